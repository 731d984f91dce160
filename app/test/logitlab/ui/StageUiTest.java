package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import logitlab.math.Vec;
import logitlab.state.Action;
import logitlab.state.PresentAction;
import logitlab.state.document.Document;
import logitlab.state.document.Scene;
import logitlab.state.file.Lecture;
import logitlab.state.session.Presenting;
import logitlab.state.session.Presenting.Blank;
import logitlab.state.session.Presenting.Tool;
import logitlab.state.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Presenting with the keys of a clicker and of a hand. */
class StageUiTest {
  private final Ui ui = new Ui();

  @AfterEach
  void close() {
    ui.close();
  }

  private Presenting presenting() {
    return ui.session().presenting();
  }

  @Test
  void theStageHasNoBarsAndEscapeLeavesIt() {
    assertThat(ui.has("Present to an audience (F5)")).isTrue();
    ui.keys(KeyCode.F5);
    assertThat(presenting().on()).isTrue();
    assertThat(ui.has("Present to an audience (F5)")).isFalse();
    ui.keys(KeyCode.ESCAPE);
    assertThat(presenting().on()).isFalse();
    assertThat(ui.has("Present to an audience (F5)")).isTrue();
    assertThat(ui.stage.isFullScreen()).isFalse();
  }

  /** What can be laid over the screen asks for no room of its own: the page stands in the window, and all of the bar in the page. */
  @Test
  void thePageFitsTheWindow() {
    var page = ui.nodes(node -> node.getStyleClass().contains("page")).getFirst();
    var window = ui.scene().getRoot().getLayoutBounds();
    assertThat(page.localToScene(page.getLayoutBounds()).getMinY()).isZero();
    assertThat(page.localToScene(page.getLayoutBounds()).getMaxY()).isLessThanOrEqualTo(window.getHeight() + 0.5);
    for (var tool : ui.nodes(node -> node.getStyleClass().contains("tool") && node.getId() != null)) {
      assertThat(tool.localToScene(tool.getLayoutBounds()).getMaxX()).as(tool.getId())
          .isLessThanOrEqualTo(window.getWidth() - 8);
    }
  }

  /** Tips stand in windows of their own, and are as large as the page. */
  @Test
  void tipsGrowWithThePage() {
    assertThat(ui.nodes(node -> node.getStyleClass().contains("page") && node.getStyleClass().contains("tips-15")))
        .hasSize(1);
    Ui.on(() -> {
      ui.store.dispatch(new Action.Program.SetTextSize(1.5));
      ui.scene().getRoot().resize(1600, 900);
      ui.scene().getRoot().layout();
      return true;
    });
    assertThat(ui.nodes(node -> node.getStyleClass().contains("page") && node.getStyleClass().contains("tips-28")))
        .hasSize(1);
  }

  /** What the stage lays over the screen is styled when it changes, not at every frame. */
  @Test
  void aFrameOffTheStageChangesNoStyle() {
    var changed = new ArrayList<String>();
    ui.nodes(_ -> true)
        .forEach(node -> node.getStyleClass()
            .addListener((ListChangeListener<String>) _ -> changed.add(node.getClass() + " " + node.getStyleClass())));
    Ui.on(() -> {
      ui.store.dispatch(new Action.Example.SetLogit(0, 1.5));
      return true;
    });
    ui.settle();
    assertThat(changed).isEmpty();
  }

  @Test
  void aClickerWalksAndAHandTakesTools() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
    ui.keys(KeyCode.F5);
    for (var key : new KeyCode[]{KeyCode.PAGE_DOWN, KeyCode.SPACE, KeyCode.RIGHT}) {
      ui.keys(key);
    }
    var stops = ui.session().route().shown();
    assertThat(stops.place(ui.session().route().line())).hasValue(3);
    ui.keys(KeyCode.PAGE_UP);
    assertThat(stops.place(ui.session().route().line())).hasValue(2);
    ui.keys(KeyCode.B);
    assertThat(presenting().blank()).contains(Blank.BLACK);
    ui.keys(KeyCode.PAGE_DOWN);
    assertThat(presenting().blank()).isEmpty();
    assertThat(stops.place(ui.session().route().line())).hasValue(2);
    ui.keys(KeyCode.S);
    assertThat(presenting().tool()).isEqualTo(Tool.SPOTLIGHT);
    ui.keys(KeyCode.P);
    assertThat(presenting().tool()).isEqualTo(Tool.PEN);
    ui.keys(KeyCode.Z);
    assertThat(presenting().zoom()).isPresent();
  }

  /** A bar that was clicked does not take the arrows away from the clicker. */
  @Test
  void aSliderDragsAndLeavesTheKeysToTheStage() {
    ui.keys(KeyCode.F5);
    var before = ui.document().logits().get(0);
    ui.click("Logit of cat", 0.9);
    assertThat(ui.document().logits().get(0)).isGreaterThan(before);
    var dragged = ui.document();
    ui.keys(KeyCode.RIGHT);
    assertThat(ui.document()).isEqualTo(dragged);
  }

  /** A lecture in small: two scenes are kept, gone to by number and by the step after the end of a walk, spoilt and brought back. */
  @Test
  void scenesAreKeptGoneToAndBroughtBack() {
    ui.keys(KeyCode.F5);
    ui.keys(KeyCode.O);
    ui.enter("Name of the scene", "the table");
    ui.keys(KeyCode.ESCAPE);
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
    ui.enter("Name of the scene", "the walk");
    ui.keys(KeyCode.ESCAPE);
    ui.keys(KeyCode.O);
    assertThat(ui.document().scenes()).extracting(Scene::name).containsExactly("the table", "the walk");
    ui.keys(KeyCode.DIGIT1);
    ui.keys(KeyCode.ENTER);
    assertThat(ui.session().screen()).isEqualTo(Screen.EXPLORE);
    ui.click("Logit of cat", 0.9);
    ui.keys(KeyCode.R);
    assertThat(ui.document().logits()).isEqualTo(Document.EXAMPLE.logits());
    ui.keys(KeyCode.PAGE_DOWN);
    assertThat(ui.session().screen()).isEqualTo(Screen.DERIVE);
    ui.keys(KeyCode.PAGE_UP);
    assertThat(ui.session().screen()).isEqualTo(Screen.EXPLORE);
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document().scenes()).hasSize(2);
  }

  /** The lecture that comes with the program, from its first scene to the last by Page Down alone, and each picture is drawn. */
  @Test
  void theLectureIsGivenByOneKey() {
    Ui.on(() -> {
      ui.window.dispatch(new Action.Program.Load(Lecture.read().document(), Optional.empty()));
      ui.window.present();
      return true;
    });
    ui.settle();
    var steps = 0;
    for (; presenting().scene().orElse(0) < 11 && steps < 80; steps++) {
      ui.keys(KeyCode.PAGE_DOWN);
    }
    assertThat(presenting().scene()).contains(11);
    for (var n = 0; n < ui.session().compositions().size(); n++) {
      ui.keys(KeyCode.F);
      ui.keys(KeyCode.PAGE_DOWN);
    }
    ui.keys(KeyCode.ESCAPE);
    assertThat(presenting().on()).isFalse();
    assertThat(ui.notice()).isEmpty();
  }

  /** The pointer says what, H hides it, a click on the tile shows it. */
  @Test
  void hidesWhatThePointerIsOn() {
    ui.keys(KeyCode.F5);
    ui.click("Make dog the target");
    ui.keys(KeyCode.H);
    assertThat(presenting().staging().covers()).hasSize(1);
    ui.click("Show what is hidden here");
    assertThat(presenting().staging().covers()).isEmpty();
  }

  @Test
  void handsAreCountedBeforeTheTruthIsSeen() {
    ui.keys(KeyCode.F5);
    ui.keys(KeyCode.A);
    for (var key : new KeyCode[]{KeyCode.DIGIT3, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.DIGIT0}) {
      ui.keys(key);
    }
    assertThat(presenting().staging().poll().orElseThrow().bars()).isEqualTo(Vec.of(0.75, 0.25, 0));
    ui.keys(KeyCode.ENTER);
    assertThat(ui.until(() -> ui.store.state().session().presenting().staging().poll().orElseThrow().time() == 1))
        .isTrue();
    assertThat(ui.has("The largest difference is at bird: you said 0.000, and it is 0.099. That is 0.099 too little."))
        .isTrue();
    ui.keys(KeyCode.PAGE_DOWN);
    assertThat(presenting().staging().poll()).isEmpty();
  }

  @Test
  void underAQuestionNothingIsHiddenAndNoTextGrowsOnTheStage() {
    ui.keys(KeyCode.F5);
    ui.pointAt(ui.nodes(node -> node.getStyleClass().contains("stage-picture")).getFirst());
    ui.keys(KeyCode.A);
    ui.keys(KeyCode.H);
    ui.keys(KeyCode.SHIFT, KeyCode.H);
    assertThat(presenting().staging().covers()).isEmpty();
    ui.keys(KeyCode.ESCAPE);
    ui.keys(KeyCode.CONTROL, KeyCode.PLUS);
    assertThat(ui.session().textSize()).isEqualTo(1);
  }

  /** Dog's 0.242433 is 0.0519 more than 0.19052, but the audience sees 0.242 and 0.191. */
  @Test
  void theDifferenceIsThatOfTheDigitsThatAreSeen() {
    ui.keys(KeyCode.F5);
    ui.keys(KeyCode.A);
    Ui.on(() -> {
      ui.window.dispatch(new PresentAction.SetGuess(0, 0.659));
      ui.window.dispatch(new PresentAction.SetGuess(2, 0.13));
      ui.window.dispatch(new PresentAction.SetGuess(1, 0.19052));
      return true;
    });
    ui.keys(KeyCode.PAGE_DOWN);
    assertThat(ui.until(() -> ui.store.state().session().presenting().staging().poll().orElseThrow().time() == 1))
        .isTrue();
    var bars = presenting().staging().poll().orElseThrow().bars();
    var said = ui.nodes(node -> node instanceof Label label && label.getText().startsWith("The largest difference"));
    var numbers = Pattern.compile("0\\.\\d{3}")
        .matcher(((Label) said.getFirst()).getText())
        .results()
        .map(found -> Integer.parseInt(found.group().substring(2)))
        .toList();
    assertThat(numbers).as("%s", bars).hasSize(3);
    assertThat(numbers.get(2)).isEqualTo(Math.abs(numbers.get(0) - numbers.get(1)));
  }

  /** JavaFX's own slider throws then. */
  @Test
  void aDragWithoutAPressMovesNoBar() {
    ui.keys(KeyCode.F5);
    ui.keys(KeyCode.A);
    var bars = presenting().staging().poll().orElseThrow().bars();
    var thumb = ui.nodes(node -> node.getStyleClass().contains("thumb")
        && node.getParent().getStyleClass().contains("poll-slider")).getFirst();
    Ui.on(() -> {
      thumb
          .fireEvent(new MouseEvent(MouseEvent.MOUSE_DRAGGED, 30, 5, 30, 5, MouseButton.PRIMARY, 0, false, false, false,
              false, true, false, false, true, false, false, null));
      return true;
    });
    assertThat(presenting().staging().poll().orElseThrow().bars()).isEqualTo(bars);
    ui.drag(ui.words.text("ui.poll.bar", "cat"), 0.5, 0.9, () -> {});
    assertThat(presenting().staging().poll().orElseThrow().bars().get(0)).isGreaterThan(0.6);
  }

  @Test
  void theThumbOfAGuessStandsWhereItsBarEnds() {
    ui.keys(KeyCode.F5);
    ui.keys(KeyCode.A);
    BarThumbs.standAtTheEndsOf("poll-ghost", ui, 0.01, 0.3, 1);
  }

  @Test
  void whatWasDrawnOnThePictureIsNotOnTheQuestion() {
    ui.keys(KeyCode.F5);
    ui.keys(KeyCode.A);
    var layers = ui.nodes(node -> node.getStyleClass().contains("poll"))
        .getFirst()
        .getParent()
        .getChildrenUnmodifiable();
    var names = layers.stream().map(layer -> layer.getClass().getSimpleName()).toList();
    assertThat(names).containsSubsequence("InkPane", "PollPane");
  }
}
