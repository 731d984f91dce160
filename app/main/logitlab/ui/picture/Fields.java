package logitlab.ui.picture;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import logitlab.words.Words;

/**
 * What can be chosen on a sheet.
 *
 * @param texts   how the keys of its texts begin, such as {@code ui.export.}
 * @param ids     how the names of its fields begin, such as {@code export-}
 * @param changed is run when something else is chosen
 */
record Fields(Words words, String texts, String ids, Runnable changed) {

  /** A list to choose from; {@code text} says what stands in it. */
  <T> ComboBox<T> box(String id, List<T> all, T chosen, Function<T, String> text) {
    var box = new ComboBox<T>();
    box.setId(ids + id);
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
    box.setOnAction(_ -> changed.run());
    return box;
  }

  CheckBox check(String id, boolean chosen) {
    var check = new CheckBox(text(id));
    check.setId(ids + id);
    check.setSelected(chosen);
    check.setOnAction(_ -> changed.run());
    return check;
  }

  /** Lists below each other, each with its name. */
  Node rows(ComboBox<?>... boxes) {
    var grid = new GridPane(12, 8);
    for (var box : boxes) {
      var label = new Label(text(box.getId().substring(ids.length())));
      label.setLabelFor(box);
      grid.addRow(grid.getRowCount(), label, box);
    }
    return grid;
  }

  /** Escape ends the sheet, where it folds no list in: a list takes it for itself even where it is folded. */
  static void onEscape(Node sheet, Runnable done, ComboBox<?>... boxes) {
    sheet.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && Stream.of(boxes).noneMatch(ComboBox::isShowing)) {
        event.consume();
        done.run();
      }
    });
  }

  private String text(String id) {
    return words.text(texts + id);
  }
}
