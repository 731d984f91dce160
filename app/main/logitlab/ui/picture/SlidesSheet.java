package logitlab.ui.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.state.AppState;
import logitlab.ui.picture.Making.Kind;
import logitlab.ui.picture.Making.Walk;
import logitlab.words.Words;

/** What slides or a film are made of, and as what. */
public final class SlidesSheet extends VBox {
  private final Words words;
  private final ComboBox<Walk> walk;
  private final ComboBox<Kind> kind;
  private final ComboBox<Detail> detail;
  private final ComboBox<String> ratio;
  private final CheckBox notes;

  /** @param done is run when the sheet has served */
  public SlidesSheet(Words words, Making making, AppState state, Runnable done) {
    this.words = words;
    walk = box("walk", walks(state), each -> title(each, state));
    kind = box("kind", List.of(Kind.values()), each -> words.text("ui.slides.kind." + each.id()));
    detail = box("detail", List.of(Detail.values()),
        each -> words.text(each == Detail.BRIEF ? "ui.slides.brief" : "ui.slides.full"));
    ratio = box("ratio", List.of(Making.WIDE, Making.NARROW), each -> each);
    notes = new CheckBox(words.text("ui.slides.notes"));
    notes.setId("slides-notes");
    getStyleClass().add("export-sheet");
    // A list takes Escape for itself even where it is folded.
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && Stream.of(walk, kind, detail, ratio).noneMatch(ComboBox::isShowing)) {
        event.consume();
        done.run();
      }
    });
    var make = new Button(words.text("ui.slides.make"));
    make.setId("slides-make");
    make.setDefaultButton(true);
    make.setOnAction(_ -> {
      done.run();
      making.make(
          new Making.Wish(walk.getValue(), kind.getValue(), detail.getValue(), ratio.getValue(), notes.isSelected()),
          state);
    });
    getChildren().setAll(options(), notes, make);
    fit();
  }

  private static List<Walk> walks(AppState state) {
    var walks = new ArrayList<>(List.of(Walk.ROUTE, Walk.JOURNEY));
    if (!state.document().scenes().isEmpty()) {
      walks.add(Walk.SCENES);
    }
    return walks;
  }

  private String title(Walk each, AppState state) {
    return switch (each) {
      case ROUTE -> words.text(Routes.byId(state.session().route().id()).orElseThrow().title());
      case JOURNEY -> words.text("ui.slides.journey");
      case SCENES -> words.text("ui.slides.scenes");
    };
  }

  private Node options() {
    var grid = new GridPane(12, 8);
    var row = 0;
    for (var each : List.of(walk, kind, detail, ratio)) {
      var label = new Label(words.text("ui.slides." + each.getId().substring("slides-".length())));
      label.setLabelFor(each);
      grid.addRow(row++, label, each);
    }
    return grid;
  }

  private <T> ComboBox<T> box(String id, List<T> all, Function<T, String> text) {
    var box = new ComboBox<T>();
    box.setId("slides-" + id);
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
    box.setValue(all.getFirst());
    box.setOnAction(_ -> fit());
    return box;
  }

  /** Only what goes together: a film has no scenes, notes are for a PDF. */
  private void fit() {
    detail.setDisable(walk.getValue() != Walk.ROUTE);
    notes.setDisable(kind.getValue() != Kind.PDF);
    ratio.setDisable(kind.getValue() == Kind.BEAMER);
    if ((walk.getValue() != Walk.ROUTE && kind.getValue() == Kind.BEAMER)
        || (walk.getValue() == Walk.SCENES && kind.getValue().isFilm())) {
      kind.setValue(Kind.PPTX);
    }
  }
}
