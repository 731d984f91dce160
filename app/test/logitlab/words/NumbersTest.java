package logitlab.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void fixed() {
    assertThat(Numbers.fixed(0.6590011389, 3)).isEqualTo("0.659");
    assertThat(Numbers.fixed(-0.3409988611, 3)).isEqualTo("−0.341");
    assertThat(Numbers.fixed(12, 0)).isEqualTo("12");
    assertThat(Numbers.fixed(1e15, 2)).isEqualTo("1000000000000000.00");
  }

  @Test
  void halvesGoAwayFromZero() {
    assertThat(Numbers.fixed(0.0005, 3)).isEqualTo("0.001");
    assertThat(Numbers.fixed(-2.5, 0)).isEqualTo("−3");
    assertThat(Numbers.fixed(0.49999999999999994, 0)).isEqualTo("0");
  }

  @Test
  void noNegativeZero() {
    assertThat(Numbers.fixed(-0.0, 3)).isEqualTo("0.000");
    assertThat(Numbers.fixed(-1e-9, 3)).isEqualTo("0.000");
    assertThat(Numbers.signed(-1e-9, 3)).isEqualTo("0.000");
  }

  @Test
  void signed() {
    assertThat(Numbers.signed(0.2424, 3)).isEqualTo("+0.242");
    assertThat(Numbers.signed(-0.341, 2)).isEqualTo("−0.34");
  }

  @Test
  void tinyAndHugeArePowersOfTen() {
    assertThat(Numbers.shown(1.3e-5, 3).text()).isEqualTo("1.3·10⁻⁵");
    assertThat(Numbers.shown(-4e-4, 3).text()).isEqualTo("−4.0·10⁻⁴");
    assertThat(Numbers.shown(9.96e-5, 3).text()).isEqualTo("1.0·10⁻⁴");
    assertThat(Numbers.shown(1e6, 3).text()).isEqualTo("1.0·10⁶");
    assertThat(Numbers.shown(Double.MIN_VALUE, 3).text()).isEqualTo("4.9·10⁻³²⁴");
    assertThat(Numbers.shown(0, 3)).isEqualTo(new Numbers.Shown("0.000", ""));
    assertThat(Numbers.shown(0.0005, 3).scientific()).isFalse();
  }

  @Test
  void isNeverFurtherThanHalfTheLastDigit() {
    var random = new Random(7);
    for (var n = 0; n < 2000; n++) {
      var value = (2 * random.nextDouble() - 1) * StrictMath.pow(10, random.nextInt(8) - 2);
      var read = new BigDecimal(Numbers.fixed(value, 4).replace('−', '-')).doubleValue();
      assertThat(Math.abs(read - value)).isLessThanOrEqualTo(0.00005 * (1 + 1e-9));
    }
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> Numbers.fixed(Double.NaN, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> Numbers.shown(Double.POSITIVE_INFINITY, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> Numbers.fixed(1, 10));
  }

  @Test
  void significantDigits() {
    assertThat(Numbers.significant(0.6590011388859679, 17).text()).isEqualTo("0.65900113888596790");
    assertThat(Numbers.significant(0.6590011388859679, 2).text()).isEqualTo("0.66");
    assertThat(Numbers.significant(-999.96, 4).text()).isEqualTo("−1000");
    assertThat(Numbers.significant(999999.6, 6).text()).isEqualTo("1.00000·10⁶");
    assertThat(Numbers.significant(1e-5, 3).text()).isEqualTo("1.00·10⁻⁵");
    assertThat(Numbers.significant(Double.MIN_VALUE, 2).text()).isEqualTo("4.9·10⁻³²⁴");
    assertThat(Numbers.significant(12345, 2).text()).isEqualTo("1.2·10⁴");
    assertThat(Numbers.significant(0, 5).text()).isEqualTo("0");
    assertThatIllegalArgumentException().isThrownBy(() -> Numbers.significant(1, 18));
    assertThatIllegalArgumentException().isThrownBy(() -> Numbers.significant(Double.NaN, 3));
  }
}
