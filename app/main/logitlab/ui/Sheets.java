package logitlab.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.controlsfx.control.PopOver;

/** Sheets that open over the page, as large as the page is scaled. */
final class Sheets {
  private Sheets() {}

  static void show(PopOver popOver, Node owner, Region content, PopOver.ArrowLocation arrow) {
    popOver.setContentNode(new Scaled(content, owner.getLocalToSceneTransform().getMxx()));
    popOver.setArrowLocation(arrow);
    popOver.setAnimated(false);
    popOver.show(owner);
  }

  /** Its content, larger, and with room made for it. */
  private static final class Scaled extends Region {
    private final Region content;
    private final double factor;

    Scaled(Region content, double factor) {
      this.content = content;
      this.factor = factor;
      content.getTransforms().setAll(new Scale(factor, factor));
      getChildren().setAll(content);
    }

    @Override
    protected double computePrefWidth(double height) {
      return factor * content.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
      return factor * content.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
      content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
  }
}
