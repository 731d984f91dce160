package logitlab.ui.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import logitlab.state.Store;
import logitlab.state.data.FileProblem;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.file.DocumentFile;
import logitlab.state.file.DocumentFile.Loaded;
import logitlab.state.file.Habits.Origin;
import logitlab.words.Words;
import org.jspecify.annotations.Nullable;

/** Opens and saves documents. When a file cannot be read or written, a notice says why and everything stays as it was. */
public final class Documents {
  private static final String ENDING = ".logitlab.json";

  private final Stage stage;
  private final Store store;
  private final Words words;
  private final Notices notices;
  private @Nullable Path file;
  private long modified;

  public Documents(Stage stage, Store store, Words words, Notices notices) {
    this.stage = stage;
    this.store = store;
    this.words = words;
    this.notices = notices;
  }

  /** What the document is called: its file's name. */
  public String name() {
    return file == null ? words.text("ui.untitled") : String.valueOf(file.getFileName());
  }

  public void open() {
    if (!mayClose()) {
      return;
    }
    var chosen = chooser(words.text("ui.open.title")).showOpenDialog(stage);
    if (chosen != null) {
      open(chosen.toPath());
    }
  }

  public void open(Path path) {
    try {
      var content = DocumentFile.read(path);
      stand(path);
      notices.dismiss();
      store.open(content.document(), content.view());
    } catch (InvalidDocument e) {
      notices.refuse(words.text("ui.open.refused", String.valueOf(path.getFileName())), words.say(e.reason()));
    }
  }

  /** Where the document was opened or saved last. */
  public Optional<Origin> origin() {
    return Optional.ofNullable(file).map(path -> new Origin(path.toAbsolutePath(), modified));
  }

  /**
   * Goes on with a document that was left, under its file's name. Says whether it does: not where nobody knows what stands in the file now,
   * since saving would write over that unseen.
   */
  public boolean resume(Loaded left, Origin from) {
    try {
      if (Files.getLastModifiedTime(from.file()).toMillis() != from.modified()) {
        return false;
      }
      var saved = DocumentFile.read(from.file()).document();
      if (mayClose()) {
        stand(from.file());
        store.open(left.document(), left.view());
        store.markSaved(saved);
      }
      return true;
    } catch (IOException | InvalidDocument _) {
      return false; // the file is gone or is another one: the document goes on without a name
    }
  }

  private void stand(Path path) {
    file = path;
    try {
      modified = Files.getLastModifiedTime(path).toMillis();
    } catch (IOException _) {
      modified = -1; // gone again already: what is kept of it fits no file
    }
  }

  /** Whether the document now stands in a file. */
  public boolean save() {
    return file == null ? saveAs() : write(file);
  }

  public boolean saveAs() {
    var chooser = chooser(words.text("ui.save.title"));
    chooser.setInitialFileName(file == null ? words.text("ui.save.name") + ENDING : name());
    var chosen = chooser.showSaveDialog(stage);
    if (chosen == null) {
      return false;
    }
    var path = Ending.complete(chosen, ENDING, ".json");
    if (path.isEmpty()) {
      notices.refuse(words.text("ui.save.refused"), words.text("ui.save.exists", chosen.getName() + ENDING));
    }
    return path.isPresent() && write(path.get());
  }

  /** Whether the window may forget the document: it is saved, or the user said so. */
  public boolean mayClose() {
    if (!store.isUnsaved()) {
      return true;
    }
    var save = new ButtonType(words.text("ui.close.save"), ButtonData.YES);
    var discard = new ButtonType(words.text("ui.close.discard"), ButtonData.NO);
    var cancel = new ButtonType(words.text("ui.close.cancel"), ButtonData.CANCEL_CLOSE);
    var question = new Alert(Alert.AlertType.CONFIRMATION, words.text("ui.close.question", name()), save, discard,
        cancel);
    question.initOwner(stage);
    question.setTitle(words.text("ui.name"));
    question.setHeaderText(null);
    question.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
    var answer = question.showAndWait().orElse(cancel);
    return answer == discard || (answer == save && save());
  }

  private boolean write(Path path) {
    try {
      var document = store.state().document();
      DocumentFile.write(path, document, Optional.of(store.state().session().view()));
      stand(path);
      store.markSaved(document);
      notices.tell(words.text("ui.saved"), path.toString());
      return true;
    } catch (IOException e) {
      notices.refuse(words.text("ui.save.refused"), words.say(FileProblem.writing(path, e)));
      return false;
    } catch (InvalidDocument e) {
      notices.refuse(words.text("ui.save.refused"), words.say(e.reason()));
      return false;
    }
  }

  private FileChooser chooser(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(words.text("ui.file-kind"), "*" + ENDING, "*.json"));
    if (file != null && file.toAbsolutePath().getParent() != null) {
      chooser.setInitialDirectory(file.toAbsolutePath().getParent().toFile());
    }
    return chooser;
  }
}
