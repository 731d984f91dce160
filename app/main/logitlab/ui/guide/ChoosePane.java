package logitlab.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import logitlab.lesson.task.Choose;
import logitlab.lesson.task.Find;
import logitlab.lesson.task.Task;
import logitlab.lesson.text.Prose;
import logitlab.math.Seeded;

/** One of several, or several of them; and then why. Lines of which one is wrong keep their order. */
final class ChoosePane extends TaskPane {
  private final List<Row> choices;
  private final List<Row> reasons;
  private final VBox why = new VBox();
  private final int count;

  /** A choice: its box, and its words beside it, which can be pressed as well. */
  private record Row(int place, ButtonBase box, ProseFlow words) {
    boolean chosen() {
      return switch (box) {
        case RadioButton radio -> radio.isSelected();
        case CheckBox check -> check.isSelected();
        default -> false;
      };
    }
  }

  ChoosePane(Choose task, Setting setting) {
    count = task.choices().size();
    choices = rows(task, task.choices().stream().map(Choose.Choice::text).toList(), task.several(), setting);
    reasons = rows(task, task.why().stream().map(Choose.Choice::text).toList(), false, setting);
    var head = new Label(setting.words().text("ui.guide.why"));
    head.getStyleClass().add("guide-strong");
    why.getStyleClass().add("guide-task");
    why.getChildren().add(head);
    fill(why, reasons, true);
    fill(this, choices, true);
    why.setVisible(false);
    why.setManaged(false);
    getChildren().add(why);
    shuffle(this, choices.size(), setting, 0);
    shuffle(why, reasons.size(), setting, 1);
  }

  ChoosePane(Find task, Setting setting) {
    count = task.lines().size();
    choices = rows(task, task.lines().stream().map(Find.Row::text).toList(), false, setting);
    reasons = List.of();
    fill(this, choices, false);
  }

  private static List<Row> rows(Task task, List<Prose> texts, boolean several, Setting setting) {
    var group = new ToggleGroup();
    return IntStream.range(0, texts.size()).mapToObj(n -> {
      ButtonBase box;
      if (several) {
        var check = new CheckBox();
        check.selectedProperty().addListener(_ -> setting.changed().run());
        box = check;
      } else {
        var radio = new RadioButton();
        radio.selectedProperty().addListener(_ -> setting.changed().run());
        radio.setToggleGroup(group);
        box = radio;
      }
      box.setAccessibleText(setting.plain(task, texts.get(n)));
      return new Row(n, box, setting.flow(task, texts.get(n)));
    }).toList();
  }

  private static void fill(VBox pane, List<Row> rows, boolean plain) {
    for (var row : rows) {
      row.box.setMinWidth(Region.USE_PREF_SIZE);
      var line = new HBox(row.box, row.words);
      line.getStyleClass().add(plain ? "guide-choice" : "guide-line");
      HBox.setHgrow(row.words, Priority.ALWAYS);
      // Also between the two; the box itself hears its own clicks, and ends them.
      row.box.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
      line.setOnMouseClicked(click -> {
        if (click.getButton() == MouseButton.PRIMARY && !row.box.isDisabled()) {
          row.box.requestFocus();
          row.box.fire();
        }
      });
      pane.getChildren().add(line);
    }
  }

  /** The rows in an order that the seed tells; what stands behind them stays. */
  private static void shuffle(VBox pane, int rows, Setting setting, long stream) {
    var first = pane.getChildren().size() - rows - (stream == 0 ? 1 : 0);
    var nodes = new ArrayList<>(pane.getChildren().subList(first, first + rows));
    var order = new Seeded(setting.moment().seed() + 17, stream).permutation(rows);
    var all = new ArrayList<>(pane.getChildren());
    for (var n = 0; n < rows; n++) {
      all.set(first + n, nodes.get(order[n]));
    }
    pane.getChildren().setAll(all);
  }

  @Override
  List<String> given() {
    var given = new ArrayList<String>();
    choices.stream().filter(Row::chosen).forEach(row -> given.add(String.valueOf(row.place)));
    if (why.isVisible()) {
      reasons.stream().filter(Row::chosen).forEach(row -> given.add(String.valueOf(row.place + count)));
    }
    return given;
  }

  /** Asks for the reason, once the rest is right. */
  void askWhy() {
    why.setVisible(true);
    why.setManaged(true);
    choices.forEach(row -> row.box.setDisable(true));
  }

  @Override
  void show(List<String> answer, boolean solved) {
    if (solved) {
      if (!reasons.isEmpty()) {
        askWhy();
      }
      choices.forEach(row -> select(row, answer.contains(String.valueOf(row.place))));
      reasons.forEach(row -> select(row, answer.contains(String.valueOf(row.place + count))));
    }
    super.show(answer, solved);
  }

  private static void select(Row row, boolean on) {
    switch (row.box) {
      case RadioButton radio -> radio.setSelected(on);
      case CheckBox check -> check.setSelected(on);
      default -> throw new IllegalStateException("neither one nor several");
    }
  }
}
