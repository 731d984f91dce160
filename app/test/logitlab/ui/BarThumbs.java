package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Node;
import javafx.scene.control.Slider;

/** Whether sliders over bars tell the same as their bars. */
final class BarThumbs {
  private BarThumbs() {}

  /** Sets each slider to these values: the middle of its thumb has to stand where the bar of this style ends. */
  static void standAtTheEndsOf(String style, Ui ui, double... values) {
    var bars = ui.nodes(node -> node.getStyleClass().contains(style));
    assertThat(bars).isNotEmpty();
    for (var bar : bars) {
      var slider = beside(bar);
      for (var value : values) {
        Ui.on(() -> {
          slider.setValue(value);
          return true;
        });
        ui.settle();
        var thumb = slider.lookup(".thumb");
        var middle = thumb.localToScene(thumb.getBoundsInLocal()).getCenterX();
        var ends = bar.localToScene(bar.getLayoutBounds());
        assertThat(value < 0 ? ends.getMinX() : ends.getMaxX()).as("the bar of %s", value)
            .isCloseTo(middle, within(0.6));
      }
    }
  }

  private static Slider beside(Node bar) {
    var around = bar.getParent();
    while (!(around.lookup(".slider") instanceof Slider)) {
      around = around.getParent();
    }
    return (Slider) around.lookup(".slider");
  }
}
