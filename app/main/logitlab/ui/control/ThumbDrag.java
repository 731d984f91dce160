package logitlab.ui.control;

import java.util.function.DoubleSupplier;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The mouse, or a finger, on a slider: a press on the thumb takes it where it is, one beside it calls it there. While Shift is down the thumb
 * goes a tenth of the pointer's way.
 */
final class ThumbDrag {
  private static final double FINER = 0.1;
  /** How near to the thumb a press takes it. */
  private static final double REACH = 4;

  /** Told where along the track the thumb should be, not yet inside any limits. */
  @FunctionalInterface
  interface Place {
    void at(double along, boolean fine);
  }

  private final Slider slider;
  private final DoubleSupplier value;
  private final Place place;
  private double along;
  private double last;

  /** @param value where the value is along the track, perhaps beyond its ends, where the thumb stops */
  ThumbDrag(Slider slider, DoubleSupplier value, Place place, Runnable end) {
    this.slider = slider;
    this.value = value;
    this.place = place;
    slider.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    slider.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
      end.run();
      event.consume();
    });
  }

  private void press(MouseEvent event) {
    slider.requestFocus();
    last = event.getX();
    along = value.getAsDouble();
    if (Math.abs(last - thumbCentre()) > thumb() / 2 + REACH) {
      along = slider.getMin() + (last - thumb() / 2) / scale();
      place.at(along, event.isShiftDown());
    }
    event.consume();
  }

  private void drag(MouseEvent event) {
    along += (event.getX() - last) / scale() * (event.isShiftDown() ? FINER : 1);
    last = event.getX();
    place.at(along, event.isShiftDown());
    event.consume();
  }

  private double thumb() {
    return slider.lookup(".thumb") instanceof Region thumb ? thumb.getWidth() : 0;
  }

  private double thumbCentre() {
    return thumb() / 2 + (slider.getValue() - slider.getMin()) * scale();
  }

  /** Pixels for one along the track. */
  private double scale() {
    return (slider.getWidth() - thumb()) / (slider.getMax() - slider.getMin());
  }
}
