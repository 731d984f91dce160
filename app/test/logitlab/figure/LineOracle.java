package logitlab.figure;

import logitlab.derivation.Routes;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Gradient;
import logitlab.derivation.expr.Expr.Named;
import logitlab.derivation.expr.Expr.Partial;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Expr.Whole;
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
    // A turn that has not begun shows the line before; in the middle of one both lines are seen.
    var time = view.turn().time();
    if (time > 0 && time < 1) {
      return Double.NaN;
    }
    var line = time == 0 ? view.turn().from() : view.line();
    var block = Routes.byId(view.id()).orElseThrow().steps().get(line).block();
    var watched = Math.min(frame.session().watched(), frame.document().size() - 1);
    if (Letters.free(block).stream().anyMatch(letter -> watched >= size(letter.range()))) {
      return Double.NaN;
    }
    var at = Letters.free(block)
        .stream()
        .reduce(Bindings.NONE, (bound, letter) -> bound.with(letter, watched), (_, last) -> last);
    return switch (block.when()) {
      case Condition.Always _,Condition.Same _ -> value(block.lhs(), at, watched);
      case Condition.TrueClass(var letter) ->
        value(block.lhs(), at.with(letter, frame.target().argMax()), watched);
      default -> Double.NaN;
    };
  }

  private double value(Expr lhs, Bindings at, int watched) {
    return switch (lhs) {
      case Named named -> value(named.expr(), at, watched);
      case Sym sym -> number(Evaluator.term(sym, at));
      case Whole(var quantity, var turned) when !turned -> number(entry(quantity, watched));
      case Partial(var of, var by, _) when bare(of) instanceof Sym sym ->
        slope(Evaluator.term(sym, at), Evaluator.term(by, at));
      case Gradient(var of, Whole(var by, _), _, _) when bare(of) instanceof Sym sym && sym.indices().isEmpty() ->
        slope(Evaluator.term(sym, at), entry(by, watched));
      default -> Double.NaN;
    };
  }

  private static Expr bare(Expr expr) {
    return expr instanceof Named named ? named.expr() : expr;
  }

  /** The watched entry of an array, as far as it has that many rows and columns. */
  private Term entry(Quantity quantity, int watched) {
    var places = quantity.ranges().stream().map(range -> Math.min(watched, size(range) - 1)).toList();
    return places.size() == 1 ? Term.of(quantity, places.getFirst()) : Term.of(quantity, places.get(0), places.get(1));
  }

  private double number(Term term) {
    return isOfP(term.quantity()) ? ofP(term.quantity(), frame.p()) : frame.value(term).orElse(Double.NaN);
  }

  private double slope(Term of, Term by) {
    if (of.quantity() == Quantity.NET_LOSS) {
      return switch (by.quantity()) {
        case NET_X, NET_W1, NET_B1, NET_Z1, NET_A1, NET_W2, NET_B2, NET_Z2 ->
          frame.unit() * new StageOracle(frame).slope(by);
        default -> Double.NaN;
      };
    }
    var row = by.row();
    var at = by.quantity() == Quantity.P ? frame.p() : frame.document().logits();
    var up = at.with(row, at.get(row) + H);
    var down = at.with(row, at.get(row) - H);
    return switch (by.quantity()) {
      case Z -> (function(of, p(up)) - function(of, p(down))) / (2 * H);
      case P -> (function(of, up) - function(of, down)) / (2 * H);
      default -> Double.NaN;
    };
  }

  private double function(Term of, Vec p) {
    return of.quantity() == Quantity.P ? p.get(of.row()) : isOfP(of.quantity()) ? ofP(of.quantity(), p) : Double.NaN;
  }

  private static boolean isOfP(Quantity quantity) {
    return switch (quantity) {
      case LOSS, CROSS_ENTROPY, SQUARED_ERROR -> true;
      default -> false;
    };
  }

  /** A loss by its definition. */
  private double ofP(Quantity loss, Vec p) {
    return loss == Quantity.SQUARED_ERROR
        ? 0.5 * p.minus(frame.target()).stream().map(gap -> gap * gap).sum()
        : -frame.unit() * frame.target().zip(p, (y, share) -> y == 0 ? 0 : y * StrictMath.log(share)).sum();
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
