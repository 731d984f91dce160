package logitlab.figure.equation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Apply;
import logitlab.derivation.expr.Expr.Gradient;
import logitlab.derivation.expr.Expr.Transpose;
import logitlab.derivation.expr.Expr.Whole;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.ArrayRow;
import logitlab.derivation.network.StageFormulas;
import logitlab.derivation.expr.Latest;
import logitlab.derivation.print.Conventions;
import logitlab.figure.Frame;
import logitlab.state.document.NetworkExample;
import logitlab.math.Mat;
import logitlab.motion.Stage;

/** What a stage does to whole arrays: the arrays in the order in which the equation names them, with the signs between them. */
public record MatrixEquation(List<Part> parts) {
  /** What can be changed where it stands. */
  private static final Set<Quantity> OPEN = Set.of(Quantity.NET_X, Quantity.NET_W1, Quantity.NET_B1, Quantity.NET_W2,
      Quantity.NET_B2);

  /** A thing in the equation. */
  public sealed interface Part {}

  /** A sign between arrays. */
  public record Sign(String tex) implements Part {}

  /**
   * An array.
   *
   * @param name     TeX
   * @param tall     whether its name is a fraction
   * @param quantity what its entries are; none where they have no name of their own
   * @param values   its entries as they are printed: a transposed array lies on its side
   * @param turned   whether it is printed transposed
   * @param open     whether its entries can be changed
   */
  public record Array(String name, boolean tall, Optional<Quantity> quantity, Mat values, boolean turned,
      boolean open) implements Part {
    /** What the entry in this printed place denotes. */
    public Optional<Term> term(int row, int column) {
      return quantity.map(named -> named.ranges().size() == 1
          ? Term.of(named, turned ? column : row)
          : turned ? Term.of(named, column, row) : Term.of(named, row, column));
    }
  }

  public MatrixEquation {
    parts = List.copyOf(parts);
  }

  /** All that an equation depends on: not the time, which moves sixty times a second. */
  private record Moment(NetworkExample example, Conventions conventions, Stage stage, double learningRate) {}

  private static final Latest<Moment, MatrixEquation> LATEST = new Latest<>();

  public static MatrixEquation of(Frame frame) {
    var backprop = frame.session().backprop();
    return LATEST.get(new Moment(frame.document().network(), frame.conventions(), backprop.stage(),
        backprop.learningRate()), moment -> of(frame, moment.stage));
  }

  private static MatrixEquation of(Frame frame, Stage stage) {
    var working = Working.of(frame);
    var tex = working.arrays();
    var pieces = StageEquations.formulas(stage)
        .map(formulas -> ArrayRow.equation(formulas.layer(), tex))
        .orElseGet(() -> stage == Stage.UPDATE
            ? Stream.of(StageFormulas.NEW_W2, StageFormulas.NEW_W1)
                .flatMap(step -> ArrayRow.formula(StageFormulas.result(step.layer()), tex).stream())
                .toList()
            : ArrayRow.formula(Write.whole(Quantity.NET_X), tex));
    return new MatrixEquation(pieces.stream().map(piece -> part(piece, working)).toList());
  }

  public List<Array> arrays() {
    return parts.stream().filter(Array.class::isInstance).map(Array.class::cast).toList();
  }

  private static Part part(ArrayRow.Piece piece, Working working) {
    return switch (piece) {
      case ArrayRow.Sign(var tex) -> new Sign(tex);
      case ArrayRow.Array(var expr) -> array(expr, working);
    };
  }

  private static Array array(Expr expr, Working working) {
    var name = expr instanceof Apply
        ? working.line(Bindings.NONE).tex(expr)
        : working.arrays().tex(expr);
    var turned = expr instanceof Transpose;
    var upright = expr instanceof Transpose(var of) ? of : expr;
    var quantity = switch (upright) {
      case Whole(var whole, _) -> Optional.of(whole);
      case Gradient(_, Whole(var by, _), _, _) -> by.gradient();
      default -> Optional.<Quantity>empty();
    };
    var grid = working.evaluator().array(expr, Bindings.NONE);
    return new Array(name, expr instanceof Gradient, quantity,
        Mat.generate(grid.rows(), grid.columns(), (row, column) -> grid.get(row, column).value().value()), turned,
        upright instanceof Whole && !turned && quantity.filter(OPEN::contains).isPresent());
  }
}
