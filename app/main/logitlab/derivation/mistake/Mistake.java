package logitlab.derivation.mistake;

import static logitlab.derivation.expr.Quantity.NET_A1;
import static logitlab.derivation.expr.Quantity.NET_DZ2;
import static logitlab.derivation.expr.Quantity.NET_LOSS;
import static logitlab.derivation.expr.Quantity.NET_W2;
import static logitlab.derivation.expr.Write.ONE;
import static logitlab.derivation.expr.Write.apply;
import static logitlab.derivation.expr.Write.at;
import static logitlab.derivation.expr.Write.delta;
import static logitlab.derivation.expr.Write.frac;
import static logitlab.derivation.expr.Write.i;
import static logitlab.derivation.expr.Write.k;
import static logitlab.derivation.expr.Write.ln;
import static logitlab.derivation.expr.Write.matmul;
import static logitlab.derivation.expr.Write.mul;
import static logitlab.derivation.expr.Write.neg;
import static logitlab.derivation.expr.Write.num;
import static logitlab.derivation.expr.Write.overT;
import static logitlab.derivation.expr.Write.p;
import static logitlab.derivation.expr.Write.partial;
import static logitlab.derivation.expr.Write.sub;
import static logitlab.derivation.expr.Write.sum;
import static logitlab.derivation.expr.Write.sym;
import static logitlab.derivation.expr.Write.transpose;
import static logitlab.derivation.expr.Write.whole;
import static logitlab.derivation.expr.Write.y;
import static logitlab.derivation.expr.Write.z;

import java.util.Locale;
import java.util.Optional;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Function;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Rule;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.expr.Write;
import logitlab.derivation.value.Evaluator;
import logitlab.derivation.value.Model;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.Softmax;

/**
 * The classic mistakes on the way to ∂L/∂z, and through the network to ∂L/∂a⁽¹⁾: wrong lines, and some wrong procedures. It is long because each
 * mistake is written out.
 */
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
  DOUBLE_SOFTMAX(Subject.SOFTMAX),
  /** p itself. */
  TARGET_FORGOTTEN(right(), overT(p(i))),
  /** Σ_k p_k = 1 used up in ∂L/∂p, and by the Jacobian once more. */
  TIE_TWICE(right(), overT(num(2), sub(p(i), y(i)))),
  /** The mean over classes for the sum over them. */
  AVERAGED(right(), frac(overT(sub(p(i), y(i))), Symbols.COUNT)),
  /** A sigmoid for each class by itself. */
  SIGMOID_EACH(right(), overT(sub(apply(Function.SIGMOID, frac(z(i), Write.T)), y(i)))),
  /** The target of each class given to the next one: no line, but a procedure. */
  LABEL_OFF_BY_ONE(Subject.SOFTMAX),
  /** Σ_k y_k = 1 used for a target that does not sum to 1. */
  TARGET_SUM(overT(sub(mul(p(i), sum(k, y(k))), y(i))), right()),
  /** What is smoothed away shared among the others only. */
  SMOOTHING_SHARE(Subject.SMOOTHED, partial(Write.L, z(i)),
      overT(sub(sub(p(i), kept()), frac(Symbols.EPSILON, Symbols.COUNT))),
      overT(sub(sub(p(i), kept()), mul(frac(Symbols.EPSILON, sub(Symbols.COUNT, ONE)), sub(ONE, Symbols.HARD))))),
  /** One of the paths from a hidden unit to the loss, that through the class with the largest target. */
  ONE_PATH(onePath(0)),
  /** W δ in the place of Wᵀ δ. */
  LOST_TRANSPOSE(Subject.NETWORK, Write.gradient(sym(NET_LOSS), NET_A1),
      matmul(transpose(whole(NET_W2)), whole(NET_DZ2)),
      matmul(whole(NET_W2), whole(NET_DZ2))),
  /** Back through weights that are already updated: no line, but a procedure. */
  STALE_WEIGHTS(Subject.NETWORK);

  /** Where the document smooths nothing, wrong smoothing is shown with this ε. */
  private static final double EXAMPLE_SMOOTHING = 0.1;
  /** What is added to one class's target, so that the target sums to 1.5. */
  private static final double TOO_MUCH = 0.5;

  static final String KEYS = "derivation.mistake.";

  private final Subject subject;
  @SuppressWarnings("ImmutableEnumChecker") // a record of copied lists
  private final Optional<Block> block;

  Mistake(Subject subject) {
    this.subject = subject;
    block = Optional.empty();
  }

  Mistake(Block block) {
    this.subject = Subject.NETWORK;
    this.block = Optional.of(block);
  }

  Mistake(Expr before, Expr wrong, Block.Shows... shows) {
    this(Subject.SOFTMAX, partial(Write.L, z(i)), before, wrong, shows);
  }

  Mistake(Subject subject, Expr left, Expr before, Expr wrong, Block.Shows... shows) {
    this.subject = subject;
    block = Optional.of(written(subject, Write.block(id(name()), left), before, wrong, shows));
  }

  private static Block written(Subject subject, Write.BlockWriter writer, Expr before, Expr wrong,
      Block.Shows... shows) {
    writer.is("right", Rule.PUT_IN, before).is("wrong", Rule.PUT_IN, wrong);
    for (var each : shows) {
      writer.shows(each);
    }
    return Write.route("mistake", subject, writer).blocks().getFirst();
  }

  /** Through one class only, counted from 0. */
  private static Block onePath(int through) {
    return written(Subject.NETWORK, Write.block("one-path", partial(sym(NET_LOSS), sym(NET_A1, Symbols.FROM))),
        sum(k, mul(sym(NET_W2, k, Symbols.FROM), sym(NET_DZ2, k))),
        mul(sym(NET_W2, at(through), Symbols.FROM), sym(NET_DZ2, at(through))));
  }

  private static Expr right() {
    return overT(sub(p(i), y(i)));
  }

  private static Expr chain() {
    return sum(k, mul(neg(frac(y(k), p(k))), partial(p(k), z(i))));
  }

  private static Expr kept() {
    return mul(sub(ONE, Symbols.EPSILON), Symbols.HARD);
  }

  /** The stem of its words in the message bundle: {@code .title}, {@code .remark} (what was done), {@code .wrong.why}, {@code .wrong.more}. */
  public String key() {
    return KEYS + id(name());
  }

  private static String id(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it is made with: the logits as they are or with smoothing, or the network. */
  public Subject subject() {
    return subject;
  }

  /** A right line and the wrong one after it; none for a procedure. */
  public Optional<Block> block() {
    return block;
  }

  /** The same as it is made with these numbers: which path is followed depends on the target. */
  public Optional<Block> block(Model model) {
    return this == ONE_PATH ? Optional.of(onePath(NetworkTrial.followed(model))) : block;
  }

  /** Whether its wrong line can be computed at all with this network: where a transpose is lost, the shapes may refuse the product. */
  public boolean fits(TwoLayerNetwork network) {
    return this != LOST_TRANSPOSE || network.classes() == network.hidden();
  }

  /**
   * The example that shows it: mostly that which is given. One that is about the sum of the target has ½ more in the class after the largest; one
   * that is about smoothing has an ε.
   */
  public Given shownBy(Given given) {
    return switch (this) {
      case TARGET_SUM -> {
        var y = given.target();
        var next = (y.argMax() + 1) % y.size();
        yield new Given(given.softmax(), y.with(next, y.get(next) + TOO_MUCH));
      }
      case SMOOTHING_SHARE ->
        given.smoothing() > 0 ? given : new Given(given.softmax(), given.hard(), EXAMPLE_SMOOTHING);
      default -> given;
    };
  }

  /** What is taken for ∂L/∂z of softmax: K entries, infinite or NaN where the wrong formula is. */
  public Vec gradient(Given given) {
    return switch (this) {
      case DOUBLE_SOFTMAX -> doubleSoftmax(given.softmax(), given.target());
      case LABEL_OFF_BY_ONE -> offByOne(given, 1);
      case ONE_PATH, LOST_TRANSPOSE, STALE_WEIGHTS -> throw new IllegalStateException(this + " is made in a network");
      default -> {
        var evaluator = new Evaluator(given.model());
        var wrong = block.orElseThrow().lines().getLast().expr();
        yield Vec.generate(given.hard().size(),
            n -> evaluator.evaluate(wrong, Bindings.NONE.with(i, n)).value());
      }
    };
  }

  /** ∂L/∂z for a target that every class has handed on by so many places, the last ones to the first. */
  static Vec offByOne(Given given, int places) {
    var y = given.target();
    var moved = Vec.generate(y.size(), n -> y.get(Math.floorMod(n - places, y.size())));
    return new CrossEntropy(given.softmax(), moved).gradient();
  }

  /** The gradient of −Σ_k y_k ln q_k with q = softmax(p): Jᵀ(q − y). */
  private static Vec doubleSoftmax(Softmax softmax, Vec target) {
    var again = Softmax.of(softmax.p(), 1);
    return softmax.jacobian().transpose().times(again.p().minus(target));
  }

  /** Symbols of several mistakes: constants of an enum are made before its own. */
  private static final class Symbols {
    static final Expr COUNT = sym(Quantity.COUNT);
    static final Expr EPSILON = sym(Quantity.SMOOTHING);
    static final Expr HARD = sym(Quantity.HARD, i);
    static final Letter FROM = new Letter("j", Range.HIDDEN);

    private Symbols() {}
  }
}
