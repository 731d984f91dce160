package logitlab.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import logitlab.state.PresentAction;
import logitlab.state.session.Presenting.Hand;
import logitlab.state.session.Presenting.Ink;
import logitlab.state.session.Presenting.Spot;
import logitlab.state.session.Presenting.Stroke;
import logitlab.state.session.Presenting.Tool;
import logitlab.ui.control.Desk;

/** What is drawn over the picture, and the sheet that the pen draws on. */
final class InkPane extends Pane {
  private final Desk desk;
  private Ink ink = Ink.ORANGE;
  private final List<Spot> drawing = new ArrayList<>();
  private List<Stroke> strokes = List.of();

  InkPane(Desk desk) {
    this.desk = desk;
    setMouseTransparent(true);
    setOnMousePressed(this::draw);
    setOnMouseDragged(this::draw);
    setOnMouseReleased(_ -> end());
  }

  /** Without the pen in the hand everything goes through to the picture. */
  void render(List<Stroke> next, Hand hand) {
    setMouseTransparent(hand.tool() != Tool.PEN);
    ink = hand.ink();
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
    var stroke = new Stroke(ink, drawing);
    drawing.clear();
    desk.dispatch(new PresentAction.Draw(stroke));
  }

  private void show() {
    var lines = new ArrayList<Polyline>();
    strokes.forEach(stroke -> lines.add(line(stroke)));
    if (!drawing.isEmpty()) {
      lines.add(line(new Stroke(ink, drawing)));
    }
    getChildren().setAll(lines);
  }

  /** A single point is a dot. */
  private Polyline line(Stroke stroke) {
    var points = stroke.points();
    var line = new Polyline();
    points.forEach(spot -> line.getPoints().addAll(spot.x() * getWidth(), spot.y() * getHeight()));
    if (points.size() == 1) {
      line.getPoints().addAll(points.getFirst().x() * getWidth() + 0.1, points.getFirst().y() * getHeight());
    }
    line.getStyleClass().addAll("stage-ink", "stage-ink-" + stroke.ink().name().toLowerCase(Locale.ROOT));
    line.setMouseTransparent(true);
    return line;
  }
}
