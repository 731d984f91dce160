package logitlab.figure;

import java.util.Optional;
import java.util.OptionalDouble;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.print.Conventions;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.softmax.Softmax;
import logitlab.state.AppState;
import logitlab.state.document.Document;
import logitlab.state.session.Session;

/**
 * One moment, computed once into the numbers that every figure of it shows.
 *
 * @param state    the document and the session
 * @param size     the page to draw on
 * @param use      what the figure is drawn for
 * @param target   y in use, smoothed where the document smooths
 * @param softmax  p, log p and the Jacobian of the document's logits
 * @param unit     what L and its gradients are multiplied by: 1/ln b for the base b of a derivation's logarithm, 1 elsewhere
 * @param loss     L
 * @param gradient ∂L/∂z = (p − y)/T
 * @param pass     the network's example, forward and backward
 */
public record Frame(AppState state, Size size, Use use, Vec target, Softmax softmax, double unit, double loss,
    Vec gradient, TwoLayerNetwork.Pass pass) {

  /** A moment at the desk. */
  public static Frame of(AppState state, Size size) {
    return of(state, size, Use.DESK);
  }

  public static Frame of(AppState state, Size size, Use use) {
    var crossEntropy = state.document().crossEntropy();
    return new Frame(state, size, use, crossEntropy.target(), crossEntropy.softmax(), 1, crossEntropy.loss(),
        crossEntropy.gradient(), state.document().network().pass());
  }

  /** The same moment as derivations show it: with the loss and its gradients in the base that the document chooses for them. */
  public Frame inChosenBase() {
    var chosen = document().conventions().unit();
    return unit == chosen
        ? this
        : new Frame(state, size, use, target, softmax, chosen, loss / unit * chosen, gradient.scale(chosen / unit),
            pass);
  }

  /** How formulas are written here: outside of derivations, always with ln. */
  public Conventions conventions() {
    var chosen = document().conventions();
    return unit == chosen.unit() ? chosen : chosen.with(LogBase.E);
  }

  public Document document() {
    return state.document();
  }

  public Session session() {
    return state.session();
  }

  /** Whether it is drawn for those who only look. */
  public boolean isPicture() {
    return use == Use.PICTURE;
  }

  public Vec p() {
    return softmax.p();
  }

  /** The class whose target entry, as it is in use, is 1, if there is one. */
  public Optional<Integer> oneHot() {
    var best = target.argMax();
    return target.get(best) == 1 ? Optional.of(best) : Optional.empty();
  }

  /** The same numbers, looked at in another way. */
  public Frame with(Session changed) {
    return new Frame(state.with(changed), size, use, target, softmax, unit, loss, gradient, pass);
  }

  /** The same moment on a page as large as the area. */
  public Frame sized(Rect area) {
    return sized(area.width(), area.height());
  }

  /** The same moment on a page of this size. */
  public Frame sized(double width, double height) {
    return new Frame(state, new Size(width, height), use, target, softmax, unit, loss, gradient, pass);
  }

  /** The number that the term denotes; none where it is beyond a double (e^z) or divides by a p that underflowed. */
  public OptionalDouble value(Term term) {
    var row = term.row();
    var value = switch (term.quantity()) {
      case Z -> document().logits().get(row);
      case EXP -> row < 0
          ? document().logits().stream().map(z -> StrictMath.exp(z / softmax.temperature())).sum()
          : StrictMath.exp(document().logits().get(row) / softmax.temperature());
      case T -> softmax.temperature();
      case P -> row < 0 ? p().sum() : p().get(row);
      case Y -> row < 0 ? target().sum() : target().get(row);
      case LOSS -> loss;
      case DL_DP -> target().get(row) == 0 ? 0 : -unit * target().get(row) / p().get(row);
      case JACOBIAN -> softmax.jacobian().get(row, term.column());
      case DL_DZ -> row < 0 ? gradient.sum() : gradient.get(row);
      case NET_X -> pass.x().get(row);
      case NET_W1 -> entry(document().network().network().w1(), term);
      case NET_B1 -> document().network().network().b1().get(row);
      case NET_Z1 -> pass.z1().get(row);
      case NET_A1 -> pass.a1().get(row);
      case NET_W2 -> entry(document().network().network().w2(), term);
      case NET_B2 -> document().network().network().b2().get(row);
      case NET_Z2 -> pass.z2().get(row);
      case NET_P -> pass.p().get(row);
      case NET_Y -> pass.y().get(row);
      case NET_LOSS -> pass.loss();
      case NET_DZ2 -> pass.dz2().get(row);
      case NET_DW2 -> entry(pass.dw2(), term);
      case NET_DB2 -> pass.db2().get(row);
      case NET_DA1 -> pass.da1().get(row);
      case NET_DZ1 -> pass.dz1().get(row);
      case NET_DW1 -> entry(pass.dw1(), term);
      case NET_DB1 -> pass.db1().get(row);
      case NET_DX -> pass.dx().get(row);
      case SMOOTHING -> document().smoothing();
      case HARD -> document().target().get(row);
      case BATCH_P, BATCH_DZ2, BATCH_DZ1, BATCH_A1, BATCH_X, BATCH_LOSS, BATCH_MEAN_LOSS, BATCH_DW2, BATCH_DB2,
          BATCH_DW1, BATCH_DB1 ->
        BatchMoment.of(state).value(term);
      case BASE, MAX, SCALED, CROSS_ENTROPY, ENTROPY, DIVERGENCE, COUNT, SQUARED_ERROR, MODEL_ENTROPY, SHIFT, NET_RATE,
          NET_NEW_W2, NET_NEW_B2, NET_NEW_W1, NET_NEW_B1, NET_EXAMPLES, NET_EXAMPLE_LOSS, NET_MEAN_LOSS ->
        Double.NaN; // these stand in derivations only
    };
    var lost = term.quantity() == Quantity.EXP && value < Double.MIN_NORMAL;
    return Double.isFinite(value) && !lost ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static double entry(Mat mat, Term term) {
    return mat.get(term.row(), term.column());
  }
}
