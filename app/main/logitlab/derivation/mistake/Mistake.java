package logitlab.derivation.mistake;

import static logitlab.derivation.expr.Write.ONE;
import static logitlab.derivation.expr.Write.delta;
import static logitlab.derivation.expr.Write.frac;
import static logitlab.derivation.expr.Write.i;
import static logitlab.derivation.expr.Write.k;
import static logitlab.derivation.expr.Write.ln;
import static logitlab.derivation.expr.Write.mul;
import static logitlab.derivation.expr.Write.neg;
import static logitlab.derivation.expr.Write.num;
import static logitlab.derivation.expr.Write.overT;
import static logitlab.derivation.expr.Write.p;
import static logitlab.derivation.expr.Write.partial;
import static logitlab.derivation.expr.Write.sub;
import static logitlab.derivation.expr.Write.sum;
import static logitlab.derivation.expr.Write.y;
import static logitlab.derivation.expr.Write.z;

import java.util.Locale;
import java.util.Optional;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Rule;
import logitlab.derivation.expr.Write;
import logitlab.derivation.value.Evaluator;
import logitlab.derivation.value.SoftmaxModel;
import logitlab.math.Vec;
import logitlab.math.softmax.Softmax;

/** The classic mistakes on the way to ∂L/∂z: wrong lines, and one wrong procedure. */
public enum Mistake {
  /** p_k in the place of p_i. */
  INDEX_SLIP(neg(overT(sum(k, mul(y(k), sub(delta(k, i), p(i)))))),
      neg(overT(sum(k, mul(y(k), sub(delta(k, i), p(k))))))),
  /** Only the diagonal of the Jacobian. */
  ELEMENT_WISE(chain(), mul(neg(frac(y(i), p(i))), overT(p(i), sub(ONE, p(i))))),
  /** The derivative of the sigmoid once more on top of p − y. */
  EXTRA_SLOPE(right(), overT(sub(p(i), y(i)), p(i), sub(ONE, p(i)))),
  /** ∂L/∂p in the place of ∂L/∂z. */
  FORGOTTEN_SOFTMAX(chain(), neg(frac(y(i), p(i)))),
  /** The logits put into the Jacobian. */
  JACOBIAN_AT_LOGITS(sum(k, mul(neg(frac(y(k), p(k))), overT(p(k), sub(delta(k, i), p(i))))),
      sum(k, mul(neg(frac(y(k), p(k))), overT(z(k), sub(delta(k, i), z(i)))))),
  /** The first case of the Jacobian for all classes. */
  ALL_EQUAL(chain(), sum(k, mul(neg(frac(y(k), p(k))), overT(p(k), sub(ONE, p(k)))))),
  /** A gradient for the true class alone. */
  TRUE_CLASS_ONLY(right(), overT(y(i), sub(p(i), y(i)))),
  /** The first factor of squared error. */
  SQUARED_ERROR(chain(), sum(k, mul(sub(p(k), y(k)), partial(p(k), z(i))))),
  /** The loss in ln, its gradient in log₁₀. */
  LOG_BASE(right(), frac(overT(sub(p(i), y(i))), ln(num(10)))),
  /** 1/T left out. */
  MISSING_TEMPERATURE(right(), sub(p(i), y(i)), Block.Shows.TEMPERATURE),
  /** T in the place of 1/T. */
  TIMES_TEMPERATURE(right(), mul(Write.T, sub(p(i), y(i))), Block.Shows.TEMPERATURE),
  /** y − p. */
  SIGN(right(), overT(sub(y(i), p(i)))),
  /** Softmax, and softmax again of its result: no line, but a procedure. */
  DOUBLE_SOFTMAX;

  static final String KEYS = "derivation.mistake.";

  @SuppressWarnings("ImmutableEnumChecker") // a record of copied lists
  private final Optional<Block> block;

  Mistake() {
    block = Optional.empty();
  }

  Mistake(Expr before, Expr wrong, Block.Shows... shows) {
    var name = name().toLowerCase(Locale.ROOT).replace('_', '-');
    var writer = Write.block(name, partial(Write.L, z(i)))
        .is("right", Rule.PUT_IN, before)
        .is("wrong", Rule.PUT_IN, wrong);
    for (var each : shows) {
      writer.shows(each);
    }
    block = Optional.of(Write.route("mistake", writer).blocks().getFirst());
  }

  private static Expr right() {
    return overT(sub(p(i), y(i)));
  }

  private static Expr chain() {
    return sum(k, mul(neg(frac(y(k), p(k))), partial(p(k), z(i))));
  }

  /** The stem of its words in the message bundle: {@code .title}, {@code .remark} (what was done), {@code .wrong.why}, {@code .wrong.more}. */
  public String key() {
    return KEYS + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A right line and the wrong one after it; none for a procedure. */
  public Optional<Block> block() {
    return block;
  }

  /** What is taken for ∂L/∂z: K entries, infinite or NaN where the wrong formula is. */
  public Vec gradient(Softmax softmax, Vec target) {
    if (block.isEmpty()) {
      return doubleSoftmax(softmax, target);
    }
    var evaluator = new Evaluator(new SoftmaxModel(softmax, target));
    var wrong = block.get().lines().getLast().expr();
    return Vec.generate(target.size(), n -> evaluator.evaluate(wrong, Bindings.NONE.with(i, n)).value());
  }

  /** The gradient of −Σ_k y_k ln q_k with q = softmax(p): Jᵀ(q − y). */
  private static Vec doubleSoftmax(Softmax softmax, Vec target) {
    var again = Softmax.of(softmax.p(), 1);
    return softmax.jacobian().transpose().times(again.p().minus(target));
  }
}
