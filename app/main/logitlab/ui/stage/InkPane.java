package logitlab.ui.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import logitlab.state.PresentAction;
import logitlab.state.session.Presenting.Spot;
import logitlab.state.session.Presenting.Stroke;
import logitlab.ui.control.Desk;

/** What is drawn over the picture, and the sheet that the pen draws on. */
final class InkPane extends Pane {
  private final Desk desk;
  private final List<Spot> drawing = new ArrayList<>();
  private List<Stroke> strokes = List.of();

  InkPane(Desk desk) {
    this.desk = desk;
    setMouseTransparent(true);
    setOnMousePressed(this::draw);
    setOnMouseDragged(this::draw);
    setOnMouseReleased(_ -> end());
  }

  /** @param pen whether the pen is in the hand; without it everything goes through to the picture */
  void render(List<Stroke> next, boolean pen) {
    setMouseTransparent(!pen);
    if (!next.equals(strokes)) {
      strokes = next;
      show();
    }
  }

  @Override
  protected void layoutChildren() {
    show();
  }

  private void draw(MouseEvent event) {
    drawing.add(new Spot(event.getX() / Math.max(1, getWidth()), event.getY() / Math.max(1, getHeight())));
    show();
  }

  private void end() {
    var stroke = new Stroke(drawing);
    drawing.clear();
    desk.dispatch(new PresentAction.Draw(stroke));
  }

  private void show() {
    var lines = new ArrayList<Polyline>();
    strokes.forEach(stroke -> lines.add(line(stroke.points())));
    if (!drawing.isEmpty()) {
      lines.add(line(drawing));
    }
    getChildren().setAll(lines);
  }

  /** A single point is a dot. */
  private Polyline line(List<Spot> points) {
    var line = new Polyline();
    points.forEach(spot -> line.getPoints().addAll(spot.x() * getWidth(), spot.y() * getHeight()));
    if (points.size() == 1) {
      line.getPoints().addAll(points.getFirst().x() * getWidth() + 0.1, points.getFirst().y() * getHeight());
    }
    line.getStyleClass().add("stage-ink");
    line.setMouseTransparent(true);
    return line;
  }
}
