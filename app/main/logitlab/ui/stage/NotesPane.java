package logitlab.ui.stage;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import logitlab.state.AppState;
import logitlab.state.document.Scene;
import logitlab.ui.work.Clock.Time;
import logitlab.words.Words;

/** What a teacher wants to read: the time, which scene is in front, what is noted on it, and what the program has to say meanwhile. */
final class NotesPane extends VBox {
  private final Words words;
  private final Label ofDay = new Label();
  private final Label since = new Label();
  private final Label scene = new Label();
  private final Label said = new Label();
  private final NotesFlow flow = new NotesFlow();
  private Optional<Scene> shown = Optional.empty();

  NotesPane(Words words) {
    this.words = words;
    getStyleClass().add("notes-pane");
    ofDay.getStyleClass().add("notes-clock");
    since.getStyleClass().add("notes-clock");
    since.setAccessibleText(words.text("ui.presenter.since"));
    scene.getStyleClass().add("notes-scene");
    scene.setWrapText(true);
    said.getStyleClass().add("notes-said");
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    said.managedProperty().bind(said.textProperty().isNotEmpty());
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var scroll = new ScrollPane(flow);
    scroll.getStyleClass().add("scene-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(new HBox(ofDay, space, since), scene, scroll, said);
  }

  void render(AppState state) {
    var scenes = state.document().scenes();
    var place = state.session().presenting().scene().filter(n -> n < scenes.size());
    scene.setText(place.map(n -> words.text("ui.presenter.scene", String.valueOf(n + 1), String.valueOf(scenes.size()),
        scenes.get(n).name())).orElse(words.text("ui.presenter.no-scene")));
    var next = place.map(scenes::get);
    if (!next.equals(shown) || flow.getChildren().isEmpty()) {
      shown = next;
      flow.show(next.map(Scene::notes)
          .map(text -> text.isBlank() ? words.text("ui.presenter.no-notes") : text)
          .orElse(""));
    }
  }

  void tell(Time time) {
    ofDay.setText(time.ofDay());
    since.setText(time.sinceStart());
  }

  /** What waits to be said to the teacher; nothing where that is empty. */
  void say(String notice) {
    said.setText(notice);
  }
}
