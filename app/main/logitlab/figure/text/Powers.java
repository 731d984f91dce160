package logitlab.figure.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;
import logitlab.math.Vec;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Numbers;

/** e^(z/T) and other numbers of any size as short text, printed as a power of ten where plain digits would not fit. */
public final class Powers {
  private static final double LOG_10 = StrictMath.log(10);

  /** Of a logit, at most. */
  private static final int DIGITS = 6;

  private Powers() {}

  /** e^(z/T), also where a double cannot hold it. */
  public static String exp(double z, double temperature) {
    return fromLog(z / temperature);
  }

  /** Σ_k e^(z_k/T). */
  public static String expSum(Vec logits, double temperature) {
    var max = logits.max();
    var rest = logits.stream().map(z -> StrictMath.exp((z - max) / temperature)).sum();
    return fromLog(max / temperature + StrictMath.log(rest));
  }

  /** A logit with the digits it has, one after the point where it is whole; cut at six. */
  public static String plain(double z) {
    // The shortest digits that name a double are enough where they are few; all of them take fifty times as long.
    var shortest = BigDecimal.valueOf(z).stripTrailingZeros();
    var few = shortest.precision() <= DIGITS;
    var rounded = few ? shortest : new BigDecimal(z).round(new MathContext(DIGITS)).stripTrailingZeros();
    var text = (few && rounded.scale() < 1 ? rounded.setScale(1) : rounded).toPlainString();
    return text.length() > 10 ? Numbers.scientific(z, 2).text() : text.replace('-', '−');
  }

  /** The same in at most {@code width} pixels: with fewer digits if need be, and then as a power of ten. */
  public static String plain(double z, Face face, double size, double width) {
    var plain = plain(z);
    if (fits(plain, face, size, width)) {
      return plain;
    }
    var shorter = Stream.of(Numbers.fixed(z, 2), Numbers.fixed(z, 1), Numbers.fixed(z, 0))
        .filter(text -> text.matches(".*[1-9].*"));
    return Stream.concat(shorter, Stream.of(Numbers.scientific(z, 1).text()))
        .filter(text -> fits(text, face, size, width))
        .findFirst()
        .orElseGet(() -> Numbers.scientific(z, 0).text());
  }

  private static boolean fits(String text, Face face, double size, double width) {
    return Texts.measure(text, face, size).width() <= width;
  }

  /** L with four decimals, or as a power of ten where these would all be 0. */
  public static String loss(double loss) {
    return Numbers.shown(loss, 4).text();
  }

  private static String fromLog(double natural) {
    if (natural < StrictMath.log(99999.5) && natural > StrictMath.log(0.00995)) {
      var value = StrictMath.exp(natural);
      return Numbers.fixed(value, value < 99.995 ? 2 : value < 9999.5 ? 1 : 0);
    }
    var exponent = (int) Math.floor(natural / LOG_10);
    var mantissa = StrictMath.exp(natural - exponent * LOG_10);
    var carry = mantissa >= 9.95;
    var power = carry ? exponent + 1 : exponent;
    return new Numbers.Shown(Numbers.fixed(carry ? mantissa / 10 : mantissa, 1), Numbers.fixed(power, 0)).text();
  }
}
