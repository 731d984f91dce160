package logitlab.lesson.task;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import logitlab.lesson.text.Prose;

/**
 * Puts lines in order, and leaves out those that are false.
 *
 * @param lines in a right order, the false ones last
 */
public record Order(About about, List<Row> lines) implements Task {
  public Order {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param needs the places of the lines that must stand before it
   * @param decoy whether it is false
   * @param said  what is said of a false one
   */
  public record Row(Prose text, List<Integer> needs, boolean decoy, Prose said) {
    public Row {
      needs = List.copyOf(needs);
    }
  }

  private List<Integer> wanted() {
    return IntStream.range(0, lines.size()).filter(n -> !lines.get(n).decoy).boxed().toList();
  }

  @Override
  public Verdict judge(Try attempt) {
    var given = Picked.of(attempt.given()).stream().filter(n -> n < lines.size()).toList();
    if (given.isEmpty()) {
      return Verdict.unfinished(Feedback.of("lesson.choose.none"));
    }
    for (var n : given) {
      if (lines.get(n).decoy) {
        return Verdict.missed(Feedback.of("lesson.order.decoy", String.valueOf(given.indexOf(n) + 1)),
            new Feedback.Told(lines.get(n).said));
      }
    }
    var seen = new ArrayList<Integer>();
    for (var n : given) {
      var missing = needs(n).stream().filter(need -> !seen.contains(need)).findFirst();
      if (missing.isPresent()) {
        return Verdict.missed(Feedback.of("lesson.order.early", String.valueOf(seen.size() + 1)));
      }
      seen.add(n);
    }
    return seen.size() < wanted().size()
        ? Verdict.unfinished(Feedback.of("lesson.order.more", String.valueOf(wanted().size() - seen.size())))
        : Verdict.found();
  }

  /** Where no line says what it needs, each needs the one before it. */
  private List<Integer> needs(int line) {
    return lines.stream().anyMatch(row -> !row.needs.isEmpty())
        ? lines.get(line).needs
        : line == 0 ? List.of() : List.of(line - 1);
  }

  @Override
  public List<String> answer(Moment moment) {
    return wanted().stream().map(String::valueOf).toList();
  }
}
