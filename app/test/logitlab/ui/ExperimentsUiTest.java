package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.print.Notation.Names;
import logitlab.state.session.Experiments;
import logitlab.state.view.Panel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The panels beside a derivation, by mouse and keyboard. */
class ExperimentsUiTest {
  private final Ui ui = new Ui();

  @BeforeEach
  void derive() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
  }

  @AfterEach
  void close() {
    ui.close();
  }

  private Experiments experiments() {
    return ui.session().experiments();
  }

  @Test
  void theJacobianIsWalkedByArrowsAndContracted() {
    ui.click("The Jacobian, entry by entry, and its product");
    assertThat(experiments().panel()).isEqualTo(Panel.JACOBIAN);
    ui.focus("Entries of the Jacobian: arrow keys go from one to the next");
    ui.keys(KeyCode.RIGHT);
    ui.keys(KeyCode.DOWN);
    ui.keys(KeyCode.DOWN);
    ui.keys(KeyCode.DOWN);
    assertThat(ui.session().second()).isEqualTo(2);
    assertThat(ui.session().watched()).isEqualTo(1);
    assertThat(ui.session().pointed()).isEqualTo(Set.of(Term.of(Quantity.JACOBIAN, 2, 1)));
    ui.click("Forward one step of the product");
    assertThat(experiments().contraction().time()).isBetween(0.2, 0.6);
    ui.click("Play the product: rows take their factors, then columns are added up");
    assertThat(ui.until(() -> ui.store.state().session().experiments().contraction().time() == 1)).isTrue();
    assertThat(ui.until(() -> !ui.store.state().session().experiments().contraction().playing())).isTrue();
    ui.keys(KeyCode.P);
    assertThat(experiments().contraction().playing()).isTrue();
    ui.keys(KeyCode.P);
    assertThat(experiments().contraction().playing()).isFalse();
    ui.click("Time of the product", 0.5);
    assertThat(experiments().contraction().time()).isBetween(0.4, 0.6);
    ui.keys(KeyCode.HOME);
    assertThat(experiments().contraction().time()).isZero();
  }

  @Test
  void whatWasWorkedOutOnPaperIsJudged() {
    ui.click("Type what you worked out on paper");
    ui.enter("Your number for cat", "-0.341");
    ui.enter("Your number for dog", "0.659");
    ui.enter("Your number for bird", "-.-");
    assertThat(experiments().attempt().typed().subList(0, 3)).containsExactly("-0.341", "0.659", "");
    assertThat(ui.notice()).isNotBlank();
    ui.enter("Your number for bird", "0.659");
    assertThat(experiments().attempt().typed().subList(0, 3)).containsExactly("-0.341", "0.659", "0.659");
    ui.click("Make this mistake on purpose and see what finds it");
    assertThat(experiments().panel()).isEqualTo(Panel.MISTAKES);
    assertThat(experiments().mistake()).isEqualTo(Mistake.INDEX_SLIP);
    assertThat(ui.store.canUndo()).isFalse();
  }

  @Test
  void aRowIsPastedWithItsDigitsAndOneOfAnotherLengthIsNot() {
    ui.click("Type what you worked out on paper");
    copy("tensor([0.659, 0.2420, 0.099])");
    ui.focus("Your number for cat");
    ui.keys(KeyCode.CONTROL, KeyCode.V);
    assertThat(experiments().attempt().typed().subList(0, 3)).containsExactly("0.659", "0.2420", "0.099");
    copy("1, 2");
    ui.keys(KeyCode.CONTROL, KeyCode.V);
    assertThat(ui.notice()).isNotBlank();
    assertThat(experiments().attempt().typed().subList(0, 3)).containsExactly("0.659", "0.2420", "0.099");
  }

  private static void copy(String text) {
    Ui.on(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
  }

  @Test
  void whatFindsAMistakeIsAPageAway() {
    ui.click("Make a classic mistake on purpose and see what finds it");
    ui.click("What finds this mistake, and what it does to the loss");
    assertThat(experiments().findings()).isTrue();
  }

  @Test
  void undoInAFieldTakesBackTheTypingFirst() {
    ui.click("Choose letters, logarithm and layout");
    ui.click("Letters y-hat-y-z");
    var document = ui.document();
    ui.click("Type what you worked out on paper");
    ui.type("Your number for cat", "0.5");
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(((TextField) ui.control("Your number for cat")).getText()).isNotEqualTo("0.5");
    assertThat(ui.document()).isEqualTo(document);
  }

  @Test
  void conventionsAreChosenAndUndone() {
    ui.click("Choose letters, logarithm and layout");
    ui.click("Letters y-hat-y-z");
    ui.click("Logarithm two");
    assertThat(ui.document().conventions().names()).isEqualTo(Names.Y_HAT_Y_Z);
    assertThat(ui.document().conventions().base()).isEqualTo(LogBase.TWO);
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document().conventions().base()).isEqualTo(LogBase.E);
    assertThat(ui.document().conventions().names()).isEqualTo(Names.Y_HAT_Y_Z);
  }

  @Test
  void aSlipIsSpotted() {
    ui.click("Find the slip in what was published or made up");
    ui.click("The next slip");
    ui.click("Place 6");
    assertThat(experiments().spotted()).isEqualTo(Optional.of(5));
    ui.click("Hide the verdict and look again");
    assertThat(experiments().spotted()).isEmpty();
  }
}
