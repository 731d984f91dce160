package logitlab.figure;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** What the message bundles say by themselves. */
final class Bundles {
  private static final List<String> TEXTS = read();

  private Bundles() {}

  /** Whether a number, from {@code start} to before {@code end}, stands like this in a bundle: together with the word before or after it. */
  static boolean say(String text, int start, int end) {
    var from = text.lastIndexOf(' ', start - 1) + 1;
    var next = text.indexOf(' ', end);
    var to = next < 0 ? text.length() : next;
    var word = text.substring(from, to);
    if (from == 0 && to == text.length()) {
      return TEXTS.stream().anyMatch(said -> (" " + said + " ").contains(" " + word + " ") && !said.matches("\\d+"));
    }
    var before = from == 0 ? "" : text.substring(text.lastIndexOf(' ', from - 2) + 1, to);
    var after = next < 0
        ? ""
        : text.substring(from, text.indexOf(' ', to + 1) < 0 ? text.length() : text.indexOf(' ', to + 1));
    return Stream.of(before, after)
        .filter(both -> !both.isEmpty())
        .anyMatch(both -> TEXTS.stream().anyMatch(said -> said.contains(both)));
  }

  private static List<String> read() {
    try (var files = Files.list(Path.of("assets/i18n"))) {
      return files.filter(file -> file.toString().endsWith(".properties")).flatMap(file -> {
        var texts = new Properties();
        try {
          texts.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream().map(texts::getProperty);
      }).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
