package logitlab.state.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import logitlab.state.domain.Domain;
import logitlab.state.session.Session;
import logitlab.state.session.Theme;

/**
 * What goes with the last state beside the document: how the user likes the window, and the file that the document stands in.
 *
 * @param theme    the colours
 * @param textSize how large everything is, 1 to {@link Session#LARGEST_TEXT}
 * @param origin   where the document was opened or saved last, if it was
 */
public record Habits(Theme theme, double textSize, Optional<Origin> origin) {
  /** Those of somebody who never chose. */
  public static final Habits USUAL = new Habits(Theme.LIGHT, 1, Optional.empty());

  /**
   * A file as this program knows it.
   *
   * @param modified when it was written last, in milliseconds of its file system, so that a file that others wrote since is told apart
   */
  public record Origin(Path file, long modified) {}

  public Habits {
    Domain.within("text size", textSize, 1, Session.LARGEST_TEXT);
  }

  public static Habits of(Session session, Optional<Origin> origin) {
    return new Habits(session.theme(), session.textSize(), origin);
  }

  /** One line for each; a path that has lines itself is left out. */
  String print() {
    var lines = "theme=" + theme.name().toLowerCase(Locale.ROOT) + "\ntext=" + textSize + "\n";
    return lines + origin.filter(from -> from.file().toString().lines().count() == 1)
        .map(from -> "modified=" + from.modified() + "\nfile=" + from.file() + "\n")
        .orElse("");
  }

  /** Reads what {@link #print} wrote; what is missing or makes no sense is as usual. */
  static Habits parse(List<String> lines) {
    var theme = value(lines, "theme", text -> Theme.valueOf(text.toUpperCase(Locale.ROOT))).orElse(USUAL.theme);
    var size = value(lines, "text", Double::valueOf).filter(read -> read >= 1 && read <= Session.LARGEST_TEXT);
    var modified = value(lines, "modified", Long::valueOf);
    var file = value(lines, "file", Path::of);
    return new Habits(theme, size.orElse(USUAL.textSize),
        file.flatMap(path -> modified.map(time -> new Origin(path, time))));
  }

  private static <T> Optional<T> value(List<String> lines, String key, Function<String, T> read) {
    try {
      return lines.stream()
          .filter(line -> line.startsWith(key + "="))
          .map(line -> line.substring(key.length() + 1))
          .findFirst()
          .map(read);
    } catch (IllegalArgumentException _) {
      // A line that somebody else wrote: the usual does as well.
      return Optional.empty();
    }
  }
}
