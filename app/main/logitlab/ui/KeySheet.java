package logitlab.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import logitlab.ui.stage.Teaching;
import logitlab.words.Words;
import org.controlsfx.control.PopOver;

/** All keys on one sheet, and the way to the page for teachers. */
final class KeySheet {
  private static final List<String> KEYS = List.of("walk", "play", "numbers", "cards", "screens", "text", "undo",
      "redo", "paste", "open", "save",
      "theme", "stage", "full-screen", "slider", "field", "help");

  /** Up to this size all rows have room in the window. */
  private static final double LARGEST = 1.15;

  private KeySheet() {}

  static void show(Node owner, Words words, double text) {
    var grid = new GridPane();
    grid.getStyleClass().add("key-sheet");
    for (var row = 0; row < KEYS.size(); row++) {
      var key = new Label(words.text("ui.key." + KEYS.get(row)));
      key.getStyleClass().add("key");
      grid.addRow(row, key, new Label(words.text("ui.key." + KEYS.get(row) + ".does")));
    }
    var sheet = new PopOver();
    var teaching = new Button(words.text("ui.teaching"));
    teaching.getStyleClass().add("teaching-button");
    teaching.setOnAction(_ -> {
      sheet.hide();
      Sheets.show(new PopOver(), owner, Teaching.page(), PopOver.ArrowLocation.TOP_RIGHT, Math.min(text, LARGEST));
    });
    Sheets.show(sheet, owner, new VBox(grid, teaching), PopOver.ArrowLocation.TOP_RIGHT, Math.min(text, LARGEST));
  }
}
