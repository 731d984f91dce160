package logitlab.state.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import logitlab.state.document.Document;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.session.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastStateTest {
  @TempDir
  private Path folder;

  @Test
  void everySystemHasItsPlace() {
    var home = folder.resolve("home");
    assertThat(LastState.of("Linux", home, Map.of()).folder()).isEqualTo(home.resolve(".local/state/logitlab"));
    assertThat(LastState.of("Linux", home, Map.of("XDG_STATE_HOME", folder.toString())).folder())
        .isEqualTo(folder.resolve("logitlab"));
    assertThat(LastState.of("Linux", home, Map.of("XDG_STATE_HOME", "somewhere")).folder())
        .as("a relative path is to be ignored")
        .isEqualTo(home.resolve(".local/state/logitlab"));
    assertThat(LastState.of("Mac OS X", home, Map.of()).folder())
        .isEqualTo(home.resolve("Library/Application Support/Logit Lab"));
    assertThat(LastState.of("Windows 11", home, Map.of("LOCALAPPDATA", folder.toString())).folder())
        .isEqualTo(folder.resolve("Logit Lab"));
  }

  private static String text(double temperature) {
    return DocumentFile.print(Document.EXAMPLE.withTemperature(temperature), Optional.empty());
  }

  /** Files have a time by which they are in order, whatever the clock's ticks. */
  private static KeptState keep(LastState last, String text, int second) throws IOException {
    var state = last.next();
    state.write(text, Habits.USUAL);
    Files.setLastModifiedTime(state.file(), FileTime.fromMillis(1000L * second));
    return state;
  }

  @Test
  void everyRunKeepsItsOwnAndTheLastTenStay() throws IOException {
    var last = new LastState(folder.resolve("a").resolve("b"));
    assertThat(last.kept()).isEmpty();
    var states = new ArrayList<KeptState>();
    for (var n = 0; n < 13; n++) {
      states.add(keep(last, text(1 + n), n));
    }
    last.clean();
    assertThat(last.kept()).containsExactlyElementsOf(states.subList(3, 13).reversed());
    assertThat(last.kept().getFirst().read().document().temperature()).isEqualTo(13);
    try (var files = Files.list(last.folder())) {
      assertThat(files).as("each with its habits").hasSize(20);
    }
  }

  @Test
  void whatAKilledRunLeftHalfWrittenIsTakenAway() throws IOException {
    var last = new LastState(folder);
    var half = Files.writeString(folder.resolve(".logitlab-1.tmp"), "half");
    var own = keep(last, text(2), 1);
    last.clean();
    assertThat(half).doesNotExist();
    assertThat(last.kept()).containsExactly(own);
  }

  @Test
  void whatIsBrokenIsPutAsideAndNothingOverIt() throws IOException {
    var last = new LastState(folder);
    for (var n = 1; n <= 3; n++) {
      var state = keep(last, "broken " + n, n);
      assertThatThrownBy(state::read).isInstanceOf(InvalidDocument.class);
      assertThat(state.putAside()).hasContent("broken " + n);
    }
    assertThat(last.kept()).isEmpty();
    assertThat(folder.resolve("unreadable.logitlab.json")).hasContent("broken 1");
    assertThat(folder.resolve("unreadable-3.logitlab.json")).hasContent("broken 3");
  }

  @Test
  void whatAFormerVersionKeptIsFound() throws IOException {
    Files.writeString(folder.resolve("last.logitlab.json"), text(4));
    Files.writeString(folder.resolve("habits.txt"), "theme=dark\n");
    var last = new LastState(folder);
    assertThat(last.kept().getFirst().read().document().temperature()).isEqualTo(4);
    assertThat(last.readHabits().theme()).isEqualTo(Theme.DARK);
  }

  @Test
  void aFileIsKnownByWhatStandsInIt() throws IOException {
    var file = Files.writeString(folder.resolve("a"), "one");
    var known = Fingerprint.of(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertThat(Fingerprint.of(file)).isEqualTo(known).isEqualTo(Fingerprint.of("one".getBytes(StandardCharsets.UTF_8)));
    Files.writeString(file, "two");
    assertThat(Fingerprint.of(file)).isNotEqualTo(known);
    assertThatThrownBy(() -> Fingerprint.of(folder.resolve("gone"))).isInstanceOf(InvalidDocument.class);
  }
}
