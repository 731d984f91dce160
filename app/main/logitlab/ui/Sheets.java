package logitlab.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;

/** Sheets that open over the page, as large as its text is, as far as the screen has room. */
final class Sheets {
  /** What a sheet has round it, in pixels. */
  private static final double ROUND = 48;

  private Sheets() {}

  /** @param text the session's size of text */
  static void show(PopOver popOver, Node owner, Region content, PopOver.ArrowLocation arrow, double text) {
    // A pop-over brings rules of its own, nearer than those of the scene: ours have to be the more exact ones.
    popOver.getStyleClass().add("sheet");
    popOver.setContentNode(new Scaled(content, factor(owner, text), room(owner.getScene().getWindow())));
    popOver.setArrowLocation(arrow);
    popOver.setAnimated(false);
    popOver.setDetachable(false);
    popOver.show(owner);
  }

  /** How large the page is shown, and its text on it; the bar that the owner stands on may be larger already. */
  private static double factor(Node owner, double text) {
    var page = owner.getScene().getRoot().getChildrenUnmodifiable().getFirst();
    return page.getLocalToSceneTransform().getMxx() * text;
  }

  /** As high as a sheet can be on the screen that the window is on. */
  private static double room(Window window) {
    var screens = Screen.getScreensForRectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight());
    var screen = screens.isEmpty() ? Screen.getPrimary() : screens.getFirst();
    return screen.getVisualBounds().getHeight() - ROUND;
  }

  /** Its content, larger, and with room made for it. */
  private static final class Scaled extends Region {
    private final Region content;
    private final double wanted;
    private final double room;
    private final Scale scale = new Scale();

    Scaled(Region content, double wanted, double room) {
      this.content = content;
      this.wanted = wanted;
      this.room = room;
      content.getTransforms().setAll(scale);
      getChildren().setAll(content);
    }

    private double factor() {
      return Math.min(wanted, room / Math.max(1, content.prefHeight(-1)));
    }

    @Override
    protected double computePrefWidth(double height) {
      return factor() * content.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
      return factor() * content.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
      var factor = factor();
      scale.setX(factor);
      scale.setY(factor);
      content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
  }
}
