package logitlab.figure.equation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Apply;
import logitlab.derivation.expr.Expr.Gradient;
import logitlab.derivation.expr.Expr.Hadamard;
import logitlab.derivation.expr.Expr.Transpose;
import logitlab.derivation.expr.Expr.Whole;
import logitlab.derivation.expr.Kept;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.ArrayRow;
import logitlab.derivation.network.StageFormulas;
import logitlab.derivation.print.Conventions;
import logitlab.derivation.value.Evaluator;
import logitlab.derivation.value.Grid;
import logitlab.figure.Frame;
import logitlab.figure.text.NetworkNumbers;
import logitlab.figure.text.Rounding;
import logitlab.math.Mat;
import logitlab.motion.Stage;
import logitlab.state.document.NetworkExample;

/** What a stage does to whole arrays: the arrays in the order in which the equation names them, with the signs between them. */
public record MatrixEquation(List<Part> parts) {
  /** What can be changed where it stands. */
  private static final Set<Quantity> OPEN = Set.of(Quantity.NET_X, Quantity.NET_W1, Quantity.NET_B1, Quantity.NET_W2,
      Quantity.NET_B2);

  /** Decimals that are added up in float64 may differ in their last bits. */
  private static final double SAME = 1e-9;

  /** A thing in the equation. */
  public sealed interface Part {}

  /**
   * A sign between arrays.
   *
   * @param tex     between their names
   * @param printed between their entries as they are printed: ≈ instead of = where those were rounded
   */
  public record Sign(String tex, String printed) implements Part {}

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

  private static final Kept<Moment, MatrixEquation> KEPT = new Kept<>(64);

  public static MatrixEquation of(Frame frame) {
    var backprop = frame.session().backprop();
    return KEPT.get(new Moment(frame.document().network(), frame.conventions(), backprop.stage(),
        backprop.learningRate()), moment -> of(frame, moment.stage));
  }

  private static MatrixEquation of(Frame frame, Stage stage) {
    var working = Working.of(frame);
    var tex = working.arrays();
    var block = StageEquations.formulas(stage).map(StageFormulas::layer);
    var exact = block.map(equation -> comesOut(equation, working)).orElse(true);
    var pieces = block
        .map(formulas -> ArrayRow.equation(formulas, tex))
        .orElseGet(() -> stage == Stage.UPDATE
            ? Stream.of(StageFormulas.NEW_W2, StageFormulas.NEW_W1)
                .flatMap(step -> ArrayRow.formula(StageFormulas.result(step.layer()), tex).stream())
                .toList()
            : ArrayRow.formula(Write.whole(Quantity.NET_X), tex));
    return new MatrixEquation(pieces.stream().map(piece -> part(piece, working, exact)).toList());
  }

  public List<Array> arrays() {
    return parts.stream().filter(Array.class::isInstance).map(Array.class::cast).toList();
  }

  /** Whether the entries as printed are, digit by digit, what the formula makes of the printed entries that it is given. */
  private static boolean comesOut(Block block, Working working) {
    var result = printed(working, block.lhs());
    var redone = switch (StageFormulas.result(block)) {
      case Hadamard(var left, var right) -> {
        var first = printed(working, left);
        var second = printed(working, right);
        yield Mat.generate(first.rows(), first.columns(),
            (row, column) -> first.get(row, column) * second.get(row, column));
      }
      case Expr formula -> values(new Evaluator(new PrintedModel(working.model())).array(formula, Bindings.NONE));
    };
    var apart = SAME * Math.max(1, result.maxAbs());
    return IntStream.range(0, result.rows())
        .allMatch(row -> IntStream.range(0, result.columns())
            .allMatch(column -> Math.abs(redone.get(row, column) - result.get(row, column)) <= apart));
  }

  private static Mat printed(Working working, Expr array) {
    var exact = values(working.evaluator().array(array, Bindings.NONE));
    return Mat.generate(exact.rows(), exact.columns(), (row, column) -> printed(exact.get(row, column)));
  }

  /** An entry as it is printed. */
  static double printed(double entry) {
    return Rounding.value(NetworkNumbers.unit(entry));
  }

  private static Mat values(Grid grid) {
    return Mat.generate(grid.rows(), grid.columns(), (row, column) -> grid.get(row, column).value().value());
  }

  private static Part part(ArrayRow.Piece piece, Working working, boolean exact) {
    return switch (piece) {
      case ArrayRow.Sign sign -> new Sign(sign.tex(), exact ? sign.tex() : sign.rounded());
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
    return new Array(name, expr instanceof Gradient, quantity,
        values(working.evaluator().array(expr, Bindings.NONE)), turned,
        upright instanceof Whole && !turned && quantity.filter(OPEN::contains).isPresent());
  }
}
