package logitlab.figure;

import java.util.Comparator;
import java.util.Optional;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.BatchPass;
import logitlab.math.network.BatchSoftmax.Axis;
import logitlab.math.network.GradientCheck.Parameter;
import logitlab.math.network.GradientCheck.Place;
import logitlab.state.AppState;
import logitlab.state.Batch;
import logitlab.state.view.Batching;

/**
 * What the batch lens shows, computed.
 *
 * @param pass   the examples with softmax along the chosen axis, and the mean gradients
 * @param p      K × N
 * @param losses one for each example
 * @param entry  the entry of a mean gradient that is worked out
 */
public record BatchMoment(Batch batch, Batching view, BatchPass pass, Mat p, Vec losses, Term entry) {
  private static final Comparator<Term> ORDER = Comparator.comparing(Term::quantity)
      .thenComparingInt(Term::row)
      .thenComparingInt(Term::column);
  private static final Term FIRST = Term.of(Quantity.BATCH_DB2, 0);

  public static BatchMoment of(AppState state) {
    var batch = Batch.of(state);
    var view = state.session().backprop().batching();
    var example = state.document().network();
    var pass = BatchPass.of(example.network(), batch.examples(), view.axis());
    var entry = state.session()
        .pointed()
        .stream()
        .sorted(ORDER)
        .filter(term -> Batch.parameter(term).filter(example::has).isPresent())
        .findFirst()
        .or(view::chosen)
        .filter(term -> Batch.parameter(term).filter(example::has).isPresent())
        .orElse(FIRST);
    return new BatchMoment(batch, view, pass, pass.softmax().p(), pass.softmax().losses(), entry);
  }

  /** N. */
  public int size() {
    return pass.size();
  }

  /** Whether softmax runs along the wrong axis. */
  public boolean wrong() {
    return view.axis() == Axis.EXAMPLES;
  }

  /** L, the mean. */
  public double loss() {
    return pass.softmax().loss();
  }

  /** The number of a quantity of a batch; NaN for other terms. */
  public double value(Term term) {
    var row = term.row();
    var column = term.column();
    return switch (term.quantity()) {
      case BATCH_P -> p.get(row, column);
      case BATCH_DZ2 -> pass.error().get(row, column);
      case BATCH_DZ1 -> pass.hiddenError(column).get(row);
      case BATCH_A1 -> pass.passes().get(column).a1().get(row);
      case BATCH_X -> pass.passes().get(column).x().get(row);
      case BATCH_LOSS -> losses.get(row);
      case BATCH_MEAN_LOSS -> loss();
      case BATCH_DW2 -> pass.gradient().w2().get(row, column);
      case BATCH_DB2 -> secondBias().get(row);
      case BATCH_DW1 -> pass.gradient().w1().get(row, column);
      case BATCH_DB1 -> pass.gradient().b1().get(row);
      default -> Double.NaN;
    };
  }

  /** On the wrong axis what cancels is 0, and not what rounding leaves of it. */
  private Vec secondBias() {
    var least = wrong() ? 1e-14 * pass.error().maxAbs() : 0;
    return pass.gradient().b2().map(mean -> Math.abs(mean) < least ? 0 : mean);
  }

  /** The array of mean gradients that a quantity names; a vector is one column. */
  public Mat gradient(Quantity quantity) {
    return switch (quantity) {
      case BATCH_DW2 -> pass.gradient().w2();
      case BATCH_DB2 -> Mat.ofColumn(secondBias());
      case BATCH_DW1 -> pass.gradient().w1();
      case BATCH_DB1 -> Mat.ofColumn(pass.gradient().b1());
      default -> throw new IllegalArgumentException(quantity + " is no mean gradient");
    };
  }

  /** Whether the entry belongs to the layer next to the loss. */
  public boolean second() {
    return entry.quantity() == Quantity.BATCH_DW2 || entry.quantity() == Quantity.BATCH_DB2;
  }

  /** Whether the entry belongs to a bias. */
  public boolean bias() {
    return entry.column() < 0;
  }

  /** The weight or bias of the entry, where finite differences find it. */
  public Place place() {
    var parameter = switch (entry.quantity()) {
      case BATCH_DW2 -> Parameter.W2;
      case BATCH_DB2 -> Parameter.B2;
      case BATCH_DW1 -> Parameter.W1;
      default -> Parameter.B1;
    };
    return new Place(parameter, entry.row(), Math.max(0, entry.column()));
  }

  /** The example whose column of probabilities is farthest from a sum of 1, the first of equals. */
  public int worst() {
    return Vec.generate(size(), n -> Math.abs(p.column(n).sum() - 1)).argMax();
  }

  /** The name of the data's class, if these are data. */
  public Optional<String> className(int k) {
    return batch.classes().isEmpty() ? Optional.empty() : Optional.of(batch.classes().get(k));
  }
}
