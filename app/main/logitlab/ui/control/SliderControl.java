package logitlab.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import logitlab.figure.Handle;
import logitlab.figure.Handle.Look;
import logitlab.math.Decimals;
import logitlab.state.TermActions;
import logitlab.ui.slide.ThumbDrag;
import org.jspecify.annotations.Nullable;

/** A slider on a handle: drag, press the track, or turn it with the arrow keys, Home and End; all finer with Shift. */
final class SliderControl extends HandleControl<Handle.Slider> {
  private static final double FINER = 0.1;
  /** What a drag hits on a logarithmic track: two significant digits, or three. */
  private static final int DIGITS = 2;
  /** What the first pixel of a drag is worth at the most, in steps of the arrow keys. */
  private static final double NEAR = 0.4;
  private static final String BAR = "handle-bar";
  /** Below this height the grip of a bar is short too. */
  private static final double THIN_HEIGHT = 16;
  private static final PseudoClass THIN = PseudoClass.getPseudoClass("thin");

  private final Slider slider;
  private final Desk desk;

  SliderControl(Desk desk) {
    this(new Spoken(), desk);
  }

  private SliderControl(Spoken slider, Desk desk) {
    super(Handle.Slider.class, slider, "handle-slider");
    this.slider = slider;
    this.desk = desk;
    slider.control = this;
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    slider.addEventHandler(KeyEvent.KEY_RELEASED, _ -> desk.endGesture());
    new ThumbDrag(slider, () -> handle().range().along(handle().value()), this::near, this::place,
        desk::endGesture);
    pointWhileFocused(desk, () -> handle().term());
  }

  @Override
  void render(Handle.Slider next) {
    var range = next.range();
    var bar = next.look() == Look.BAR;
    if (bar != slider.getStyleClass().contains(BAR)) {
      if (bar) {
        slider.getStyleClass().add(BAR);
      } else {
        slider.getStyleClass().remove(BAR);
      }
    }
    slider.pseudoClassStateChanged(THIN, next.region().height() < THIN_HEIGHT);
    slider.setMin(range.along(range.low()));
    slider.setMax(range.along(range.high()));
    slider.setValue(range.along(next.value()));
  }

  /** So much that none of the first pixels is worth more than half a step of the arrow keys; a bar goes where the pointer is. */
  private double near() {
    return handle().look() == Look.THUMB ? NEAR * handle().range().step() : Double.POSITIVE_INFINITY;
  }

  private void key(KeyEvent event) {
    var range = handle().range();
    var step = range.step() * (event.isShiftDown() ? FINER : 1);
    switch (event.getCode()) {
      case LEFT, DOWN -> place(range.along(handle().value()) - step, event.isShiftDown());
      case RIGHT, UP -> place(range.along(handle().value()) + step, event.isShiftDown());
      case HOME -> desk.dispatch(TermActions.set(handle().term(), range.least()));
      case END -> desk.dispatch(TermActions.set(handle().term(), range.most()));
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Moves to what stands there along the track, in round numbers, and no further than the limits; a value beyond one stays. */
  private void place(double along, boolean fine) {
    var range = handle().range();
    var now = handle().value();
    var value = Math.clamp(rounded(along, fine), Math.min(range.least(), now), Math.max(range.most(), now));
    if (value != now) {
      desk.dispatch(TermActions.set(handle().term(), value));
    }
  }

  /** Whole tenths of an arrow key's step: what a drag can hit and a reader can say. With Shift a tenth of those. */
  private double rounded(double along, boolean fine) {
    var range = handle().range();
    if (range.logarithmic()) {
      return Decimals.significant(range.at(along), fine ? DIGITS + 1 : DIGITS);
    }
    return Decimals.multiple(along, range.step() * (fine ? FINER * FINER : FINER));
  }

  /** A slider that tells a screen reader the value of its handle, not the way along its track. */
  private static final class Spoken extends Slider {
    private @Nullable SliderControl control;

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
      var owner = control;
      if (owner == null) {
        return super.queryAccessibleAttribute(attribute, parameters);
      }
      return switch (attribute) {
        case VALUE -> owner.handle().value();
        case MIN_VALUE -> owner.handle().range().least();
        case MAX_VALUE -> owner.handle().range().most();
        default -> super.queryAccessibleAttribute(attribute, parameters);
      };
    }
  }
}
