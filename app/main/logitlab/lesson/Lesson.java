package logitlab.lesson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.lesson.task.Task;
import logitlab.lesson.text.Prose;

/**
 * A lesson.
 *
 * @param id       the name of its file without the ending
 * @param title    its heading
 * @param minutes  how long it takes
 * @param keep     the one sentence to keep
 * @param resolves the names of the confusions that it resolves
 * @param steps    what is done, at least one
 */
public record Lesson(String id, String title, int minutes, Prose keep, List<String> resolves, List<Step> steps) {
  public Lesson {
    resolves = List.copyOf(resolves);
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a lesson without steps");
    }
  }

  /** A paragraph, or one entry of a list. */
  public record Paragraph(Prose prose, boolean listed) {}

  /**
   * One page of the guide.
   *
   * @param source  the step's own place, also where it stands in another lesson as a question
   * @param title   its heading
   * @param text    what is told before the task
   * @param scene   what the screens show
   * @param covered the quantities that are hidden until the task is done
   * @param lit     what is pointed at
   * @param task    what is to be done
   * @param smaller a smaller step, which opens after two misses
   */
  public record Step(Progress.Key source, String title, List<Paragraph> text, Scene scene, Set<Quantity> covered,
      Set<Term> lit, Optional<Task> task, Optional<Task> smaller) {
    public Step {
      text = List.copyOf(text);
      covered = Set.copyOf(covered);
      lit = Set.copyOf(lit);
    }

    /** The step as a question of its own, under this heading. */
    Step asked(String topic) {
      return new Step(source, topic, text, scene, covered, lit, task, smaller);
    }
  }
}
