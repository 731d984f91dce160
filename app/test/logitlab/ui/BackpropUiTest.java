package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Frame;
import logitlab.figure.Grip;
import logitlab.figure.Handle;
import logitlab.figure.Size;
import logitlab.figure.screen.Screens;
import logitlab.math.network.Activation;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.NetworkPreset;
import logitlab.state.session.Place;
import logitlab.state.view.Lens;
import logitlab.state.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network under mouse and keys. */
class BackpropUiTest {
  private static final Term WEIGHT = Term.of(Quantity.NET_W2, 1, 1);

  private final Ui ui = new Ui();

  @BeforeEach
  void showTheNetwork() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
  }

  @AfterEach
  void close() {
    ui.close();
  }

  private NetworkExample network() {
    return ui.document().network();
  }

  private String web() {
    return ui.words.text("backprop.web");
  }

  /** Where a weight's edge or a bias's unit is, in pixels of the sheet over the network. */
  private Grip grip(Term term) {
    var figure = new Screens(ui.words).screen(Screen.BACKPROP).draw(Frame.of(ui.state(), new Size(1280, 664)));
    return figure.handles()
        .stream()
        .filter(Handle.Web.class::isInstance)
        .map(handle -> (Handle.Web) handle)
        .flatMap(handle -> handle.grips().stream())
        .filter(grip -> grip.term().equals(term))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aWeightIsDraggedOnItsEdge() {
    var grip = grip(WEIGHT);
    var x = grip.x1() + 0.2 * (grip.x2() - grip.x1());
    var y = grip.y1() + 0.2 * (grip.y2() - grip.y1());
    ui.dragUp(web(), x, y, 40);
    assertThat(ui.session().backprop().selected()).isEqualTo(Optional.of(WEIGHT));
    assertThat(network().network().w2().get(1, 1)).isCloseTo(1, within(0.06));
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(network()).as("one drag is one step").isEqualTo(NetworkExample.EXAMPLE);
  }

  @Test
  void aChosenWeightIsTypedAndTurned() {
    var grip = grip(WEIGHT);
    ui.dragUp(web(), grip.x1() + 0.2 * (grip.x2() - grip.x1()), grip.y1() + 0.2 * (grip.y2() - grip.y1()), 0);
    ui.enter("Weight from hidden unit 2 to class 2", "-1.25");
    assertThat(network().network().w2().get(1, 1)).isEqualTo(-1.25);
    ui.dragUp("Weight from hidden unit 2 to class 2", 30, 22, 18);
    assertThat(network().network().w2().get(1, 1)).isCloseTo(-1.07, within(0.03));
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(network().network().w2().get(1, 1)).isEqualTo(-1.25);
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(network()).isEqualTo(NetworkExample.EXAMPLE);
  }

  @Test
  void aDragThatLeavesItsFieldIsOneStep() {
    var grip = grip(WEIGHT);
    ui.dragUp(web(), grip.x1() + 0.2 * (grip.x2() - grip.x1()), grip.y1() + 0.2 * (grip.y2() - grip.y1()), 0);
    // The headless platform tells no control that the pointer leaves it while a button is down.
    mouse(MouseEvent.MOUSE_PRESSED, 20);
    mouse(MouseEvent.MOUSE_DRAGGED, 0);
    mouse(MouseEvent.MOUSE_EXITED, -5);
    mouse(MouseEvent.MOUSE_DRAGGED, -40);
    mouse(MouseEvent.MOUSE_RELEASED, -40);
    assertThat(network().network().w2().get(1, 1)).isGreaterThan(1);
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(network()).isEqualTo(NetworkExample.EXAMPLE);
  }

  private void mouse(EventType<MouseEvent> type, double y) {
    var field = ui.control("Weight from hidden unit 2 to class 2");
    Ui.on(() -> {
      field
          .fireEvent(new MouseEvent(type, 30, y, 30, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false,
              false, false, false, false, null));
      return true;
    });
  }

  @Test
  void everyWeightAndBiasIsReachedByKeys() {
    ui.focus(web());
    ui.keys(KeyCode.RIGHT);
    assertThat(ui.session().backprop().selected()).isEqualTo(Optional.of(Term.of(Quantity.NET_W1, 0, 0)));
    ui.keys(KeyCode.RIGHT);
    ui.keys(KeyCode.RIGHT);
    assertThat(ui.session().backprop().selected()).isEqualTo(Optional.of(Term.of(Quantity.NET_B1, 0)));
    ui.keys(KeyCode.UP);
    assertThat(network().network().b1().get(0)).isEqualTo(0.2);
    ui.keys(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(network().network().b1().get(0)).isEqualTo(0.19);
    ui.keys(KeyCode.DIGIT7);
    ui.keys(KeyCode.ENTER);
    assertThat(network().network().b1().get(0)).isEqualTo(7);
    ui.focus(web());
    ui.keys(KeyCode.LEFT);
    ui.keys(KeyCode.ENTER);
    assertThat(((Control) Ui.on(() -> ui.scene().getFocusOwner())).getAccessibleText())
        .isEqualTo("Weight from input 2 to hidden unit 1");
    ui.focus(web());
    ui.keys(KeyCode.ESCAPE);
    assertThat(ui.session().backprop().selected()).isEmpty();
  }

  @Test
  void unitsComeAndGoAndTheActivationChanges() {
    ui.click("Add a hidden unit");
    ui.click("Add a class");
    ui.click("Remove an input");
    assertThat(network().network().hidden()).isEqualTo(4);
    assertThat(network().network().classes()).isEqualTo(4);
    assertThat(network().network().inputs()).isEqualTo(1);
    assertThat(ui.has("Remove an input")).isFalse();
    ui.click("Activation ReLU");
    assertThat(network().network().activation()).isEqualTo(Activation.RELU);
    for (var n = 0; n < 4; n++) {
      ui.keys(KeyCode.CONTROL, KeyCode.Z);
    }
    assertThat(network()).isEqualTo(NetworkExample.EXAMPLE);
  }

  @Test
  void theChainLeadsToItsLineOfTheDerivation() {
    ui.click(ui.words.text("backprop.lens.2.name"));
    assertThat(ui.session().backprop().lens()).isEqualTo(Lens.CHAIN);
    ui.click(ui.words.text("backprop.chain.line.name"));
    assertThat(ui.session().screen()).isEqualTo(Screen.DERIVE);
    assertThat(ui.session().route().id()).isEqualTo("network");
    assertThat(ui.session().view().derive().line()).isEqualTo("network.w1.input");
  }

  @Test
  void anEntryOfAMatrixIsTyped() {
    ui.click(ui.words.text("backprop.lens.1.name"));
    Ui.on(() -> {
      ui.store.dispatch(new Action.Time.Scrub(new Place.InBackprop(Stage.Z1, 1)));
      return true;
    });
    ui.settle();
    ui.enter("Bias of hidden unit 3, in the matrix", "0.75");
    assertThat(network().network().b1().get(2)).isEqualTo(0.75);
    assertThat(ui.session().backprop().selected()).isEqualTo(Optional.of(Term.of(Quantity.NET_B1, 2)));
  }

  @Test
  void theStepIsTakenAndUndone() {
    ui.click("Stages of backpropagation", 0.97);
    ui.enter("Learning rate", "0.25");
    ui.click(ui.words.text("backprop.update.name"));
    assertThat(network()).isEqualTo(NetworkExample.EXAMPLE.stepped(0.25));
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(network()).isEqualTo(NetworkExample.EXAMPLE);
  }

  @Test
  void aStageIsRepeated() {
    ui.click("Speed 4×");
    ui.click("Stages of backpropagation", 0.5 / 15);
    ui.click("Repeat this stage");
    ui.click("Play");
    assertThat(ui.until(() -> ui.store.state().session().backprop().time() > 0.9)).isTrue();
    assertThat(ui.until(() -> ui.store.state().session().backprop().time() < 0.4)).isTrue();
    assertThat(ui.session().backprop().stage()).isEqualTo(Stage.X);
    assertThat(ui.session().backprop().playing()).isTrue();
    ui.click("Pause");
  }

  @Test
  void aWorkedExampleIsChosenFromTheList() {
    ui.click("Examples");
    var preset = NetworkPreset.ALL.get(2);
    Ui.on(() -> {
      ui.popUps()
          .filter(node -> node instanceof Button button
              && button.getAccessibleText() != null
              && button.getAccessibleText().startsWith(ui.words.say(preset.name())))
          .map(Button.class::cast)
          .findFirst()
          .orElseThrow()
          .fire();
      return true;
    });
    ui.settle();
    assertThat(network()).isEqualTo(preset.example());
    assertThat(ui.notice()).contains(ui.words.say(preset.point()));
  }
}
