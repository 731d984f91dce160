package logitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetsCommandTest {
  @TempDir
  private Path folder;

  @Test
  void aRouteInBothThemesIntoANewFolder() throws IOException {
    var out = folder.resolve("new");
    assertThat(Runs.run("sheets", "--route", "short-way", "--out", out.toString()))
        .isEqualTo(new Runs.Result(ExitCode.SUCCESS, "", ""));
    var light = ImageIO.read(out.resolve("derivation-short-way-light.png").toFile());
    var dark = ImageIO.read(out.resolve("derivation-short-way-dark.png").toFile());
    assertThat(out).isDirectoryContaining("glob:**.png");
    assertThat(light.getWidth()).isEqualTo(dark.getWidth()).isGreaterThan(1280);
    assertThat(light.getRGB(2, 2)).isNotEqualTo(dark.getRGB(2, 2));
  }

  @Test
  void badInputIsOneLineAndExitCodeTwo() throws IOException {
    var taken = Files.writeString(folder.resolve("taken"), "kept");
    for (var arguments : new String[][]{{"sheets"}, {"sheets", "--out", folder.toString(), "--route", "none"},
        {"sheets", "--out", folder.toString(), "--theme", "blue"},
        {"sheets", "--out", taken + "/sub", "--route", "two-classes", "--theme", "light"}}) {
      var result = Runs.run(arguments);
      assertThat(result.code()).as(result.error()).isEqualTo(ExitCode.USAGE);
      assertThat(result.error()).hasLineCount(1).doesNotContain("Exception");
    }
    assertThat(taken).hasContent("kept");
  }
}
