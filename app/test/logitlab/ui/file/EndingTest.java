package logitlab.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingTest {
  @TempDir
  private Path folder = Path.of("");

  @Test
  void addsWhatWasLeftOut() {
    assertThat(Ending.complete(folder.resolve("my.model").toFile(), ".png", ".png"))
        .contains(folder.resolve("my.model.png"));
    assertThat(Ending.complete(folder.resolve("a.PNG").toFile(), ".png", ".png")).contains(folder.resolve("a.PNG"));
  }

  @Test
  void neverNamesAFileThatIsThere() throws Exception {
    Files.writeString(folder.resolve("a.png"), "precious");
    assertThat(Ending.complete(folder.resolve("a").toFile(), ".png", ".png")).isEmpty();
    assertThat(Ending.complete(folder.resolve("a.png").toFile(), ".png", ".png")).contains(folder.resolve("a.png"));
  }
}
