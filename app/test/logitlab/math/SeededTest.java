package logitlab.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededTest {
  /** The published first numbers of SplitMix64 for the seed 1234567. */
  @Test
  void itIsSplitMix64() {
    var random = new Seeded(1234567);
    assertThat(IntStream.range(0, 5).mapToObj(_ -> Long.toUnsignedString(random.nextLong())))
        .containsExactly("6457827717110365317", "3203168211198807973", "9817491932198370423", "4593380528125082431",
            "16408922859458223821");
  }

  @Test
  void normalNumbersHaveTheirMoments() {
    var random = new Seeded(3);
    var count = 100_000;
    var numbers = IntStream.range(0, count).mapToDouble(_ -> random.nextGaussian()).toArray();
    var mean = Arrays.stream(numbers).sum() / count;
    var square = Arrays.stream(numbers).map(x -> x * x).sum() / count;
    var fourth = Arrays.stream(numbers).map(x -> x * x * x * x).sum() / count;
    assertThat(mean).isBetween(-0.01, 0.01);
    assertThat(square).isBetween(0.98, 1.02);
    assertThat(fourth).isBetween(2.9, 3.1);
  }

  @Test
  void everyPlaceOfAPermutationIsAsLikely() {
    var counts = new int[5][5];
    for (var seed = 0; seed < 10_000; seed++) {
      var order = new Seeded(seed).permutation(5);
      assertThat(new HashSet<>(Arrays.stream(order).boxed().toList())).hasSize(5);
      for (var i = 0; i < 5; i++) {
        counts[i][order[i]]++;
      }
    }
    assertThat(Arrays.stream(counts).flatMapToInt(Arrays::stream).boxed().toList()).allMatch(c -> c > 1800 && c < 2200);
  }

  @Test
  void streamsOfOneSeedDiffer() {
    var seen = new HashSet<Long>();
    for (var seed = 0; seed < 30; seed++) {
      for (var stream = 0; stream < 30; stream++) {
        assertThat(seen.add(new Seeded(seed, stream).nextLong())).isTrue();
      }
    }
  }
}
