package logitlab.figure.equation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import logitlab.derivation.expr.Term;

/**
 * What a stage computes: for the whole layer, for the unit in focus, and that with its numbers.
 *
 * @param layer  TeX, in matrices
 * @param unit   TeX, with the indices of the focus; empty where there is no more to say
 * @param rows   the numbers, part by part
 * @param result the number the stage is about; none where nothing is computed
 * @param shapes TeX, rows times columns of everything in {@code layer}; empty where there is nothing to multiply
 */
public record StageEquation(String layer, String unit, List<Row> rows, Optional<Result> result, String shapes) {
  /**
   * A part of the calculation.
   *
   * @param tex     what it is
   * @param working what is done, with numbers; may be empty
   * @param value   what comes out
   * @param terms   what it is made of
   */
  public record Row(String tex, String working, String value, Set<Term> terms) {
    Row(String tex, String working, String value) {
      this(tex, working, value, Set.of());
    }
  }

  /**
   * The last line.
   *
   * @param tex     what it is
   * @param working what is done, with numbers; empty where it is clear from the rows
   * @param value   printed
   * @param checked what central differences give for it; none where it is no derivative
   * @param again   whether it is one of the rows once more, and not what they give together
   */
  public record Result(String tex, String working, String value, OptionalDouble checked, boolean again) {
    Result(String tex, String working, String value, OptionalDouble checked) {
      this(tex, working, value, checked, false);
    }
  }

  StageEquation(String layer, String unit, List<Row> rows, Result result, String shapes) {
    this(layer, unit, rows, Optional.of(result), shapes);
  }

  public StageEquation {
    rows = List.copyOf(rows);
  }

  /** The same without its last line. */
  public StageEquation withoutResult() {
    return new StageEquation(layer, unit, rows, Optional.empty(), shapes);
  }
}
