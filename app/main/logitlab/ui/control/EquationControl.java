package logitlab.ui.control;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import logitlab.derivation.expr.Term;
import logitlab.figure.Handle;
import logitlab.figure.Spot;
import logitlab.state.TermActions;

/**
 * The symbols of an equation: drag an input sideways, click the rest. With the keyboard, left and right go from symbol to symbol, up and
 * down change an input (finer with Shift), and Enter or the space bar does what a click does.
 */
final class EquationControl extends HandleControl<Handle.Equation> {
  private static final double PER_PIXEL = 0.02;
  private static final double STEP = 0.1;
  private static final double FINE = 0.01;
  /** So far a press is still a click. */
  private static final double STILL = 3;

  /** A clear surface with a ring round the symbol that has the focus. */
  private static final class Surface extends Control {
    private final Rectangle ring = new Rectangle();

    @Override
    protected Skin<?> createDefaultSkin() {
      return new Lying(this);
    }

    private static final class Lying extends SkinBase<Surface> {
      Lying(Surface surface) {
        super(surface);
        surface.ring.getStyleClass().add("equation-ring");
        surface.ring.setManaged(false);
        getChildren().add(surface.ring);
      }
    }
  }

  /** A press that may become a drag. */
  private record Grip(Spot spot, double x, boolean moved) {}

  private final Surface surface;
  private final Desk desk;
  private final Tooltip tip = new Tooltip();
  private Optional<Grip> grip = Optional.empty();
  private int chosen;

  EquationControl(Desk desk) {
    this(new Surface(), desk);
  }

  private EquationControl(Surface surface, Desk desk) {
    super(Handle.Equation.class, surface, "handle-equation");
    this.surface = surface;
    this.desk = desk;
    surface.setFocusTraversable(true);
    surface.setTooltip(tip);
    surface.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(at(event)));
    surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    surface.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> release());
    surface.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    surface.addEventHandler(KeyEvent.KEY_RELEASED, _ -> desk.endGesture());
    surface.focusedProperty().addListener((_, _, focused) -> {
      point(desk, focused ? focusedSpot().terms() : Set.of());
      ring();
    });
  }

  @Override
  void render(Handle.Equation next) {
    chosen = Math.min(chosen, next.spots().size() - 1);
    ring();
  }

  private Spot focusedSpot() {
    return handle().spots().get(chosen);
  }

  private void ring() {
    var spot = focusedSpot();
    surface.ring.setVisible(surface.isFocusVisible());
    surface.ring.setX(spot.area().x() - handle().region().x());
    surface.ring.setY(spot.area().y() - handle().region().y());
    surface.ring.setWidth(spot.area().width());
    surface.ring.setHeight(spot.area().height());
    surface.setAccessibleText(surface.isFocused() ? spot.name() : handle().name());
  }

  /** The smallest spot under the pointer. */
  private Optional<Spot> at(MouseEvent event) {
    var x = handle().region().x() + event.getX();
    var y = handle().region().y() + event.getY();
    return handle().spots()
        .stream()
        .filter(spot -> spot.area().contains(x, y))
        .min(Comparator.comparingDouble(spot -> spot.area().width() * spot.area().height()));
  }

  private void hover(Optional<Spot> spot) {
    surface.setCursor(spot.map(s -> s.drag().isPresent() ? Cursor.H_RESIZE : Cursor.HAND).orElse(Cursor.DEFAULT));
    tip.setText(spot.map(Spot::name).orElse(handle().name()));
  }

  private void press(MouseEvent event) {
    surface.requestFocus();
    grip = at(event).map(spot -> new Grip(spot, event.getSceneX(), false));
    grip.ifPresent(held -> chosen = Math.max(0, handle().spots().indexOf(held.spot)));
    ring();
  }

  private void drag(MouseEvent event) {
    grip.ifPresent(held -> {
      // The page may be shown larger than it is laid out.
      var scale = surface.getLocalToSceneTransform().getMxx();
      var way = (event.getSceneX() - held.x) / scale;
      if (held.moved || Math.abs(way) > STILL) {
        grip = Optional.of(new Grip(held.spot, held.x, true));
        held.spot.drag().ifPresent(term -> set(term, held.spot.value() + way * PER_PIXEL));
      }
    });
  }

  private void release() {
    grip.filter(held -> !held.moved).ifPresent(held -> desk.dispatch(held.spot.press()));
    grip = Optional.empty();
    desk.endGesture();
  }

  private void key(KeyEvent event) {
    var step = event.isShiftDown() ? FINE : STEP;
    switch (event.getCode()) {
      case LEFT -> choose(-1);
      case RIGHT -> choose(1);
      case UP -> turn(step);
      case DOWN -> turn(-step);
      case ENTER, SPACE -> desk.dispatch(focusedSpot().press());
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void choose(int way) {
    chosen = Math.floorMod(chosen + way, handle().spots().size());
    point(desk, focusedSpot().terms());
    ring();
  }

  private void turn(double step) {
    focusedSpot().drag().ifPresent(term -> set(term, focusedSpot().value() + step));
  }

  /** Whole hundredths: what a drag can hit and a reader can say. */
  private void set(Term term, double value) {
    desk.dispatch(TermActions.set(term, Math.round(value * 100) / 100.0));
  }
}
