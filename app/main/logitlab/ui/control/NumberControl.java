package logitlab.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import logitlab.figure.Flat;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.math.Decimals;
import logitlab.state.TermActions;
import org.jspecify.annotations.Nullable;

/**
 * A field for a number: type and Enter, arrows up and down, a drag up and down, or the wheel while it has the focus;
 * Shift makes steps finer.
 */
public final class NumberControl extends HandleControl<Handle.NumberField> {
  public static final String STYLE = "handle-number";
  private static final double FINER = 0.1;
  /** How far a drag turns the number by one step. */
  private static final double PIXELS = 10;
  /** So far the pointer may shake in a click. */
  private static final double SHAKE = 5;
  private static final double NORMAL = 15;
  private static final double LEAST = 11.5;
  /** What a field of the usual size leaves free at its sides. */
  private static final double PADDING = 16;

  private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
  private static final PseudoClass TINY = PseudoClass.getPseudoClass("tiny");
  private static final PseudoClass CLEAR = PseudoClass.getPseudoClass("clear");

  private final TypedField field;
  private final Desk desk;
  private @Nullable Scrub scrub;

  /** A drag from where it began. */
  private record Scrub(double y, double value, boolean moved) {}

  NumberControl(Desk desk) {
    this(new TypedField(), desk);
  }

  private NumberControl(TypedField field, Desk desk) {
    super(Handle.NumberField.class, field, STYLE);
    this.field = field;
    this.desk = desk;
    field.setOnAction(_ -> commit());
    field.focusedProperty().addListener((_, _, focused) -> {
      if (focused) {
        reset();
        TermActions.choice(handle().term()).ifPresent(desk::dispatch);
      } else {
        commit();
      }
    });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
      if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
        desk.endGesture();
      }
    });
    field.addEventFilter(ScrollEvent.SCROLL, event -> {
      if (field.isFocused() && event.getDeltaY() + event.getDeltaX() != 0) {
        turn(Math.signum(event.getDeltaY() + event.getDeltaX()), event.isShiftDown());
        event.consume();
      }
    });
    field.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> scrub = new Scrub(event.getY(), handle().value(), false));
    field.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::scrub);
    field.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> {
      if (scrub != null && scrub.moved()) {
        desk.endGesture();
      }
      scrub = null;
    });
    field.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> {
      // A drag goes on outside of the field; steps of the wheel do not.
      if (scrub == null) {
        desk.endGesture();
      }
    });
    pointWhileFocused(desk, () -> handle().term());
  }

  @Override
  void render(Handle.NumberField next) {
    field.holds(next.term());
    var figures = Flat.of(next.marks()).map(Flat::mark).toList();
    // Where the figure draws the ground, the field is clear.
    field.pseudoClassStateChanged(CLEAR, figures.stream().noneMatch(Mark.Box.class::isInstance));
    var text = figures.stream().filter(Mark.Text.class::isInstance).map(Mark.Text.class::cast).findFirst();
    var size = text.map(Mark.Text::size).orElse(NORMAL);
    var width = text.map(mark -> mark.width() * NORMAL / mark.size()).orElse(0.0);
    field.pseudoClassStateChanged(SMALL, size < NORMAL || width > next.region().width() - PADDING);
    field.pseudoClassStateChanged(TINY, size <= LEAST);
    // What is being typed is the user's: it is not overwritten unless it is still what was rendered.
    if (!field.isFocused() || !field.isTyped()) {
      reset();
    }
  }

  /** A drag up or down turns the number, ten pixels a step. */
  private void scrub(MouseEvent event) {
    var from = scrub;
    if (from == null) {
      return; // a drag that began elsewhere
    }
    var pixels = from.y() - event.getY();
    if (!from.moved() && Math.abs(pixels) < SHAKE) {
      return;
    }
    scrub = new Scrub(from.y(), from.value(), true);
    var steps = Math.round(pixels) * (event.isShiftDown() ? FINER : 1) / PIXELS;
    reset();
    desk.dispatch(TermActions.set(handle().term(), Decimals.plus(from.value(), handle().step() * steps)));
    event.consume();
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> turn(1, event.isShiftDown());
      case DOWN -> turn(-1, event.isShiftDown());
      case ESCAPE -> reset();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void turn(double direction, boolean fine) {
    reset();
    var step = handle().step() * (fine ? FINER : 1) * direction;
    desk.dispatch(TermActions.set(handle().term(), Decimals.plus(handle().value(), step)));
  }

  private void commit() {
    if (field.isTyped()) {
      var bounds = TermActions.bounds(handle().term());
      var value = Decimals.alone(field.getText());
      if (value.isPresent() && value.getAsDouble() == bounds.clamp(value.getAsDouble())) {
        desk.dispatch(TermActions.set(handle().term(), value.getAsDouble()));
      } else {
        desk.refuseNumber(field.getText(), bounds);
      }
      desk.endGesture();
    }
    reset();
  }

  private void reset() {
    field.show(field.isFocused() ? handle().text() : written(handle(), handle().text()));
  }
}
