package logitlab.ui.file;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import logitlab.state.Action;
import logitlab.state.data.CsvFile;
import logitlab.state.data.Table;
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
  private static final List<String> TABLES = List.of(".csv", ".tsv", ".txt");

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
      open(chosen.toPath());
    }
  }

  /** Takes what was dropped on the window. */
  public void take(List<File> files) {
    if (files.size() != 1) {
      notices.refuse(words.text("ui.drop.many"), words.text("ui.drop.many.why", String.valueOf(files.size())));
      return;
    }
    var path = files.getFirst().toPath();
    if (isTable(path)) {
      open(path);
    } else if (documents.mayClose()) {
      documents.open(path);
    }
  }

  static boolean isTable(Path path) {
    var name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return TABLES.stream().anyMatch(name::endsWith);
  }

  void open(Path path) {
    var name = String.valueOf(path.getFileName());
    jobs.run(() -> CsvFile.read(path, Optional.empty()), loaded -> {
      desk.dispatch(new Action.Train.UseData(new DataSource.Own(name, loaded)));
      desk.endGesture();
      desk.dispatch(new Action.Program.Show(Screen.TRAIN));
      notices.tell(words.text("ui.data.opened", name, String.valueOf(loaded.data().size())), said(loaded));
    }, failure -> {
      if (failure instanceof InvalidDocument invalid) {
        notices.refuse(words.text("ui.data.refused", name), words.say(invalid.reason()));
      } else {
        notices.refuse(words.text("ui.failed"), String.valueOf(failure.getMessage()));
      }
    });
  }

  /** What was taken for what. */
  private String said(Table table) {
    var columns = table.data().features();
    var labels = words.text("ui.data.labels", table.columns().get(table.label()));
    var features = columns.size() > 2 || table.labels().size() > 1
        ? " " + words.text("ui.data.features", String.join(", ", columns.subList(0, Math.min(2, columns.size()))))
        : "";
    var left = table.leftOut() > 0 ? " " + words.text("ui.data.left-out", String.valueOf(table.leftOut())) : "";
    return labels + features + left;
  }
}
