package logitlab.ui.control;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import logitlab.figure.Grip;
import logitlab.figure.Handle;
import logitlab.math.Decimals;
import logitlab.state.Action;
import logitlab.state.TermActions;
import org.jspecify.annotations.Nullable;

/**
 * A clear sheet over many numbers that stand close together: a click chooses the nearest, a drag up or to the right adds to it. With the keyboard, left
 * and right walk from one to the next, up and down change it, and Enter or a digit goes on to its field.
 */
final class WebControl extends HandleControl<Handle.Web> {
  private static final double STEP = 0.1;
  private static final double FINE = 0.01;
  /** So far the pointer may shake in a click. */
  private static final double SHAKE = 3;

  /** A drag from where it began. */
  private record Drag(Grip grip, double x, double y) {}

  private final Button sheet;
  private final Desk desk;
  private @Nullable Drag drag;

  WebControl(Desk desk) {
    this(new Button(), desk);
  }

  private WebControl(Button sheet, Desk desk) {
    super(Handle.Web.class, sheet, "handle-web");
    this.sheet = sheet;
    this.desk = desk;
    sheet.addEventHandler(MouseEvent.MOUSE_MOVED,
        event -> sheet.setCursor(at(event).isPresent() ? Cursor.V_RESIZE : Cursor.DEFAULT));
    sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      // What is being typed elsewhere is committed to its own number first.
      sheet.requestFocus();
      var grip = at(event);
      drag = grip.map(found -> new Drag(found, event.getX(), event.getY())).orElse(null);
      desk.dispatch(new Action.Backprop.Select(grip.map(Grip::term)));
    });
    sheet.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
      var from = drag;
      if (from != null && Math.hypot(event.getX() - from.x(), event.getY() - from.y()) > SHAKE) {
        var way = Math.round(event.getX() - from.x() + from.y() - event.getY());
        set(from.grip(), way * (event.isShiftDown() ? FINE / 10 : FINE));
      }
    });
    sheet.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> {
      drag = null;
      desk.endGesture();
    });
    sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    sheet.addEventHandler(KeyEvent.KEY_RELEASED, _ -> desk.endGesture());
    sheet.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    sheet.focusedProperty().addListener((_, _, focused) -> {
      if (!focused) {
        desk.dispatch(new Action.Program.PointAt(Set.of()));
      }
    });
  }

  @Override
  void render(Handle.Web next) {
    var chosen = next.chosen();
    sheet.setAccessibleHelp(chosen.map(grip -> grip.name() + ": " + grip.value()).orElse(""));
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> walk(-1);
      case RIGHT -> walk(1);
      case UP -> handle().chosen().ifPresent(grip -> set(grip, event.isShiftDown() ? FINE : STEP));
      case DOWN -> handle().chosen().ifPresent(grip -> set(grip, event.isShiftDown() ? -FINE : -STEP));
      case ESCAPE -> desk.dispatch(new Action.Backprop.Select(Optional.empty()));
      case ENTER -> toField();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** A digit that is typed belongs into the field. */
  private void typed(KeyEvent event) {
    if (event.getCharacter().matches("[-+0-9.,]") && handle().selected().isPresent()) {
      toField();
      var field = sheet.getScene().getFocusOwner();
      if (!field.equals(sheet)) {
        field.fireEvent(event.copyFor(field, field));
      }
      event.consume();
    }
  }

  private void toField() {
    if (handle().selected().isPresent()) {
      sheet.requestFocusTraversal(TraversalDirection.NEXT);
    }
  }

  private void walk(int step) {
    var grips = handle().grips();
    var now = handle().chosen().map(grips::indexOf).orElse(step > 0 ? -1 : 0);
    desk.dispatch(new Action.Backprop.Select(Optional.of(grips.get(Math.floorMod(now + step, grips.size())).term())));
  }

  private void set(Grip grip, double change) {
    desk.dispatch(TermActions.set(grip.term(), Decimals.plus(grip.value(), change)));
  }

  private Optional<Grip> at(MouseEvent event) {
    return handle().grips()
        .stream()
        .filter(grip -> grip.distance(event.getX(), event.getY()) <= 0)
        .min(Comparator.comparingDouble(grip -> grip.distance(event.getX(), event.getY())));
  }
}
