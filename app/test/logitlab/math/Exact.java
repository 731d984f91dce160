package logitlab.math;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Softmax with cross-entropy in decimal arithmetic, straight from the definitions, right to about 40 digits: the oracle. Sums of terms
 * of one sign only, so that 45 digits are enough at any gap between the logits.
 */
public final class Exact {
  private static final MathContext DIGITS = new MathContext(45);
  private static final BigDecimal LN_10 = new BigDecimal(
      "2.3025850929940456840179914546843642076011014886287729760333279009675726096773524802");

  private final List<BigDecimal> y;
  private final BigDecimal t;
  private final List<BigDecimal> p;
  private final List<BigDecimal> complement;
  private final List<BigDecimal> logP;

  public Exact(Vec logits, double temperature, Vec target) {
    var top = logits.argMax();
    t = new BigDecimal(temperature);
    y = target.stream().mapToObj(BigDecimal::new).toList();
    var max = new BigDecimal(logits.max());
    var u = logits.stream().mapToObj(z -> new BigDecimal(z).subtract(max).divide(t, DIGITS)).toList();
    var w = u.stream().map(Exact::exp).toList();
    var whole = sum(w);
    p = w.stream().map(weight -> weight.divide(whole, DIGITS)).toList();
    complement = IntStream.range(0, logits.size()).mapToObj(k -> sum(without(w, k)).divide(whole, DIGITS)).toList();
    var logWhole = log1p(sum(without(w, top)));
    logP = u.stream().map(argument -> argument.subtract(logWhole, DIGITS)).toList();
  }

  public List<BigDecimal> p() {
    return p;
  }

  public List<BigDecimal> complement() {
    return complement;
  }

  public List<BigDecimal> logP() {
    return logP;
  }

  public BigDecimal loss() {
    return sum(IntStream.range(0, y.size()).mapToObj(k -> y.get(k).multiply(logP.get(k).negate())).toList());
  }

  public BigDecimal jacobian(int k, int i) {
    var product = k == i ? p.get(k).multiply(complement.get(k)) : p.get(k).multiply(p.get(i)).negate();
    return product.divide(t, DIGITS);
  }

  public BigDecimal gradient(int i) {
    var pull = p.get(i).multiply(sum(without(y, i)));
    return pull.subtract(y.get(i).multiply(complement.get(i)), DIGITS).divide(t, DIGITS);
  }

  private static BigDecimal sum(List<BigDecimal> terms) {
    return terms.stream().reduce(BigDecimal.ZERO, (a, b) -> a.add(b, DIGITS));
  }

  private static List<BigDecimal> without(List<BigDecimal> terms, int index) {
    return IntStream.range(0, terms.size()).filter(k -> k != index).mapToObj(terms::get).toList();
  }

  /** 0 below 10^−5000, which no double can see; else e^x = 10ⁿ (e^(r/256))^256 with r = x − n ln 10, and the series of the exponential. */
  public static BigDecimal exp(BigDecimal x) {
    var n = x.divide(LN_10, DIGITS).setScale(0, RoundingMode.HALF_EVEN);
    if (n.intValueExact() < -5000) {
      return BigDecimal.ZERO;
    }
    var r = x.subtract(n.multiply(LN_10)).divide(new BigDecimal(256), DIGITS);
    var term = BigDecimal.ONE;
    var sum = BigDecimal.ONE;
    for (var i = 1; i < 20; i++) {
      term = term.multiply(r, DIGITS).divide(new BigDecimal(i), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return sum.pow(256, DIGITS).scaleByPowerOfTen(n.intValueExact());
  }

  /** ln(1 + x) for x ≥ 0: three terms of its series for tiny x, else Halley's iteration from the double beside it. */
  public static BigDecimal log1p(BigDecimal x) {
    if (x.signum() == 0 || x.precision() - x.scale() < -16) {
      var square = x.multiply(x, DIGITS);
      var cube = square.multiply(x, DIGITS);
      return x.subtract(square.divide(new BigDecimal(2), DIGITS), DIGITS)
          .add(cube.divide(new BigDecimal(3), DIGITS), DIGITS);
    }
    var whole = x.add(BigDecimal.ONE);
    var log = new BigDecimal(Math.log1p(x.doubleValue()));
    for (var i = 0; i < 2; i++) {
      var e = exp(log);
      log = log.add(new BigDecimal(2).multiply(whole.subtract(e)).divide(whole.add(e), DIGITS), DIGITS);
    }
    return log;
  }
}
