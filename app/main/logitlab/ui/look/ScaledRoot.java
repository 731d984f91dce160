package logitlab.ui.look;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Lays its content out on a page of at least 1280 × 720 and scales it to the window, so that a projector's window shows the same page larger
 * instead of more of it.
 */
public final class ScaledRoot extends Region {
  public static final double WIDTH = 1280;
  public static final double HEIGHT = 720;

  private final Node content;
  private final Scale scale = new Scale(1, 1);

  public ScaledRoot(Node content) {
    this.content = content;
    content.getTransforms().add(scale);
    getChildren().add(content);
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    var factor = invertible(Math.min(getWidth() / WIDTH, getHeight() / HEIGHT));
    scale.setX(factor);
    scale.setY(factor);
    content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
  }

  /** The next factor whose inverse undoes it exactly: JavaFX looks for exactly 1 to see that something is not scaled. */
  private static double invertible(double factor) {
    var near = factor;
    while (near * (1 / near) != 1) {
      near = Math.nextDown(near);
    }
    return near;
  }
}
