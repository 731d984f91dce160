package logitlab.ui.file;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import logitlab.state.Action;
import logitlab.state.data.FileKind;
import logitlab.state.data.TableFile;
import logitlab.state.data.TableReading;
import logitlab.state.data.Watch;
import logitlab.state.data.Wishes;
import logitlab.state.document.DataSource;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.view.Screen;
import logitlab.ui.control.Desk;
import logitlab.ui.work.Jobs;
import logitlab.words.Words;

/**
 * Opens tables of data, and takes what is dropped on the window: a table becomes the data of the training, anything else is opened as a
 * document. When a table cannot be used, a notice says why and everything stays as it was.
 */
public final class DataFiles {
  private static final List<String> TABLES = List.of(".csv", ".tsv", ".txt", ".data");

  private final Stage stage;
  private final Words words;
  private final Notices notices;
  private final Documents documents;
  private final Jobs jobs;
  private final Desk desk;

  public DataFiles(Stage stage, Words words, Notices notices, Documents documents, Jobs jobs, Desk desk) {
    this.stage = stage;
    this.words = words;
    this.notices = notices;
    this.documents = documents;
    this.jobs = jobs;
    this.desk = desk;
  }

  public void ask() {
    var chooser = new FileChooser();
    chooser.setTitle(words.text("ui.data.title"));
    chooser.getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(words.text("ui.data.kind"),
            TABLES.stream().map(ending -> "*" + ending).toList()));
    var chosen = chooser.showOpenDialog(stage);
    if (chosen != null) {
      table(chosen.toPath());
    }
  }

  /** Takes what was dropped on the window. */
  public void take(List<File> files) {
    if (files.size() != 1) {
      notices.refuse(words.text("ui.drop.many"), words.text("ui.drop.many.why", String.valueOf(files.size())));
      return;
    }
    accept(files.getFirst().toPath(), true);
  }

  /** Opens a file as what it is, which its content tells: a document, or a table of data. */
  public void open(Path path) {
    accept(path, false);
  }

  /** {@code asking}: a document takes another's place only if that is saved, or the user says so. */
  private void accept(Path path, boolean asking) {
    try {
      if (FileKind.of(path) == FileKind.TABLE) {
        table(path);
      } else if (!asking || documents.mayClose()) {
        documents.open(path);
      }
    } catch (InvalidDocument e) {
      notices.refuse(words.text("ui.data.refused", String.valueOf(path.getFileName())), words.say(e.reason()));
    }
  }

  private void table(Path path) {
    var name = String.valueOf(path.getFileName());
    jobs.run(() -> TableFile.read(path, Wishes.NONE, Watch.NONE), loaded -> {
      desk.dispatch(new Action.Train.UseData(new DataSource.Own(name, loaded.table(), (int) loaded.rows())));
      desk.endGesture();
      desk.dispatch(new Action.Program.Show(Screen.TRAIN));
      notices.tell(words.text("ui.data.opened", name, String.valueOf(loaded.kept())), said(loaded));
    }, failure -> {
      if (failure instanceof InvalidDocument invalid) {
        notices.refuse(words.text("ui.data.refused", name), words.say(invalid.reason()));
      } else {
        notices.refuse(words.text("ui.failed"), String.valueOf(failure.getMessage()));
      }
    });
  }

  /** What was taken for what, and what was assumed. */
  private String said(TableReading reading) {
    return Stream.concat(reading.notes().stream(), reading.dropped().stream())
        .map(words::say)
        .collect(Collectors.joining(" "));
  }
}
