package logitlab.ui.guide;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import logitlab.lesson.task.Draw;
import logitlab.lesson.text.Formula;
import logitlab.lesson.text.Prose;
import logitlab.math.Decimals;
import logitlab.ui.control.TypedField;
import logitlab.ui.slide.BarSlider;
import logitlab.words.Numbers;

/** Bars to be drawn, each with a field for its number; when they are locked, the true ones grow under them. */
final class DrawPane extends TaskPane {
  private static final double WIDTH = 180;
  private static final double HEIGHT = 34;
  /** How high the bar that was drawn is, and the true one behind it. */
  private static final double DRAWN = 20;
  private static final double TRUE = 28;

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
        bars.get(n).take(answer.get(n));
        bars.get(n).reveal(truth.get(n));
      }
    }
    bars.forEach(bar -> bar.setDisable(solved));
  }

  /** One bar. */
  private final class Bar extends HBox {
    private final BarSlider ground = new BarSlider(task.low(), task.high(), Math.max(0, task.low()), WIDTH, HEIGHT);
    private final Slider slider = ground.slider();
    private final TypedField field = new TypedField();
    private final Region truth = ground.bar("guide-truth");
    private final Region ghost = ground.bar("guide-ghost");

    Bar(Formula of) {
      getStyleClass().add("guide-bar");
      setFillHeight(false);
      ground.bar("guide-axis").resizeRelocate(ground.x(0) - 1, 2, 2, HEIGHT - 4);
      slider.setAccessibleText(of.source());
      field.setAccessibleText(setting.words().text("ui.guide.bar-number", of.source()));
      field.getStyleClass().add("guide-field");
      field.setPrefWidth(66);
      field.setMinWidth(66);
      field.setText("0");
      truth.setVisible(false);
      var name = new ProseFlow(new Prose(List.of(new Prose.Mathematics(of))));
      name.setMinWidth(62);
      name.setPrefWidth(62);
      getChildren().addAll(name, ground, field);
      slider.valueProperty().addListener((_, _, value) -> {
        place(ghost, value.doubleValue(), DRAWN);
        if (!field.isFocused()) {
          field.setText(Numbers.fixed(value.doubleValue(), 2));
        }
        sum();
        setting.changed().run();
      });
      field.textProperty().addListener((_, _, text) -> {
        if (field.isFocused()) {
          Decimals.number(text.replace('−', '-')).ifPresent(slider::setValue);
        }
      });
      field.setOnAction(_ -> setting.handIn().run());
      place(ghost, 0, DRAWN);
    }

    private void place(Region bar, double value, double high) {
      ground.place(bar, value, (HEIGHT - high) / 2, high);
    }

    /** Draws an answer that is not the reader's own. */
    void take(String answer) {
      var value = Decimals.number(answer).orElseThrow();
      if (slider.getValue() != value) {
        slider.setValue(value);
        field.setText(Numbers.fixed(value, 3));
      }
    }

    /** In the colour of its sign where there are two. */
    void reveal(double value) {
      truth.setVisible(true);
      place(truth, value, TRUE);
      if (task.low() < 0) {
        truth.getStyleClass().setAll(value < 0 ? "guide-truth-negative" : "guide-truth-positive");
      }
      truth.setAccessibleText(setting.words().text("ui.guide.truth", Numbers.fixed(value, 3)));
    }
  }
}
