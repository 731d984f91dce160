package logitlab.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import logitlab.state.PresentAction;
import logitlab.state.session.Presenting.Hand;
import logitlab.state.session.Presenting.Tool;
import logitlab.state.view.PagePoint;
import logitlab.state.view.PenStroke.Ink;
import logitlab.state.view.PenStroke;
import logitlab.ui.control.Desk;

/** What is drawn over the picture, and the sheet that the pen draws on. */
final class InkPane extends Pane {
  /** A point nearer to the last one than this share of the page says no more. */
  private static final double NEAREST = 0.0015;
  private static final double FINE = 10_000;

  private final Desk desk;
  private Ink ink = Ink.ORANGE;
  private final List<PagePoint> drawing = new ArrayList<>();
  private List<PenStroke> strokes = List.of();

  InkPane(Desk desk) {
    this.desk = desk;
    setMouseTransparent(true);
    setOnMousePressed(this::draw);
    setOnMouseDragged(this::draw);
    setOnMouseReleased(_ -> end());
  }

  /** Without the pen in the hand everything goes through to the picture. */
  void render(List<PenStroke> next, Hand hand) {
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
    var at = new PagePoint(rounded(event.getX() / Math.max(1, getWidth())),
        rounded(event.getY() / Math.max(1, getHeight())));
    if (drawing.isEmpty()
        || Math.hypot(at.x() - drawing.getLast().x(), at.y() - drawing.getLast().y()) >= NEAREST) {
      drawing.add(at);
      show();
    }
  }

  /** As many digits as can be seen, and kept in few bytes. */
  private static double rounded(double share) {
    return Math.round(share * FINE) / FINE;
  }

  private void end() {
    var stroke = new PenStroke(ink, drawing);
    drawing.clear();
    desk.dispatch(new PresentAction.Draw(stroke));
  }

  private void show() {
    var lines = new ArrayList<Polyline>();
    strokes.forEach(stroke -> lines.add(line(stroke)));
    if (!drawing.isEmpty()) {
      lines.add(line(new PenStroke(ink, drawing)));
    }
    getChildren().setAll(lines);
  }

  /** A single point is a dot. */
  private Polyline line(PenStroke stroke) {
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
