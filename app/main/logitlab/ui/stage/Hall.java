package logitlab.ui.stage;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import logitlab.figure.screen.Screens;
import logitlab.state.AppState;
import logitlab.state.PresentAction;
import logitlab.state.session.Theme;
import logitlab.ui.control.Desk;
import logitlab.ui.look.ScaledRoot;
import logitlab.ui.look.SceneStyles;
import logitlab.ui.work.Clock;
import logitlab.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where the picture stands while it is presented, and where its teacher reads: with two displays the picture has the other one and the
 * presenter's view this one; with one the picture has it, and the notes a window of their own. Displays may come and go meanwhile.
 */
public final class Hall {
  private static final double NOTES_WIDTH = 440;
  private static final double NOTES_HEIGHT = 420;

  private final Stage stage;
  private final ObservableList<Rectangle2D> displays;
  private final Desk desk;
  private final Consumer<Scene> keys;
  private final NotesPane notes;
  private final PresenterView view;
  private final Clock clock;
  private final ScaledRoot both;
  private final StackPane alone = new StackPane();
  private final String title;
  private Optional<Frame> before = Optional.empty();
  private @Nullable Stage window;
  private @Nullable AppState state;
  private @Nullable Theme dressed;
  private boolean swapped;
  private boolean isSplit;

  /** The window as it was before the stage. */
  private record Frame(double x, double y, double width, double height, boolean fullScreen, Rectangle2D display) {}

  /**
   * What the presenter's view is made of.
   *
   * @param keys gives a scene the keys of the stage
   */
  public record Parts(Words words, Desk desk, Supplier<AppState> state,
      Screens screens, Consumer<Scene> keys) {}

  /** @param displays those that there are */
  public Hall(Stage stage, ObservableList<Rectangle2D> displays, Parts parts) {
    this.stage = stage;
    this.displays = displays;
    desk = parts.desk();
    keys = parts.keys();
    notes = new NotesPane(parts.words());
    view = new PresenterView(parts.words(), desk, parts.state(), parts.screens(), this::swap);
    clock = new Clock(this::tick);
    both = new ScaledRoot(view);
    alone.getStyleClass().add("stand-alone");
    title = parts.words().text("ui.presenter.title");
    displays.addListener((ListChangeListener<Rectangle2D>) _ -> arrange());
  }

  /** Takes a display for the picture, or leaves the window as it was before. */
  public void present(boolean on) {
    if (on) {
      before = Optional.of(new Frame(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(),
          stage.isFullScreen(), Displays.of(stage, displays)));
      clock.start();
      arrange();
    } else {
      before.ifPresent(this::leave);
      before = Optional.empty();
    }
  }

  private void leave(Frame frame) {
    clock.stop();
    hide();
    notes.say("");
    if (isSplit) {
      stage.setFullScreen(false);
      stage.setX(frame.x());
      stage.setY(frame.y());
      stage.setWidth(frame.width());
      stage.setHeight(frame.height());
    }
    isSplit = false;
    stage.setFullScreen(frame.fullScreen());
  }

  public void render(AppState next) {
    var asked = state != null && state.session().presenting().notes();
    state = next;
    if (before.isPresent()) {
      if (asked != next.session().presenting().notes()) {
        arrange();
      }
      if (window != null && window.isShowing()) {
        dress(window.getScene(), next.session().theme());
        notes.render(next);
        view.render(next);
      }
    }
  }

  /** What cannot be said over the picture. */
  public void say(String notice) {
    notes.say(notice);
  }

  /** The picture and the presenter's view change places. */
  private void swap() {
    swapped = !swapped;
    arrange();
  }

  private void tick(Clock.Time time) {
    notes.tell(time);
    if (isSplit && state != null) {
      view.draw(state);
    }
  }

  /** Puts both where they belong among the displays that there are now. */
  private void arrange() {
    if (before.isEmpty() || displays.isEmpty()) {
      return;
    }
    var home = Optional.of(before.get().display()).filter(displays::contains).orElse(displays.getFirst());
    var other = displays.stream().filter(display -> !display.equals(home)).findFirst();
    isSplit = other.isPresent();
    if (other.isPresent()) {
      move(swapped ? home : other.get());
      show(swapped ? other.get() : home);
    } else {
      move(home);
      if (state != null && state.session().presenting().notes()) {
        showNotes(home);
      } else {
        hide();
      }
    }
  }

  private void move(Rectangle2D display) {
    if (!Displays.isOn(stage, display)) {
      stage.setFullScreen(false);
      Displays.fill(stage, display);
    }
    stage.setFullScreen(true);
  }

  private void show(Rectangle2D display) {
    view.take(notes);
    var shown = window(both);
    Displays.fill(shown, display);
    open(shown);
  }

  private void showNotes(Rectangle2D display) {
    alone.getChildren().setAll(notes);
    var shown = window(alone);
    shown.setWidth(NOTES_WIDTH);
    shown.setHeight(NOTES_HEIGHT);
    shown.setX(display.getMaxX() - NOTES_WIDTH - 40);
    shown.setY(display.getMaxY() - NOTES_HEIGHT - 60);
    open(shown);
  }

  private void open(Stage shown) {
    if (state != null) {
      dress(shown.getScene(), state.session().theme());
      notes.render(state);
      view.render(state);
    }
    shown.show();
  }

  private void hide() {
    if (window != null) {
      window.hide();
    }
  }

  private Stage window(Parent root) {
    if (window == null) {
      var made = new Stage();
      made.initOwner(stage);
      made.setTitle(title);
      var scene = new Scene(root, ScaledRoot.WIDTH, ScaledRoot.HEIGHT);
      keys.accept(scene);
      made.setScene(scene);
      made.setOnCloseRequest(event -> {
        event.consume();
        desk.dispatch(isSplit ? new PresentAction.Leave() : new PresentAction.SwitchNotes());
      });
      window = made;
    }
    window.getScene().setRoot(root);
    return window;
  }

  private void dress(Scene scene, Theme theme) {
    if (theme != dressed) {
      dressed = theme;
      SceneStyles.colour(scene, theme);
    }
  }
}
