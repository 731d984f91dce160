package logitlab.lesson;

import java.util.ArrayList;
import java.util.List;
import logitlab.lesson.Lesson.Step;
import logitlab.lesson.text.Prose;
import logitlab.math.Seeded;

/** Ten questions from all lessons, drawn from a seed: first one of every lesson, as far as that goes, then others. */
public final class MixedCheck {
  public static final int QUESTIONS = 10;
  /** How the name of a check begins; the seed follows. */
  public static final String NAME = "check-";

  private MixedCheck() {}

  /** The check of a seed from these lessons; each step's heading is its lesson's title, which is its topic. */
  public static Lesson of(long seed, List<Lesson> lessons, String title) {
    var random = new Seeded(seed);
    var picked = new ArrayList<Step>();
    var pools = lessons.stream().map(MixedCheck::questions).map(ArrayList::new).toList();
    while (picked.size() < QUESTIONS && pools.stream().anyMatch(pool -> !pool.isEmpty())) {
      for (var pool : pools) {
        if (!pool.isEmpty() && picked.size() < QUESTIONS) {
          picked.add(pool.remove(random.nextInt(pool.size())));
        }
      }
    }
    var shuffled = new ArrayList<Step>();
    for (var n : random.permutation(picked.size())) {
      shuffled.add(picked.get(n));
    }
    return new Lesson(NAME + seed, title, 10, Prose.EMPTY, List.of(), shuffled);
  }

  private static List<Step> questions(Lesson lesson) {
    return lesson.steps()
        .stream()
        .filter(step -> step.task().isPresent())
        .map(step -> step.asked(lesson.title()))
        .toList();
  }
}
