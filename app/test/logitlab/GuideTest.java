package logitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What app/GUIDE.md calls by its name is there. */
class GuideTest {
  /** A class, or what is in one, as in {@code ui.pane.MarkNodes} and {@code Session.isRunning()}; the class stands in the second group. */
  private static final Pattern NAME = Pattern.compile("`((?:[a-z]+\\.)*)([A-Z][a-z]\\w*)(?:\\.\\w+)*(?:\\([^`]*\\))?`");
  private static final Pattern FOLDER = Pattern
      .compile("`((?:derivation|export|figure|math|state|ui)\\.(?!properties)[a-z]+)`");

  @Test
  void everyNameIsThere() throws Exception {
    var guide = Files.readString(Path.of("app/GUIDE.md"));
    var known = new HashSet<String>();
    for (var root : new String[]{"app/main", "app/test"}) {
      try (var files = Files.walk(Path.of(root))) {
        files.map(file -> Path.of(root).relativize(file).toString().replace('\\', '/'))
            .forEach(file -> known.add("/" + file.replaceFirst("\\.java$", "")));
      }
    }
    var classes = NAME.matcher(guide).results().map(name -> "/" + name.group(1).replace('.', '/') + name.group(2));
    var folders = FOLDER.matcher(guide).results().map(name -> "/" + name.group(1).replace('.', '/'));
    assertThat(Stream.concat(classes, folders).distinct())
        .as("names in app/GUIDE.md that no file or folder ends with")
        .allMatch(name -> known.stream().anyMatch(file -> file.endsWith(name)));
  }
}
