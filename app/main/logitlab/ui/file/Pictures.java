package logitlab.ui.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import logitlab.export.Carrying;
import logitlab.export.CommandText;
import logitlab.export.Exports.Format;
import logitlab.export.Exports;
import logitlab.export.TextFormat;
import logitlab.export.source.DerivationSource;
import logitlab.figure.Size;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.Picture;
import logitlab.state.AppState;
import logitlab.state.data.FileProblem;
import logitlab.state.document.Document;
import logitlab.state.file.AtomicFile;
import logitlab.ui.work.Jobs;
import logitlab.words.Words;

/** Copies and saves pictures of what is on the screen. They are drawn aside; the window does not wait for them. */
public final class Pictures {
  /** So large a picture is shown before it is saved. */
  private static final Size PREVIEW = new Size(640, 360);
  private static final DataFormat SVG = new DataFormat("image/svg+xml");
  /** What is copied as LaTeX where text is wanted. */
  private static final Set<String> FORMULAS = Set.of("formula", "line", "so-far", "route", "derivation");

  private final Stage stage;
  private final Words words;
  private final Notices notices;
  private final Jobs jobs;
  private final Gallery gallery;
  private final Failures failures;
  private final Documents documents;
  private PictureChoice choice = PictureChoice.USUAL;
  private Optional<Path> folder = Optional.empty();

  /** How the user is told what was done, and what failed. */
  public record Telling(Notices notices, Failures failures) {}

  /** Pictures that are saved from {@code stage}. */
  public Pictures(Stage stage, Words words, Telling telling, Documents documents, Jobs jobs, Gallery gallery) {
    this.stage = stage;
    this.words = words;
    this.notices = telling.notices();
    this.failures = telling.failures();
    this.documents = documents;
    this.jobs = jobs;
    this.gallery = gallery;
  }

  /** What was chosen last. */
  public PictureChoice choice() {
    return choice;
  }

  /** What is offered first from now on. */
  public void choose(PictureChoice chosen) {
    choice = chosen;
  }

  /** Draws the picture small, as it would be saved. */
  public void preview(String name, PictureChoice chosen, AppState state, Consumer<Image> shown) {
    jobs.run(() -> draw(name, chosen.small(PREVIEW), state),
        bytes -> shown.accept(new Image(new ByteArrayInputStream(bytes))), this::failed);
  }

  /** Puts the picture called {@code name} on the clipboard as PNG, SVG and text at once: each program pastes what it likes best. */
  public void copy(String name, AppState state) {
    var usual = PictureChoice.USUAL;
    var vector = new PictureChoice(Format.SVG, usual.size(), usual.theme(), false, usual.margin(), false, false);
    jobs.run(() -> {
      var picture = gallery.draw(name, state, Exports.PAGE, usual.style());
      return new Copied(ByteBuffer.wrap(draw(name, usual, state)), ByteBuffer.wrap(draw(name, vector, state)),
          text(name, picture, state));
    }, copied -> {
      var content = new ClipboardContent();
      content.putImage(new Image(new ByteArrayInputStream(copied.png().array())));
      content.put(SVG, copied.svg());
      content.putString(copied.text());
      Clipboard.getSystemClipboard().setContent(content);
      notices.tell(words.text("ui.picture.copied"), words.text("ui.picture." + name));
    }, this::failed);
  }

  private record Copied(ByteBuffer png, ByteBuffer svg, String text) {}

  /** LaTeX where it is a formula, else the picture in words. */
  private String text(String name, Picture picture, AppState state) {
    return FORMULAS.contains(name) && state.session().covered().isEmpty()
        ? new DerivationSource(words, state).formula()
        : picture.figure().description().text();
  }

  /** Puts the line in front on the clipboard as LaTeX. */
  public void copyLatex(AppState state) {
    put(new DerivationSource(words, state).formula(), "ui.picture.latex.copied");
  }

  /** Puts the command on the clipboard that makes the picture called {@code name}; a document that is not in its file as it is has none. */
  public void copyCommand(String name, AppState state) {
    var file = documents.saved();
    if (file.isEmpty() && !state.document().equals(Document.EXAMPLE)) {
      notices.refuse(words.text("ui.picture.command.refused"), words.text("ui.picture.command.unsaved"));
    } else {
      put(CommandText.of(name, state, file), "ui.picture.command.copied");
    }
  }

  private void put(String text, String told) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    notices.tell(words.text(told), text);
  }

  /** Puts the document's numbers on the clipboard, as the text format of this name has them. */
  public void copyNumbers(String format, Document document) {
    var content = new ClipboardContent();
    content.putString(TextFormat.valueOf(format.toUpperCase(Locale.ROOT)).write(document));
    Clipboard.getSystemClipboard().setContent(content);
    notices.tell(words.text("ui.picture.copied"), words.text("ui.numbers." + format));
  }

  /** Asks for a file and writes the picture there. */
  public void save(String name, PictureChoice chosen, AppState state) {
    choose(chosen);
    target(name, chosen.format().name(), "." + chosen.format().extension()).ifPresent(path -> jobs.run(() -> {
      AtomicFile.write(path, draw(name, chosen, state));
      return path;
    }, this::saved, failure -> refused(path, failure)));
  }

  /** Asks where a file of this kind is to be written; nothing where it must not be. */
  public Optional<Path> target(String name, String kind, String ending) {
    var chooser = new FileChooser();
    chooser.setTitle(words.text("ui.picture.save"));
    chooser.setInitialFileName(name + ending);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + ending));
    folder.filter(Files::isDirectory).ifPresent(last -> chooser.setInitialDirectory(last.toFile()));
    var chosen = chooser.showSaveDialog(stage);
    if (chosen == null) {
      return Optional.empty();
    }
    var path = Ending.complete(chosen, ending, ending);
    if (path.isEmpty()) {
      notices.refuse(words.text("ui.save.refused"), words.text("ui.save.exists", chosen.getName() + ending));
      return Optional.empty();
    }
    if (documents.standsIn(path.get())) {
      notices.refuse(words.text("ui.save.refused"), words.text("ui.picture.document", chosen.getName()));
      return Optional.empty();
    }
    folder = path.map(found -> found.toAbsolutePath().resolveSibling(""));
    return path;
  }

  /** Says where a file was written, and offers to show it. */
  public void saved(Path path) {
    notices.offer(words.text("ui.picture.saved"), path.toString(), words.text("ui.picture.folder"), () -> {
      if (!Folders.open(path.toAbsolutePath().resolveSibling(""))) {
        notices.refuse(words.text("ui.picture.folder.refused"), path.toAbsolutePath().resolveSibling("").toString());
      }
    });
  }

  /** Says why a file could not be written. */
  public void refused(Path path, Throwable failure) {
    if (failure instanceof IOException problem) {
      notices.refuse(words.text("ui.save.refused"), words.say(FileProblem.writing(path, problem)));
    } else {
      failed(failure);
    }
  }

  private byte[] draw(String name, PictureChoice chosen, AppState state) {
    var seen = chosen.seen(state);
    var picture = gallery.draw(name, seen, Exports.PAGE, chosen.style());
    var canvas = chosen.canvas(picture, seen.session().theme(), words.language());
    return Exports.bytes(picture, chosen.document() ? canvas.carrying(Carrying.of(name, seen)) : canvas,
        chosen.format());
  }

  private void failed(Throwable failure) {
    failures.tell(failure);
  }
}
