package logitlab.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import logitlab.export.worksheet.WorksheetFiles;
import logitlab.export.worksheet.Worksheets;
import logitlab.lesson.Course;
import logitlab.lesson.Lesson;
import logitlab.lesson.MixedCheck;
import logitlab.lesson.Progress;
import logitlab.lesson.ProgressFile;
import logitlab.state.data.FileProblem;
import logitlab.state.file.AtomicFile;
import logitlab.state.file.AtomicFolder;
import logitlab.state.file.LastState;
import logitlab.ui.control.Desk;
import logitlab.ui.file.Ending;
import logitlab.ui.guide.Tutor;
import logitlab.ui.work.Jobs;
import logitlab.words.Message;
import logitlab.words.Words;

/** Lessons from files, and the file in which progress is kept. */
record Lessons(Stage stage, Words words, Desk desk, Tutor tutor, Jobs jobs) {
  /** The seed of a single sheet; a whole class of them is made from the command line. */
  private static final long SHEET = 1;

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

  /** Asks for a folder and takes up its lessons. */
  void openFolder() {
    var chooser = new DirectoryChooser();
    chooser.setTitle(words.text("ui.lessons.folder"));
    var chosen = chooser.showDialog(stage);
    if (chosen != null) {
      open(chosen.toPath());
    }
  }

  /** Opens what is a lesson or a folder, which its content tells; says whether it is one. */
  boolean take(Path path) {
    var taken = Files.isDirectory(path) || Course.isLesson(path);
    if (taken) {
      open(path);
    }
    return taken;
  }

  /** Begins the lesson of a file, or the first one of a folder; tells the first thing that is wrong with it. */
  void open(Path file) {
    if (Files.isDirectory(file)) {
      folder(file);
      return;
    }
    var reading = Course.read(file);
    reading.lesson().ifPresent(lesson -> {
      tutor.takeUp(List.of(lesson));
      tutor.open(lesson);
    });
    reading.faults()
        .stream()
        .findFirst()
        .ifPresent(fault -> desk.refuse("ui.lessons.refused",
            fault.in(String.valueOf(file.getFileName()))));
  }

  /** Takes up the lessons of a folder; what keeps others from being taken is told with the first fault. */
  private void folder(Path folder) {
    try {
      var readings = Course.readFolder(folder);
      var good = readings.values().stream().flatMap(reading -> reading.lesson().stream()).toList();
      tutor.takeUp(good);
      good.stream().findFirst().ifPresent(tutor::open);
      if (readings.isEmpty()) {
        desk.refuse("ui.lessons.refused", Message.of("ui.lessons.folder.empty", Message.foreign(folder.toString())));
      }
      readings.entrySet()
          .stream()
          .filter(each -> each.getValue().lesson().isEmpty())
          .findFirst()
          .ifPresent(each -> {
            var fault = each.getValue().faults().getFirst();
            desk.refuse("ui.lessons.folder.some",
                Message.of("ui.lessons.folder.fault", fault.in(String.valueOf(each.getKey().getFileName())),
                    String.valueOf(good.size()), String.valueOf(readings.size())));
          });
    } catch (IOException e) {
      desk.refuse("ui.lessons.refused", FileProblem.reading(folder, e));
    }
  }

  /** Asks which lesson, or the mixed check, and puts it on paper. */
  void worksheet() {
    var all = new ArrayList<Desk.Answer>();
    all.add(new Desk.Answer(Message.of("ui.lessons.check"),
        () -> worksheet(MixedCheck.of(SHEET, Course.all(), words.text("ui.guide.check-title")))));
    Stream.concat(Course.all().stream(), tutor.own().stream())
        .forEach(
            lesson -> all.add(new Desk.Answer(Message.of("ui.lessons.worksheet.one", Message.foreign(lesson.title())),
                () -> worksheet(lesson))));
    desk.ask("ui.lessons.worksheet", Message.of("ui.lessons.worksheet.which"), all);
  }

  private void worksheet(Lesson lesson) {
    var chooser = new FileChooser();
    chooser.setTitle(words.text("ui.lessons.worksheet"));
    chooser.setInitialFileName(lesson.id() + WorksheetFiles.PDF);
    var latex = new FileChooser.ExtensionFilter("LaTeX", "*" + WorksheetFiles.TEX);
    chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("PDF", "*" + WorksheetFiles.PDF), latex);
    var chosen = chooser.showSaveDialog(stage);
    if (chosen != null) {
      var ending = latex.equals(chooser.getSelectedExtensionFilter()) ? WorksheetFiles.TEX : WorksheetFiles.PDF;
      Ending.complete(chosen, ending, WorksheetFiles.PDF, WorksheetFiles.TEX)
          .ifPresentOrElse(file -> saveWorksheet(lesson, file), () -> desk.refuse("ui.lessons.worksheet.unsaved",
              Message.of("ui.save.exists", Message.foreign(chosen.getName() + ending))));
    }
  }

  /** Writes the sheet with its answers; figures of a new one never at the cost of a file about which the dialog did not ask. */
  void saveWorksheet(Lesson lesson, Path file) {
    var folder = file.toAbsolutePath().resolveSibling("");
    jobs.run(() -> {
      var sheet = new Worksheets(words).of(lesson, SHEET, true, true);
      var files = WorksheetFiles.of(sheet, String.valueOf(file.getFileName()), words);
      var taken = Files.exists(file)
          ? Optional.<String>empty()
          : files.keySet().stream().filter(name -> Files.exists(folder.resolve(name))).findFirst();
      if (taken.isEmpty()) {
        try (var filling = new AtomicFolder(folder)) {
          filling.addAll(files);
          filling.finish();
        }
      }
      return taken;
    }, taken -> taken.ifPresentOrElse(
        name -> desk.refuse("ui.lessons.worksheet.unsaved",
            Message.of("ui.lessons.worksheet.taken", Message.foreign(name))),
        () -> desk.report("ui.lessons.worksheet.saved", "ui.lessons.worksheet.how",
            String.valueOf(file.getFileName()))),
        failure -> desk.refuse("ui.lessons.worksheet.unsaved",
            FileProblem.writing(folder, failure instanceof IOException e ? e : new IOException(failure))));
  }

  /** Asks for a file, and writes the progress into it as a table. */
  void saveProgress() {
    var chooser = new FileChooser();
    chooser.setTitle(words.text("ui.lessons.export"));
    chooser.setInitialFileName(ProgressFile.NAME);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
    var chosen = chooser.showSaveDialog(stage);
    if (chosen != null) {
      saveProgress(chosen.toPath());
    }
  }

  void saveProgress(Path file) {
    var text = tutor.progress().print();
    jobs.run(() -> {
      AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
      return file;
    }, _ -> desk.report("ui.lessons.saved", "ui.lessons.saved.how", String.valueOf(file.getFileName())),
        failure -> desk.refuse("ui.lessons.unsaved",
            FileProblem.writing(file, failure instanceof IOException e ? e : new IOException(failure))));
  }

  /** Forgets all progress, once that is said again: it does not come back. */
  void forget() {
    desk.ask("ui.lessons.reset", Message.of("ui.lessons.reset.sure"),
        List.of(new Desk.Answer(Message.of("ui.lessons.reset.yes"), tutor::forget)));
  }

  /** From now on progress is kept beside the state; what is there and cannot be read is put aside. */
  void keep(LastState last) {
    var file = new ProgressFile(last.folder().resolve(ProgressFile.NAME));
    tutor.keep(read(file), change -> jobs.run(() -> {
      file.change(change);
      return file;
    }, _ -> {}, _ -> desk.refuse("ui.lessons.unkept", Message.of("ui.lessons.unkept.why"))));
  }

  private Progress read(ProgressFile kept) {
    try {
      return kept.read();
    } catch (IOException e) {
      try {
        desk.refuse("ui.lessons.unread", Message.of("ui.last.refused.aside", FileProblem.reading(kept.file(), e),
            Message.foreign(kept.putAside().toString())));
      } catch (IOException _) {
        // It stays where it is; nothing is written over it there either, and the first answer tells so.
      }
      return Progress.NONE;
    }
  }
}
