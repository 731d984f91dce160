package logitlab.ui.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import logitlab.state.file.Fingerprint;
import logitlab.state.file.Habits.Origin;
import logitlab.words.Words;
import org.jspecify.annotations.Nullable;

/** Opens and saves documents. When a file cannot be read or written, a notice says why and everything stays as it was. */
public final class Documents {
  private static final String ENDING = ".logitlab.json";
  /** In place of what stands in a file that cannot be read. */
  private static final Fingerprint GONE = new Fingerprint("");

  private final Stage stage;
  private final Store store;
  private final Words words;
  private final Notices notices;
  private @Nullable Path file;
  /** What stood in the file when it was read or written here last. */
  private @Nullable Fingerprint known;
  /** What the user was told that others wrote since; {@link #GONE} for a file that is no longer there. */
  private @Nullable Fingerprint told;

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
      var bytes = DocumentFile.bytes(path);
      var content = DocumentFile.parse(bytes);
      stand(path, Fingerprint.of(bytes));
      notices.dismiss();
      store.open(content.document(), content.view());
    } catch (InvalidDocument e) {
      notices.refuse(words.text("ui.open.refused", String.valueOf(path.getFileName())), words.say(e.reason()));
    }
  }

  /** Where the document was opened or saved last. */
  public Optional<Origin> origin() {
    return file == null || known == null ? Optional.empty() : Optional.of(new Origin(file.toAbsolutePath(), known));
  }

  /**
   * Goes on with a document that was left, under its file's name. Says whether it does: not where nobody knows what stands in the file now,
   * since saving would write over that unseen.
   */
  public boolean resume(Loaded left, Origin from) {
    try {
      var bytes = DocumentFile.bytes(from.file());
      if (!Fingerprint.of(bytes).equals(from.content())) {
        return false;
      }
      var saved = DocumentFile.parse(bytes).document();
      if (mayClose()) {
        stand(from.file(), from.content());
        store.open(left.document(), left.view());
        store.markSaved(saved);
      }
      return true;
    } catch (InvalidDocument _) {
      return false; // the file is gone or is another one: the document goes on without a name
    }
  }

  /** Whether the document itself stands there, under whatever name. */
  boolean standsIn(Path path) {
    try {
      return file != null && Files.exists(path) && Files.isSameFile(file, path);
    } catch (IOException _) {
      return false; // what cannot be asked about is not the file that was read
    }
  }

  private void stand(Path path, Fingerprint content) {
    file = path;
    known = content;
    told = content;
  }

  /** Tells the user at once, and once, when others changed the file since it was read or written here. */
  public void look() {
    if (file == null) {
      return;
    }
    var now = Fingerprint.of(file).orElse(GONE);
    if (now.equals(known) || now.equals(told)) {
      return;
    }
    told = now;
    if (now.equals(GONE)) {
      notices.refuse(words.text("ui.changed.gone", name()), words.text("ui.changed.gone.why"));
    } else {
      notices.offer(words.text("ui.changed", name()),
          words.text(store.isUnsaved() ? "ui.changed.unsaved" : "ui.changed.saved"), words.text("ui.changed.reload"),
          this::reload);
    }
  }

  /** Opens what others wrote, unless what is here would be lost by that and the user would rather keep it. */
  private void reload() {
    if (file != null && (!store.isUnsaved() || ask(words.text("ui.changed.reload.question", name()),
        words.text("ui.changed.reload"), words.text("ui.close.cancel")) == 0)) {
      open(file);
    }
  }

  /** Whether the document now stands in a file. */
  public boolean save() {
    if (file == null) {
      return saveAs();
    }
    var now = Fingerprint.of(file);
    if (now.isEmpty() || now.get().equals(known)) {
      return write(file);
    }
    told = now.get();
    return switch (ask(words.text("ui.changed.question", name()), words.text("ui.changed.save-as"),
        words.text("ui.changed.replace"), words.text("ui.close.cancel"))) {
      case 0 -> saveAs();
      case 1 -> write(file);
      default -> false;
    };
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
    return switch (ask(words.text("ui.close.question", name()), words.text("ui.close.save"),
        words.text("ui.close.discard"), words.text("ui.close.cancel"))) {
      case 0 -> save();
      case 1 -> true;
      default -> false;
    };
  }

  /** Asks, and waits for the answer: its place among {@code answers}, the last of which changes nothing and is also that of Escape. */
  private int ask(String text, String... answers) {
    var buttons = new ArrayList<ButtonType>();
    for (var n = 0; n < answers.length; n++) {
      buttons.add(new ButtonType(answers[n],
          n == answers.length - 1 ? ButtonData.CANCEL_CLOSE : n == 0 ? ButtonData.YES : ButtonData.NO));
    }
    var question = new Alert(Alert.AlertType.CONFIRMATION, text, buttons.toArray(ButtonType[]::new));
    question.initOwner(stage);
    question.setTitle(words.text("ui.name"));
    question.setHeaderText(null);
    question.setGraphic(null);
    question.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
    return question.showAndWait().map(buttons::indexOf).orElse(answers.length - 1);
  }

  private boolean write(Path path) {
    try {
      var document = store.state().document();
      stand(path, DocumentFile.write(path, document, Optional.of(store.state().session().view())));
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
