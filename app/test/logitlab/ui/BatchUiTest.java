package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.math.Vec;
import logitlab.math.network.BatchSoftmax.Axis;
import logitlab.state.document.NetworkExample;
import logitlab.state.view.Batching;
import logitlab.state.view.Lens;
import logitlab.state.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The batch lens under mouse and keys. */
class BatchUiTest {
  private final Ui ui = new Ui();

  @BeforeEach
  void showTheBatch() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
    ui.click(text("backprop.lens.3.name"));
  }

  @AfterEach
  void close() {
    ui.close();
  }

  private String text(String key, Object... arguments) {
    return ui.words.text(key, arguments);
  }

  private Batching batching() {
    return ui.session().backprop().batching();
  }

  @Test
  void theAxisAndTheExamplesAreChosen() {
    assertThat(ui.session().backprop().lens()).isEqualTo(Lens.BATCH);
    ui.click(text("backprop.batch.axis.examples.name"));
    assertThat(batching().axis()).isEqualTo(Axis.EXAMPLES);
    ui.click(text("train.more", text("backprop.batch.size")));
    assertThat(batching().size()).isEqualTo(5);
    ui.click(text("backprop.batch.from.data.name"));
    assertThat(batching().source()).contains(Batching.Source.DATA);
    ui.click(text("train.more", text("backprop.batch.number")));
    ui.keys(KeyCode.PAGE_DOWN);
    assertThat(batching().number()).isEqualTo(2);
    ui.click(text("backprop.lens.0.name"));
    assertThat(ui.session().backprop().lens()).isEqualTo(Lens.EQUATION);
    assertThat(ui.document().network()).as("all that was only looked at").isEqualTo(NetworkExample.EXAMPLE);
  }

  @Test
  void anEntryIsWorkedOutByKeys() {
    ui.focus(text("backprop.batch.w2"));
    ui.keys(KeyCode.RIGHT);
    assertThat(batching().chosen()).contains(Term.of(Quantity.BATCH_DW2, 0, 0));
    ui.keys(KeyCode.RIGHT);
    ui.keys(KeyCode.DOWN);
    assertThat(batching().chosen()).contains(Term.of(Quantity.BATCH_DW2, 1, 1));
    assertThat(ui.session().pointed()).isEqualTo(Set.of(Term.of(Quantity.BATCH_DW2, 1, 1)));
    ui.keys(KeyCode.END);
    assertThat(batching().chosen()).contains(Term.of(Quantity.BATCH_DW2, 1, 2));
    ui.keys(KeyCode.ESCAPE);
    assertThat(batching().chosen()).isEmpty();
    ui.focus(text("backprop.batch.b2"));
    ui.keys(KeyCode.DOWN);
    ui.keys(KeyCode.DOWN);
    assertThat(batching().chosen()).isEqualTo(Optional.of(Term.of(Quantity.BATCH_DB2, 1)));
  }

  @Test
  void anExampleIsSentOnItsJourneyAndComesBack() {
    ui.click(text("backprop.batch.send", "2"));
    assertThat(ui.session().backprop().lens()).isEqualTo(Lens.EQUATION);
    assertThat(ui.session().screen()).isEqualTo(Screen.BACKPROP);
    assertThat(ui.document().network().input()).isEqualTo(Vec.of(-1, 2));
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document().network()).isEqualTo(NetworkExample.EXAMPLE);
  }
}
