package logitlab.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import logitlab.lesson.task.Draw;
import logitlab.lesson.text.Formula;
import logitlab.lesson.text.Prose;
import logitlab.math.Decimals;
import logitlab.ui.control.ThumbDrag;
import logitlab.ui.control.TypedField;
import logitlab.words.Numbers;

/** Bars to be drawn, each with a field for its number; when they are locked, the true ones grow under them. */
final class DrawPane extends TaskPane {
  private static final double WIDTH = 196;
  private static final double HEIGHT = 34;
  private static final double STEPS = 100;

  private final Draw task;
  private final Setting setting;
  private final List<Bar> bars = new ArrayList<>();
  private final Label total = new Label();

  DrawPane(Draw task, Setting setting) {
    this.task = task;
    this.setting = setting;
    for (var n = 0; n < task.of().size(); n++) {
      var bar = new Bar(new Formula(setting.words().text("ui.guide.bar", String.valueOf(n + 1)),
          List.of(task.of().get(n)), task.network()));
      bars.add(bar);
      getChildren().add(bar);
    }
    total.getStyleClass().add("guide-quiet");
    getChildren().add(total);
    sum();
  }

  private void sum() {
    total.setText(setting.words()
        .text("ui.guide.sum",
            Numbers.fixed(bars.stream().mapToDouble(bar -> bar.slider.getValue()).sum(), 2)));
  }

  @Override
  List<String> given() {
    return bars.stream().map(bar -> Decimals.plain(bar.slider.getValue())).toList();
  }

  @Override
  void show(List<String> answer, boolean solved) {
    if (solved) {
      var truth = task.truth(setting.moment().start());
      for (var n = 0; n < bars.size(); n++) {
        bars.get(n).reveal(truth.get(n));
      }
    }
    bars.forEach(bar -> bar.setDisable(solved));
  }

  /** One bar. */
  private final class Bar extends HBox {
    private final Slider slider = new Slider(task.low(), task.high(), Math.max(0, task.low()));
    private final TypedField field = new TypedField();
    private final Region ghost = region("guide-ghost");
    private final Region truth = region("guide-truth");

    Bar(Formula of) {
      getStyleClass().add("guide-bar");
      setFillHeight(false);
      var ground = new Pane();
      var axis = region("guide-axis");
      axis.resizeRelocate(x(Math.max(0, task.low())), 2, 1.5, HEIGHT - 4);
      ground.getChildren().addAll(truth, ghost, axis);
      ground.setMinSize(WIDTH, HEIGHT);
      ground.setMaxSize(WIDTH, HEIGHT);
      slider.setMaxWidth(WIDTH);
      ThumbDrag.on(slider);
      slider.setBlockIncrement((task.high() - task.low()) / STEPS);
      slider.setAccessibleText(of.source());
      slider.getStyleClass().add("guide-slider");
      field.setAccessibleText(setting.words().text("ui.guide.bar-number", of.source()));
      field.setPrefWidth(66);
      field.setMinWidth(66);
      field.setText("0");
      truth.setVisible(false);
      var name = new ProseFlow(new Prose(List.of(new Prose.Mathematics(of))));
      name.setMinWidth(62);
      name.setPrefWidth(62);
      getChildren().addAll(name, new StackPane(ground, slider), field);
      slider.valueProperty().addListener((_, _, value) -> {
        place(ghost, value.doubleValue(), 0.62);
        if (!field.isFocused()) {
          field.setText(String.format(Locale.ROOT, "%.2f", value.doubleValue()));
        }
        sum();
      });
      field.textProperty().addListener((_, _, text) -> {
        if (field.isFocused()) {
          Decimals.number(text.replace('−', '-')).ifPresent(slider::setValue);
        }
      });
      field.setOnAction(_ -> setting.handIn().run());
      place(ghost, 0, 0.62);
    }

    private double x(double value) {
      return WIDTH * (value - task.low()) / (task.high() - task.low());
    }

    private void place(Region bar, double value, double share) {
      var zero = x(Math.clamp(0, task.low(), task.high()));
      var end = x(Math.clamp(value, task.low(), task.high()));
      var height = HEIGHT * share;
      bar.resizeRelocate(Math.min(zero, end), (HEIGHT - height) / 2, Math.max(1, Math.abs(end - zero)), height);
    }

    void reveal(double value) {
      truth.setVisible(true);
      place(truth, value, 0.9);
      truth.setAccessibleText(setting.words().text("ui.guide.truth", Numbers.fixed(value, 3)));
    }

    private static Region region(String style) {
      var region = new Region();
      region.getStyleClass().add(style);
      region.setManaged(false);
      return region;
    }
  }
}
