package logitlab.state.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.state.domain.Domain;
import logitlab.state.session.Session;
import logitlab.state.session.Theme;

/**
 * What goes with the last state beside the document: how the user likes the window, and the file that the document stands in.
 *
 * @param theme    the colours
 * @param textSize how large everything is, 1 to {@link Session#LARGEST_TEXT}
 * @param origin   where the document was opened or saved last, if it was
 * @param window   where the window stood, if that is known
 * @param pictures how pictures were saved last, on one line, as whoever saves them writes it; empty where none was
 */
public record Habits(Theme theme, double textSize, Optional<Origin> origin, Optional<WindowFrame> window,
    String pictures) {
  private static final Line<Theme> THEME = new Line<>("theme", habits -> Optional.of(habits.theme),
      theme -> theme.name().toLowerCase(Locale.ROOT), text -> Theme.valueOf(text.toUpperCase(Locale.ROOT)));
  private static final Line<Double> TEXT = new Line<>("text", habits -> Optional.of(habits.textSize), String::valueOf,
      Double::valueOf);
  private static final Line<Fingerprint> CONTENT = new Line<>("content",
      habits -> habits.onOneLine().map(Origin::content), Fingerprint::hex, Fingerprint::new);
  private static final Line<Path> FILE = new Line<>("file", habits -> habits.onOneLine().map(Origin::file),
      Path::toString, Path::of);

  private static final Line<WindowFrame> WINDOW = new Line<>("window", Habits::window, WindowFrame::print,
      WindowFrame::parse);

  private static final Line<String> PICTURES = new Line<>("pictures",
      habits -> Optional.of(habits.pictures).filter(text -> !text.isEmpty()), text -> text, text -> text);

  /** Those of somebody who never chose. */
  public static final Habits USUAL = new Habits(Theme.LIGHT, 1, Optional.empty(), Optional.empty(), "");

  /**
   * A file as this program knows it.
   *
   * @param content what stood in it, so that a file that others wrote since is told apart
   */
  public record Origin(Path file, Fingerprint content) {
    /** Where the file is. */
    public Path folder() {
      return file.resolveSibling("");
    }
  }

  public Habits {
    Domain.within("text size", textSize, 1, Session.LARGEST_TEXT);
  }

  public static Habits of(Session session, Optional<Origin> origin, Optional<WindowFrame> window, String pictures) {
    return new Habits(session.theme(), session.textSize(), origin, window, pictures);
  }

  /** One line for each; a path that has lines itself is left out. */
  String print() {
    return Stream.of(THEME, TEXT, WINDOW, PICTURES, CONTENT, FILE)
        .map(line -> line.print(this))
        .collect(Collectors.joining());
  }

  /** Reads what {@link #print} wrote; what is missing or makes no sense is as usual. */
  static Habits parse(List<String> lines) {
    var size = TEXT.find(lines).filter(read -> read >= 1 && read <= Session.LARGEST_TEXT);
    var file = FILE.find(lines);
    return new Habits(THEME.find(lines).orElse(USUAL.theme), size.orElse(USUAL.textSize),
        file.flatMap(path -> CONTENT.find(lines).map(content -> new Origin(path, content))),
        WINDOW.find(lines), PICTURES.find(lines).orElse(USUAL.pictures));
  }

  private Optional<Origin> onOneLine() {
    return origin.filter(from -> from.file().toString().lines().count() == 1);
  }

  /**
   * A line, {@code name=value}.
   *
   * @param value what is written, if anything is
   * @param text  how
   * @param read  how it is read; throws IllegalArgumentException for what makes no sense
   */
  private record Line<V>(String name, Function<Habits, Optional<V>> value, Function<V, String> text,
      Function<String, V> read) {
    String print(Habits habits) {
      return value.apply(habits).map(written -> name + "=" + text.apply(written) + "\n").orElse("");
    }

    Optional<V> find(List<String> lines) {
      try {
        return lines.stream()
            .filter(line -> line.startsWith(name + "="))
            .map(line -> line.substring(name.length() + 1))
            .findFirst()
            .map(read);
      } catch (IllegalArgumentException _) {
        // A line that somebody else wrote: the usual does as well.
        return Optional.empty();
      }
    }
  }
}
