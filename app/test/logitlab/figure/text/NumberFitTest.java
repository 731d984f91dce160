package logitlab.figure.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import logitlab.typeset.Face;
import org.junit.jupiter.api.Test;

class NumberFitTest {
  private static final List<Double> LARGE = List.of(-999_123.0, 0.1, -31_234_567.25);

  @Test
  void withNoRoomNothingIsWritten() {
    assertThat(NumberFit.of(LARGE, true, Face.MEDIUM, 12, 15).size()).isZero();
  }

  @Test
  void whatStandsInAnyCaseIsAsSmallAsTheWidthAsks() {
    for (var width : List.of(4.0, 12.0, 30.0, 80.0)) {
      var fit = NumberFit.always(LARGE, true, Face.MEDIUM, width, 15);
      assertThat(fit.size()).isPositive().isLessThanOrEqualTo(15);
      assertThat(LARGE.stream().map(fit::text)).noneMatch(String::isEmpty)
          .allMatch(text -> TextWidth.of(text, Face.MEDIUM, fit.size()) <= width);
    }
  }
}
