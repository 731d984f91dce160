package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import logitlab.state.session.Practice;
import logitlab.state.session.Practice.Solved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The next line of a derivation, covered and typed, by mouse and keyboard. */
class PracticeUiTest {
  private static final String FIELD = "The next line, typed";
  private final Ui ui = new Ui();

  @BeforeEach
  void ask() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
    ui.click("Cover the next line until you ask for it, to find it yourself");
    ui.keys(KeyCode.PAGE_DOWN);
  }

  @AfterEach
  void close() {
    ui.close();
  }

  private Practice practice() {
    return ui.session().practice();
  }

  private TextField field() {
    return (TextField) ui.control(FIELD);
  }

  private void type(String text) {
    var field = field();
    Ui.on(() -> {
      field.appendText(text);
      return true;
    });
    ui.settle();
  }

  private int line() {
    return ui.session().route().line();
  }

  @Test
  void nextAgainShowsTheLine() {
    var before = line();
    assertThat(practice().asked()).isTrue();
    ui.keys(KeyCode.PAGE_DOWN);
    assertThat(line()).isGreaterThan(before);
    assertThat(practice().asked()).isFalse();
  }

  @Test
  void theFieldHasTheFocusAndReadsWhatIsTyped() {
    var before = line();
    ui.click("Type the next line, or put it together from its parts");
    var field = field();
    assertThat(field.isFocused()).isTrue();
    type("e^(z_k)/sum_j e^(z_i)");
    assertThat(practice().text()).isEqualTo("e^(z_k)/sum_j e^(z_i)");
    ui.keys(KeyCode.ENTER);
    assertThat(practice().judged()).isTrue();
    assertThat(line()).isEqualTo(before);
    ui.keys(KeyCode.ESCAPE);
    assertThat(practice().typing()).isFalse();
    assertThat(practice().asked()).isTrue();
  }

  @Test
  void whatIsRightIsRevealed() {
    var before = line();
    ui.click("Type the next line, or put it together from its parts");
    type("e^(z_k)/sum_j e^(z_j)");
    ui.keys(KeyCode.ENTER);
    assertThat(practice().solved()).isEqualTo(Solved.FOUND);
    assertThat(line()).isGreaterThan(before);
  }

  @Test
  void aPartIsPutBehindWhatIsTyped() {
    ui.click("Type the next line, or put it together from its parts");
    type("1/");
    ui.click("Put e^(z_k) in at the caret");
    assertThat(practice().text()).isEqualTo("1/ e^(z_k)");
    var field = field();
    assertThat(field.getText()).isEqualTo("1/ e^(z_k)");
    assertThat(field.isFocused()).isTrue();
    assertThat(field.getCaretPosition()).isEqualTo(field.getLength());
  }
}
