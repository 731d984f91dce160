package logitlab.ui.slide;

import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A slider over a bar that it sets: the middle of its thumb stands where the bar of its value ends. The thumb reaches beyond both ends by half
 * its width.
 */
public final class BarSlider extends Pane {
  private static final double TRACK = 6;

  private final Region track = region("bar-track");
  private final Slider slider;

  /** @param length from the bar of the least value to that of the greatest, in pixels */
  public BarSlider(double least, double greatest, double value, double length, double height) {
    slider = new Slider(least, greatest, value);
    slider.getStyleClass().add("bar-slider");
    slider.setBlockIncrement((greatest - least) / 100);
    ThumbDrag.on(slider);
    getChildren().addAll(track, slider);
    setMinSize(length, height);
    setMaxSize(length, height);
  }

  /** What sets the bar. */
  public Slider slider() {
    return slider;
  }

  /** Puts a bar behind the thumb, in front of those before it. */
  public Region bar(String style) {
    var bar = region(style);
    getChildren().add(getChildren().size() - 1, bar);
    return bar;
  }

  /** Where the bar of a value ends, from the left end on; at an end of the track for one beyond it. */
  public double x(double value) {
    return getMinWidth() * (Math.clamp(value, slider.getMin(), slider.getMax()) - slider.getMin())
        / (slider.getMax() - slider.getMin());
  }

  /** Places a bar from 0 to {@code value}. */
  public void place(Region bar, double value, double top, double height) {
    bar.resizeRelocate(Math.min(x(0), x(value)), top, Math.max(1, Math.abs(x(value) - x(0))), height);
  }

  @Override
  protected void layoutChildren() {
    track.resizeRelocate(0, (getHeight() - TRACK) / 2, getWidth(), TRACK);
    var thumb = slider.lookup(".thumb") instanceof Region region ? region.prefWidth(-1) : 0;
    var high = slider.prefHeight(-1);
    slider.resizeRelocate(-thumb / 2, (getHeight() - high) / 2, getWidth() + thumb, high);
  }

  private static Region region(String style) {
    var region = new Region();
    region.getStyleClass().add(style);
    region.setManaged(false);
    return region;
  }
}
