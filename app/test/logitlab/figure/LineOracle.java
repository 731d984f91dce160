package logitlab.figure;

import logitlab.derivation.Routes;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr.Partial;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Letters;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.value.Evaluator;
import logitlab.math.Vec;

/**
 * What a line of a derivation must come to: the value of what stands on its block's left side, a derivative of the loss as its central
 * difference. Known where the left side is one number and every letter can be the watched class.
 */
final class LineOracle {
  private static final double H = 1e-5;

  private final Frame frame;

  LineOracle(Frame frame) {
    this.frame = frame;
  }

  /** NaN where it is not known here. */
  double value() {
    var view = frame.session().route();
    var block = Routes.byId(view.id()).orElseThrow().steps().get(view.line()).block();
    var watched = Math.min(frame.session().watched(), frame.document().size() - 1);
    if (block.when() instanceof Condition.TrueClass || block.when() instanceof Condition.Different
        || Letters.free(block).stream().anyMatch(letter -> watched >= size(letter.range()))) {
      return Double.NaN;
    }
    var at = Letters.free(block)
        .stream()
        .reduce(Bindings.NONE, (bound, letter) -> bound.with(letter, watched), (_, last) -> last);
    return value(block, at);
  }

  private double value(Block block, Bindings at) {
    return switch (block.lhs()) {
      case Sym sym -> frame.value(Evaluator.term(sym, at)).orElse(Double.NaN);
      case Partial(Sym of, var by, _) -> slope(Evaluator.term(of, at), Evaluator.term(by, at));
      default -> Double.NaN;
    };
  }

  private double slope(Term of, Term by) {
    if (of.quantity() == Quantity.NET_LOSS) {
      return switch (by.quantity()) {
        case NET_X, NET_W1, NET_B1, NET_Z1, NET_A1, NET_W2, NET_B2, NET_Z2 ->
          frame.unit() * new StageOracle(frame).slope(by);
        default -> Double.NaN;
      };
    }
    if (by.quantity() != Quantity.Z) {
      return Double.NaN;
    }
    var z = frame.document().logits();
    var up = z.with(by.row(), z.get(by.row()) + H);
    var down = z.with(by.row(), z.get(by.row()) - H);
    return switch (of.quantity()) {
      case LOSS -> frame.unit() * (loss(up) - loss(down)) / (2 * H);
      case P -> (p(up).get(of.row()) - p(down).get(of.row())) / (2 * H);
      default -> Double.NaN;
    };
  }

  /** −Σ y ln p. */
  private double loss(Vec z) {
    return -frame.target().zip(p(z), (y, p) -> y == 0 ? 0 : y * StrictMath.log(p)).sum();
  }

  /** Softmax as it is defined. */
  private Vec p(Vec z) {
    var powers = z.map(entry -> StrictMath.exp(entry / frame.document().temperature()));
    return powers.scale(1 / powers.sum());
  }

  private int size(Range range) {
    var network = frame.document().network().network();
    return switch (range) {
      case CLASSES -> frame.document().size();
      case HIDDEN -> network.hidden();
      case INPUTS -> network.inputs();
      case EXAMPLES, ONE -> 1;
    };
  }
}
