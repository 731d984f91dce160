package logitlab.ui.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
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
    var fields = new Fields(words, "ui.slides.", "slides-", this::fit);
    walk = fields.box("walk", walks(state), Walk.ROUTE, each -> title(each, state));
    kind = fields.box("kind", List.of(Kind.values()), Kind.PPTX, each -> words.text("ui.slides.kind." + each.id()));
    detail = fields.box("detail", List.of(Detail.values()), Detail.BRIEF,
        each -> words.text(each == Detail.BRIEF ? "ui.slides.brief" : "ui.slides.full"));
    ratio = fields.box("ratio", List.of(Making.WIDE, Making.NARROW), Making.WIDE, each -> each);
    notes = fields.check("notes", false);
    getStyleClass().add("export-sheet");
    Fields.onEscape(this, done, walk, kind, detail, ratio);
    var make = new Button(words.text("ui.slides.make"));
    make.setId("slides-make");
    make.setDefaultButton(true);
    make.setOnAction(_ -> {
      done.run();
      making.make(
          new Making.Wish(walk.getValue(), kind.getValue(), detail.getValue(), ratio.getValue(), notes.isSelected()),
          state);
    });
    getChildren().setAll(fields.rows(walk, kind, detail, ratio), notes, make);
    fit();
  }

  private static List<Walk> walks(AppState state) {
    var walks = new ArrayList<>(List.of(Walk.ROUTE, Walk.JOURNEY));
    if (!state.document().scenes().isEmpty()) {
      walks.add(Walk.SCENES);
    }
    walks.addAll(List.of(Walk.CONTRACTION, Walk.TRAINING));
    return walks;
  }

  private String title(Walk each, AppState state) {
    return switch (each) {
      case ROUTE -> words.text(Routes.byId(state.session().route().id()).orElseThrow().title());
      default -> words.text("ui.slides." + each.name().toLowerCase(Locale.ROOT));
    };
  }

  /** Only what goes together. */
  private void fit() {
    var kinds = walk.getValue().kinds();
    var wanted = kind.getValue();
    if (!kind.getItems().equals(kinds)) {
      kind.getItems().setAll(kinds);
      kind.setValue(kinds.contains(wanted) ? wanted : kinds.getFirst());
    }
    detail.setDisable(walk.getValue() != Walk.ROUTE);
    notes.setDisable(kind.getValue() != Kind.PDF);
    ratio.setDisable(kind.getValue() == Kind.BEAMER);
  }
}
