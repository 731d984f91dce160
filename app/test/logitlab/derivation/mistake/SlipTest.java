package logitlab.derivation.mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import logitlab.derivation.BundledTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {
  /** The first wrong place, from 0, and how many places do not hold in all. */
  @ParameterizedTest
  @CsvSource({"three-scores,0,3", "signs,5,1", "one-entry,3,1", "letters,2,1", "sure,0,3", "extra-sum,1,1", "loss,3,1",
      "network,1,3"})
  void theSlipIsWhereItIs(String name, int wrong, int count) {
    var slip = slip(name);
    assertThat(slip.wrong()).isEqualTo(wrong);
    assertThat(IntStream.range(0, slip.places().size()).filter(place -> !slip.holds(place)).count()).isEqualTo(count);
  }

  /** The true numbers beside the published ones, from the same source as the slips. */
  @ParameterizedTest
  @CsvSource({"three-scores,0,0.576", "one-entry,3,-0.3348", "sure,0,0.99999321", "loss,3,0.3490", "network,1,0.157"})
  void theTruthIsKnown(String name, int place, double truth) {
    var slip = slip(name);
    var digits = Double.toString(Math.abs(truth)).length() - 2;
    assertThat(slip.value((Slip.Printed) slip.places().get(place)))
        .isCloseTo(truth, within(0.5001 * StrictMath.pow(10, -digits)));
  }

  @Test
  void everySlipHasItsWords() {
    var texts = new BundledTexts();
    for (var slip : Slips.all()) {
      assertThat(texts.text(slip.key() + ".title")).isNotBlank();
      assertThat(texts.text(slip.key() + ".source")).isNotBlank();
      assertThat(texts.text(slip.key() + ".why")).isNotBlank();
    }
  }

  private static Slip slip(String name) {
    return Slips.all().stream().filter(slip -> slip.name().equals(name)).findFirst().orElseThrow();
  }
}
