package logitlab.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.math.Decimals;
import logitlab.state.session.LessonVisit.Result;

/**
 * How far somebody has come with the lessons, by lesson and step. Its text is a table with a line for each step that was tried.
 *
 * <p>What was missed comes back in reviews: after a miss in the next one, and each time it was right at once it rests twice as long, for 1, 2, 4, …
 * reviews.
 */
public record Progress(Map<Key, Entry> entries) {
  public static final Progress NONE = new Progress(Map.of());
  private static final List<String> HEAD = List.of("lesson", "step", "tries", "misses", "result", "level", "due");
  /** Before what was missed came back, the table ended here. */
  private static final int FORMER = 5;
  private static final int MOST = 1_000_000;
  private static final int MOST_LEVEL = 16;

  public Progress {
    entries = new LinkedHashMap<>(entries);
  }

  /** A step of a lesson, from 0. */
  public record Key(String lesson, int step) {}

  /**
   * What became of a step so far.
   *
   * @param tries  how often somebody answered
   * @param misses how often wrongly
   * @param result the best result
   * @param level  how often it was right at once since it was missed last
   * @param due    the review after which it comes back
   */
  public record Entry(int tries, int misses, Result result, int level, int due) {
    private static final Entry START = new Entry(0, 0, Result.OPEN, 0, 0);

    private Entry with(boolean right, Result now, int reviews) {
      var best = rank(result) >= rank(now) ? result : now;
      if (!right) {
        return new Entry(tries + 1, misses + 1, best, 0, reviews);
      }
      return now == Result.FIRST && misses > 0
          ? new Entry(tries + 1, misses, best, Math.min(level + 1, MOST_LEVEL), reviews + (1 << level))
          : new Entry(tries + 1, misses, best, level, due);
    }
  }

  /** With one more answer, and how the step's task stands after it. */
  public Progress with(Key key, boolean right, Result now) {
    var changed = new LinkedHashMap<>(entries);
    changed.put(key, entries.getOrDefault(key, Entry.START).with(right, now, count(Review.NAME)));
    return new Progress(changed);
  }

  private static int rank(Result result) {
    return switch (result) {
      case OPEN -> 0;
      case SHOWN -> 1;
      case LATER -> 2;
      case FIRST -> 3;
    };
  }

  /** How many different lessons whose names begin so were tried. */
  public int count(String beginning) {
    return (int) entries.keySet().stream().map(Key::lesson).filter(id -> id.startsWith(beginning)).distinct().count();
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
    return String.join(",", HEAD) + "\n" + entries.entrySet().stream().map(each -> {
      var entry = each.getValue();
      return each.getKey().lesson + "," + (each.getKey().step + 1) + "," + entry.tries + "," + entry.misses + ","
          + entry.result.name().toLowerCase(Locale.ROOT) + "," + entry.level + "," + entry.due + "\n";
    }).collect(Collectors.joining());
  }

  /** Reads it back; lines that are none are left out. */
  public static Progress parse(String text) {
    var entries = new LinkedHashMap<Key, Entry>();
    text.lines().skip(1).limit(10_000).forEach(line -> {
      var cells = List.of(line.split(",", -1));
      if (cells.size() == FORMER || cells.size() == HEAD.size()) {
        var step = Decimals.whole(cells.get(1), 1, MOST);
        var tries = Decimals.whole(cells.get(2), 0, MOST);
        var misses = Decimals.whole(cells.get(3), 0, MOST);
        var result = result(cells.get(4));
        var level = Decimals.whole(cells.size() == FORMER ? "0" : cells.get(5), 0, MOST_LEVEL);
        var due = Decimals.whole(cells.size() == FORMER ? "0" : cells.get(6), 0, MOST);
        if (result.isPresent() && Stream.of(step, tries, misses, level, due).allMatch(OptionalLong::isPresent)) {
          entries.put(new Key(cells.getFirst(), (int) step.getAsLong() - 1), new Entry((int) tries.getAsLong(),
              (int) misses.getAsLong(), result.get(), (int) level.getAsLong(), (int) due.getAsLong()));
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
