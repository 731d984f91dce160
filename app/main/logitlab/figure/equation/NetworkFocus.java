package logitlab.figure.equation;

import java.util.Comparator;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.StageFormulas;
import logitlab.figure.Frame;

/**
 * The one path that is shown with numbers: an input, a hidden unit, a class. It goes through what is pointed at, else through what was
 * chosen, else through the middle hidden unit and the target.
 */
public record NetworkFocus(int input, int hidden, int category) {
  private static final Comparator<Term> ORDER = Comparator.comparing(Term::quantity)
      .thenComparingInt(Term::row)
      .thenComparingInt(Term::column);

  public static NetworkFocus of(Frame frame) {
    var example = frame.document().network();
    var network = example.network();
    var middle = new NetworkFocus(0, (network.hidden() - 1) / 2, example.target().argMax());
    var start = frame.session().backprop().selected().map(middle::through).orElse(middle);
    // The least term comes last and wins, whatever order the set has.
    return frame.session()
        .pointed()
        .stream()
        .filter(term -> term.row() >= 0)
        .sorted(ORDER.reversed())
        .reduce(start, NetworkFocus::through, (_, last) -> last)
        .within(network.inputs(), network.hidden(), network.classes(), middle);
  }

  /** The same as values of the letters that formulas of stages have. */
  public Bindings bindings() {
    return Bindings.NONE.with(Write.k, category)
        .with(StageFormulas.UNIT, hidden)
        .with(StageFormulas.FROM, hidden)
        .with(StageFormulas.INPUT, input);
  }

  private NetworkFocus through(Term term) {
    return switch (kind(term.quantity())) {
      case INPUT -> new NetworkFocus(term.row(), hidden, category);
      case HIDDEN -> new NetworkFocus(term.column() < 0 ? input : term.column(), term.row(), category);
      case CLASS -> new NetworkFocus(input, term.column() < 0 ? hidden : term.column(), term.row());
      case ELSEWHERE -> this;
    };
  }

  private NetworkFocus within(int inputs, int units, int classes, NetworkFocus otherwise) {
    return new NetworkFocus(input < inputs ? input : otherwise.input, hidden < units ? hidden : otherwise.hidden,
        category < classes ? category : otherwise.category);
  }

  /** What the row of a term counts. */
  private enum Kind {
    INPUT, HIDDEN, CLASS, ELSEWHERE
  }

  private static Kind kind(Quantity quantity) {
    return switch (quantity) {
      case NET_X, NET_DX -> Kind.INPUT;
      case NET_W1, NET_B1, NET_Z1, NET_A1, NET_DA1, NET_DZ1, NET_DW1, NET_DB1, NET_NEW_W1, NET_NEW_B1 ->
        Kind.HIDDEN;
      case NET_W2, NET_B2, NET_Z2, NET_P, NET_Y, NET_DZ2, NET_DW2, NET_DB2, NET_NEW_W2, NET_NEW_B2 -> Kind.CLASS;
      case Z, EXP, T, P, Y, LOSS, DL_DP, JACOBIAN, DL_DZ, NET_LOSS, BASE, MAX, SCALED, CROSS_ENTROPY, ENTROPY,
          DIVERGENCE, SMOOTHING, HARD,
          COUNT, SQUARED_ERROR, MODEL_ENTROPY, SHIFT, NET_RATE, NET_EXAMPLES, NET_EXAMPLE_LOSS, NET_MEAN_LOSS,
          BATCH_P, BATCH_DZ2, BATCH_LOSS, BATCH_MEAN_LOSS, BATCH_DW2, BATCH_DB2, BATCH_DW1, BATCH_DB1,
          BATCH_A1, BATCH_DZ1, BATCH_X ->
        Kind.ELSEWHERE;
    };
  }
}
