package logitlab.ui.sheet;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import logitlab.state.data.TableReading;
import logitlab.words.Isolated;
import logitlab.words.Message;
import logitlab.words.Words;

/** The first rows of a table as they are read, and what becomes of all its rows; instead of that, why it cannot be read so. */
final class RowsPane extends VBox {
  private static final int SHOWN = 24;
  /** So many columns are in sight without scrolling; of more, those in use come first. */
  private static final int IN_SIGHT = 8;
  private static final double BAR = 14;
  private static final int CLASSES = 12;

  private final Words words;
  private final GridPane grid = new GridPane();
  private final VBox notes = new VBox();

  RowsPane(Words words) {
    this.words = words;
    getStyleClass().add("preview-rows");
    grid.getStyleClass().add("preview-grid");
    notes.getStyleClass().add("preview-notes");
    var table = scroll(grid);
    // With room for the bar below, so that no second one beside it is needed.
    table.prefHeightProperty().bind(grid.heightProperty().add(BAR));
    table.setMinHeight(120);
    var said = scroll(notes);
    said.setFitToWidth(true);
    said.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(said, Priority.ALWAYS);
    getChildren().setAll(table, said);
  }

  private static ScrollPane scroll(Node content) {
    var scroll = new ScrollPane(content);
    scroll.getStyleClass().add("preview-scroll");
    return scroll;
  }

  void render(Preview preview) {
    grid.getChildren().clear();
    notes.getChildren().clear();
    preview.refusal().ifPresent(why -> {
      note(words.text("ui.preview.refused"), "preview-sum");
      note(words.say(why), "preview-refusal");
    });
    if (preview.refusal().isEmpty()) {
      preview.reading().ifPresent(this::show);
    }
  }

  private void show(TableReading reading) {
    var columns = columns(reading);
    for (var n = 0; n < columns.size(); n++) {
      var column = columns.get(n);
      var use = use(reading, column);
      grid.add(cell(tag(reading, column), "preview-tag", use), n, 0);
      grid.add(cell(reading.columns().get(column).name(), "preview-name", use), n, 1);
      for (var row = 0; row < reading.first().size(); row++) {
        grid.add(cell(reading.first().get(row).get(column), "preview-cell", use), n, row + 2);
      }
    }
    note(words.text(reading.isSample() ? "ui.preview.sum.sample" : "ui.preview.sum", String.valueOf(reading.kept()),
        String.valueOf(reading.rows())), "preview-sum");
    note(words.text("ui.preview.classes", classes(reading)), "preview-said");
    reading.dropped().forEach(why -> note(words.say(why), "preview-dropped"));
    Stream.concat(Stream.of(Message.of("ui.preview.encoding", reading.encoding())), reading.notes().stream())
        .forEach(why -> note(words.say(why), "preview-note"));
  }

  private String classes(TableReading reading) {
    var shown = reading.classes()
        .entrySet()
        .stream()
        .limit(CLASSES)
        .map(each -> Isolated.of(each.getKey()) + " (" + each.getValue() + ")")
        .collect(Collectors.joining(", "));
    return reading.classes().size() > CLASSES ? shown + ", …" : shown;
  }

  /** All columns as they stand; of too many those in use, and then the first others. */
  private static List<Integer> columns(TableReading reading) {
    var all = IntStream.range(0, reading.columns().size()).boxed().toList();
    return all.size() <= IN_SIGHT
        ? all
        : Stream.of(Stream.of(reading.label()), reading.usedColumns().stream(), all.stream())
            .flatMap(each -> each)
            .distinct()
            .limit(SHOWN)
            .toList();
  }

  private String tag(TableReading reading, int column) {
    var feature = reading.usedColumns().indexOf(column);
    return column == reading.label()
        ? words.text("ui.preview.tag")
        : feature >= 0 ? words.text("ui.preview.feature", String.valueOf(feature + 1)) : "";
  }

  private static String use(TableReading reading, int column) {
    return column == reading.label()
        ? "preview-as-label"
        : reading.usedColumns().contains(column) ? "preview-as-feature" : "preview-unused";
  }

  private static Label cell(String text, String... styles) {
    var cell = new Label(text);
    cell.getStyleClass().addAll(styles);
    cell.setMaxWidth(Double.MAX_VALUE);
    return cell;
  }

  private void note(String text, String style) {
    var note = cell(text, style);
    note.setWrapText(true);
    notes.getChildren().add(note);
  }
}
