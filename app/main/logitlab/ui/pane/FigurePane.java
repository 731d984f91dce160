package logitlab.ui.pane;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Group;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import logitlab.derivation.expr.Term;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.figure.Tiles;
import logitlab.state.Action;
import logitlab.state.session.Theme;
import logitlab.state.view.Cover;
import logitlab.state.view.Screen;
import logitlab.ui.control.Desk;
import logitlab.ui.control.HandleControls;
import logitlab.ui.look.Paints;

/** Shows one figure: its marks as nodes, and on its handles real controls. Tells which terms the pointer is on. */
final class FigurePane extends Pane {
  /** How near the pointer must be to a thin line. */
  private static final double REACH = 5;

  private final Group ink = new Group();
  private final Group controls = new Group();
  private final Scale unscaled = new Scale(1, 1);
  private double scale = 1;
  private Paints paints = new Paints(Theme.LIGHT);
  private MarkNodes marks = new MarkNodes(ink.getChildren(), scale, paints);
  private final HandleControls handles;
  private final Desk desk;
  private Optional<Figure> shown = Optional.empty();
  private Set<Term> pointed = Set.of();

  FigurePane(Desk desk) {
    this.desk = desk;
    handles = new HandleControls(controls.getChildren(), desk);
    ink.setMouseTransparent(true);
    ink.getTransforms().add(unscaled);
    getChildren().addAll(ink, controls);
    addEventFilter(MouseEvent.MOUSE_MOVED, event -> point(at(event.getX(), event.getY())));
    addEventFilter(MouseEvent.MOUSE_EXITED, _ -> point(Set.of()));
  }

  /**
   * Shows the figure; what did not change since the last one is left alone. A unit of the figure is {@code pixels} long in the window:
   * the ink is made in that size and not scaled, so that text is drawn from glyphs that are kept.
   *
   * @param quiet whether nothing is explained where the pointer rests
   */
  void show(Figure figure, double pixels, Theme theme, boolean quiet) {
    if (pixels != scale || theme != paints.theme()) {
      startAnew(pixels, theme);
    }
    marks.show(withChoices(figure));
    handles.show(figure.handles(), quiet);
    shown = Optional.of(figure);
  }

  private void startAnew(double pixels, Theme theme) {
    scale = pixels;
    paints = theme == paints.theme() ? paints : new Paints(theme);
    ink.getChildren().clear();
    marks = new MarkNodes(ink.getChildren(), scale, paints);
    unscaled.setX(1 / scale);
    unscaled.setY(1 / scale);
  }

  private static Stream<Mark> allMarks(Figure figure) {
    return Stream.concat(figure.marks().stream(), figure.handles().stream().flatMap(handle -> handle.marks().stream()));
  }

  /** A choice is shown by its own marks, which can show a part of a target; its control above them is clear. */
  private static List<Mark> withChoices(Figure figure) {
    return Stream.concat(figure.marks().stream(), figure.handles()
        .stream()
        .filter(Handle.Choice.class::isInstance)
        .flatMap(handle -> handle.marks().stream())).toList();
  }

  /** The description is put into words when a screen reader asks for it. */
  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? shown.map(figure -> figure.description().text()).orElse("")
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  /** The terms of the mark nearest to the point, of equals the one in front. */
  private Set<Term> at(double x, double y) {
    return Flat.of(shown.stream().flatMap(FigurePane::allMarks).toList())
        .filter(flat -> !flat.mark().terms().isEmpty() && flat.distance(x, y) <= REACH)
        .toList()
        .reversed()
        .stream()
        .min(Comparator.comparingDouble(flat -> flat.distance(x, y)))
        .map(flat -> flat.mark().terms())
        .orElse(Set.of());
  }

  /** What is at the point that can be hidden from an audience; {@code all} asks for all numbers of its kind. */
  Optional<Cover> cover(Point2D inScene, Screen screen, boolean all) {
    var place = sceneToLocal(inScene);
    return shown.flatMap(figure -> Tiles.at(figure, screen, place.getX(), place.getY(), all));
  }

  private void point(Set<Term> terms) {
    if (!terms.equals(pointed)) {
      pointed = terms;
      desk.dispatch(new Action.Program.PointAt(terms));
    }
  }
}
