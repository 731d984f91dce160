package logitlab.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the program in one language. A key starts with its bundle's name: {@code cli.eval.loss} stands in
 * {@code assets/i18n/cli.properties}. A translation stands beside it ({@code cli_de.properties}) and may leave keys out: English fills in.
 *
 * <p>{@code {0}} in a text is replaced by the first argument; quotes and apostrophes mean themselves. An argument that runs from right to
 * left is isolated, so that it cannot turn the sentence round.
 */
public final class Words {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  /** A text cut at the places of its arguments; the last piece has none behind it. */
  private record Text(List<Piece> pieces) {
    private record Piece(String letters, int argument) {}

    private static Text of(String text) {
      var pieces = new ArrayList<Piece>();
      var place = PLACE.matcher(text);
      var from = 0;
      while (place.find()) {
        pieces.add(new Piece(text.substring(from, place.start()), Integer.parseInt(place.group(1))));
        from = place.end();
      }
      pieces.add(new Piece(text.substring(from), -1));
      return new Text(List.copyOf(pieces));
    }
  }

  /** That of the files without a language in their names. */
  private static final String OWN_LANGUAGE = "en";
  private static final Set<String> LANGUAGES = languages();

  private final Locale locale;
  private final Map<String, Properties> bundles = new ConcurrentHashMap<>();
  /** Those that were asked for. */
  private final Map<String, Text> found = new ConcurrentHashMap<>();

  public Words(Locale locale) {
    this.locale = locale;
  }

  /** The language of the texts by its code, such as {@code en}: that of the whole program where there is no translation into the reader's. */
  public String language() {
    return LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : OWN_LANGUAGE;
  }

  /**
   * The text of {@code key}.
   *
   * @param arguments strings, or messages of their own
   * @throws IllegalArgumentException where there is no such key, or the text asks for an argument that is missing
   */
  public String text(String key, Object... arguments) {
    // Most texts ask for nothing, and figures ask for hundreds of them sixty times a second.
    var pieces = find(key).pieces;
    return pieces.size() == 1 ? pieces.getFirst().letters : say(Message.of(key, arguments));
  }

  /** A message in words, its inner messages included; throws as {@link #text} does. */
  public String say(Message message) {
    var text = new StringBuilder();
    compose(message.key(), text::append, index -> {
      if (index >= message.arguments().size()) {
        throw new IllegalArgumentException("the text " + message.key() + " asks for argument " + index);
      }
      var argument = message.arguments().get(index);
      text.append(argument instanceof Message inner ? say(inner) : Isolated.of(String.valueOf(argument)));
    });
    return text.toString();
  }

  /** The text of {@code key} in order: what it says itself, and the number of the argument wherever one has its place. */
  public void compose(String key, Consumer<String> letters, IntConsumer argument) {
    for (var piece : find(key).pieces) {
      letters.accept(piece.letters);
      if (piece.argument >= 0) {
        argument.accept(piece.argument);
      }
    }
  }

  /** Whether there is a text of this key. */
  public boolean has(String key) {
    return bundle(key).containsKey(key);
  }

  private Text find(String key) {
    var known = found.get(key);
    if (known != null) {
      return known;
    }
    var text = bundle(key).getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text has the key " + key);
    }
    var read = Text.of(text);
    found.put(key, read);
    return read;
  }

  private Properties bundle(String key) {
    return bundles.computeIfAbsent(key.substring(0, Math.max(0, key.indexOf('.'))), this::load);
  }

  private Properties load(String area) {
    var texts = new Properties();
    read(area, texts);
    if (!language().equals(OWN_LANGUAGE)) {
      read(area + "_" + language(), texts);
    }
    return texts;
  }

  private static void read(String area, Properties texts) {
    try (var stream = open(area + ".properties")) {
      if (stream != null) {
        texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The languages that there are texts in. They are listed: a file that is missing would be sought in every jar at every start. */
  private static Set<String> languages() {
    try (var stream = Objects.requireNonNull(open("languages.txt"))) {
      return Set.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable InputStream open(String file) {
    return Words.class.getResourceAsStream("/assets/i18n/" + file);
  }
}
