package logitlab.ui.sheet;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import logitlab.state.data.Column;
import logitlab.state.data.TableReading;
import logitlab.words.Words;

/** One column: whether it is a feature, whether it holds the labels, what is in it. */
final class ColumnRow extends VBox {
  private final Words words;
  private final int column;
  private final CheckBox feature = new CheckBox();
  private final RadioButton label = new RadioButton();
  private final Label note = new Label();
  private final Tooltip name = new Tooltip();

  ColumnRow(Words words, int column, Runnable turned, Runnable labelled) {
    this.words = words;
    this.column = column;
    getStyleClass().add("preview-column");
    feature.setOnAction(_ -> turned.run());
    feature.setMnemonicParsing(false);
    feature.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    feature.setMaxWidth(Double.MAX_VALUE);
    feature.setMinWidth(0);
    feature.setTooltip(name);
    HBox.setHgrow(feature, Priority.ALWAYS);
    label.setOnAction(_ -> labelled.run());
    note.getStyleClass().add("preview-note");
    note.setWrapText(true);
    getChildren().setAll(new HBox(feature, label), note);
  }

  void render(TableReading reading) {
    var described = reading.columns().get(column);
    feature.setText(described.name());
    name.setText(described.name());
    feature.setSelected(reading.usedColumns().contains(column));
    feature.setDisable(!Preview.canChange(reading, column));
    var labels = reading.labels().contains(column) || reading.label() == column;
    label.setAccessibleText(words.text("ui.preview.label.name", described.name()));
    label.setSelected(reading.label() == column);
    label.setVisible(labels);
    var kind = words.text("ui.preview.kind." + described.kind().id());
    var gaps = described.missing() > 0
        ? words.text("ui.preview.kind.gaps", kind, String.valueOf(described.missing()))
        : kind;
    var known = described.kind() == Column.Kind.NUMBER || described.kind() == Column.Kind.TEXT;
    note.setText(described.note()
        .map(words::say)
        .map(why -> known ? words.text("ui.preview.kind.why", gaps, why) : why)
        .orElse(gaps));
  }
}
