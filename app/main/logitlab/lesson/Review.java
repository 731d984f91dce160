package logitlab.lesson;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import logitlab.lesson.Lesson.Step;
import logitlab.lesson.text.Prose;

/** What was missed comes back: five questions from all lessons, those that are due and least sure first. */
public final class Review {
  public static final int QUESTIONS = 5;
  /** How the name of a review begins; its number follows. */
  public static final String NAME = "review-";

  private Review() {}

  /**
   * The next review; nothing where nothing was ever missed. Where nothing is due yet, what is due soonest.
   *
   * @param lessons finds a lesson by its name
   */
  public static Optional<Lesson> next(Progress progress, Function<String, Optional<Lesson>> lessons, String title) {
    var number = progress.count(NAME) + 1;
    var due = missed(progress, lessons, entry -> entry.due() < number);
    var steps = due.isEmpty() ? missed(progress, lessons, _ -> true) : due;
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new Lesson(NAME + number, title, QUESTIONS, Prose.EMPTY, List.of(), steps));
  }

  /** The first questions of those that were missed, in the order in which they come back. */
  private static List<Step> missed(Progress progress, Function<String, Optional<Lesson>> lessons,
      Predicate<Progress.Entry> wanted) {
    return progress.entries()
        .entrySet()
        .stream()
        .filter(each -> each.getValue().misses() > 0 && wanted.test(each.getValue()))
        .sorted(Map.Entry
            .comparingByValue(Comparator.comparingInt(Progress.Entry::due).thenComparingInt(Progress.Entry::level)))
        .flatMap(each -> question(each.getKey(), lessons).stream())
        .limit(QUESTIONS)
        .toList();
  }

  private static Optional<Step> question(Progress.Key key, Function<String, Optional<Lesson>> lessons) {
    return lessons.apply(key.lesson())
        .filter(lesson -> key.step() < lesson.steps().size())
        .map(lesson -> lesson.steps().get(key.step()).asked(lesson.title()))
        .filter(step -> step.task().isPresent() && step.source().equals(key));
  }
}
