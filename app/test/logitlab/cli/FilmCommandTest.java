package logitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmCommandTest {
  @TempDir
  private Path folder;

  @Test
  void theNameSaysWhatIsWritten() throws IOException {
    var done = new Runs.Result(ExitCode.SUCCESS, "", "");
    var gif = folder.resolve("a.gif");
    assertThat(Runs.run("film", "contraction", "--out", gif.toString(), "--size", "160x90", "--fps", "2", "--loop"))
        .isEqualTo(done);
    assertThat(Files.readString(gif, StandardCharsets.ISO_8859_1)).startsWith("GIF89a").contains("NETSCAPE2.0");
    var mp4 = folder.resolve("a.MP4");
    assertThat(Runs.run("film", "training", "--out", mp4.toString(), "--size", "160x90", "--fps", "1", "--speed", "8",
        "--hold", "0")).isEqualTo(done);
    assertThat(Files.readString(mp4, StandardCharsets.ISO_8859_1)).contains("ftyp", "avc1");
    var frames = folder.resolve("frames");
    assertThat(Runs.run("film", "contraction", "--out", frames + "/", "--size", "160x90", "--fps", "1", "--speed", "10",
        "--hold", "0")).isEqualTo(done);
    assertThat(frames.resolve("0001.png")).exists();
  }

  @Test
  void framesOfALongerFilmStayAndAreToldOf() throws IOException {
    var frames = Files.createDirectory(folder.resolve("frames"));
    Files.writeString(frames.resolve("0900.png"), "of a longer film");
    Files.writeString(frames.resolve("00001.png"), "of a film of many more frames");
    Files.writeString(frames.resolve("0001.svg"), "of no film");
    var result = Runs.run("film", "contraction", "--out", frames + "/", "--size", "160x90", "--fps", "1", "--speed",
        "10", "--hold", "0");
    assertThat(result.code()).isEqualTo(ExitCode.SUCCESS);
    assertThat(result.error()).contains("that are still in ").endsWith(": 2.\n").doesNotContain("unchanged");
    assertThat(frames.resolve("0900.png")).hasContent("of a longer film");
  }

  @Test
  void noFrameIsWrittenOverTheDocument() throws IOException {
    var frames = Files.createDirectory(folder.resolve("frames"));
    var document = frames.resolve("0001.png");
    assertThat(Runs.run("export", "jacobian", "--out", document.toString()).code()).isEqualTo(ExitCode.SUCCESS);
    var bytes = Files.readAllBytes(document);
    var result = Runs.run("film", "contraction", "--document", document.toString(), "--out", frames + "/", "--size",
        "160x90", "--fps", "1", "--speed", "10", "--hold", "0");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(document).hasBinaryContent(bytes);
  }

  @Test
  void badInputIsOneLineAndExitCodeTwo() {
    var out = folder.resolve("a.mp4").toString();
    for (var arguments : new String[][]{{"film"}, {"film", "short-way"}, {"film", "none", "--out", out},
        {"film", "short-way", "--out", folder.resolve("a.avi").toString()},
        {"film", "short-way", "--out", out, "--size", "1281x721"}, {"film", "short-way", "--out", out, "--fps", "0"},
        {"film", "short-way", "--out", folder.resolve("a.gif").toString(), "--fps", "60"},
        {"film", "short-way", "--out", out, "--speed", "0"}, {"film", "short-way", "--out", out, "--hold", "-1"},
        {"film", "short-way", "--out", out, "--loop"}, {"film", "contraction", "--out", out, "--no-document"},
        {"film", "contraction", "--size", "16x16", "--out", folder.resolve("no/such/a.mp4").toString()}}) {
      var result = Runs.run(arguments);
      assertThat(result.code()).as(String.join(" ", arguments) + result.error()).isEqualTo(ExitCode.USAGE);
      assertThat(result.error()).hasLineCount(1).doesNotContain("Exception");
      assertThat(result.output()).isEmpty();
    }
    assertThat(folder).isEmptyDirectory();
  }
}
