package logitlab.figure.beside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Block;
import logitlab.derivation.mistake.Invariant;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.mistake.StaleWeights;
import logitlab.derivation.mistake.Trial;
import logitlab.figure.Frame;
import logitlab.math.Vec;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.Softmax;

/**
 * A mistake tried on the example in front, beside the right way. Losses and gradients are in the loss's unit.
 *
 * @param key      the stem of the mistake's words
 * @param block    the right line and the wrong one; none for a procedure
 * @param ofUnits  whether the entries are those of hidden units, not of classes
 * @param right    the right entries
 * @param wrong    the wrong ones, perhaps not finite
 * @param findings what each invariant measures
 * @param rightRun the loss before the first step, after it, and so on, by the right gradient
 * @param wrongRun the same by the wrong one; it ends where that is not finite
 */
record Outcome(String key, Optional<Block> block, boolean ofUnits, Vec right, Vec wrong, List<Finding> findings,
    List<Double> rightRun, List<Double> wrongRun) {
  static final int STEPS = 12;
  private static final double VISIBLE = 1e-6;

  /** An invariant, what it measures, 0 where all is right, and whether that gives the mistake away. */
  record Finding(Invariant invariant, double value, boolean broken) {}

  static Outcome of(Frame frame) {
    var document = frame.document();
    // A step of η by gradients in another unit is one of η times that unit.
    var rate = frame.session().exploring().learningRate() * frame.unit();
    var mistake = frame.session().lab().mistake();
    return mistake.isPresent()
        ? of(mistake.get(), document.softmax(), frame.target(), rate, frame.unit())
        : ofWeights(frame, rate);
  }

  private static Outcome of(Mistake mistake, Softmax softmax, Vec target, double rate, double unit) {
    var trial = Trial.of(mistake, softmax, target, rate);
    var findings = List.of(
        new Finding(Invariant.ZERO_SUM, unit * trial.sum(), trial.broken().contains(Invariant.ZERO_SUM)),
        new Finding(Invariant.SHIFT, unit * trial.shift(), trial.broken().contains(Invariant.SHIFT)),
        new Finding(Invariant.FINITE_DIFFERENCES, unit * trial.difference(),
            trial.broken().contains(Invariant.FINITE_DIFFERENCES)));
    return new Outcome(mistake.key(), mistake.block(), false, trial.right().scale(unit), trial.wrong().scale(unit),
        findings, run(softmax, target, rate, unit, Optional.empty()),
        run(softmax, target, rate, unit, Optional.of(mistake)));
  }

  private static List<Double> run(Softmax start, Vec target, double rate, double unit, Optional<Mistake> mistake) {
    var losses = new ArrayList<Double>();
    var softmax = start;
    for (var step = 0; step <= STEPS; step++) {
      var loss = new CrossEntropy(softmax, target);
      losses.add(unit * loss.loss());
      var here = softmax;
      var gradient = mistake.map(each -> each.gradient(here, target)).orElseGet(loss::gradient);
      if (!gradient.isFinite()) {
        return List.copyOf(losses);
      }
      var moved = softmax.logits().minus(gradient.scale(rate));
      if (moved.maxAbs() > 1e6) {
        return List.copyOf(losses);
      }
      softmax = Softmax.of(moved, softmax.temperature());
    }
    return List.copyOf(losses);
  }

  private static Outcome ofWeights(Frame frame, double rate) {
    var example = frame.document().network();
    var stale = StaleWeights.of(example.network(), example.input(), example.target(), rate);
    var right = stale.right().dz1();
    var gap = stale.wrongDz1().minus(right).maxAbs();
    var unit = frame.unit();
    return new Outcome(StaleWeights.key(), Optional.empty(), true, right.scale(unit), stale.wrongDz1().scale(unit),
        List.of(new Finding(Invariant.FINITE_DIFFERENCES, unit * gap, gap > VISIBLE)),
        List.of(unit * stale.right().loss(), unit * stale.afterRight()),
        List.of(unit * stale.right().loss(), unit * stale.afterWrong()));
  }

  /** The largest gap between right and wrong; infinite where the wrong entries are not finite. */
  double gap() {
    return wrong.isFinite()
        ? IntStream.range(0, right.size()).mapToDouble(n -> Math.abs(right.get(n) - wrong.get(n))).max().orElse(0)
        : Double.POSITIVE_INFINITY;
  }

  /** Whether the wrong entries differ from the right ones here at all. */
  boolean differs() {
    return gap() > 1e-9 * Math.max(1, right.maxAbs());
  }

  double loss() {
    return rightRun.getFirst();
  }

  Optional<Double> after(List<Double> run) {
    return run.size() > 1 ? Optional.of(run.get(1)) : Optional.empty();
  }
}
