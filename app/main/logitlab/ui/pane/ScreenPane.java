package logitlab.ui.pane;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.screen.Screens;
import logitlab.state.AppState;
import logitlab.state.view.Cover;
import logitlab.ui.control.Desk;

/** Shows the screen that is in front, as large as the window leaves it. */
public final class ScreenPane extends Pane {
  private final Screens screens;
  private final FigurePane figure;
  private final Scale scale = new Scale(1, 1);
  private AppState state;
  private double drawnWidth;
  private double drawnHeight;
  private double drawnScale;

  public ScreenPane(Screens screens, AppState state, Desk desk) {
    this.screens = screens;
    this.state = state;
    figure = new FigurePane(desk);
    figure.getTransforms().add(scale);
    getChildren().add(figure);
    localToSceneTransformProperty().addListener(_ -> requestLayout());
  }

  public void render(AppState next) {
    state = next;
    draw();
  }

  /** What is at a place of the scene that can be hidden from an audience; {@code all} asks for all numbers of its kind. */
  public Optional<Cover> cover(Point2D inScene, boolean all) {
    return figure.cover(inScene, state.session().screen(), all);
  }

  /** A layout that leaves the size as it is needs no new figure: it only follows from the nodes that the last one changed. */
  @Override
  protected void layoutChildren() {
    figure.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getX());
    if (getWidth() != drawnWidth || getHeight() != drawnHeight || windowScale() != drawnScale) {
      draw();
    }
  }

  private void draw() {
    if (getWidth() > 0 && getHeight() > 0) {
      drawnWidth = getWidth();
      drawnHeight = getHeight();
      drawnScale = windowScale();
      var session = state.session();
      var staged = session.presenting().on();
      var chart = staged ? screens.stage(session.screen()) : screens.screen(session.screen());
      var page = new Size(drawnWidth, drawnHeight);
      var largest = chart.largestText(state, page);
      var text = staged ? largest : Math.min(session.textSize(), largest);
      if (text != scale.getX()) {
        scale.setX(text);
        scale.setY(text);
        requestLayout();
      }
      figure.show(chart.draw(Frame.of(state, new Size(drawnWidth / text, drawnHeight / text))), drawnScale * text,
          state.session().theme(), staged);
    }
  }

  /** How large the window shows this pane. */
  private double windowScale() {
    return getLocalToSceneTransform().getMxx();
  }
}
