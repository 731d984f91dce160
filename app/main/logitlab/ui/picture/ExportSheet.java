package logitlab.ui.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import logitlab.export.Exports.Format;
import logitlab.figure.Size;
import logitlab.state.AppState;
import logitlab.state.session.Theme;
import logitlab.ui.file.PictureChoice;
import logitlab.ui.file.Pictures;
import logitlab.words.Words;

/** A picture as it will be saved, small, and what can be chosen about it. */
public final class ExportSheet extends VBox {
  private static final double WIDTH = 320;
  private static final double HEIGHT = 180;

  private final Words words;
  private final Pictures pictures;
  private final String name;
  private final AppState state;
  private final ImageView preview = new ImageView();
  private final ComboBox<Format> format;
  private final ComboBox<Size> size;
  private final ComboBox<Optional<Theme>> theme;
  private final ComboBox<Double> margin;
  private final CheckBox transparent;
  private final CheckBox selectable;
  private final CheckBox document;

  /** @param done is run when the sheet has served */
  public ExportSheet(Words words, Pictures pictures, String name, AppState state, Runnable done) {
    this.words = words;
    this.pictures = pictures;
    this.name = name;
    this.state = state;
    var last = pictures.choice();
    var fields = new Fields(words, "ui.export.", "export-", this::show);
    format = fields.box("format", List.of(Format.values()), last.format(), Format::name);
    size = fields.box("size", PictureChoice.SIZES, last.size(),
        each -> (int) each.width() + " \u00D7 " + (int) each.height());
    theme = fields.box("theme", themes(), last.theme(),
        each -> words.text("ui.export." + each.map(own -> own.name().toLowerCase(Locale.ROOT)).orElse("as-shown")));
    margin = fields.box("margin", PictureChoice.MARGINS, last.margin(), each -> String.valueOf(Math.round(each)));
    transparent = fields.check("transparent", last.transparent());
    selectable = fields.check("selectable", last.selectable());
    document = fields.check("document", last.document());
    getStyleClass().add("export-sheet");
    Fields.onEscape(this, done, format, size, theme, margin);
    preview.setFitWidth(WIDTH);
    preview.setFitHeight(HEIGHT);
    preview.setPreserveRatio(true);
    preview.setSmooth(true);
    var frame = new StackPane(preview);
    frame.getStyleClass().add("export-preview");
    var title = new Label(words.text("ui.picture." + name));
    title.getStyleClass().add("export-title");
    getChildren().setAll(title, frame, fields.rows(format, size, theme, margin), transparent, selectable, document,
        buttons(done));
    show();
  }

  /** That of the window, or any. */
  private static List<Optional<Theme>> themes() {
    return Stream.concat(Stream.of(Optional.<Theme>empty()), Stream.of(Theme.values()).map(Optional::of)).toList();
  }

  private Node buttons(Runnable done) {
    var save = new Button(words.text("ui.export.save"));
    save.setId("export-save");
    save.setDefaultButton(true);
    save.setOnAction(_ -> {
      done.run();
      pictures.save(name, chosen(), state);
    });
    var copy = new Button(words.text("ui.export.copy"));
    copy.setOnAction(_ -> {
      done.run();
      pictures.copy(name, state);
    });
    var command = new Button(words.text("ui.export.command"));
    command.setOnAction(_ -> {
      done.run();
      pictures.copyCommand(name, state);
    });
    return new HBox(8, save, copy, command);
  }

  private PictureChoice chosen() {
    return new PictureChoice(format.getValue(), size.getValue(), theme.getValue(), transparent.isSelected(),
        margin.getValue(),
        selectable.isSelected(), document.isSelected());
  }

  /** The picture anew, and only what the format has. */
  private void show() {
    selectable.setDisable(format.getValue() != Format.SVG);
    pictures.preview(name, chosen(), state, preview::setImage);
  }
}
