package logitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorksheetCommandTest {
  @TempDir
  private Path folder;

  @Test
  void manySheetsAreMadeInOneCommand() throws IOException {
    var made = Runs.run("worksheet", "check", "--sheets", "12", "--out", folder.resolve("sheet.pdf").toString());
    assertThat(made.code()).isZero();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(12)
          .contains("sheet-01.pdf", "sheet-12.pdf");
    }
    assertThat(Files.readAllBytes(folder.resolve("sheet-01.pdf")))
        .isNotEqualTo(Files.readAllBytes(folder.resolve("sheet-02.pdf")));
  }

  /** Something that is never replaced stands where the last figure would be. */
  @Test
  void aSheetIsWrittenWithAllItsFiguresOrNotAtAll() throws IOException {
    var figure = Files.writeString(folder.resolve("a-figure-1.pdf"), "mine");
    var last = Files.createDirectory(folder.resolve("a-figure-2.pdf"));
    var sheet = folder.resolve("a.TEX");
    var refused = Runs.run("worksheet", "1", "--out", sheet.toString());
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.error()).hasLineCount(1).contains("a-figure-2.pdf cannot be written");
    assertThat(figure).hasContent("mine");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(figure, last);
    }
    Files.delete(last);
    assertThat(Runs.run("worksheet", "1", "--out", sheet.toString())).isEqualTo(new Runs.Result(0, "", ""));
    assertThat(sheet).content().contains("a-figure-1.pdf", "a-figure-2.pdf").startsWith("\\documentclass");
    assertThat(last).isRegularFile();
  }

  @Test
  void whatCannotBeIsRefusedInOneLine() throws IOException {
    var lesson = Files.writeString(folder.resolve("bad.md"), "# A\n\n## B\n\n```lesson\nkeep: x.\n```\n\n<b>\n");
    for (var arguments : new String[][]{{"11", "--out", "x.pdf"}, {"1", "--out", "x.docx"},
        {"1", "--out", "x.pdf", "--sheets", "0"}, {"1", "--out", "x.pdf", "--key", "maybe"},
        {lesson.toString(), "--out", "x.pdf"}}) {
      var refused = Runs.run(Stream.concat(Stream.of("worksheet"),
          Stream.of(arguments)).toArray(String[]::new));
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.output()).isEmpty();
      assertThat(refused.error()).hasLineCount(1);
    }
  }
}
