package logitlab.ui.look;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content larger: as much as is asked for, and no more than leaves it the width that it needs. */
public final class Zoomed extends Region {
  private final Region content;
  private final Scale scale = new Scale(1, 1);
  private double asked = 1;

  public Zoomed(Region content) {
    this.content = content;
    content.getTransforms().add(scale);
    getChildren().add(content);
  }

  public void zoom(double factor) {
    if (factor != asked) {
      asked = factor;
      requestLayout();
    }
  }

  private double factor(double width) {
    return width <= 0 ? 1 : Math.clamp(width / content.minWidth(-1), 1, asked);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    var factor = factor(width);
    return content.isManaged() ? content.prefHeight(width / factor) * factor : 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    var factor = factor(getWidth());
    scale.setX(factor);
    scale.setY(factor);
    content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
  }
}
