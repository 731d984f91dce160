package logitlab.ui.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import logitlab.state.data.FileProblem;
import logitlab.state.file.AtomicFile;
import logitlab.words.Words;

/** Tells the user that the program itself failed, and offers a report of it. The window lives on, and all numbers are as they were. */
public final class Failures {
  private static final String ENDING = ".txt";

  private final Stage stage;
  private final Words words;
  private final Notices notices;
  private boolean telling;
  private String told = "";

  public Failures(Stage stage, Words words, Notices notices) {
    this.stage = stage;
    this.words = words;
    this.notices = notices;
  }

  /** On the JavaFX thread. What fails while this is told is not told of, nor what fails again at each frame while the words are there. */
  public void tell(Throwable failure) {
    var place = FailureReport.place(failure);
    if (telling || (place.equals(told) && notices.isShowing())) {
      return;
    }
    told = place;
    telling = true;
    try {
      var what = failure instanceof OutOfMemoryError ? "ui.failure.memory" : "ui.failure";
      notices.offer(words.text(what), words.text(what + ".why"), words.text("ui.failure.report"), () -> save(failure));
    } finally {
      telling = false;
    }
  }

  private void save(Throwable failure) {
    var chooser = new FileChooser();
    chooser.setTitle(words.text("ui.failure.report"));
    chooser.setInitialFileName("logitlab-report" + ENDING);
    var chosen = chooser.showSaveDialog(stage);
    if (chosen == null) {
      return;
    }
    var path = chosen.toPath();
    try {
      AtomicFile.write(path, FailureReport.of(failure).getBytes(StandardCharsets.UTF_8));
      notices.tell(words.text("ui.saved"), path.toString());
    } catch (IOException e) {
      notices.refuse(words.text("ui.save.refused"), words.say(FileProblem.writing(path, e)));
    }
  }
}
