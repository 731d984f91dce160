package logitlab.lesson.task;

import java.util.Optional;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.mistake.Diagnosis.Typed;
import logitlab.derivation.mistake.Expected;
import logitlab.derivation.mistake.Given;
import logitlab.state.document.Document;

/**
 * The classic mistakes with which a number can be explained.
 *
 * @param what  of what it is an entry
 * @param entry its index, from 0
 */
public record Suspects(What what, int entry) {
  private static final LogBase BASE = LogBase.E;

  /** Vectors whose mistakes are known. */
  public enum What {
    /** p. */
    PROBABILITIES,
    /** ∂L/∂p. */
    BY_PROBABILITY,
    /** Row 1 of the Jacobian. */
    JACOBIAN,
    /** ∂L/∂z. */
    GRADIENT,
    /** ∂L/∂a⁽¹⁾. */
    HIDDEN,
    /** δ⁽¹⁾. */
    HIDDEN_ERROR
  }

  /** The stem of the words of the first mistake that gives the number. */
  Optional<String> find(Typed typed, Document document) {
    return expected(document).suspects()
        .stream()
        .filter(suspect -> entry < suspect.numbers().size() && typed.fits(suspect.numbers().get(entry)))
        .map(Expected.Suspect::key)
        .findFirst();
  }

  private Expected expected(Document document) {
    var softmax = document.softmax();
    var network = document.network();
    return switch (what) {
      case PROBABILITIES -> Expected.probabilities(softmax);
      case BY_PROBABILITY -> Expected.lossByProbability(softmax, document.targetInUse(), BASE);
      case JACOBIAN -> Expected.jacobianRow(softmax, 0);
      case GRADIENT -> Expected.gradient(new Given(softmax, document.target(), document.smoothing()), BASE);
      case HIDDEN, HIDDEN_ERROR ->
        Expected.hidden(network.network(), network.pass(), 1, what == What.HIDDEN_ERROR, BASE);
    };
  }
}
