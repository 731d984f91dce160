package logitlab.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.controlsfx.control.PopOver;

/** Sheets that open over the page, as large as its text is. */
final class Sheets {
  private Sheets() {}

  /** @param text the session's size of text */
  static void show(PopOver popOver, Node owner, Region content, PopOver.ArrowLocation arrow, double text) {
    // A pop-over brings rules of its own, nearer than those of the scene: ours have to be the more exact ones.
    popOver.getStyleClass().add("sheet");
    popOver.setContentNode(new Scaled(content, factor(owner, text)));
    popOver.setArrowLocation(arrow);
    popOver.setAnimated(false);
    popOver.show(owner);
  }

  /** How large the page is shown, and its text on it; the bar that the owner stands on may be larger already. */
  private static double factor(Node owner, double text) {
    var page = owner.getScene().getRoot().getChildrenUnmodifiable().getFirst();
    return page.getLocalToSceneTransform().getMxx() * text;
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
