package logitlab.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import logitlab.lesson.task.Order;
import logitlab.math.Seeded;

/** Lines to be put in order: a press takes one up or lays it back, Alt with an arrow moves it. */
final class OrderPane extends TaskPane {
  /** What a line has of the width of the guide. */
  private static final double ROW = 330;

  private final Order task;
  private final Setting setting;
  private final List<Integer> pool;
  private final List<Integer> chosen = new ArrayList<>();
  private final List<Button> buttons;
  private final VBox above = new VBox(4);
  private final VBox below = new VBox(4);

  OrderPane(Order task, Setting setting) {
    this.task = task;
    this.setting = setting;
    pool = new ArrayList<>(IntStream
        .of(new Seeded(setting.moment().seed() + 29).permutation(task.lines().size()))
        .boxed()
        .toList());
    buttons = IntStream.range(0, task.lines().size()).mapToObj(this::button).toList();
    getChildren().addAll(head("ui.guide.order.yours"), above, head("ui.guide.order.pool"), below);
    arrange();
  }

  private Label head(String key) {
    var head = new Label(setting.words().text(key));
    head.getStyleClass().add("guide-quiet");
    head.setWrapText(true);
    return head;
  }

  private Button button(int line) {
    var button = new Button();
    var words = setting.flow(task, task.lines().get(line).text());
    words.setPrefWidth(ROW);
    button.setGraphic(words);
    button.getStyleClass().add("guide-row");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> {
      if (chosen.removeIf(each -> each == line)) {
        pool.add(line);
      } else {
        pool.removeIf(each -> each == line);
        chosen.add(line);
      }
      arrange();
      button.requestFocus();
    });
    button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
        move(line, event.getCode() == KeyCode.UP ? -1 : 1);
        button.requestFocus();
        event.consume();
      }
    });
    return button;
  }

  private void move(int line, int by) {
    var from = chosen.indexOf(line);
    var to = from + by;
    if (from >= 0 && to >= 0 && to < chosen.size()) {
      chosen.removeIf(each -> each == line);
      chosen.add(to, line);
      arrange();
    }
  }

  private void arrange() {
    setting.changed().run();
    above.getChildren().setAll(chosen.stream().map(buttons::get).toList());
    below.getChildren().setAll(pool.stream().map(buttons::get).toList());
    for (var n = 0; n < buttons.size(); n++) {
      var place = chosen.indexOf(n);
      var text = setting.plain(task, task.lines().get(n).text());
      buttons.get(n)
          .setAccessibleText(place < 0
              ? setting.words().text("ui.guide.order.free", text)
              : setting.words().text("ui.guide.order.placed", String.valueOf(place + 1), text));
    }
  }

  @Override
  List<String> given() {
    return chosen.stream().map(String::valueOf).toList();
  }

  @Override
  void show(List<String> answer, boolean solved) {
    if (solved) {
      chosen.clear();
      answer.forEach(text -> chosen.add(Integer.valueOf(text)));
      pool.removeAll(chosen);
      arrange();
    }
    super.show(answer, solved);
  }
}
