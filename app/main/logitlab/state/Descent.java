package logitlab.state;

import java.util.Optional;
import logitlab.state.document.Document;
import logitlab.state.session.Exploring;

/** The two buttons that move logits by the gradient's advice. */
final class Descent {
  private Descent() {}

  /** {@code by} on the watched logit, with what the gradient promised and what the loss did. */
  static AppState nudge(AppState state, double by) {
    var before = state.document();
    var index = state.session().watched();
    var z = before.logits().get(index);
    var after = before.withLogit(index, TermActions.LOGITS.clamp(z + by));
    var moved = after.logits().get(index) - z;
    var crossEntropy = before.crossEntropy();
    var nudged = new Exploring.Nudged(index, moved, crossEntropy.gradient().get(index) * moved,
        after.crossEntropy().loss() - crossEntropy.loss());
    var next = state.with(after);
    return next.session(seen -> seen.exploring(now -> now.withNudged(Optional.of(nudged))));
  }

  /** z ← z − η ∂L/∂z, kept inside the domain. */
  static Document step(Document document, double learningRate) {
    return document.withLogits(document.logits()
        .zip(document.crossEntropy().gradient(),
            (z, gradient) -> TermActions.LOGITS.clamp(z - learningRate * gradient)));
  }
}
