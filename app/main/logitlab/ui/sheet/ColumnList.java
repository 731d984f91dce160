package logitlab.ui.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import logitlab.state.data.Column;
import logitlab.state.data.TableChoices;
import logitlab.state.data.TableReading;
import logitlab.words.Words;
import org.jspecify.annotations.Nullable;

/** The columns of a table: which are features, which one holds the labels, and why others cannot. Of many, a search field finds some. */
final class ColumnList extends VBox {
  /** More are not looked through by eye. */
  private static final int MANY = 24;
  private static final int SHOWN = 60;
  /** The head's distance from the edge, for its middle to stand over the radio buttons. */
  private static final double RADIO = 6;

  private final Words words;
  private final Consumer<TableChoices> wish;
  private final TextField search = new TextField();
  private final VBox list = new VBox();
  private final Label more = new Label();
  private final CheckBox rest = new CheckBox();
  private List<ColumnRow> rows = List.of();
  private List<Column> known = List.of();
  private String sought = "";
  private @Nullable Preview shown;

  ColumnList(Words words, Consumer<TableChoices> wish) {
    this.words = words;
    this.wish = wish;
    getStyleClass().add("preview-columns");
    search.setPromptText(words.text("ui.preview.search"));
    search.setAccessibleText(words.text("ui.preview.search"));
    search.textProperty().addListener((_, _, _) -> again());
    more.getStyleClass().add("preview-note");
    more.setWrapText(true);
    rest.setText(words.text("ui.preview.rest"));
    rest.setWrapText(true);
    rest.setOnAction(_ -> change(preview -> preview.wishes().withRest(!preview.wishes().rest())));
    var scroll = new ScrollPane(new VBox(list, more));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("preview-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var heads = heads();
    // The bar of a long list moves its radio buttons to the left, and the head above them with it.
    scroll.viewportBoundsProperty()
        .addListener(
            (_, _, seen) -> heads.setPadding(new Insets(0, RADIO + scroll.getWidth() - seen.getWidth(), 0, 0)));
    getChildren().setAll(heads, search, scroll, rest);
  }

  private HBox heads() {
    var features = new Label(words.text("ui.preview.features"));
    features.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(features, Priority.ALWAYS);
    var heads = new HBox(features, new Label(words.text("ui.preview.label")));
    heads.getStyleClass().add("preview-heads");
    return heads;
  }

  private void change(Function<Preview, TableChoices> changed) {
    if (shown != null) {
      var before = shown;
      render(before);
      wish.accept(changed.apply(before));
    }
  }

  private void again() {
    if (shown != null) {
      render(shown);
    }
  }

  void render(Preview preview) {
    shown = preview;
    setVisible(preview.reading().isPresent()); // before that there is nothing to choose from
    setDisable(preview.reading().isEmpty() || preview.refusal().isPresent());
    preview.reading().ifPresent(this::show);
    rest.setSelected(preview.wishes().rest());
  }

  private void show(TableReading reading) {
    var many = reading.columns().size() > MANY;
    search.setVisible(many);
    search.setManaged(many);
    var text = many ? search.getText() : "";
    if (!reading.columns().equals(known) || !text.equals(sought)) {
      known = reading.columns();
      sought = text;
      fill(reading, text);
    }
    rows.forEach(row -> row.render(reading));
    rest.setVisible(reading.isCrowded());
    rest.setManaged(reading.isCrowded());
  }

  /** The columns whose names hold the text; of too many those in use, and the first others. */
  private void fill(TableReading reading, String text) {
    var wanted = text.strip().toLowerCase(Locale.ROOT);
    var found = IntStream.range(0, known.size())
        .filter(column -> known.get(column).name().toLowerCase(Locale.ROOT).contains(wanted))
        .boxed()
        .toList();
    var chosen = new ArrayList<Integer>();
    if (found.size() > SHOWN) {
      found.stream()
          .filter(column -> column == reading.label() || reading.usedColumns().contains(column))
          .forEach(chosen::add);
    }
    found.stream().filter(column -> !chosen.contains(column)).limit(SHOWN - chosen.size()).forEach(chosen::add);
    rows = chosen.stream()
        .map(column -> new ColumnRow(words, column, () -> change(preview -> preview.withFeature(reading(preview),
            column)), () -> change(preview -> preview.withLabel(column))))
        .toList();
    list.getChildren().setAll(rows);
    var hidden = found.size() - chosen.size();
    more.setText(hidden > 0
        ? words.text("ui.preview.more", String.valueOf(hidden))
        : found.isEmpty() ? words.text("ui.preview.none") : "");
    more.setVisible(!more.getText().isEmpty());
    more.setManaged(!more.getText().isEmpty());
  }

  private static TableReading reading(Preview preview) {
    return preview.reading().orElseThrow();
  }
}
