package logitlab.lesson;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.math.Decimals;
import logitlab.state.session.LessonVisit.Result;

/** How far somebody has come with the lessons, by lesson and step. Its text is a table with a line for each step that was tried. */
public record Progress(Map<Key, Entry> entries) {
  public static final Progress NONE = new Progress(Map.of());
  private static final String HEAD = "lesson,step,tries,misses,result";
  private static final int MOST = 1_000_000;

  public Progress {
    entries = new LinkedHashMap<>(entries);
  }

  /** A step of a lesson, from 0. */
  public record Key(String lesson, int step) {}

  /** How often somebody answered, how often wrongly, and the best result so far. */
  public record Entry(int tries, int misses, Result result) {}

  /** With one more answer, and how the step's task stands after it. */
  public Progress with(Key key, boolean right, Result now) {
    var before = entries.getOrDefault(key, new Entry(0, 0, Result.OPEN));
    var changed = new LinkedHashMap<>(entries);
    changed.put(key, new Entry(before.tries + 1, before.misses + (right ? 0 : 1), best(before.result, now)));
    return new Progress(changed);
  }

  private static Result best(Result one, Result other) {
    return rank(one) >= rank(other) ? one : other;
  }

  private static int rank(Result result) {
    return switch (result) {
      case OPEN -> 0;
      case SHOWN -> 1;
      case LATER -> 2;
      case FIRST -> 3;
    };
  }

  /** How many of a lesson's tasks are done without being shown. */
  public int done(Lesson lesson) {
    return (int) entries.entrySet()
        .stream()
        .filter(each -> each.getKey().lesson.equals(lesson.id()) && each.getKey().step < lesson.steps().size())
        .filter(each -> rank(each.getValue().result) > 1)
        .count();
  }

  /** As comma-separated values with a heading. */
  public String print() {
    return HEAD + "\n" + entries.entrySet()
        .stream()
        .map(each -> each.getKey().lesson + "," + (each.getKey().step + 1) + "," + each.getValue().tries + ","
            + each.getValue().misses + "," + each.getValue().result.name().toLowerCase(Locale.ROOT) + "\n")
        .collect(Collectors.joining());
  }

  /** Reads it back; lines that are none are left out. */
  public static Progress parse(String text) {
    var entries = new LinkedHashMap<Key, Entry>();
    text.lines().skip(1).limit(10_000).forEach(line -> {
      var cells = line.split(",", -1);
      if (cells.length == 5) {
        var step = Decimals.whole(cells[1], 1, MOST);
        var tries = Decimals.whole(cells[2], 0, MOST);
        var misses = Decimals.whole(cells[3], 0, MOST);
        var result = result(cells[4]);
        if (step.isPresent() && tries.isPresent() && misses.isPresent() && result.isPresent()) {
          entries.put(new Key(cells[0], (int) step.getAsLong() - 1),
              new Entry((int) tries.getAsLong(), (int) misses.getAsLong(), result.get()));
        }
      }
    });
    return new Progress(entries);
  }

  private static Optional<Result> result(String text) {
    return Stream.of(Result.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }
}
