package logitlab.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  /** The pattern is the definition; it is no reader, since it looks at long texts again and again. */
  @Test
  void numbersAreWhatThePatternSays() {
    var random = new Random(3);
    var found = 0;
    for (var n = 0; n < 200_000; n++) {
      var text = random.ints(random.nextInt(1, 9), 0, 12)
          .collect(StringBuilder::new, (all, c) -> all.append("0129..eE+-x ".charAt(c)), StringBuilder::append)
          .toString();
      var number = NUMBER.matcher(text.strip()).matches();
      found += number ? 1 : 0;
      assertThat(Decimals.number(text).isPresent()).as(text).isEqualTo(number);
      assertThat(Decimals.exact(text).isPresent()).as(text).isEqualTo(number);
      assertThat(Decimals.whole(text).isPresent()).as(text).isEqualTo(text.strip().matches("[+-]?\\d+"));
      if (number) {
        assertThat(Decimals.number(text)).hasValue(Double.parseDouble(text.strip()));
        assertThat(Decimals.exact(text).orElseThrow().doubleValue()).isEqualTo(Double.parseDouble(text.strip()) + 0.0);
      }
    }
    assertThat(found).isGreaterThan(10_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1.5", " −1.5 ", "–1.5", "-1.5e0", "-15E-1", "-.15e+1", "-1,5"})
  void peopleWriteThemInMoreThanOneWay(String text) {
    assertThat(Decimals.alone(text)).hasValue(-1.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", ".", "e5", "1e", "1e+", "1.5.", "1 5", "1,234.5", "1,2,3", "0x1p3", "2f", "NaN",
      "Infinity", "--1", "١"})
  void whatIsNoNumberIsNone(String text) {
    assertThat(Decimals.alone(text)).isEmpty();
    assertThat(Decimals.exact(text)).isEmpty();
    assertThat(Decimals.whole(text)).isEmpty();
  }

  @Test
  void lengthAndSizeAreBounded() {
    assertThat(Decimals.number("9".repeat(1100))).hasValue(Double.POSITIVE_INFINITY);
    assertThat(Decimals.number("9".repeat(1101))).isEmpty();
    assertThat(Decimals.number("1".repeat(5_000_000) + "x")).isEmpty();
    assertThat(Decimals.exact("1e" + "9".repeat(20))).isEmpty();
    assertThat(Decimals.whole("0".repeat(50) + "7", 7, 8)).hasValue(7);
    assertThat(Decimals.whole("6", 7, 8)).isEmpty();
    assertThat(Decimals.whole("9".repeat(50), Long.MIN_VALUE, Long.MAX_VALUE)).isEmpty();
    assertThat(Decimals.whole("-" + "9".repeat(50), Long.MIN_VALUE, Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void stepsStayShort() {
    var value = 0.0;
    for (var n = 0; n < 10; n++) {
      value = Decimals.plus(value, 0.1);
    }
    assertThat(value).isEqualTo(1);
    assertThat(Decimals.multiple(0.32, 0.05)).isEqualTo(0.3);
    assertThat(Decimals.significant(0.0123456, 3)).isEqualTo(0.0123);
  }
}
