package logitlab.figure.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundingTest {
  @Test
  void printedNumbersThatGiveThePrintedResultAreEqualToIt() {
    assertThat(Rounding.product("−0.5", "+0.278", "−0.139")).isEqualTo("=");
    assertThat(Rounding.sum(List.of("−0.139", "−0.558", "−0.065"), "−0.762")).isEqualTo("=");
  }

  @Test
  void thoseThatDoNotAreMarked() {
    assertThat(Rounding.product("−0.1", "+0.652", "−0.065")).isEqualTo("≈");
    assertThat(Rounding.sum(List.of("1.43", "0.36", "3.36"), "5.16")).isEqualTo("≈");
    assertThat(Rounding.product("0.5", "−3·10¹⁴", "−1·10¹⁴")).isEqualTo("≈");
  }
}
