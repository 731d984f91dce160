package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import logitlab.lesson.Course;
import logitlab.ui.work.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons that come from files, and worksheets that become some. */
class LessonFilesUiTest {
  private final Ui ui = new Ui();

  @AfterEach
  void close() {
    ui.close();
  }

  /** A folder of lessons is dropped: the good ones are taken up, one after the other, and the first fault is told. */
  @Test
  void aFolderOfLessonsIsTakenUp(@TempDir Path folder) throws IOException {
    var lesson = """
        # %s

        ```lesson
        keep: One.
        ```

        ## A step

        Text.
        """;
    Files.writeString(folder.resolve("b.md"), lesson.formatted("Second"));
    Files.writeString(folder.resolve("a, 1.md"), lesson.formatted("First"));
    Files.writeString(folder.resolve("c.md"), lesson.formatted("Third") + "\n<b>\n");
    Files.writeString(folder.resolve("notes.md"), "# Notes\n");
    Files.createSymbolicLink(folder.resolve("d.md"), Path.of("assets/lessons/01-scores-to-shares.md").toAbsolutePath());
    Ui.on(() -> {
      ui.window.take(List.of(folder.toFile()));
      return true;
    });
    ui.settle();
    assertThat(ui.session().visit().orElseThrow().place().lesson()).isEqualTo("own-a--1");
    assertThat(ui.notice()).contains("c.md, line 11").contains("Of 3 files, 2 can be taken");
    ui.click("Finish");
    ui.click("Next lesson");
    assertThat(ui.session().visit().orElseThrow().place().lesson()).isEqualTo("own-b");
    ui.click("Leave");
    Ui.on(() -> {
      ui.window.take(List.of(folder.resolve("c.md").toFile()));
      return true;
    });
    ui.settle();
    assertThat(ui.session().visit()).isEmpty();
    assertThat(ui.notice()).contains("c.md, line 11");
  }

  @Test
  void aWorksheetIsWrittenWithItsFiguresButNotOverThoseOfAnother(@TempDir Path folder) throws IOException {
    var figure = Files.writeString(folder.resolve("a-figure-2.pdf"), "mine");
    var sheet = folder.resolve("a.TEX");
    saveWorksheet(sheet);
    assertThat(ui.notice()).contains("a-figure-2.pdf");
    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(figure));
    assertThat(figure).hasContent("mine");
    Files.writeString(sheet, "replaced, as the dialog asked");
    saveWorksheet(sheet);
    assertThat(ui.notice()).contains("Worksheet saved");
    assertThat(sheet).content().startsWith("\\documentclass");
    assertThat(figure).content(StandardCharsets.ISO_8859_1).startsWith("%PDF-");
  }

  private void saveWorksheet(Path file) {
    var jobs = new Jobs();
    Ui.on(() -> {
      new Lessons(ui.stage, ui.words, ui.window, ui.window.tutor(), jobs)
          .saveWorksheet(Course.all().getFirst(), file);
      return true;
    });
    jobs.finish(() -> true);
    ui.settle();
  }
}
