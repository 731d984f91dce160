package logitlab.derivation.mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import logitlab.derivation.BundledTexts;
import logitlab.derivation.expr.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {
  /** The first wrong place, from 0, and how many places do not hold in all. */
  @ParameterizedTest
  @CsvSource({"three-scores,0,3", "signs,5,1", "one-entry,3,1", "letters,2,1", "sure,0,3", "extra-sum,1,1", "loss,3,1",
      "network,1,3", "bits,3,1", "pair,0,2", "warm,3,2", "smoothed,0,3", "quotient,0,1", "bias,2,1", "paths,1,1",
      "transpose,2,1", "slope,1,1", "uphill,1,1"})
  void theSlipIsWhereItIs(String name, int wrong, int count) {
    var slip = slip(name);
    assertThat(slip.wrong()).isEqualTo(wrong);
    assertThat(IntStream.range(0, slip.places().size()).filter(place -> !slip.holds(place)).count()).isEqualTo(count);
  }

  /** The true numbers beside the published ones, from the same source as the slips. */
  @ParameterizedTest
  @CsvSource({"three-scores,0,0.576", "one-entry,3,-0.3348", "sure,0,0.99999321", "loss,3,0.3490", "network,1,0.157",
      "bits,3,0.4170300163", "pair,0,0.8807970780", "warm,3,-0.2491561215", "smoothed,0,0.9333333333", "bias,2,0.268",
      "paths,1,-0.7621405451"})
  void theTruthIsKnown(String name, int place, double truth) {
    var slip = slip(name);
    var digits = Double.toString(Math.abs(truth)).length() - 2;
    assertThat(slip.value((Slip.Printed) slip.places().get(place)))
        .isCloseTo(truth, within(0.5001 * StrictMath.pow(10, -digits)));
  }

  /** Whoever judges a number must see what it is computed from; a formula holds or not for all numbers. */
  @Test
  void whatNumbersAreJudgedByIsGiven() {
    assertThat(Slips.all()).hasSizeGreaterThanOrEqualTo(16);
    for (var slip : Slips.all()) {
      var numbers = slip.places().stream().anyMatch(place -> place instanceof Slip.Printed);
      assertThat(slip.given().isEmpty()).as(slip.name()).isEqualTo(!numbers);
      assertThat(slip.given().stream().allMatch(slip.model()::knows)).as(slip.name()).isTrue();
    }
    assertThat(slip("network").given()).contains(Quantity.NET_X, Quantity.NET_W1, Quantity.NET_W2, Quantity.NET_B2);
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
