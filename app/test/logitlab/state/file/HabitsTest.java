package logitlab.state.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import logitlab.state.session.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HabitsTest {
  @TempDir
  private Path folder;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    var last = new LastState(folder.resolve("state"));
    assertThat(last.readHabits()).isEqualTo(Habits.USUAL);
    for (var origin : List.of(Optional.<Habits.Origin>empty(),
        Optional.of(new Habits.Origin(folder.resolve("a = b.logitlab.json"), Fingerprint.of(new byte[]{1, 2}))))) {
      var habits = new Habits(Theme.DARK, 1.25, origin, origin.map(_ -> new WindowFrame(-8, 20, 1300, 760, true)),
          origin.isEmpty() ? "" : "svg, and = so on");
      last.next().write("", habits);
      assertThat(last.readHabits()).isEqualTo(habits);
    }
  }

  @Test
  void nonsenseIsAsUsualLineByLine() throws IOException {
    assertThat(Habits.parse(List.of("theme=blue", "text=9", "file=/a", "window=1 2 3", "window=0 0 0 9")))
        .isEqualTo(Habits.USUAL);
    assertThat(Habits.parse(List.of("text=NaN", "theme=dark", "content", "file=/a")))
        .isEqualTo(new Habits(Theme.DARK, 1, Optional.empty(), Optional.empty(), ""));
    var last = new LastState(folder);
    Files.write(folder.resolve("habits.txt"), new byte[]{(byte) 0xff, (byte) 0xfe});
    assertThat(last.readHabits()).isEqualTo(Habits.USUAL);
  }
}
