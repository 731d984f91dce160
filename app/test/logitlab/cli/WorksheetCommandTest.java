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
