package logitlab.figure.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.stream.DoubleStream;
import logitlab.words.Numbers;
import org.junit.jupiter.api.Test;

class PowersTest {
  /** The text of a logit by its definition: all digits of the double, rounded to six. */
  private static String exactly(double z) {
    var exact = new BigDecimal(z);
    var rounded = exact.round(new MathContext(6)).stripTrailingZeros();
    var whole = rounded.scale() < 1 && rounded.compareTo(exact) == 0;
    var text = (whole ? rounded.setScale(1) : rounded).toPlainString();
    return text.length() > 10 ? Numbers.scientific(z, 2).text() : text.replace('-', '−');
  }

  @Test
  void aLogitHasTheDigitsThatItHas() {
    var random = new Random(1);
    DoubleStream.concat(
        DoubleStream.of(0, -0.0, 1, -8, 1000, 999999, 1e6, 1234567, 0.1, 0.05, 2.675, 1e-6, 1e-9, 1e22,
            9007199254740992d, 1e300,
            Double.MIN_VALUE, Double.MAX_VALUE, 0.1 + 0.2, 123456.5, 12345.65),
        random.doubles(4000).map(share -> switch (random.nextInt(4)) {
          case 0 -> (share - 0.5) * 20;
          case 1 -> Math.rint((share - 0.5) * 400) / 20;
          case 2 -> Math.rint(share * 1e7) / Math.pow(10, random.nextInt(8));
          default -> Double.longBitsToDouble((random.nextLong() >>> 12) | ((long) random.nextInt(2000) << 52));
        }))
        .forEach(z -> assertThat(Powers.plain(z)).as("%s", z).isEqualTo(exactly(z)));
  }
}
