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
import logitlab.cli.Console;
import logitlab.cli.ExitCode;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before a window opens: one line, nothing on standard output, exit 2. */
class MainTest {
  @TempDir
  private Path folder;

  private void assertRefused(String text, String... parts) throws IOException {
    assertRefused(List.of(Files.writeString(folder.resolve("table.csv"), text).toString()), parts);
  }

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
  void aTableThatCannotBeLearnt() throws IOException {
    assertRefused("x,y,kind\n" + "a,b,c\nd,e,f\n".repeat(10), "no column holds numbers");
    assertRefused("x,kind\n1,a\n2,b\n", "rows");
    assertRefused("x,y\n" + "1.5,2.5\n3.5,4.25\n7.5,1.25\n8.5,2.75\n1.25,9.5\n3.75,9.25\n7.25,0.5\n".repeat(4),
        "No column can hold the labels");
    assertRefused("", "empty");
    assertRefused("x,y,kind\n\"1,2,a\n" + "1,2,b\n".repeat(9), "Line");
  }

  @Test
  void whatIsNoFileOrTooMany() {
    assertRefused(List.of(folder.resolve("gone.csv").toString()), "gone.csv");
    assertRefused(List.of(folder.toString()), "folder");
    assertRefused(List.of("a.csv", "b.csv"), "2");
  }
}
