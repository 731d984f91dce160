package logitlab.ui.stage;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import logitlab.state.session.Presenting.Tool;

/** What follows the pointer: a light in the dark, or a dot. It lets everything through that is done under it. */
final class LightPane extends Pane {
  private static final double DOT = 9;

  private final Circle dot = new Circle(DOT);
  private Tool tool = Tool.NONE;
  private double radius;
  private double x;
  private double y;

  LightPane() {
    setMouseTransparent(true);
    dot.getStyleClass().add("stage-dot");
  }

  void render(Tool taken, double light) {
    tool = taken;
    radius = light;
    draw();
  }

  /** To where the pointer is now. */
  void follow(double toX, double toY) {
    if (x != toX || y != toY) {
      x = toX;
      y = toY;
      draw();
    }
  }

  @Override
  protected void layoutChildren() {
    draw();
  }

  private void draw() {
    switch (tool) {
      case SPOTLIGHT -> {
        var dark = Shape.subtract(new Rectangle(getWidth(), getHeight()), new Circle(x, y, radius));
        dark.getStyleClass().add("stage-dark");
        getChildren().setAll(dark);
      }
      case POINTER -> {
        dot.setCenterX(x);
        dot.setCenterY(y);
        if (!getChildren().contains(dot)) {
          getChildren().setAll(dot);
        }
      }
      case NONE, PEN -> getChildren().clear();
    }
  }
}
