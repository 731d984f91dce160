package logitlab.ui.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import logitlab.export.Canvas;
import logitlab.export.Exports.Format;
import logitlab.export.Exports;
import logitlab.export.TextFormat;
import logitlab.figure.Size;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.PictureStyle;
import logitlab.state.AppState;
import logitlab.state.data.FileProblem;
import logitlab.state.document.Document;
import logitlab.state.file.AtomicFile;
import logitlab.ui.work.Jobs;
import logitlab.words.Words;

/** Copies and saves pictures of what is on the screen. They are drawn aside; the window does not wait for them. */
public final class Pictures {
  /** Twice the page: sharp on a slide. */
  private static final Size PIXELS = new Size(2560, 1440);

  private final Stage stage;
  private final Words words;
  private final Notices notices;
  private final Jobs jobs;
  private final Gallery gallery;
  private final Failures failures;
  private final Documents documents;

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

  /** Puts the picture called {@code name} on the clipboard: a PNG as an image, an SVG as text. */
  public void copy(String name, Format format, AppState state) {
    jobs.run(() -> draw(name, format, state), bytes -> {
      var content = new ClipboardContent();
      switch (format) {
        case PNG -> content.putImage(new Image(new ByteArrayInputStream(bytes)));
        case SVG -> content.putString(new String(bytes, StandardCharsets.UTF_8));
        case PDF -> throw new IllegalArgumentException("no program takes a PDF from the clipboard");
      }
      Clipboard.getSystemClipboard().setContent(content);
      notices.tell(words.text("ui.picture.copied"), words.text("ui.picture." + name));
    }, this::failed);
  }

  /** Puts the document's numbers on the clipboard, as the text format of this name has them. */
  public void copyNumbers(String format, Document document) {
    var content = new ClipboardContent();
    content.putString(TextFormat.valueOf(format.toUpperCase(Locale.ROOT)).write(document));
    Clipboard.getSystemClipboard().setContent(content);
    notices.tell(words.text("ui.picture.copied"), words.text("ui.numbers." + format));
  }

  /** Asks for a file and writes the picture there. */
  public void save(String name, Format format, AppState state) {
    var chooser = new FileChooser();
    chooser.setTitle(words.text("ui.picture.save"));
    chooser.setInitialFileName(name + "." + format.extension());
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(format.name(), "*." + format.extension()));
    var chosen = chooser.showSaveDialog(stage);
    if (chosen == null) {
      return;
    }
    var ending = "." + format.extension();
    var found = Ending.complete(chosen, ending, ending);
    if (found.isEmpty()) {
      notices.refuse(words.text("ui.save.refused"), words.text("ui.save.exists", chosen.getName() + ending));
      return;
    }
    var path = found.get();
    if (documents.standsIn(path)) {
      notices.refuse(words.text("ui.save.refused"), words.text("ui.picture.document", chosen.getName()));
      return;
    }
    jobs.run(() -> {
      AtomicFile.write(path, draw(name, format, state));
      return path;
    }, done -> notices.tell(words.text("ui.picture.saved"), done.toString()), failure -> {
      if (failure instanceof IOException problem) {
        notices.refuse(words.text("ui.save.refused"), words.say(FileProblem.writing(path, problem)));
      } else {
        failed(failure);
      }
    });
  }

  private byte[] draw(String name, Format format, AppState state) {
    var picture = gallery.draw(name, state, Exports.PAGE, PictureStyle.CLEAN);
    return Exports.bytes(picture, new Canvas(state.session().theme(), picture.fitted(PIXELS)).in(words.language()),
        format);
  }

  private void failed(Throwable failure) {
    failures.tell(failure);
  }
}
