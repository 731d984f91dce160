package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import logitlab.export.TextFormat;
import logitlab.math.Vec;
import logitlab.state.document.Document;
import logitlab.state.session.Tiling;
import logitlab.state.view.Card;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The cards of Explore through mouse and keys. */
class CardsUiTest {
  private final Ui ui = new Ui();

  @AfterEach
  void close() {
    ui.close();
  }

  private List<Card> open() {
    return ui.session().exploring().unfolded().open();
  }

  @Test
  void theChooserUnfoldsAndFolds() {
    ui.click("Loss slice");
    ui.click("Jacobian");
    assertThat(open()).containsExactly(Card.SLICE, Card.JACOBIAN);
    ui.click("Fold away: Loss slice");
    assertThat(open()).containsExactly(Card.JACOBIAN);
    ui.click("Derivation");
    assertThat(open()).containsExactly(Card.JACOBIAN);
    assertThat(ui.session().showsLine()).isTrue();
    ui.click("Jacobian");
    assertThat(ui.session().showsLine()).as("what is unfolded elsewhere is turned to").isFalse();
    ui.click("Jacobian");
    assertThat(open()).isEmpty();
    ui.click("Derivation");
    assertThat(ui.session().exploring().unfolded().hasDerivation()).isFalse();
    ui.keys(KeyCode.DIGIT1);
    ui.keys(KeyCode.DIGIT0);
    assertThat(open()).containsExactly(Card.SLICE, Card.NUMBERS);
    ui.keys(KeyCode.NUMPAD1);
    assertThat(open()).containsExactly(Card.NUMBERS);
    ui.click("All");
    assertThat(open()).containsExactly(Card.values());
    assertThat(ui.session().exploring().unfolded().hasDerivation()).isTrue();
    ui.click("One large card at a time");
    assertThat(ui.session().exploring().unfolded().tiling()).isEqualTo(Tiling.ONE);
    assertThat(ui.store.canUndo()).as("looking is not undone").isFalse();
    ui.click("Derivation");
    ui.click("Derivation");
    assertThat(ui.session().exploring().unfolded().hasDerivation()).isFalse();
    ui.click("All");
    assertThat(open()).as("one was folded away").containsExactly(Card.values());
    assertThat(ui.session().exploring().unfolded().hasDerivation()).isTrue();
    ui.click("All");
    assertThat(open()).isEmpty();
    assertThat(ui.session().exploring().unfolded().showsDerivation()).isTrue();
  }

  @Test
  void thePointOfTheTriangleIsDraggedAndOneUndoStep() {
    ui.click("Path downhill");
    var sum = ui.document().logits().sum();
    var point = ui.nodes(node -> node.getAccessibleText() != null && node.getAccessibleText().startsWith("Point: "))
        .getFirst();
    ui.drag(point.getAccessibleText(), 0.4, 0.5, () -> {});
    assertThat(ui.document().softmax().p().get(2)).isEqualTo(0.5, within(0.02));
    assertThat(ui.document().logits().sum()).isEqualTo(sum, within(1e-9));
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  /** The thin bars of the table at the side of large cards are handles as those of the whole table. */
  @Test
  void theBarsBesideLargeCardsAreDragged() {
    ui.click("Loss slice");
    ui.click("One large card at a time");
    var p = "Probability of dog, from 0.001 to 0.999: its logit alone moves";
    ui.drag(p, 0.28, 0.6, () -> {});
    assertThat(ui.document().softmax().p().get(1)).isBetween(0.45, 0.7);
    assertThat(ui.document().logits().with(1, 0)).isEqualTo(Vec.of(2, 0, 0.1));
    ui.keys(KeyCode.END);
    assertThat(ui.document().softmax().p().get(1)).isEqualTo(0.999, within(1e-9));
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
    ui.focus("Gradient of bird, from 0.001 to 0.999: its logit alone moves");
    ui.keys(KeyCode.RIGHT);
    assertThat(ui.document().crossEntropy().gradient().get(2)).isEqualTo(0.109, within(1e-9));
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  /** In large text too there is a way to temperature and smoothing. */
  @Test
  void theToolsUnfoldBesideANarrowTable() {
    ui.keys(KeyCode.CONTROL, KeyCode.PLUS);
    ui.keys(KeyCode.CONTROL, KeyCode.PLUS);
    ui.keys(KeyCode.CONTROL, KeyCode.PLUS);
    for (var card = 0; card < 2; card++) {
      ui.click("Unfold temperature, label smoothing, columns, sorting and the pin");
      ui.enter("Temperature, as a number", "2");
      assertThat(ui.document().temperature()).isEqualTo(2);
      ui.focus("Label smoothing");
      ui.keys(KeyCode.RIGHT);
      assertThat(ui.document().smoothing()).isEqualTo(0.05);
      ui.click("Fold the tools away");
      ui.keys(KeyCode.CONTROL, KeyCode.Z);
      ui.keys(KeyCode.CONTROL, KeyCode.Z);
      ui.click("Loss slice");
    }
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  @Test
  void sliceTargetsAndShiftMoveTheDocument() {
    ui.click("Loss slice");
    ui.click("Every target");
    var point = ui.nodes(node -> node.getAccessibleText() != null && node.getAccessibleText().endsWith("to be dragged"))
        .getFirst();
    ui.focus(point.getAccessibleText());
    ui.keys(KeyCode.RIGHT);
    assertThat(ui.document().logits().get(0)).isEqualTo(2.1);
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    ui.focus("Add c to all logits, 0.00");
    ui.keys(KeyCode.RIGHT, KeyCode.RIGHT);
    assertThat(ui.document().logits()).isEqualTo(Document.EXAMPLE.logits().map(z -> z + 0.2));
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
    assertThat(ui.document().target()).isEqualTo(Vec.of(1, 0, 0));
  }

  @Test
  void numbersAreCopied() {
    ui.click("Numbers");
    ui.click("Copy the numbers as CSV");
    assertThat(Ui.on(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(TextFormat.CSV.write(ui.document()));
    ui.click("Copy the numbers as Java");
    assertThat(Ui.on(() -> Clipboard.getSystemClipboard().getString())).contains("class LogitLab");
    // The knob stands at what has room, not at what was asked for.
    var knob = ui.nodes(node -> node.getAccessibleText() != null && node.getAccessibleText().startsWith("Digits, "))
        .getFirst()
        .getAccessibleText();
    assertThat(knob).isNotEqualTo("Digits, 17");
    ui.focus(knob);
    ui.keys(KeyCode.HOME);
    assertThat(ui.session().exploring().unfolded().digits()).isEqualTo(2);
  }

  @Test
  void everythingGrowsAndShrinks() {
    ui.keys(KeyCode.CONTROL, KeyCode.PLUS);
    ui.keys(KeyCode.CONTROL, KeyCode.PLUS);
    assertThat(ui.session().textSize()).isEqualTo(1.25);
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(ui.session().textSize()).isEqualTo(1);
  }
}
