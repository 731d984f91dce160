package logitlab.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import logitlab.figure.screen.Gallery;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Path BUNDLES = Path.of("assets/i18n");
  /** A string in the code that looks like a whole key of a bundle. */
  private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"");

  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private final Words words = new Words(Locale.ENGLISH);

  @Test
  void argumentsGoWhereTheirNumberIs() {
    assertThat(words.text("state.invalid.length", "a", "1", "b{0}$1", "2"))
        .isEqualTo("a has length 1, but b{0}$1 asks for 2.");
    assertThat(words.text("state.file.type", Message.of("state.file.root"), "x", "y"))
        .isEqualTo("the document must be x, not y");
  }

  @Test
  void whatIsMissingFailsLoudly() {
    assertThatThrownBy(() -> words.text("state.no-such-text")).hasMessageContaining("state.no-such-text");
    assertThatThrownBy(() -> words.text("nonsense")).hasMessageContaining("nonsense");
    assertThatThrownBy(() -> words.text("state.invalid.sum", "target")).hasMessageContaining("argument 1");
    assertThatThrownBy(() -> Message.of("state.invalid.sum", 3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLanguageWithoutBundlesIsEnglish() {
    assertThat(new Words(Locale.of("tlh")).text("state.file.root")).isEqualTo(words.text("state.file.root"));
  }

  @Test
  void theLanguagesThatAreListedAreThoseOfTheBundles() throws IOException {
    var suffix = Pattern.compile(".*_(\\w+)\\.properties");
    assertThat(Files.readAllLines(BUNDLES.resolve("languages.txt"))).containsExactlyInAnyOrderElementsOf(
        Stream.concat(Stream.of("en"), bundles().stream()
            .map(file -> suffix.matcher(file.getFileName().toString()))
            .filter(Matcher::matches)
            .map(matched -> matched.group(1))).distinct().toList());
  }

  @Test
  void everyBundleIsWhole() throws IOException {
    for (var file : bundles()) {
      var area = file.getFileName().toString().replaceFirst("(_\\w+)?\\.properties$", "");
      var keys = new TreeSet<String>();
      var texts = new Properties() {
        @Override
        public synchronized Object put(Object key, Object value) {
          assertThat(keys.add((String) key)).as("%s: %s is there once", file, key).isTrue();
          assertThat((String) key).as("a key of %s", file).startsWith(area + ".");
          assertThat((String) value).as("%s: %s", file, key).isNotBlank().doesNotContain("''").doesNotContain("\uFFFD");
          return value;
        }
      };
      try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        texts.load(reader);
      }
      assertThat(keys).as("%s", file).isNotEmpty();
    }
  }

  @Test
  void everyKeyInTheCodeHasAText() throws IOException {
    var areas = bundles().stream().map(file -> file.getFileName().toString().replaceFirst("[_.].*", "")).toList();
    var silent = new ArrayList<String>();
    try (var sources = Files.walk(Path.of("app/main"))) {
      for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        KEY.matcher(Files.readString(source))
            .results()
            .map(key -> key.group(1))
            .filter(key -> areas.contains(key.substring(0, key.indexOf('.'))))
            .filter(key -> !words.has(key))
            .forEach(key -> silent.add(source + ": " + key));
      }
    }
    assertThat(silent).isEmpty();
  }

  /** A key that English does not have, and a place it does not fill, would be found by nobody. */
  @Test
  void translationsSayWhatEnglishSays() throws IOException {
    for (var file : bundles()) {
      var name = file.getFileName().toString();
      var english = texts(BUNDLES.resolve(name.replaceFirst("_\\w+\\.", ".")));
      texts(file).forEach((key, text) -> {
        assertThat(english).as("%s translates a text that is not there in English", name).containsKey(key);
        assertThat(places(text)).as("%s: the places in %s are those in English", name, key)
            .isEqualTo(places(english.getOrDefault(key, "")));
      });
    }
  }

  @Test
  void everyPictureIsNamedWhereverPicturesAreListed() throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    for (var name : new Gallery(words).names()) {
      assertThat(words.has("ui.picture." + name)).as("the menu of exports asks for ui.picture.%s", name).isTrue();
      assertThat(readme).as("README lists what export draws").containsPattern("`" + name + "`|export " + name + " ");
    }
  }

  private static Map<String, String> texts(Path file) throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static List<Path> bundles() throws IOException {
    try (var files = Files.list(BUNDLES)) {
      return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
    }
  }
}
