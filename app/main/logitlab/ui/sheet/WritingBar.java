package logitlab.ui.sheet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import logitlab.state.data.Separator;
import logitlab.state.data.TableChoices;
import logitlab.words.Words;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/** How the text of a table is written: whether it has a header, what parts its cells, which sign its decimals have. */
final class WritingBar extends FlowPane {
  private static final List<Character> DECIMALS = List.of('.', ',');

  private final CheckBox header;
  private final Map<Separator, ToggleButton> separators = new EnumMap<>(Separator.class);
  private final Map<Character, ToggleButton> decimals = new HashMap<>();
  private @Nullable Preview shown;

  WritingBar(Words words, Consumer<TableChoices> wish) {
    getStyleClass().add("preview-writing");
    header = new CheckBox(words.text("ui.preview.header"));
    header.setOnAction(_ -> wished(wish, preview -> preview.wishes().withHeader(!preview.isNamed())));
    var cells = new SegmentedButton();
    for (var separator : Separator.values()) {
      var button = choice(words.text("ui.preview.separator." + separator.id()),
          words.text("ui.preview.separator." + separator.id() + ".name"));
      button.setOnAction(_ -> wished(wish, preview -> preview.wishes().withSeparator(separator)));
      separators.put(separator, button);
      cells.getButtons().add(button);
    }
    var signs = new SegmentedButton();
    for (var sign : DECIMALS) {
      var id = sign == '.' ? "point" : "comma";
      var button = choice(words.text("ui.preview.decimal." + id), words.text("ui.preview.decimal." + id + ".name"));
      button.setOnAction(_ -> wished(wish, preview -> preview.wishes().withDecimal(sign)));
      decimals.put(sign, button);
      signs.getButtons().add(button);
    }
    Choices.followArrows(cells);
    Choices.followArrows(signs);
    getChildren().setAll(header, named(words.text("ui.preview.separator"), cells),
        named(words.text("ui.preview.decimal"), signs));
  }

  private static ToggleButton choice(String text, String name) {
    var button = new ToggleButton(text);
    button.setAccessibleText(name);
    return button;
  }

  private static HBox named(String name, SegmentedButton choice) {
    var label = new Label(name);
    var box = new HBox(label, choice);
    box.getStyleClass().add("preview-choice");
    return box;
  }

  /** A click turns a button over by itself: what stands is shown again by the answer to the wish. */
  private void wished(Consumer<TableChoices> wish, Function<Preview, TableChoices> change) {
    if (shown != null) {
      var before = shown;
      render(before);
      wish.accept(change.apply(before));
    }
  }

  void render(Preview preview) {
    shown = preview;
    setDisable(preview.reading().isEmpty());
    header.setSelected(preview.isNamed());
    separators.forEach((each, button) -> button.setSelected(preview.separator().filter(each::equals).isPresent()));
    decimals.forEach((each, button) -> button.setSelected(preview.decimal().filter(each::equals).isPresent()));
  }
}
