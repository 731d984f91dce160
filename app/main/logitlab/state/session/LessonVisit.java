package logitlab.state.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.state.document.Document;
import logitlab.state.view.View;

/**
 * A lesson that is being taken.
 *
 * @param place   which step of which lesson
 * @param attempt how far its task is
 * @param covered the quantities that are hidden until the task is done
 * @param start   the document as the task began
 * @param before  the document to go back to when the lesson is left
 * @param looked  where it was looked before the lesson
 * @param results how each step's task went so far, from the first; shorter than the lesson, or as long
 */
public record LessonVisit(Place place, Attempt attempt, Set<Quantity> covered, Document start, Document before,
    View looked, List<Result> results) {
  public LessonVisit {
    covered = Set.copyOf(covered);
    results = List.copyOf(results);
  }

  /**
   * Which step of which lesson.
   *
   * @param lesson its name
   * @param step   from 0
   * @param seed   what draws numbers and shuffles; 0 for the numbers of the lesson itself
   */
  public record Place(String lesson, int step, long seed) {}

  /**
   * A step as it is opened.
   *
   * @param document what it shows
   * @param view     where to look
   * @param covered  what is hidden until its task is done
   * @param lit      what is pointed at
   */
  public record Opening(Place place, Document document, View view, Set<Quantity> covered, Set<Term> lit) {
    public Opening {
      covered = Set.copyOf(covered);
      lit = Set.copyOf(lit);
    }
  }

  /** What an answer was. */
  public enum Answered {
    RIGHT, WRONG,
    /** Not an answer yet: nothing is chosen or typed, it cannot be read, or there is more to come. It is no try. */
    UNFINISHED
  }

  /** How a task went. */
  public enum Result {
    /** Not done, or a step without a task. */
    OPEN,
    /** Right at once. */
    FIRST,
    /** Right in the end. */
    LATER,
    /** Shown. */
    SHOWN
  }

  /**
   * How far a task is.
   *
   * @param given   what was answered last
   * @param misses  how often that was wrong
   * @param solved  whether it is done
   * @param smaller whether the smaller step is in front of it
   * @param hinted  whether the hint is shown
   * @param shown   whether the answer was shown
   */
  public record Attempt(Optional<List<String>> given, int misses, boolean solved, boolean smaller, boolean hinted,
      boolean shown) {
    public static final Attempt START = new Attempt(Optional.empty(), 0, false, false, false, false);

    public Attempt {
      given = given.map(List::copyOf);
    }

    /** With an answer; a smaller step that is done leads back. */
    public Attempt answered(List<String> answer, Answered what) {
      if (solved) {
        return this;
      }
      return switch (what) {
        case RIGHT -> smaller
            ? new Attempt(Optional.empty(), misses, false, false, false, false)
            : new Attempt(Optional.of(answer), misses, true, false, hinted, shown);
        case WRONG -> new Attempt(Optional.of(answer), misses + 1, false, smaller, hinted, shown);
        case UNFINISHED -> new Attempt(Optional.of(answer), misses, false, smaller, hinted, shown);
      };
    }

    public Attempt withHint() {
      return new Attempt(given, misses, solved, smaller, true, shown);
    }

    /** With the smaller step in front. */
    public Attempt smallerStep() {
      return solved ? this : new Attempt(Optional.empty(), misses, false, true, false, false);
    }

    /** With the answer shown. */
    public Attempt revealed(List<String> answer) {
      return solved ? this : new Attempt(Optional.of(answer), misses, true, false, hinted, true);
    }

    /** How it went. */
    public Result result() {
      return !solved ? Result.OPEN : shown ? Result.SHOWN : misses == 0 ? Result.FIRST : Result.LATER;
    }
  }

  /** With the task so far; what was covered is seen when it is done. */
  public LessonVisit with(Attempt changed) {
    return new LessonVisit(place, changed, changed.solved() ? Set.of() : covered, start, before, looked,
        marked(changed.result()));
  }

  /** The first result of a step stays. */
  private List<Result> marked(Result result) {
    var all = new ArrayList<>(results);
    while (all.size() <= place.step()) {
      all.add(Result.OPEN);
    }
    if (all.get(place.step()) == Result.OPEN) {
      all.set(place.step(), result);
    }
    return all;
  }
}
