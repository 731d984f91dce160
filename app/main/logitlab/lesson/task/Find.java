package logitlab.lesson.task;

import java.util.List;
import logitlab.lesson.text.Prose;

/**
 * Finds the first wrong line.
 *
 * @param lines what stands there, in reading order
 * @param wrong the place of the first wrong one
 */
public record Find(About about, List<Row> lines, int wrong) implements Task {
  public Find {
    lines = List.copyOf(lines);
  }

  /** A line, and what is said to whoever takes it for the wrong one. */
  public record Row(Prose text, Prose said) {}

  @Override
  public Verdict judge(Try attempt) {
    var chosen = Picked.of(attempt.given());
    if (chosen.size() != 1 || chosen.getFirst() >= lines.size()) {
      return Verdict.unfinished(Feedback.of("lesson.find.none"));
    }
    var line = chosen.getFirst();
    if (line == wrong) {
      return Verdict.found();
    }
    var said = lines.get(line).said;
    return said.pieces().isEmpty()
        ? Verdict.missed(Feedback.of(line < wrong ? "lesson.find.true" : "lesson.find.later"))
        : Verdict.missed(new Feedback.Told(said));
  }

  @Override
  public List<String> answer(Moment moment) {
    return List.of(String.valueOf(wrong));
  }
}
