package logitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import logitlab.cli.Console;
import logitlab.cli.ExitCode;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before a window opens: one line, nothing on standard output, exit 2. */
class MainTest {
  @TempDir
  private Path folder;

  private static void assertRefused(List<String> arguments, String... parts) {
    var output = new ByteArrayOutputStream();
    var error = new ByteArrayOutputStream();
    var console = new Console(new Words(Locale.ENGLISH), new ByteArrayInputStream(new byte[0]), output, error);
    assertThat(Main.run(console, arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(output.size()).isZero();
    assertThat(error.toString(StandardCharsets.UTF_8).lines()).singleElement()
        .asString()
        .contains(parts);
  }

  @Test
  void aTableIsLeftToTheWindowUnread() throws IOException {
    // Its first bytes tell that it is one; that nothing can be learnt from it is found by reading all of it.
    var table = Files.writeString(folder.resolve("table.csv"), "x,y,kind\n" + "a,b,c\n".repeat(10_000) + "\"1,2,a\n");
    assertThat(Main.file(List.of(table.toString()))).contains(table);
  }

  @Test
  void aBadDocument() throws IOException {
    assertRefused(List.of(Files.writeString(folder.resolve("bad.json"), "{\"format\": 1").toString()), "format");
  }

  @Test
  void theFolderForTemporaryFilesGoesWithTheRun() throws Exception {
    var temp = Files.createDirectory(folder.resolve("temp"));
    var picture = folder.resolve("picture.svg");
    var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + temp, "-Dlogitlab.temp=" + temp, "-cp",
        System.getProperty("java.class.path"), Main.class.getName(), "export", "explore", "--out", picture.toString())
        .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(picture).isNotEmptyFile();
    assertThat(temp).doesNotExist();
  }

  @Test
  void whatIsNoFileOrTooMany() {
    assertRefused(List.of(folder.resolve("gone.csv").toString()), "gone.csv");
    assertRefused(List.of(folder.toString()), "folder");
    assertRefused(List.of("a.csv", "b.csv"), "2");
  }
}
