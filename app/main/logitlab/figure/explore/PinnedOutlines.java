package logitlab.figure.explore;

import java.util.Optional;
import java.util.Set;
import logitlab.figure.Frame;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Bars;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Stroke;
import logitlab.math.Vec;

/**
 * The numbers that were pinned, to be drawn as outlines of the bars as they were.
 *
 * @param logits   z
 * @param p        softmax(z/T)
 * @param gradient ∂L/∂z
 * @param loss     L
 */
record PinnedOutlines(Vec logits, Vec p, Vec gradient, double loss) {

  /** What is pinned, if anything is. */
  static Optional<PinnedOutlines> of(Frame frame) {
    return frame.session().table().pinned().map(document -> {
      var crossEntropy = document.crossEntropy();
      return new PinnedOutlines(document.logits(), crossEntropy.softmax().p(), crossEntropy.gradient(),
          crossEntropy.loss());
    });
  }

  /** The outline of p_k on its track. */
  void probability(Sheet sheet, int k, Rect track) {
    outline(sheet, "p.ghost", track.withWidth(track.width() * p.get(k)));
  }

  /** The outline of ∂L/∂z_k from its axis. */
  void gradient(Sheet sheet, int k, Bars.Axis axis) {
    outline(sheet, "gradient.ghost", axis.area(gradient.get(k)));
  }

  private static void outline(Sheet sheet, String key, Rect bar) {
    var inner = bar.inset(0, 1);
    sheet.ring(key, Set.of(), inner, Math.min(4, inner.width() / 2), Role.NONE, new Stroke(Role.INK, 1.5));
  }
}
