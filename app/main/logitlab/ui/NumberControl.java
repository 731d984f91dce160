package logitlab.ui;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import logitlab.figure.Handle;
import logitlab.state.Domain;

/** A field for a number: type and Enter, arrows up and down, or the wheel while it has the focus; Shift makes steps finer. */
final class NumberControl extends HandleControl<Handle.NumberField> {
  private static final double FINER = 0.1;
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private final TypedField field;
  private final Desk desk;

  NumberControl(Desk desk) {
    this(new TypedField(), desk);
  }

  private NumberControl(TypedField field, Desk desk) {
    super(Handle.NumberField.class, field, "handle-number");
    this.field = field;
    this.desk = desk;
    field.setOnAction(_ -> commit());
    field.focusedProperty().addListener((_, _, focused) -> {
      if (focused) {
        reset();
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
    field.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> desk.endGesture());
    pointWhileFocused(desk, () -> handle().term());
  }

  @Override
  void render(Handle.NumberField next) {
    // What is being typed is the user's: it is not overwritten unless it is still what was rendered.
    if (!field.isFocused() || !field.isTyped()) {
      reset();
    }
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
    // In decimal arithmetic, so that ten steps of 0.1 make 1 and not 0.9999999999999999.
    var step = BigDecimal.valueOf(handle().step() * (fine ? FINER : 1) * direction);
    desk.dispatch(Moves.set(handle().term(), BigDecimal.valueOf(handle().value()).add(step).doubleValue()));
  }

  private void commit() {
    if (field.isTyped()) {
      var bounds = Moves.bounds(handle().term());
      var value = parse(field.getText());
      if (value.isPresent() && value.getAsDouble() == bounds.clamp(value.getAsDouble())) {
        desk.dispatch(Moves.set(handle().term(), value.getAsDouble()));
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

  /**
   * A number of the domain as people write it: with a point or a comma, a hyphen or a minus sign, perhaps with an exponent.
   */
  static OptionalDouble parse(String text) {
    var plain = text.strip().replace('−', '-').replace(',', '.');
    if (!NUMBER.matcher(plain).matches()) {
      return OptionalDouble.empty();
    }
    var value = Double.parseDouble(plain);
    return Math.abs(value) <= Domain.MAX_LOGIT ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
