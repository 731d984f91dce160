package logitlab.ui.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import logitlab.state.Store;
import logitlab.state.data.FileProblem;
import logitlab.state.document.Document;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.file.DocumentFile;
import logitlab.state.file.DocumentFile.Loaded;
import logitlab.state.file.Fingerprint;
import logitlab.state.file.Habits.Origin;
import logitlab.state.session.Session;
import logitlab.state.view.View;
import logitlab.words.Words;
import org.jspecify.annotations.Nullable;

/** Opens and saves documents. When a file cannot be read or written, a notice says why and everything stays as it was. */
public final class Documents {
  private static final String ENDING = ".logitlab.json";
  /** What may carry a document. */
  private static final List<String> CARRIERS = List.of("*.png", "*.svg", "*.pdf", "*.pptx", "*.html");
  /** In place of what stands in a file that is no longer there, and in one that cannot be read. */
  private static final Fingerprint GONE = new Fingerprint("");
  private static final Fingerprint UNREADABLE = new Fingerprint("?");

  private final Stage stage;
  private final Store store;
  private final Words words;
  private final Notices notices;
  private @Nullable Path file;
  /** What stood in the file when it was read or written here last. */
  private @Nullable Fingerprint known;
  /** What the user was told that others wrote since; {@link #GONE} and {@link #UNREADABLE} stand for themselves. */
  private @Nullable Fingerprint told;

  /** @param stage asks from now on before it is closed over what is not saved */
  public Documents(Stage stage, Store store, Words words, Notices notices) {
    this.stage = stage;
    this.store = store;
    this.words = words;
    this.notices = notices;
    stage.setOnCloseRequest(event -> {
      if (!mayClose()) {
        event.consume();
      }
    });
  }

  /** What the document is called: its file's name. */
  public String name() {
    return file == null ? words.text("ui.untitled") : String.valueOf(file.getFileName());
  }

  public void open() {
    if (!mayClose()) {
      return;
    }
    var chooser = chooser(words.text("ui.open.title"));
    chooser.getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(words.text("ui.carrier-kind"), CARRIERS));
    var chosen = chooser.showOpenDialog(stage);
    if (chosen != null) {
      open(chosen.toPath());
    }
  }

  public void open(Path path) {
    try {
      var bytes = DocumentFile.bytes(path);
      var content = DocumentFile.parse(bytes);
      if (DocumentFile.isCarrier(bytes)) {
        file = null; // a picture stays one: the document has no file until it is saved
        known = null;
        told = null;
      } else {
        stand(path, Fingerprint.of(bytes));
      }
      notices.dismiss();
      store.open(content.document(), content.view());
    } catch (InvalidDocument e) {
      notices.refuse(words.text("ui.open.refused", String.valueOf(path.getFileName())), words.say(e.reason()));
    }
  }

  /** The file that holds the document as it is: none before it is saved, and none with changes that are not. */
  Optional<Path> saved() {
    return store.isUnsaved() ? Optional.empty() : origin().map(Origin::file);
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
    var now = now(file);
    if (now.equals(known) || now.equals(told)) {
      return;
    }
    told = now;
    if (now.equals(GONE)) {
      notices.refuse(words.text("ui.changed.gone", name()), words.text("ui.changed.gone.why"));
    } else if (now.equals(UNREADABLE)) {
      notices.refuse(words.text("ui.changed.unreadable", name()), words.text("ui.changed.unreadable.why"));
    } else {
      notices.offer(words.text("ui.changed", name()),
          words.text(store.isUnsaved() ? "ui.changed.unsaved" : "ui.changed.saved"), words.text("ui.changed.reload"),
          this::reload);
    }
  }

  private static Fingerprint now(Path file) {
    try {
      return Fingerprint.of(file);
    } catch (InvalidDocument _) {
      return Files.notExists(file) ? GONE : UNREADABLE;
    }
  }

  /** Opens what others wrote, unless what is here would be lost by that and the user would rather keep it. */
  private void reload() {
    if (file != null && (!store.isUnsaved() || ask(words.text("ui.changed.reload.question", name()),
        words.text("ui.changed.reload"), words.text("ui.close.cancel")) == 0)) {
      open(file);
    }
  }

  /** Saves the document, and says whether it now stands in a file. What a lesson shows is saved under another name: the file is the user's. */
  public boolean save() {
    return inLesson() ? saveAs() : saveOwn();
  }

  /** Saves what is shown under a name that is asked for; in a lesson this is a copy beside the user's own document. */
  public boolean saveAs() {
    return chosen().filter(path -> inLesson() ? copy(path) : writeOwn(path)).isPresent();
  }

  private boolean inLesson() {
    return store.state().session().visit().isPresent();
  }

  private boolean saveOwn() {
    if (file == null) {
      return saveOwnAs();
    }
    var now = now(file);
    if (now.equals(GONE) || now.equals(known)) {
      return writeOwn(file);
    }
    told = now;
    return switch (ask(
        words.text(now.equals(UNREADABLE) ? "ui.changed.unreadable.question" : "ui.changed.question", name()),
        words.text("ui.changed.save-as"), words.text("ui.changed.replace"), words.text("ui.close.cancel"))) {
      case 0 -> saveOwnAs();
      case 1 -> writeOwn(file);
      default -> false;
    };
  }

  private boolean saveOwnAs() {
    return chosen().filter(this::writeOwn).isPresent();
  }

  /** The file that the user chooses. */
  private Optional<Path> chosen() {
    var chooser = chooser(words.text("ui.save.title"));
    chooser.setInitialFileName(file == null ? words.text("ui.save.name") + ENDING : name());
    var chosen = chooser.showSaveDialog(stage);
    if (chosen == null) {
      return Optional.empty();
    }
    var path = Ending.complete(chosen, ENDING, ".json");
    if (path.isEmpty()) {
      notices.refuse(words.text("ui.save.refused"), words.text("ui.save.exists", chosen.getName() + ENDING));
    }
    return path;
  }

  /** Whether the window may forget the document: it is saved, or the user said so. */
  public boolean mayClose() {
    if (!store.isUnsaved()) {
      return true;
    }
    return switch (ask(words.text("ui.close.question", name()), words.text("ui.close.save"),
        words.text("ui.close.discard"), words.text("ui.close.cancel"))) {
      case 0 -> saveOwn();
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
    for (var button : buttons) {
      if (question.getDialogPane().lookupButton(button) instanceof Button shown) {
        shown.setMinWidth(Region.USE_PREF_SIZE); // its words are never cut
        ButtonBar.setButtonUniformSize(shown, false);
      }
    }
    return question.showAndWait().map(buttons::indexOf).orElse(answers.length - 1);
  }

  private boolean writeOwn(Path path) {
    var own = store.state().own();
    var view = inLesson() ? Session.START.view() : store.state().session().view();
    return write(path, own, view).map(content -> {
      stand(path, content);
      store.markSaved(own);
      return content;
    }).isPresent();
  }

  private boolean copy(Path path) {
    if (standsIn(path)) {
      notices.refuse(words.text("ui.save.refused"), words.text("ui.picture.document", path.toString()));
      return false;
    }
    return write(path, store.state().document(), store.state().session().view()).isPresent();
  }

  /** What stands in the file now; nothing where it could not be written. */
  private Optional<Fingerprint> write(Path path, Document document, View view) {
    try {
      var content = DocumentFile.write(path, document, Optional.of(view));
      notices.tell(words.text("ui.saved"), path.toString());
      return Optional.of(content);
    } catch (IOException e) {
      notices.refuse(words.text("ui.save.refused"), words.say(FileProblem.writing(path, e)));
    } catch (InvalidDocument e) {
      notices.refuse(words.text("ui.save.refused"), words.say(e.reason()));
    }
    return Optional.empty();
  }

  /** A dialog that begins in the folder of the document, where that is still there. */
  FileChooser chooser(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(words.text("ui.file-kind"), "*" + ENDING, "*.json"));
    Optional.ofNullable(file)
        .map(path -> path.toAbsolutePath().getParent())
        .filter(Files::isDirectory)
        .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
    return chooser;
  }
}
