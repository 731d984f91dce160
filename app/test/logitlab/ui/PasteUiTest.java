package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.state.document.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Numbers from the clipboard: what they become, and where the user is asked. */
class PasteUiTest {
  private final Ui ui = new Ui();

  @AfterEach
  void close() {
    ui.close();
  }

  private void paste(String text) {
    Ui.on(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    ui.keys(KeyCode.CONTROL, KeyCode.V);
  }

  private String text(String key, Object... arguments) {
    return ui.words.text("ui.paste." + key, arguments);
  }

  @Test
  void ofSeveralRowsOneIsChosen() {
    paste("[[2.5, 1.0, 0.5],\n [3.5, -1.0, 4.5]]");
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
    assertThat(ui.has(text("row", "1", "2.5, 1, 0.5"))).isTrue();
    ui.click(text("row", "2", "3.5, -1, 4.5"));
    assertThat(ui.document().logits()).isEqualTo(Vec.of(3.5, -1, 4.5));
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
    paste("1 2 3\n4 5 6");
    ui.keys(KeyCode.ENTER);
    assertThat(ui.document().logits()).isEqualTo(Vec.of(1, 2, 3));
    paste("7 8 9\n4 5 6");
    ui.keys(KeyCode.ESCAPE);
    assertThat(ui.document().logits()).isEqualTo(Vec.of(1, 2, 3));
  }

  /** On Train, which has no row of numbers, nothing that is out of sight is changed. */
  @Test
  void onTrainAFileIsAskedFor() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT4);
    paste("3 1 2");
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
    assertThat(ui.notice()).contains(text("train"));
  }

  @Test
  void whatSumsToOneCanBeProbabilities() {
    paste("0.7, 0.2, 0.1");
    ui.keys(KeyCode.ENTER);
    var p = ui.document().softmax().p();
    assertThat(p.get(0)).isCloseTo(0.7, within(1e-15));
    assertThat(p.get(1)).isCloseTo(0.2, within(1e-15));
    paste("0.3333 0.3333 0.3333");
    ui.click(text("as.y"));
    assertThat(ui.document().target()).isEqualTo(Vec.of(1 / 3.0, 1 / 3.0, 1 / 3.0));
    assertThat(ui.notice()).contains("0.9999");
    paste("0.5, 0.5, 0");
    ui.click(text("as.z"));
    assertThat(ui.document().logits()).isEqualTo(Vec.of(0.5, 0.5, 0));
    paste("0.5, 0.25, 0.2");
    assertThat(ui.document().logits()).isEqualTo(Vec.of(0.5, 0.25, 0.2));
  }

  @Test
  void anArrayOfTheRightShapeBecomesWeights() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
    paste("array([[1., 2.],\n       [3., 4.],\n       [5., 6.]])");
    var weights = Mat.of(new double[]{1, 2}, new double[]{3, 4}, new double[]{5, 6});
    assertThat(ui.document().network().network().w1()).isEqualTo(weights);
    assertThat(ui.notice()).contains("3 × 2").contains("hidden unit");
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
    paste("[[1, 3, 5], [2, 4, 6]]");
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
    ui.keys(KeyCode.ENTER);
    assertThat(ui.document().network().network().w1()).isEqualTo(weights);
    paste("[0.5, 0.25, 0.125]");
    ui.click(text("part.b2", "3", "1"));
    assertThat(ui.document().network().network().b2()).isEqualTo(Vec.of(0.5, 0.25, 0.125));
    var before = ui.document();
    paste("[[1, 2, 3, 4], [5, 6, 7, 8]]");
    assertThat(ui.notice()).contains("2 × 4").contains("3 × 2");
    paste("[[1, 2, 3], [5, 6]]");
    assertThat(ui.notice()).contains("equally long");
    assertThat(ui.document()).isEqualTo(before);
  }
}
