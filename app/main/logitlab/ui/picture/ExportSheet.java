package logitlab.ui.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
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
    format = box("format", List.of(Format.values()), last.format(), Format::name);
    size = box("size", PictureChoice.SIZES, last.size(), each -> (int) each.width() + " \u00D7 " + (int) each.height());
    theme = box("theme", List.of(Optional.empty(), Optional.of(Theme.LIGHT), Optional.of(Theme.DARK)), last.theme(),
        each -> words.text(
            each.map(own -> own == Theme.LIGHT ? "ui.export.light" : "ui.export.dark").orElse("ui.export.as-shown")));
    margin = box("margin", PictureChoice.MARGINS, last.margin(), each -> String.valueOf(Math.round(each)));
    transparent = check("transparent", last.transparent());
    selectable = check("selectable", last.selectable());
    document = check("document", last.document());
    getStyleClass().add("export-sheet");
    // A list takes Escape for itself even where it is folded.
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && Stream.of(format, size, theme, margin).noneMatch(ComboBox::isShowing)) {
        event.consume();
        done.run();
      }
    });
    preview.setFitWidth(WIDTH);
    preview.setFitHeight(HEIGHT);
    preview.setPreserveRatio(true);
    preview.setSmooth(true);
    var frame = new StackPane(preview);
    frame.getStyleClass().add("export-preview");
    var title = new Label(words.text("ui.picture." + name));
    title.getStyleClass().add("export-title");
    getChildren().setAll(title, frame, options(), transparent, selectable, document, buttons(done));
    show();
  }

  private Node options() {
    var grid = new GridPane(12, 8);
    var row = 0;
    for (var each : List.of(format, size, theme, margin)) {
      var label = new Label(words.text("ui.export." + each.getId().substring("export-".length())));
      label.setLabelFor(each);
      grid.addRow(row++, label, each);
    }
    return grid;
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

  private <T> ComboBox<T> box(String id, List<T> all, T chosen, Function<T, String> text) {
    var box = new ComboBox<T>();
    box.setId("export-" + id);
    box.getItems().setAll(all);
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(T value) {
        return text.apply(value);
      }

      @Override
      public T fromString(String typed) {
        return box.getValue();
      }
    });
    box.setValue(chosen);
    box.setOnAction(_ -> show());
    return box;
  }

  private CheckBox check(String id, boolean chosen) {
    var check = new CheckBox(words.text("ui.export." + id));
    check.setId("export-" + id);
    check.setSelected(chosen);
    check.setOnAction(_ -> show());
    return check;
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
