package logitlab.ui.guide;

import java.util.List;
import javafx.scene.layout.VBox;
import logitlab.lesson.task.Choose;
import logitlab.lesson.task.Draw;
import logitlab.lesson.task.Find;
import logitlab.lesson.task.Gap;
import logitlab.lesson.task.Numeral;
import logitlab.lesson.task.Order;
import logitlab.lesson.task.Reach;
import logitlab.lesson.task.Task;
import logitlab.lesson.text.Prose;
import logitlab.words.Words;

/** The controls of a task. */
abstract class TaskPane extends VBox {
  TaskPane() {
    getStyleClass().add("guide-task");
  }

  /** What is answered so far. */
  abstract List<String> given();

  /** Whether the answer is what the screens show. */
  boolean isOnScreen() {
    return false;
  }

  /** An answer was judged: it may be locked, and the truth may be shown. */
  void show(List<String> answer, boolean solved) {
    setDisable(solved);
  }

  /**
   * What a task is shown with.
   *
   * @param moment  where it is done
   * @param handIn  hands the answer in, as Enter does
   * @param changed tells that another answer is being made
   */
  record Setting(Task.Moment moment, Words words, Runnable handIn, Runnable changed) {
    /** A text with its numbers. */
    ProseFlow flow(Task task, Prose prose) {
      return new ProseFlow(prose.at(moment.start(), task.after(moment.start())));
    }

    /** The same as plain words, to be read aloud. */
    String plain(Task task, Prose prose) {
      return prose.at(moment.start(), task.after(moment.start())).plain();
    }
  }

  static TaskPane of(Task task, Setting setting) {
    return switch (task) {
      case Reach _ -> new ReachPane();
      case Draw draw -> new DrawPane(draw, setting);
      case Numeral numeral -> new TypedPane(numeral, setting.words().text("ui.guide.number"), setting);
      case Gap gap -> new TypedPane(gap, setting.words().text("ui.guide.formula"), setting);
      case Choose choose -> new ChoosePane(choose, setting);
      case Find find -> new ChoosePane(find, setting);
      case Order order -> new OrderPane(order, setting);
    };
  }

  /** What is to be moved is on the screen. */
  private static final class ReachPane extends TaskPane {
    @Override
    List<String> given() {
      return List.of();
    }

    @Override
    boolean isOnScreen() {
      return true;
    }

    @Override
    void show(List<String> answer, boolean solved) {}
  }
}
