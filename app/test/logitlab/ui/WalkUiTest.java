package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Step;
import logitlab.derivation.expr.Term;
import logitlab.derivation.print.Reading;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Size;
import logitlab.figure.screen.Screens;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.Preset;
import logitlab.state.session.Theme;
import logitlab.state.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Walking a derivation and the network, and what the bar on top does: a test for each thing to press, which makes it long. */
class WalkUiTest {
  private final Ui ui = new Ui();

  @AfterEach
  void close() {
    ui.close();
  }

  private int line() {
    return ui.session().route().line();
  }

  @Test
  void aDerivationIsWalkedByButtonsDotsAndKeys() {
    var stops = ui.session().route().shown().steps().stream().map(Step::number).toList();
    var last = stops.getLast();
    for (var screen : new KeyCode[]{KeyCode.DIGIT1, KeyCode.DIGIT2}) {
      ui.keys(KeyCode.CONTROL, screen);
      ui.click("Lines of the derivation", 0.01);
      assertThat(line()).isZero();
      ui.click("On to the next line");
      ui.click("On to the next line");
      ui.click("Back one line");
      assertThat(line()).isEqualTo(stops.get(1));
      ui.keys(KeyCode.PAGE_DOWN);
      ui.keys(KeyCode.PAGE_DOWN);
      ui.keys(KeyCode.PAGE_UP);
      assertThat(line()).isEqualTo(stops.get(2));
      ui.click("Lines of the derivation", 0.99);
      assertThat(line()).isEqualTo(last);
      ui.keys(KeyCode.PAGE_DOWN);
      assertThat(line()).isEqualTo(last);
      ui.keys(KeyCode.LEFT);
      assertThat(line()).isEqualTo(stops.get(stops.size() - 2));
      ui.keys(KeyCode.HOME);
      assertThat(line()).isZero();
    }
    assertThat(ui.store.canUndo()).isFalse();
  }

  /** On the buttons of a walk the arrow keys walk too; nowhere beside them do they change a number. */
  @Test
  void arrowsOnButtonsChangeNoNumber() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
    var stops = ui.session().route().shown().steps().stream().map(Step::number).toList();
    ui.click("On to the next line");
    ui.keys(KeyCode.RIGHT);
    ui.keys(KeyCode.RIGHT);
    assertThat(line()).isEqualTo(stops.get(3));
    ui.keys(KeyCode.LEFT);
    assertThat(line()).isEqualTo(stops.get(2));
    for (var button : ui.nodes(node -> node instanceof ButtonBase
        && node.getStyleClass()
            .stream()
            .anyMatch(Set.of("handle-press", "handle-option", "handle-choice")::contains))) {
      for (var arrow : List.of(KeyCode.RIGHT, KeyCode.DOWN)) {
        Ui.on(() -> {
          button.requestFocus();
          return true;
        });
        for (var n = 0; n < 3; n++) {
          ui.keys(arrow);
        }
        assertThat(ui.document()).as(button + " " + arrow).isEqualTo(Document.EXAMPLE);
      }
    }
  }

  /** What the brief walk leaves out is unfolded by a click, and the whole route by the switch. */
  @Test
  void aBriefWalkUnfoldsByClick() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
    ui.keys(KeyCode.PAGE_DOWN);
    var shown = ui.session().route().shown().steps().size();
    ui.click("Show what is left out here; lines: 3");
    assertThat(ui.session().route().shown().steps()).hasSize(shown + 3);
    ui.click("Leave this out again; lines: 3");
    assertThat(ui.session().route().shown().steps()).hasSize(shown);
    ui.click("Show every line");
    assertThat(ui.session().route().shown().steps()).hasSize(Routes.lines(ui.session().route().id()));
    ui.click("Show only the main lines");
    assertThat(ui.session().route().shown().steps()).hasSize(shown);
    assertThat(ui.store.canUndo()).isFalse();
  }

  @Test
  void theReadingIsSwitchedByClickAndKey() {
    ui.click("Put the numbers of the watched class into the line");
    assertThat(reading()).isEqualTo(Reading.NUMBERS);
    ui.click("Write the line’s sums out, term by term");
    assertThat(reading()).isEqualTo(Reading.WRITTEN_OUT);
    ui.click("Show the line with symbols");
    assertThat(reading()).isEqualTo(Reading.SYMBOLS);
    ui.keys(KeyCode.N);
    ui.keys(KeyCode.N);
    assertThat(reading()).isEqualTo(Reading.NUMBERS);
    ui.focus("Name of class 1");
    ui.keys(KeyCode.N);
    assertThat(reading()).as("n is a letter in a name").isEqualTo(Reading.NUMBERS);
  }

  @Test
  void theLongerAnswerOpensUnderTheLineAndStaysFromLineToLine() {
    ui.click("The longer answer to what is usually asked at this line");
    assertThat(ui.session().route().more()).isTrue();
    ui.keys(KeyCode.PAGE_DOWN);
    assertThat(ui.session().route().more()).isTrue();
    ui.click("The longer answer to what is usually asked at this line");
    assertThat(ui.session().route().more()).isFalse();
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
    ui.click("Type what you worked out on paper");
    ui.click("The longer answer to what is usually asked at this line");
    assertThat(ui.session().route().more()).isTrue();
    assertThat(ui.store.canUndo()).isFalse();
  }

  /** The place of the spot that is called so, as a share of the equation's width. */
  private double spot(String name) {
    var view = ui.state();
    var figure = new Screens(ui.words).screen(view.session().screen())
        .draw(Frame.of(view, new Size(1280, 664)));
    var equation = figure.handles()
        .stream()
        .filter(Handle.Equation.class::isInstance)
        .map(Handle.Equation.class::cast)
        .findFirst()
        .orElseThrow();
    var area = equation.spots().stream().filter(spot -> spot.name().startsWith(name)).findFirst().orElseThrow().area();
    return (area.centreX() - equation.region().x()) / equation.region().width();
  }

  @Test
  void symbolsOfTheEquationAreWalkedReadAndTurnedByKeys() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
    ui.click("Lines of the derivation", 0.99);
    ui.focus("Symbols of the line");
    ui.keys(KeyCode.ENTER);
    assertThat(ui.session().route().parts()).containsValue(Reading.WRITTEN_OUT);
    ui.keys(KeyCode.ENTER);
    ui.keys(KeyCode.ENTER);
    assertThat(ui.session().route().parts()).isEmpty();
    ui.keys(KeyCode.RIGHT);
    assertThat(ui.session().pointed()).isEqualTo(Set.of(Term.of(Quantity.Y, 0)));
    ui.keys(KeyCode.ENTER);
    assertThat(ui.document().target().get(1)).as("from the true class the target moves on").isEqualTo(1);
  }

  @Test
  void aSymbolIsReadInAnotherWayByAClickOfTheMouse() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
    ui.click("Symbols of the line", spot("the sum"));
    assertThat(ui.session().route().parts()).containsValue(Reading.WRITTEN_OUT);
    assertThat(reading()).as("the rest of the line stays").isEqualTo(Reading.SYMBOLS);
    assertThat(ui.store.canUndo()).isFalse();
  }

  @Test
  void anInputIsDraggedInsideTheEquationAsOneStep() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
    Ui.on(() -> {
      ui.window.dispatch(new Action.Walk.ShowRoute("network"));
      ui.window.dispatch(new Action.Walk.GoToLine(Routes.line("network", "network.a1.weight").orElseThrow()));
      ui.window.dispatch(new Action.Walk.Read(Reading.WRITTEN_OUT));
      return true;
    });
    ui.settle();
    var before = ui.document().network();
    var weight = spot("W two");
    ui.drag("Symbols of the line", weight, Math.min(weight + 0.3, 0.98), () -> {});
    assertThat(ui.document().network().network().w2()).isNotEqualTo(before.network().w2());
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document().network()).isEqualTo(before);
  }

  @Test
  void dotsAreScrubbedAndTheNearerLineIsTurnedTo() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
    ui.drag("Lines of the derivation", 0.02, 0.4, () -> {
      assertThat(ui.session().route().turn().visible()).isTrue();
      assertThat(ui.session().route().turn().playing()).as("held").isFalse();
      var stops = ui.session().route().shown().steps().stream().map(Step::number).toList();
      assertThat(ui.session().route().line()).as("about in the middle").isIn(stops.subList(3, 8));
    });
    assertThat(ui.until(() -> !ui.store.state().session().route().turn().visible())).isTrue();
    assertThat(ui.store.canUndo()).isFalse();
  }

  private Reading reading() {
    return ui.session().route().reading();
  }

  @Test
  void theNetworkPlaysPausesAndIsScrubbed() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
    ui.click("Speed 4×");
    assertThat(ui.session().backprop().speed()).isEqualTo(4);
    ui.click("Play");
    assertThat(ui.until(() -> ui.store.state().session().backprop().stage().compareTo(Stage.X) > 0)).as("time moves")
        .isTrue();
    ui.click("Pause");
    var paused = ui.session();
    ui.settle();
    assertThat(ui.session()).isEqualTo(paused);
    assertThat(paused.backprop().playing()).isFalse();
    ui.drag("Stages of backpropagation", 0.02, 5.5 / 15, () -> {
      assertThat(ui.session().backprop().stage()).isEqualTo(Stage.LOSS);
      assertThat(ui.session().backprop().time()).isBetween(0.3, 0.7);
    });
    ui.keys(KeyCode.RIGHT);
    assertThat(ui.session().backprop().time()).isEqualTo(1);
    ui.keys(KeyCode.PAGE_DOWN);
    assertThat(ui.session().backprop().stage()).isEqualTo(Stage.DZ2);
    ui.click("One stage back");
    assertThat(ui.session().backprop().stage()).isEqualTo(Stage.LOSS);
    ui.click("One stage on");
    ui.keys(KeyCode.PAGE_UP);
    assertThat(ui.session().backprop().stage()).isEqualTo(Stage.LOSS);
    ui.keys(KeyCode.P);
    assertThat(ui.session().backprop().playing()).isTrue();
    ui.keys(KeyCode.P);
    assertThat(ui.session().backprop().playing()).isFalse();
    assertThat(ui.store.canUndo()).isFalse();
  }

  @Test
  void playingStopsAtTheEnd() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
    ui.click("Speed 4×");
    ui.click("Stages of backpropagation", 0.97);
    ui.click("Play");
    assertThat(ui.until(() -> !ui.store.state().session().backprop().playing())).isTrue();
    assertThat(ui.session().backprop().stage()).isEqualTo(Stage.LAST);
    assertThat(ui.session().backprop().time()).isEqualTo(1);
  }

  @Test
  void anInputOfTheNetworkIsTyped() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
    ui.enter("Input 1", "0.5");
    assertThat(ui.document().network().input().get(0)).isEqualTo(0.5);
    ui.click("Make class 3 the target");
    assertThat(ui.document().network().target().get(2)).isEqualTo(1);
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document().network()).isEqualTo(NetworkExample.EXAMPLE);
  }

  @Test
  void theThemeChangesAndNothingElse() {
    ui.click("On to the next line");
    ui.until(() -> !ui.store.state().session().route().turn().visible());
    ui.click("Moves every logit one step against its gradient");
    var before = ui.state();
    ui.click("Light, dark, or for a projector (Ctrl+D)");
    assertThat(ui.session().theme()).isEqualTo(Theme.DARK);
    assertThat(ui.state().with(ui.session().withTheme(Theme.LIGHT)).document()).isEqualTo(before.document());
    assertThat(ui.session().withTheme(Theme.LIGHT)).isEqualTo(before.session().withPointed(ui.session().pointed()));
    assertThat(ui.scene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
    ui.keys(KeyCode.CONTROL, KeyCode.D);
    assertThat(ui.session().theme()).isEqualTo(Theme.PROJECTOR);
    ui.keys(KeyCode.CONTROL, KeyCode.D);
    assertThat(ui.session().theme()).isEqualTo(Theme.LIGHT);
  }

  @Test
  void theSegmentsOnTopShowTheScreens() {
    for (var screen : new Screen[]{Screen.BACKPROP, Screen.DERIVE, Screen.EXPLORE, Screen.EXPLORE}) {
      ui.click(ui.words.text("ui.screen." + screen.id()));
      assertThat(ui.session().screen()).isEqualTo(screen);
    }
  }

  @Test
  void undoAndRedoStandOnTheBarAndANoticeGoesWithThem() {
    var undo = (Button) ui.control("Undo (Ctrl+Z)");
    assertThat(undo.isDisabled()).isTrue();
    ui.click("Make bird the target");
    ui.enter("Logit of cat, as a number", "abc");
    assertThat(ui.notice()).isNotEmpty();
    ui.click("Undo (Ctrl+Z)");
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
    assertThat(ui.notice()).isEmpty();
    ui.click("Redo (Ctrl+Y)");
    assertThat(ui.document().target().get(2)).isEqualTo(1);
  }

  @Test
  void aPresetIsOneStepAndTellsItsPoint() {
    ui.click("Examples");
    var preset = Preset.ALL.getFirst();
    var row = ui.words.say(preset.name()) + ". " + ui.words.say(preset.point());
    Ui.on(() -> {
      ui.popUps()
          .filter(node -> node instanceof Button && row.equals(node.getAccessibleText()))
          .map(Button.class::cast)
          .findFirst()
          .orElseThrow()
          .fire();
      return true;
    });
    ui.settle();
    assertThat(ui.document()).isEqualTo(preset.document().withNetwork(NetworkExample.EXAMPLE));
    assertThat(ui.notice()).contains(ui.words.say(preset.point()));
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }
}
