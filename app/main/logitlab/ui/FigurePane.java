package logitlab.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import logitlab.derivation.Term;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.state.Action;

/** Shows one figure: its marks as nodes, and on its handles real controls. Tells which terms the pointer is on. */
final class FigurePane extends Pane {
  /** How near the pointer must be to a thin line. */
  private static final double REACH = 5;

  private final Group ink = new Group();
  private final Group controls = new Group();
  private final MarkNodes marks = new MarkNodes(ink.getChildren());
  private final HandleControls handles;
  private final Desk desk;
  private List<Flat> targets = List.of();
  private Set<Term> pointed = Set.of();

  FigurePane(Desk desk) {
    this.desk = desk;
    handles = new HandleControls(controls.getChildren(), desk);
    ink.setMouseTransparent(true);
    getChildren().addAll(ink, controls);
    addEventFilter(MouseEvent.MOUSE_MOVED, event -> point(at(event.getX(), event.getY())));
    addEventFilter(MouseEvent.MOUSE_EXITED, _ -> point(Set.of()));
  }

  /** Shows the figure; what did not change since the last one is left alone. */
  void show(Figure figure) {
    marks.show(figure.marks());
    handles.show(figure.handles());
    targets = Flat
        .of(Stream.concat(figure.marks().stream(), figure.handles().stream().flatMap(h -> h.marks().stream())))
        .filter(flat -> !flat.mark().terms().isEmpty())
        .toList()
        .reversed();
    setAccessibleText(figure.description().text());
  }

  private Set<Term> at(double x, double y) {
    Optional<Flat> nearest = targets.stream()
        .filter(flat -> flat.distance(x, y) <= REACH)
        .min(Comparator.comparingDouble(flat -> flat.distance(x, y)));
    return nearest.map(flat -> flat.mark().terms()).orElse(Set.of());
  }

  private void point(Set<Term> terms) {
    if (!terms.equals(pointed)) {
      pointed = terms;
      desk.dispatch(new Action.PointAt(terms));
    }
  }
}
