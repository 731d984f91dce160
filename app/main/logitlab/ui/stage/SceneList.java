package logitlab.ui.stage;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import logitlab.figure.screen.Screens;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.PresentAction;
import logitlab.state.ScenesAction;
import logitlab.state.document.Scene;
import logitlab.state.view.Composition;
import logitlab.ui.control.Desk;
import logitlab.ui.control.TypedField;
import logitlab.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The scenes of the document: to go to, to rename, to put into another order, to take away; and what is in front, to be kept as one more. */
public final class SceneList extends VBox {
  /** How much of a long list is in sight. */
  private static final double HEIGHT = 380;
  private static final double LEAST = 130;
  /** What a name has at least. */
  private static final double NAME = 120;
  /** Rows of notes. */
  private static final int NOTES = 6;

  private final Words words;
  private final Desk desk;
  private final Supplier<AppState> state;
  private final VBox rows = new VBox();
  private final ScenePictures pictures;
  private final ChoiceBox<Composition> composition = new ChoiceBox<>();
  private final TextArea notes = new TextArea();
  private List<Scene> shown = List.of();
  private Optional<Integer> now = Optional.empty();

  /** @param screens what draws the scenes small */
  public SceneList(Words words, Desk desk, Supplier<AppState> state, Screens screens) {
    pictures = new ScenePictures(screens);
    this.words = words;
    this.desk = desk;
    this.state = state;
    getStyleClass().add("scene-list");
    rows.getStyleClass().add("scene-rows");
    var scroll = new ScrollPane(rows);
    scroll.getStyleClass().add("scene-scroll");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(HEIGHT);
    scroll.setMinHeight(LEAST);
    var name = new TextField();
    name.setPromptText(words.text("ui.scenes.name"));
    name.setAccessibleText(words.text("ui.scenes.name"));
    HBox.setHgrow(name, Priority.ALWAYS);
    var keep = new Button(words.text("ui.scenes.keep"));
    keep.getStyleClass().add("scene-keep");
    keep.setOnAction(_ -> keep(name));
    name.setOnAction(_ -> keep(name));
    var row = new HBox(name, keep);
    row.getStyleClass().add("scene-row");
    notes.getStyleClass().add("scene-notes");
    notes.setWrapText(true);
    notes.setPrefRowCount(NOTES);
    notes.focusedProperty().addListener((_, _, focused) -> {
      if (!focused) {
        annotate();
      }
    });
    composition.setConverter(new StringConverter<>() {
      @Override
      public String toString(Composition each) {
        return each == null ? "" : words.text("ui.composition." + each.id());
      }

      @Override
      public Composition fromString(String text) {
        throw new UnsupportedOperationException("nothing is typed here");
      }
    });
    composition.setAccessibleText(words.text("ui.scenes.composition"));
    composition.setMaxWidth(Double.MAX_VALUE);
    composition.valueProperty().addListener((_, _, chosen) -> {
      if (chosen != null && chosen != state.get().session().composition()) {
        dispatch(new PresentAction.Compose(chosen));
      }
    });
    HBox.setHgrow(composition, Priority.ALWAYS);
    var says = new Label(words.text("ui.scenes.composition"));
    says.setMinWidth(USE_PREF_SIZE);
    var stands = new HBox(says, composition);
    stands.getStyleClass().add("scene-row");
    getChildren().addAll(scroll, stands, row);
    fill();
  }

  /** Shows the scenes as they are now. */
  public void render(AppState next) {
    var scene = next.session().presenting().scene();
    var choices = next.session().compositions();
    if (!composition.getItems().equals(choices)) {
      composition.getItems().setAll(choices);
    }
    composition.setValue(next.session().composition());
    if (!next.document().scenes().equals(shown) || !scene.equals(now)) {
      shown = next.document().scenes();
      now = scene;
      fill();
    }
  }

  /** With what is to be remembered at the scene in front, which an audience need not see. */
  public SceneList withNotes() {
    getChildren().add(notes);
    return this;
  }

  private void annotate() {
    now.filter(n -> n < shown.size() && !notes.getText().equals(shown.get(n).notes()))
        .ifPresent(n -> dispatch(new ScenesAction.Annotate(n, notes.getText())));
  }

  private void keep(TextField name) {
    dispatch(new ScenesAction.Keep(name.getText()));
    name.clear();
  }

  private void dispatch(Action action) {
    desk.dispatch(action);
    desk.endGesture();
    render(state.get());
  }

  private void fill() {
    rows.getChildren().clear();
    if (shown.isEmpty()) {
      var none = new Label(words.text("ui.scenes.none"));
      none.setWrapText(true);
      none.setMinHeight(USE_PREF_SIZE);
      rows.getChildren().add(none);
    }
    var front = now.filter(n -> n < shown.size()).map(shown::get);
    notes.setDisable(front.isEmpty());
    notes.setText(front.map(Scene::notes).orElse(""));
    notes.setPromptText(words.text("ui.scenes.notes"));
    notes.setAccessibleText(words.text("ui.scenes.notes"));
    pictures.begin(state.get());
    for (var n = 0; n < shown.size(); n++) {
      rows.getChildren().add(row(n));
    }
  }

  private HBox row(int n) {
    var name = shown.get(n).name();
    var field = new TypedField();
    field.show(name);
    field.setAccessibleText(words.text("ui.scenes.rename", name));
    field.setMinWidth(NAME);
    HBox.setHgrow(field, Priority.ALWAYS);
    field.setOnAction(_ -> rename(n, field));
    field.focusedProperty().addListener((_, _, focused) -> {
      // A row that was taken away loses the focus too, when another scene may stand at its place.
      if (!focused && field.getScene() != null) {
        rename(n, field);
      }
    });
    var go = button(String.valueOf(n + 1), words.text("ui.scenes.go", name), new ScenesAction.GoTo(n));
    go.getStyleClass().add(now.equals(Optional.of(n)) ? "scene-now" : "scene-go");
    var up = button("↑", words.text("ui.scenes.up", name), new ScenesAction.Move(n, n - 1));
    up.setDisable(n == 0);
    var down = button("↓", words.text("ui.scenes.down", name), new ScenesAction.Move(n, n + 1));
    down.setDisable(n == shown.size() - 1);
    var copy = button("", words.text("ui.scenes.duplicate", name),
        new ScenesAction.Duplicate(n, words.text("ui.scenes.copy", name)));
    copy.setGraphic(new FontIcon("fth-copy"));
    var picture = new Button(null, pictures.of(state.get(), n));
    picture.getStyleClass().addAll("scene-picture", now.equals(Optional.of(n)) ? "scene-now" : "scene-go");
    picture.setAccessibleText(words.text("ui.scenes.look", name));
    picture.setOnAction(_ -> dispatch(new ScenesAction.GoTo(n)));
    picture.setFocusTraversable(false);
    var row = new HBox(go, picture, field, up, down, copy,
        button("×", words.text("ui.scenes.delete", name), new ScenesAction.Delete(n)));
    row.getStyleClass().add("scene-row");
    return row;
  }

  /** Only a name that was changed is one step of undo. */
  private void rename(int n, TypedField field) {
    if (field.isTyped()) {
      dispatch(new ScenesAction.Rename(n, field.getText()));
    }
  }

  private Button button(String text, String name, Action action) {
    var button = new Button(text);
    button.getStyleClass().add("scene-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(name);
    button.setOnAction(_ -> dispatch(action));
    return button;
  }
}
