package logitlab.figure.beside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.mistake.Given;
import logitlab.derivation.mistake.Invariant;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.mistake.NetworkTrial;
import logitlab.derivation.mistake.Trial;
import logitlab.derivation.value.NetworkModel;
import logitlab.figure.Frame;
import logitlab.math.Vec;
import logitlab.state.document.NetworkExample;

/**
 * A mistake tried on the example in front, beside the right way. Losses and gradients are in the loss's unit.
 *
 * @param mistake  the mistake
 * @param block    the right line and the wrong one; none for a procedure
 * @param target   the target in use, where the mistake brings its own
 * @param network  the network, for a mistake that is made in one
 * @param right    the right entries
 * @param wrong    the wrong ones, perhaps not finite
 * @param findings what each invariant measures
 * @param rightRun the loss before the first step, after it, and so on, by the right gradient
 * @param wrongRun the same by the wrong one; it ends where that is not finite
 */
record Outcome(Mistake mistake, Optional<Block> block, Optional<Vec> target, Optional<NetworkExample> network,
    Vec right,
    Vec wrong, List<Finding> findings, List<Double> rightRun, List<Double> wrongRun) {
  static final int STEPS = 12;
  private static final double VISIBLE = 1e-6;

  /** An invariant, what it measures, 0 where all is right, and whether that gives the mistake away. */
  record Finding(Invariant invariant, double value, boolean broken) {}

  static Outcome of(Frame frame) {
    // A step of η by gradients in another unit is one of η times that unit.
    var rate = frame.session().exploring().learningRate() * frame.unit();
    var mistake = frame.session().experiments().mistake();
    return mistake.subject() == Subject.NETWORK
        ? inNetwork(mistake, frame, rate)
        : of(mistake, given(frame), rate, frame.unit());
  }

  private static Given given(Frame frame) {
    var document = frame.document();
    return new Given(document.softmax(), document.target(), document.smoothing());
  }

  private static Outcome of(Mistake mistake, Given given, double rate, double unit) {
    var trial = Trial.of(mistake, given, rate);
    var shown = mistake.shownBy(given);
    var findings = List.of(
        new Finding(Invariant.ZERO_SUM, unit * trial.sum(), trial.broken().contains(Invariant.ZERO_SUM)),
        new Finding(Invariant.SHIFT, unit * trial.shift(), trial.broken().contains(Invariant.SHIFT)),
        new Finding(Invariant.FINITE_DIFFERENCES, unit * trial.difference(),
            trial.broken().contains(Invariant.FINITE_DIFFERENCES)));
    return new Outcome(mistake, mistake.block(), shown.equals(given) ? Optional.empty() : Optional.of(shown.target()),
        Optional.empty(), trial.right().scale(unit), trial.wrong().scale(unit), findings,
        run(shown, rate, unit, here -> here.loss().gradient()), run(shown, rate, unit, mistake::gradient));
  }

  private static List<Double> run(Given start, double rate, double unit, Function<Given, Vec> gradient) {
    var losses = new ArrayList<Double>();
    var given = start;
    for (var step = 0; step <= STEPS; step++) {
      losses.add(unit * given.loss().loss());
      var slope = gradient.apply(given);
      if (!slope.isFinite()) {
        return List.copyOf(losses);
      }
      var moved = given.softmax().logits().minus(slope.scale(rate));
      if (moved.maxAbs() > 1e6) {
        return List.copyOf(losses);
      }
      given = given.at(moved);
    }
    return List.copyOf(losses);
  }

  private static Outcome inNetwork(Mistake mistake, Frame frame, double rate) {
    var own = frame.document().network();
    var example = mistake.fits(own.network()) ? own : NetworkExample.EXAMPLE;
    var trial = NetworkTrial.of(mistake, example.network(), example.input(), example.target(), rate);
    var gap = trial.wrong().minus(trial.right()).maxAbs();
    var unit = frame.unit();
    return new Outcome(mistake,
        mistake.block(new NetworkModel(example.network(), example.input(), example.target(), rate)), Optional.empty(),
        Optional.of(example), trial.right().scale(unit), trial.wrong().scale(unit),
        List.of(new Finding(Invariant.FINITE_DIFFERENCES, unit * gap, gap > VISIBLE)),
        List.of(unit * trial.loss(), unit * trial.afterRight()),
        List.of(unit * trial.loss(), unit * trial.afterWrong()));
  }

  /** The stem of the mistake's words. */
  String key() {
    return mistake.key();
  }

  /** Whether the network in front refuses the wrong product, so that another one shows it. */
  boolean refused(Frame frame) {
    return network.filter(example -> !example.equals(frame.document().network())).isPresent();
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
