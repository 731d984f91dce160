package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import logitlab.math.Vec;
import logitlab.state.document.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bars of the class table as handles, and its tools. */
class HandlesUiTest {
  private static final String P = "Probability of dog, from 0.001 to 0.999: its logit alone moves";
  private static final String GRADIENT = "Gradient of dog, from 0.001 to 0.999: its logit alone moves";
  private static final String TARGET = "Target of dog, from 0.000 to 1.000: the others give way";

  private final Ui ui = new Ui();

  @AfterEach
  void close() {
    ui.close();
  }

  private double p(int k) {
    return ui.document().softmax().p().get(k);
  }

  private void undo() {
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
  }

  @Test
  void aProbabilityIsDraggedAndItsLogitAloneMoves() {
    ui.drag(P, 0.27, 0.6, () -> assertThat(p(1)).isBetween(0.5, 0.7));
    assertThat(ui.document().logits().with(1, 0)).isEqualTo(Vec.of(2, 0, 0.1));
    assertThat(ui.session().watched()).isEqualTo(1);
    ui.drag(P, 0.6, 1.4, () -> assertThat(p(1)).as("no further than the limit").isCloseTo(0.999, within(1e-9)));
    undo();
    assertThat(p(1)).isBetween(0.5, 0.7);
    undo();
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  @Test
  void arrowsMoveABarByAHundredthWithShiftByAThousandthAndHomeAndEndToTheLimits() {
    ui.focus(P);
    ui.keys(KeyCode.RIGHT);
    assertThat(p(1)).isCloseTo(0.252, within(1e-9));
    ui.keys(KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(p(1)).isCloseTo(0.251, within(1e-9));
    ui.keys(KeyCode.HOME);
    assertThat(p(1)).isCloseTo(0.001, within(1e-9));
    ui.keys(KeyCode.END);
    assertThat(p(1)).isCloseTo(0.999, within(1e-9));
    for (var step = 0; step < 4; step++) {
      undo();
    }
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  @Test
  void aGradientAndATargetAreDragged() {
    ui.drag(GRADIENT, 0.62, 0.8,
        () -> assertThat(ui.document().crossEntropy().gradient().get(1)).isBetween(0.45, 0.75));
    ui.drag(GRADIENT, 0.8, 0.2, () -> assertThat(ui.document().crossEntropy().gradient().get(1))
        .as("a class without a target is never pulled up")
        .isCloseTo(0.001, within(1e-9)));
    undo();
    undo();
    ui.drag(TARGET, 0.1, 0.5, () -> assertThat(ui.document().target().get(1)).isBetween(0.4, 0.6));
    assertThat(ui.document().target().sum()).isCloseTo(1, within(1e-12));
    assertThat(ui.document().target().get(2)).isZero();
    undo();
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  /** The box that an export draws is, in the window, the field's own. */
  @Test
  void aLogitsFieldLooksLikeOne() {
    var field = ui.control(ui.words.text("figure.handle.logit-field", "cat"));
    assertThat(field.getPseudoClassStates()).extracting(PseudoClass::getPseudoClassName).doesNotContain("clear");
  }

  @Test
  void aScreenReaderHearsTheValueAndItsLimits() {
    var bar = ui.control(P);
    assertThat(bar.getAccessibleRole()).isEqualTo(AccessibleRole.SLIDER);
    assertThat((double) Ui.on(() -> bar.queryAccessibleAttribute(AccessibleAttribute.VALUE))).isEqualTo(p(1));
    assertThat((double) Ui.on(() -> bar.queryAccessibleAttribute(AccessibleAttribute.MIN_VALUE))).isEqualTo(0.001);
    assertThat((double) Ui.on(() -> bar.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE))).isEqualTo(0.999);
  }

  /** The robot's drags carry no modifiers, so these events are made by hand. */
  @Test
  void shiftMakesADragTenTimesFiner() {
    var bar = ui.control("Logit of cat");
    fire(bar, MouseEvent.MOUSE_PRESSED, 0, true);
    var start = ui.document().logits().get(0);
    fire(bar, MouseEvent.MOUSE_DRAGGED, 4, true);
    var fine = ui.document().logits().get(0) - start;
    fire(bar, MouseEvent.MOUSE_DRAGGED, 8, false);
    fire(bar, MouseEvent.MOUSE_RELEASED, 8, false);
    var coarse = ui.document().logits().get(0) - start - fine;
    assertThat(fine).isBetween(0.01, 0.2);
    // Without Shift the thumb also begins to catch up with the pointer.
    assertThat(coarse / fine).isBetween(6.0, 20.0);
    undo();
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  @Test
  void shiftMakesTheDragOfADialAndOfAPlotTenTimesFiner() {
    ui.click("Loss slice");
    ui.click("Path downhill");
    for (var name : List.of("Add c to all logits, 0.00", "Logit of cat: 2.0, to be dragged")) {
      var control = ui.control(name);
      var way = new double[2];
      for (var fine = 0; fine < 2; fine++) {
        fire(control, MouseEvent.MOUSE_PRESSED, 0, fine == 1);
        var start = ui.document().logits().get(0);
        fire(control, MouseEvent.MOUSE_DRAGGED, 10, fine == 1);
        fire(control, MouseEvent.MOUSE_RELEASED, 10, fine == 1);
        way[fine] = ui.document().logits().get(0) - start;
        undo();
      }
      assertThat(way[0] / way[1]).as(name).isBetween(6.0, 14.0);
    }
    var triangle = ui.control(
        ui.nodes(node -> node.getAccessibleText() != null && node.getAccessibleText().startsWith("Point: "))
            .getFirst()
            .getAccessibleText());
    fire(triangle, MouseEvent.MOUSE_PRESSED, 0, true);
    var p = ui.document().softmax().p().get(1);
    fire(triangle, MouseEvent.MOUSE_DRAGGED, 20, true);
    fire(triangle, MouseEvent.MOUSE_RELEASED, 20, true);
    assertThat(ui.document().softmax().p().get(1) - p).isCloseTo(2 / triangle.getWidth(), within(1e-3));
    undo();
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  /** Two digits are not enough for a hundredth of a decade. */
  @Test
  void shiftTurnsTheRateByAHundredthOfADecade() {
    ui.click("Path downhill");
    ui.focus("Learning rate, 1.0");
    for (var step = 0; step < 5; step++) {
      ui.keys(KeyCode.SHIFT, KeyCode.RIGHT);
    }
    assertThat(ui.session().exploring().learningRate()).isCloseTo(StrictMath.pow(10, 0.05), within(0.006));
    ui.keys(KeyCode.RIGHT);
    assertThat(ui.session().exploring().learningRate()).isCloseTo(StrictMath.pow(10, 0.15), within(0.006));
  }

  /** At {@code beyond} pixels right of 0.6 of the control's width. */
  private static void fire(Control bar, EventType<MouseEvent> type, double beyond, boolean shift) {
    fire(bar, type, beyond, 0, shift);
  }

  private static void fire(Control bar, EventType<MouseEvent> type, double beyond, double below, boolean shift) {
    Ui.on(() -> {
      var place = bar.localToScene(bar.getWidth() * 0.6 + beyond, bar.getHeight() / 2 + below);
      bar.fireEvent(new MouseEvent(type, place.getX(), place.getY(), place.getX(), place.getY(), MouseButton.PRIMARY, 1,
          shift, false, false, false, true, false, false, false, false, true, null));
      return true;
    });
  }

  /** The pointer leaves the field on the way. */
  @Test
  void aDragUpOverTheEdgeOfAFieldIsOneUndoStep() {
    var field = ui.control("Logit of cat, as a number");
    fire(field, MouseEvent.MOUSE_PRESSED, 0, 0, false);
    fire(field, MouseEvent.MOUSE_DRAGGED, 0, -10, false);
    fire(field, MouseEvent.MOUSE_EXITED, 0, -40, false);
    fire(field, MouseEvent.MOUSE_DRAGGED, 0, -40, false);
    fire(field, MouseEvent.MOUSE_RELEASED, 0, -40, false);
    assertThat(ui.document().logits().get(0)).isEqualTo(2.4);
    undo();
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  @Test
  void aPressWhereTheThumbStandsMovesNothing() {
    ui.enter("Logit of cat, as a number", "2.03");
    ui.click("Logit of cat", (2.03 / 10 + 1) / 2);
    assertThat(ui.document().logits().get(0)).isEqualTo(2.03);
  }

  @Test
  void aLogitBeyondTheSliderIsNotPulledBackByATouch() {
    ui.enter("Logit of cat, as a number", "25");
    ui.focus("Logit of cat");
    ui.keys(KeyCode.RIGHT);
    assertThat(ui.document().logits().get(0)).isEqualTo(25);
    ui.keys(KeyCode.LEFT);
    assertThat(ui.document().logits().get(0)).isEqualTo(24.9);
    ui.drag("Logit of cat", 0.9, 1.2, () -> assertThat(ui.document().logits().get(0)).isEqualTo(24.9));
  }

  @Test
  void theToolsUnfoldAndTheirSlidersMoveTemperatureAndSmoothing() {
    ui.click("Unfold temperature, label smoothing, columns, sorting and the pin");
    ui.enter("Temperature, as a number", "2");
    assertThat(ui.document().temperature()).isEqualTo(2);
    ui.focus("Temperature");
    ui.keys(KeyCode.RIGHT);
    assertThat(ui.document().temperature()).isEqualTo(2.1);
    ui.keys(KeyCode.END);
    assertThat(ui.document().temperature()).isEqualTo(10);
    ui.enter("Temperature, as a number", "0.0001");
    assertThat(ui.document().temperature()).isEqualTo(10);
    assertThat(ui.notice()).contains("from 0.001 to 1000");
    ui.enter("Label smoothing, as a number", "1.5");
    assertThat(ui.notice()).contains("from 0 to 1.");
    assertThat(ui.document().smoothing()).isZero();
    ui.drag("Label smoothing", 0.1, 0.5, () -> assertThat(ui.document().smoothing()).isBetween(0.3, 0.6));
    assertThat(ui.document().target()).isEqualTo(Vec.of(1, 0, 0));
    undo();
    ui.click("Show the column shifted");
    ui.click("Keep the bars of now as outlines, to compare with");
    assertThat(ui.session().table().pinned()).isPresent();
    ui.enter("Logit of dog, as a number", "7");
    ui.click("Put the classes in the order of their probabilities, the largest on top");
    assertThat(ui.session().table().order()).containsExactly(1, 0, 2);
    ui.click("Fold the tools away");
    assertThat(ui.has("Temperature")).isFalse();
  }

  @Test
  void aLongNumberShowsItsBeginningOnceItIsTaken() {
    for (var number : new String[]{"-745.5", "-1000000"}) {
      ui.enter("Logit of cat, as a number", number);
      var field = (TextField) ui.control("Logit of cat, as a number");
      assertThat(Ui.on(field::isFocused)).isTrue();
      assertThat(Ui.on(field::getCaretPosition)).as("%s", number).isZero();
    }
  }
}
