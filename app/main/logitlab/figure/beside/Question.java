package logitlab.figure.beside;

import java.util.List;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Write;
import logitlab.derivation.mistake.Expected;
import logitlab.derivation.mistake.Given;
import logitlab.derivation.network.NetworkTex;
import logitlab.figure.Frame;
import logitlab.figure.derive.DerivationWords;
import logitlab.figure.derive.Walk;
import logitlab.figure.text.Labels;
import logitlab.state.session.OwnResult.Asked;
import logitlab.words.Words;

/**
 * What the reader works out on paper, for the example that the derivation in front is walked with.
 *
 * @param frame that moment with the example's numbers
 * @param asked one of the quantities of this derivation
 */
record Question(Frame frame, Asked asked) {

  /** That which was chosen, or else the result of the derivation in front. */
  static Question of(Frame frame) {
    var offered = offered(frame);
    var chosen = frame.session().experiments().attempt().asked();
    return new Question(DerivationWords.asWalked(frame), offered.contains(chosen) ? chosen : offered.getLast());
  }

  /** The quantities of the derivation in front, its result last. */
  static List<Asked> offered(Frame frame) {
    var walk = Walk.of(frame);
    return switch (walk.route().subject()) {
      case NETWORK -> List.of(Asked.HIDDEN_GRADIENT, Asked.HIDDEN_ERROR);
      case SOFTMAX, TWO_CLASSES, SMOOTHED, TEMPERED -> walk.ofSquaredError()
          ? List.of(Asked.PROBABILITIES, Asked.JACOBIAN_ROW, Asked.SQUARED_ERROR)
          : List.of(Asked.PROBABILITIES, Asked.LOSS_BY_PROBABILITY, Asked.JACOBIAN_ROW, Asked.GRADIENT);
    };
  }

  boolean ofNetwork() {
    return ofNetwork(asked);
  }

  private static boolean ofNetwork(Asked asked) {
    return asked == Asked.HIDDEN_GRADIENT || asked == Asked.HIDDEN_ERROR;
  }

  /** How many numbers it has. */
  int count() {
    return ofNetwork() ? frame.document().network().network().hidden() : frame.document().size();
  }

  String name(Words words, int n) {
    return ofNetwork()
        ? words.text("beside.mistakes.unit-number", String.valueOf(n + 1))
        : frame.document().classes().get(n);
  }

  /** One of its numbers, as TeX on a line. */
  String symbol(int n) {
    var entry = Write.at(n);
    return tex(frame, asked, switch (asked) {
      case PROBABILITIES -> Write.p(entry);
      case LOSS_BY_PROBABILITY -> Write.partial(Write.L, Write.p(entry));
      case JACOBIAN_ROW -> Write.partial(Write.p(Write.at(watched())), Write.z(entry));
      case GRADIENT -> Write.partial(Write.L, Write.z(entry));
      case SQUARED_ERROR -> Write.partial(Write.sym(Quantity.SQUARED_ERROR), Write.z(entry));
      case HIDDEN_GRADIENT -> Write.partial(Write.sym(Quantity.NET_LOSS), Write.sym(Quantity.NET_A1, entry));
      case HIDDEN_ERROR -> Write.sym(Quantity.NET_DZ1, entry);
    });
  }

  /** A quantity to choose, as TeX on a line. */
  static String label(Frame frame, Asked asked) {
    return tex(frame, asked, switch (asked) {
      case PROBABILITIES -> Write.p(Write.k);
      case LOSS_BY_PROBABILITY -> Write.partial(Write.L, Write.p(Write.k));
      case JACOBIAN_ROW -> Write.partial(Write.p(Write.k), Write.z(Write.i));
      case GRADIENT -> Write.partial(Write.L, Write.z(Write.i));
      case SQUARED_ERROR -> Write.partial(Write.sym(Quantity.SQUARED_ERROR), Write.z(Write.i));
      case HIDDEN_GRADIENT -> Write.gradient(Write.sym(Quantity.NET_LOSS), Quantity.NET_A1);
      case HIDDEN_ERROR -> Write.whole(Quantity.NET_DZ1);
    });
  }

  private static String tex(Frame frame, Asked asked, Expr expr) {
    return ofNetwork(asked) ? NetworkTex.of(frame.conventions()).asLine().tex(expr) : Labels.line(frame).tex(expr);
  }

  private int watched() {
    return Math.min(frame.session().watched(), frame.document().size() - 1);
  }

  /** What it is worked out from in the network, the gradients of the step before it included. */
  List<Quantity> given() {
    return asked == Asked.HIDDEN_GRADIENT
        ? List.of(Quantity.NET_W2, Quantity.NET_DZ2)
        : List.of(Quantity.NET_W2, Quantity.NET_DZ2, Quantity.NET_A1);
  }

  /** What can come out. */
  Expected expected() {
    var document = frame.document();
    var base = document.conventions().base();
    var network = document.network().network();
    var rate = frame.session().exploring().learningRate() * frame.unit();
    return switch (asked) {
      case PROBABILITIES -> Expected.probabilities(frame.softmax());
      case LOSS_BY_PROBABILITY -> Expected.lossByProbability(frame.softmax(), frame.target(), base);
      case JACOBIAN_ROW -> Expected.jacobianRow(frame.softmax(), watched());
      case GRADIENT ->
        Expected.gradient(new Given(frame.softmax(), document.target(), document.smoothing()), base);
      case SQUARED_ERROR -> Expected.squaredError(frame.softmax(), frame.target());
      case HIDDEN_GRADIENT, HIDDEN_ERROR ->
        Expected.hidden(network, frame.pass(), rate, asked == Asked.HIDDEN_ERROR, base);
    };
  }
}
