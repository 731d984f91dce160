package logitlab.ui.stage;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import logitlab.figure.screen.Screens;
import logitlab.state.AppState;
import logitlab.state.PresentAction;
import logitlab.state.session.Presenting.Blank;
import logitlab.state.session.Presenting.Panel;
import logitlab.state.session.Presenting.Tool;
import logitlab.state.session.Poll;
import logitlab.state.session.Presenting;
import logitlab.state.view.PagePoint;
import logitlab.ui.control.Desk;
import logitlab.words.Words;

/**
 * The screen with what a teacher lays over it on the stage: ink, a light, a dot, nothing at all, the list of keys. Off the stage it is the
 * screen alone.
 */
public final class StageView extends StackPane {
  /** How much larger what is zoomed to is shown. */
  private static final double ZOOM = 2;
  /** How far a notch of the wheel, 40 pixels, changes the spotlight. */
  private static final double NOTCH = 400;
  private static final String BLACK = "stage-black";
  private static final String WHITE = "stage-white";
  private static final String PICTURE = "stage-picture";
  private static final PseudoClass PRESENTED = PseudoClass.getPseudoClass("presented");

  private final Node screen;
  private final Scale zoom = new Scale(1, 1);
  private final StackPane picture;
  private final PollPane poll;
  private final InkPane ink;
  private final LightPane light = new LightPane();
  private final Region blank = new Region();
  private final Label typed = new Label();
  private final KeyCard keys;
  private final SceneList scenes;
  private Presenting shown = Presenting.START;
  /** Whether nothing was laid over the picture when it was last looked at. */
  private boolean clear;
  private double x;
  private double y;
  private Optional<Point2D> inScene = Optional.empty();

  /**
   * @param screen  what is presented
   * @param screens what draws the scenes small
   */
  public StageView(Node screen, Screens screens, Words words, Desk desk, Supplier<AppState> state) {
    this.screen = screen;
    ink = new InkPane(desk);
    keys = new KeyCard(words);
    scenes = new SceneList(words, desk, state, screens);
    scenes.getStyleClass().add("stage-card");
    scenes.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(scenes, Pos.CENTER_RIGHT);
    poll = new PollPane(words, desk);
    picture = new StackPane(screen, ink, poll);
    picture.getTransforms().add(zoom);
    picture.getStyleClass().add(PICTURE);
    blank.setVisible(false);
    typed.getStyleClass().add("stage-typed");
    typed.setVisible(false);
    typed.setMouseTransparent(true);
    setAlignment(typed, Pos.BOTTOM_RIGHT);
    // What lies over the picture only at times asks for no room.
    picture.setMinSize(0, 0);
    setMinSize(0, 0);
    getChildren().addAll(picture, light, blank, typed);
    addEventFilter(MouseEvent.MOUSE_MOVED, this::follow);
    addEventFilter(MouseEvent.MOUSE_DRAGGED, this::follow);
    addEventFilter(ScrollEvent.SCROLL, event -> {
      if (shown.tool() == Tool.SPOTLIGHT) {
        desk.dispatch(new PresentAction.SizeSpot(shown.spot() * Math.exp(event.getDeltaY() / NOTCH)));
        event.consume();
      }
    });
  }

  /** Shows what the state says lies over the picture. */
  public void render(AppState state) {
    shown = state.session().presenting();
    var on = shown.on();
    if (!on && clear) {
      return;
    }
    clear = !on;
    picture.pseudoClassStateChanged(PRESENTED, on);
    zoom(on ? shown.zoom() : Optional.empty());
    var asked = on ? shown.staging().poll() : Optional.<Poll>empty();
    poll.render(asked, state.document());
    if (asked.isPresent() != screen.isDisable()) {
      // What lies under the question cannot be reached by Tab.
      screen.setDisable(asked.isPresent());
      rest();
    }
    ink.render(on ? state.ink() : List.of(), on ? shown.hand() : Presenting.START.hand());
    light.render(on ? shown.tool() : Tool.NONE, shown.spot() * getHeight());
    light.follow(x, y);
    blank.setVisible(on && shown.blank().isPresent());
    var colour = shown.blank().filter(Blank.WHITE::equals).isPresent() ? WHITE : BLACK;
    // A class that is set anew is looked up anew, at every frame.
    if (!blank.getStyleClass().equals(List.of(colour))) {
      blank.getStyleClass().setAll(colour);
    }
    typed.setText(shown.typed());
    typed.setVisible(on && !shown.typed().isEmpty());
    lay(keys, on && shown.panel().equals(Optional.of(Panel.KEYS)));
    lay(scenes, on && shown.panel().equals(Optional.of(Panel.SCENES)));
    scenes.render(state);
    setCursor(switch (on ? shown.tool() : Tool.NONE) {
      case NONE -> Cursor.DEFAULT;
      case PEN -> Cursor.CROSSHAIR;
      case SPOTLIGHT, POINTER -> Cursor.NONE;
    });
  }

  /** What was never shown is not there: all that is there is styled, seen or not. */
  private void lay(Node card, boolean asked) {
    if (asked && card.getParent() == null) {
      getChildren().add(card);
    }
    card.setVisible(asked);
  }

  /** Takes the focus from what was reached by Tab. */
  void rest() {
    (screen.isDisable() ? picture : screen).requestFocus();
  }

  /** Where the pointer is, as a share of the page. */
  PagePoint pointer() {
    var width = Math.max(1, getWidth());
    var height = Math.max(1, getHeight());
    return new PagePoint(x / width, y / height);
  }

  /** The same on the whole scene, once the pointer was there. */
  Optional<Point2D> scenePointer() {
    return inScene;
  }

  private void follow(MouseEvent event) {
    inScene = Optional.of(new Point2D(event.getSceneX(), event.getSceneY()));
    x = event.getX();
    y = event.getY();
    light.follow(x, y);
  }

  private void zoom(Optional<PagePoint> place) {
    var factor = place.isPresent() ? ZOOM : 1;
    place.ifPresent(spot -> {
      zoom.setPivotX(spot.x() * getWidth());
      zoom.setPivotY(spot.y() * getHeight());
    });
    zoom.setX(factor);
    zoom.setY(factor);
  }
}
