package logitlab.figure;

import java.util.ArrayList;
import java.util.stream.IntStream;
import logitlab.derivation.Models;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Letters;
import logitlab.derivation.expr.Step;
import logitlab.derivation.expr.Write;
import logitlab.derivation.mistake.Slip;
import logitlab.derivation.mistake.Slips;
import logitlab.derivation.value.Estimate;
import logitlab.derivation.value.Evaluator;
import logitlab.derivation.value.Grid;
import logitlab.derivation.value.Model;

/** What a line's check, a slip and a mistake come to, from the formulas of the routes and of calculus. */
record DeriveOracle(Frame frame) {
  /** From here on float64 cannot tell two sides apart. */
  private static final double UNKNOWN = 1e-10;

  /** NaN for what is not known here. */
  double value(Known known, int row) {
    return switch (known) {
      case CHECKED_VALUE -> left(row);
      case AGREEING_DIGITS -> digits();
      case SLIP_PRINTED -> published(row);
      default -> MistakeOracle.of(frame).value(known, row);
    };
  }

  /** The line whose check stands there: while lines turn, it is the one that is left. */
  private Step step() {
    var walk = frame.session().route();
    var turning = walk.turn().visible() && walk.turn().time() == 0;
    return walk.shown().from(turning ? walk.turn().from() : walk.line());
  }

  private Block block() {
    return step().block();
  }

  private int line() {
    return step().lineIndex();
  }

  private Evaluator evaluator() {
    return new Evaluator(model());
  }

  private Model model() {
    var document = frame.document();
    var example = document.network();
    var models = new Models(document.logits(), document.temperature(), document.target(), document.smoothing(),
        example.network(), example.input(), example.target(), frame.session().exploring().learningRate());
    return models.of(Routes.byId(frame.session().route().id()).orElseThrow().subject());
  }

  private int watched() {
    return Math.min(frame.session().watched(), model().size(Range.CLASSES) - 1);
  }

  /**
   * What a right line says, taken from what it is the formula of: the left side, for a class or for the watched one. NaN where the loss is not in
   * ln.
   */
  private double left(int chosen) {
    if (frame.unit() != 1) {
      return Double.NaN;
    }
    var block = block();
    var n = chosen < 0 ? watched() : chosen;
    var all = evaluator().assignments(block, Bindings.NONE.with(Write.i, n));
    var letters = Letters.free(block);
    var bindings = all.stream()
        .filter(each -> letters.stream().allMatch(letter -> each.at(letter) == n))
        .findFirst()
        .orElse(all.getFirst());
    var grid = evaluator().array(block.lhs(), bindings);
    return grid.get(Math.min(n, grid.rows() - 1), Math.min(n, grid.columns() - 1)).value().value();
  }

  /** The decimal digits that the gap to the left side, and to the line before, leaves of the numbers it is made of. */
  private double digits() {
    var block = block();
    var fewest = 16.0;
    for (var bindings : evaluator().assignments(block, Bindings.NONE.with(Write.i, watched()))) {
      var here = evaluator().array(block.lines().get(line()).expr(), bindings);
      fewest = Math.min(fewest, digits(here, evaluator().array(block.lhs(), bindings)));
      if (line() > 0) {
        var before = evaluator().array(block.lines().get(line() - 1).expr(), bindings);
        if (IntStream.range(0, here.entries().size()).allMatch(n -> tells(entry(here, n), entry(before, n)))) {
          fewest = Math.min(fewest, digits(here, before));
        }
      }
    }
    return fewest;
  }

  private static Estimate entry(Grid grid, int n) {
    return grid.entries().get(n).value();
  }

  private static boolean tells(Estimate one, Estimate other) {
    return one.finite() && other.finite()
        && one.stray() + other.stray() <= UNKNOWN * Math.max(one.size(), other.size());
  }

  private static double digits(Grid one, Grid other) {
    var digits = new ArrayList<Double>();
    for (var n = 0; n < one.entries().size(); n++) {
      var gap = Math.abs(entry(one, n).value() - entry(other, n).value());
      var size = Math.max(entry(one, n).size(), entry(other, n).size());
      digits.add(gap == 0 ? 16 : Math.min(16, Math.floor(StrictMath.log10(size / gap))));
    }
    return digits.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  private double published(int place) {
    return Slips.all().get(frame.session().experiments().slip()).places().get(place) instanceof Slip.Printed printed
        ? Double.parseDouble(printed.printed())
        : Double.NaN;
  }
}
