package logitlab.lesson;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import logitlab.lesson.Lesson.Paragraph;
import logitlab.lesson.Lesson.Step;
import logitlab.lesson.task.Choose;
import logitlab.lesson.task.Find;
import logitlab.lesson.task.Order;
import logitlab.lesson.task.Reach;
import logitlab.lesson.task.Task;
import logitlab.lesson.text.Prose;
import logitlab.state.document.Document;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/**
 * Tries what was read before anybody else does: every task takes its own answer, at first not done and also with other numbers; every equation
 * that is told as true is true; every number can be computed.
 */
final class Runs {
  private static final List<Long> SEEDS = List.of(0L, 1L, 2L, 3L);

  private Runs() {}

  /** What keeps a task from running in its scene, if anything does. */
  static Optional<Message> check(Task task, Scene scene) {
    return guarded(() -> {
      for (var seed : SEEDS) {
        var start = task.about().fresh().map(fresh -> fresh.at(seed, scene.document())).orElse(scene.document());
        var refused = check(task, new Task.Moment(start, seed));
        if (refused.isPresent()) {
          return refused;
        }
      }
      return untrue(texts(task));
    });
  }

  /** What keeps a step's text from being told, if anything does. */
  static Optional<Message> check(Step step) {
    return guarded(() -> {
      Document document = step.scene().document();
      step.text().forEach(paragraph -> paragraph.prose().at(document, document));
      return untrue(step.text().stream().map(Paragraph::prose));
    });
  }

  /** What the check finds, or why it could not be made. */
  private static Optional<Message> guarded(Supplier<Optional<Message>> check) {
    try {
      return check.get();
    } catch (InvalidDocument e) {
      return Optional.of(e.reason());
    } catch (IllegalArgumentException e) {
      return Optional.of(Message.of("lesson.fault.judged", Message.foreign(String.valueOf(e.getMessage()))));
    }
  }

  private static Optional<Message> untrue(Stream<Prose> texts) {
    return texts.flatMap(Prose::formulas).flatMap(formula -> formula.fault().stream()).findFirst();
  }

  private static Optional<Message> check(Task task, Task.Moment moment) {
    var now = task instanceof Reach reach ? reach.reached(moment.start()) : moment.start();
    texts(task).forEach(prose -> prose.at(moment.start(), task.after(moment.start())));
    if (!task.judge(new Task.Try(moment, now, task.answer(moment))).right()) {
      return Optional.of(Message.of("lesson.fault.answer"));
    }
    return task.judge(new Task.Try(moment, moment.start(), List.of())).right()
        ? Optional.of(Message.of("lesson.fault.done"))
        : Optional.empty();
  }

  /** All texts of a task that are told as true; wrong choices, false lines and what they are answered may hold anything. */
  private static Stream<Prose> texts(Task task) {
    var about = task.about();
    var told = Stream.concat(Stream.of(about.reason()), about.hint().stream());
    return Stream.concat(told, switch (task) {
      case Choose choose -> choose.choices().stream().filter(Choose.Choice::right).map(Choose.Choice::text);
      case Order order -> order.lines().stream().filter(row -> !row.decoy()).map(Order.Row::text);
      case Find find -> find.lines().stream().limit(find.wrong()).map(Find.Row::text);
      default -> Stream.<Prose>of();
    });
  }
}
