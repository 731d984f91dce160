package logitlab.ui.pane;

import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import logitlab.figure.Frame;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.screen.Screens;
import logitlab.state.AppState;
import logitlab.state.session.Theme;
import logitlab.state.view.PenStroke;
import logitlab.ui.look.Paints;
import org.jspecify.annotations.Nullable;

/** What stands on the stage at a moment, small, of which nothing can be operated; an empty page where there is none. */
public final class Miniature extends Region {
  /** How thick what was drawn is here. */
  private static final double INK = 1.5;
  private static final Size PAGE = new Size(1280, 720);

  private final Screens screens;
  private final Rectangle ground = new Rectangle();
  private final Rectangle edge = new Rectangle();
  private final Group ink = new Group();
  private final Group drawn = new Group();
  private Optional<AppState> state = Optional.empty();
  private @Nullable MarkNodes marks;
  private double scale;
  private double drawnText;

  public Miniature(Screens screens) {
    this.screens = screens;
    getStyleClass().add("miniature");
    ink.setClip(edge);
    getChildren().addAll(ground, ink, drawn);
    setMouseTransparent(true);
  }

  public void show(Optional<AppState> next) {
    if (!next.equals(state)) {
      var recoloured = !theme(next).equals(theme(state));
      state = next;
      if (recoloured) {
        marks = null;
      }
      draw();
    }
  }

  private static Optional<Theme> theme(Optional<AppState> of) {
    return of.map(each -> each.session().theme());
  }

  /** The page keeps its shape in what room there is. */
  @Override
  protected void layoutChildren() {
    var factor = Math.min(getWidth() / PAGE.width(), getHeight() / PAGE.height());
    if (factor > 0 && factor != scale) {
      scale = factor;
      marks = null;
      draw();
    }
    ink.setLayoutX((getWidth() - scale * PAGE.width()) / 2);
    ink.setLayoutY(0);
    drawn.setLayoutX(ink.getLayoutX());
    ground.setX(ink.getLayoutX());
  }

  @Override
  protected double computePrefHeight(double width) {
    return width < 0 ? PAGE.height() / 4 : width * PAGE.height() / PAGE.width();
  }

  private void draw() {
    if (scale <= 0) {
      return;
    }
    for (var each : new Rectangle[]{ground, edge}) {
      each.setWidth(scale * PAGE.width());
      each.setHeight(scale * PAGE.height());
    }
    if (state.isEmpty()) {
      ink.getChildren().clear();
      drawn.getChildren().clear();
      marks = null;
      return;
    }
    var moment = state.get();
    var paints = new Paints(moment.session().theme());
    paints.paint(ground, Role.PAGE, Role.EDGE);
    var chart = screens.stage(moment.session().screen());
    var text = chart.largestText(moment, PAGE);
    var figure = chart.draw(Frame.of(moment, new Size(PAGE.width() / text, PAGE.height() / text)));
    if (marks == null || text != drawnText) {
      ink.getChildren().clear();
      marks = new MarkNodes(ink.getChildren(), scale * text, paints);
      drawnText = text;
    }
    marks.show(figure.marks());
    drawn.getChildren().setAll(moment.ink().stream().map(stroke -> line(stroke, paints)).toList());
  }

  private Polyline line(PenStroke stroke, Paints paints) {
    var line = new Polyline();
    stroke.points().forEach(at -> line.getPoints().addAll(at.x() * ground.getWidth(), at.y() * ground.getHeight()));
    line.setStroke(paints.of(switch (stroke.ink()) {
      case ORANGE -> Role.POSITIVE;
      case BLUE -> Role.PROBABILITY;
      case PURPLE -> Role.TARGET;
      case BLACK -> Role.INK;
    }));
    line.setStrokeWidth(INK);
    return line;
  }
}
