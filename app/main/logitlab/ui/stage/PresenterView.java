package logitlab.ui.stage;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import logitlab.figure.screen.Screens;
import logitlab.state.Ahead;
import logitlab.state.AppState;
import logitlab.ui.control.Desk;
import logitlab.ui.pane.Miniature;
import logitlab.words.Words;

/** What a teacher sees where the audience has a display of its own: the step in front and the next one, the notes and the scenes. */
final class PresenterView extends HBox {
  private static final double NOW = 640;
  private static final double NEXT = 440;

  private final Words words;
  private final Miniature now;
  private final Miniature next;
  private final Label after;
  private final SceneList scenes;
  private final Button swap;
  private final VBox side;
  private Optional<AppState> drawn = Optional.empty();

  PresenterView(Words words, Desk desk, Supplier<AppState> state, Screens screens, Runnable swapped) {
    this.words = words;
    now = picture(screens, NOW);
    next = picture(screens, NEXT);
    after = heading(words.text("ui.presenter.next"));
    scenes = new SceneList(words, desk, state, screens);
    swap = new Button(words.text("ui.presenter.swap"));
    swap.setOnAction(_ -> swapped.run());
    swap.setFocusTraversable(false);
    side = new VBox(scenes, swap);
    side.getStyleClass().add("presenter-side");
    HBox.setHgrow(side, Priority.ALWAYS);
    getStyleClass().add("presenter");
    var pictures = new VBox(heading(words.text("ui.presenter.now")), now, after, next);
    pictures.getStyleClass().add("presenter-pictures");
    getChildren().addAll(pictures, side);
  }

  private static Miniature picture(Screens screens, double width) {
    var picture = new Miniature(screens);
    picture.setMinSize(width, width * 9 / 16);
    picture.setMaxSize(width, width * 9 / 16);
    return picture;
  }

  private static Label heading(String text) {
    var heading = new Label(text);
    heading.getStyleClass().add("presenter-heading");
    return heading;
  }

  /** With the notes in it, which stand in a window of their own where there is one display. */
  void take(NotesPane notes) {
    VBox.setVgrow(notes, Priority.ALWAYS);
    side.getChildren().setAll(notes, scenes, swap);
  }

  void render(AppState state) {
    scenes.render(state);
  }

  /** The pictures of the state; they wait while anything runs, which has the time of all frames. */
  void draw(AppState state) {
    var seen = state.session(session -> session.withPointed(Set.of()));
    if (!state.session().isRunning() && !drawn.equals(Optional.of(seen))) {
      drawn = Optional.of(seen);
      var ahead = Ahead.of(seen);
      now.show(drawn);
      next.show(ahead);
      after.setText(words.text(ahead.isPresent() ? "ui.presenter.next" : "ui.presenter.last"));
    }
  }
}
