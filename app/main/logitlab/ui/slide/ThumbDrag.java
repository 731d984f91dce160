package logitlab.ui.slide;

import java.util.function.DoubleSupplier;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The mouse, or a finger, on a slider: a press on the thumb takes it where it is, one beside it calls it there. While Shift is down the thumb
 * goes a tenth of the pointer's way. Where a pixel would be worth more than can be aimed at, the thumb starts slowly and has caught up at the
 * end of the track. A drag without a press before it, which JavaFX's own slider fails on, moves nothing.
 */
public final class ThumbDrag {
  private static final double FINER = 0.1;
  /** How near to the thumb a press takes it. */
  private static final double REACH = 4;

  /** Told where along the track the thumb should be, not yet inside any limits. */
  @FunctionalInterface
  public interface Place {
    void at(double along, boolean fine);
  }

  private final Slider slider;
  private final DoubleSupplier value;
  private final Place place;
  private final DoubleSupplier near;
  private double from;
  private double way;
  private double last;
  private boolean held;

  /**
   * @param value where the value is along the track, perhaps beyond its ends, where the thumb stops
   * @param near  how much along the track a pixel is worth at the most where a drag begins
   */
  public ThumbDrag(Slider slider, DoubleSupplier value, DoubleSupplier near, Place place, Runnable end) {
    this.slider = slider;
    this.value = value;
    this.near = near;
    this.place = place;
    slider.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    slider.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
      held = false;
      end.run();
      event.consume();
    });
  }

  /** For a slider that has a value of its own. */
  static void on(Slider slider) {
    new ThumbDrag(slider, slider::getValue, () -> Double.POSITIVE_INFINITY,
        (along, _) -> slider.setValue(Math.clamp(along, slider.getMin(), slider.getMax())), () -> {});
  }

  private void press(MouseEvent event) {
    held = true;
    slider.requestFocus();
    last = event.getX();
    way = 0;
    from = value.getAsDouble();
    if (Math.abs(last - thumbCentre()) > thumb() / 2 + REACH) {
      from = slider.getMin() + (last - thumb() / 2) / scale();
      place.at(from, event.isShiftDown());
    }
    event.consume();
  }

  private void drag(MouseEvent event) {
    event.consume();
    if (!held) {
      return;
    }
    way += (event.getX() - last) * (event.isShiftDown() ? FINER : 1);
    last = event.getX();
    var room = way < 0 ? from - slider.getMin() : slider.getMax() - from;
    place.at(from + Math.signum(way) * gone(Math.abs(way), room, scale(), near.getAsDouble()), event.isShiftDown());
  }

  /**
   * How far along the track a pointer has taken the thumb.
   *
   * @param way   the pointer's way, in pixels
   * @param room  how far it is along the track to the end
   * @param scale pixels for one along the track
   * @param near  what the first pixel is worth at the most
   */
  static double gone(double way, double room, double scale, double near) {
    if (near * scale >= 1 || way >= room * scale) {
      return way / scale;
    }
    var share = way / (room * scale);
    return near * way + (room - near * room * scale) * share * share * share;
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
