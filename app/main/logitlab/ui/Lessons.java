package logitlab.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import logitlab.lesson.Course;
import logitlab.lesson.Progress;
import logitlab.state.file.AtomicFile;
import logitlab.state.file.LastState;
import logitlab.ui.control.Desk;
import logitlab.ui.guide.Tutor;
import logitlab.ui.work.Jobs;
import logitlab.words.Message;
import logitlab.words.Words;

/** Lessons from files, and the file in which progress is kept. */
record Lessons(Stage stage, Words words, Desk desk, Tutor tutor, Jobs jobs) {
  private static final String FILE = "progress.csv";

  /** Asks for a file and begins its lesson, or tells the first thing that is wrong with it. */
  void open() {
    var chooser = new FileChooser();
    chooser.setTitle(words.text("ui.lessons.open"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Markdown", "*.md"));
    var chosen = chooser.showOpenDialog(stage);
    if (chosen != null) {
      open(chosen.toPath());
    }
  }

  void open(Path file) {
    var reading = Course.read(file);
    reading.lesson().ifPresent(tutor::open);
    reading.faults()
        .stream()
        .findFirst()
        .ifPresent(fault -> desk.refuse("ui.lessons.refused",
            Message.of("ui.lessons.fault", String.valueOf(fault.line()), fault.reason())));
  }

  /** Puts the progress on the clipboard, as a table. */
  void copyProgress() {
    var content = new ClipboardContent();
    content.putString(tutor.progress().print());
    Clipboard.getSystemClipboard().setContent(content);
    desk.report("ui.lessons.copied", "ui.lessons.copied.how");
  }

  /** From now on progress is kept beside the state. */
  void keep(LastState last) {
    var file = last.folder().resolve(FILE);
    tutor.keep(read(file), progress -> jobs.run(() -> {
      Files.createDirectories(last.folder());
      AtomicFile.write(file, progress.print().getBytes(StandardCharsets.UTF_8));
      return file;
    }, _ -> {}, _ -> desk.refuse("ui.lessons.unkept", Message.of("ui.lessons.unkept.why"))));
  }

  private static Progress read(Path file) {
    try {
      return Progress.parse(Files.readString(file));
    } catch (IOException _) {
      return Progress.NONE; // there is none yet
    }
  }
}
