package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Shape;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Frame;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.math.Vec;
import logitlab.state.document.Document;
import logitlab.state.session.Theme;
import logitlab.state.view.Screen;
import logitlab.ui.look.Paints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Explore: logits, names, targets, classes, steps downhill. A test for each thing to do makes it long. */
class ExploreUiTest {
  private static final Paints LIGHT = new Paints(Theme.LIGHT);
  private final Ui ui = new Ui();

  @AfterEach
  void close() {
    ui.close();
  }

  private Vec logits() {
    return ui.document().logits();
  }

  private void undo() {
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
  }

  @Test
  void draggingALogitIsFollowedLiveAndIsOneUndoStep() {
    ui.drag("Logit of cat", 0.6, 0.9, () -> {
      assertThat(logits().get(0)).isBetween(6.0, 10.0);
      assertThat(((TextField) ui.control("Logit of cat, as a number")).getText())
          .isEqualTo(String.valueOf(logits().get(0)));
    });
    ui.drag("Logit of dog", 0.55, 0.3, () -> assertThat(logits().get(1)).isNegative());
    undo();
    assertThat(logits().get(0)).isGreaterThan(6);
    assertThat(logits().get(1)).isEqualTo(1);
    undo();
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
    assertThat(ui.store.canUndo()).isFalse();
    ui.keys(KeyCode.CONTROL, KeyCode.Y);
    ui.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(logits().get(1)).isNegative();
    assertThat(((Slider) ui.control("Logit of dog")).getValue()).isEqualTo(logits().get(1));
  }

  @Test
  void theSignOfARowIsPressedToWatchIt() {
    ui.click("Watch bird");
    assertThat(ui.session().watched()).isEqualTo(2);
  }

  @Test
  void aNumberIsTypedTurnedWithArrowsAndWithTheWheel() {
    var field = "Logit of bird, as a number";
    ui.wheel(field, -1);
    assertThat(logits().get(2)).as("no focus, no wheel").isEqualTo(0.1);
    ui.enter(field, "-3.25");
    assertThat(logits().get(2)).isEqualTo(-3.25);
    assertThat(ui.session().watched()).isZero();
    ui.keys(KeyCode.UP);
    assertThat(logits().get(2)).isEqualTo(-3.15);
    ui.keys(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(logits().get(2)).isEqualTo(-3.16);
    ui.wheel(field, -1);
    var turned = logits().get(2);
    assertThat(Math.abs(turned + 3.16)).isBetween(0.099, 0.101);
    undo();
    undo();
    undo();
    assertThat(logits().get(2)).isEqualTo(-3.25);
    undo();
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  @Test
  void arrowsMoveASliderByATenthAndHeldOnesAreOneStep() {
    ui.focus("Logit of cat");
    ui.keys(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
    assertThat(logits().get(0)).isEqualTo(2.3);
    undo();
    assertThat(logits().get(0)).isEqualTo(2);
  }

  @Test
  void whatIsNoNumberIsRefusedByANoticeAndNothingChanges() {
    for (var text : new String[]{"abc", "1e400", "nan", "", "5d"}) {
      ui.enter("Logit of cat, as a number", text);
      assertThat(ui.notice()).as(text).contains(text.isEmpty() ? "Nothing is typed" : "“" + text + "”");
      assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
      assertThat(((TextField) ui.control("Logit of cat, as a number")).getText()).isEqualTo("2.0");
    }
    ui.enter("Logit of cat, as a number", "3");
    assertThat(ui.notice()).isEmpty();
    assertThat(logits().get(0)).isEqualTo(3);
  }

  @Test
  void aNumberOutsideTheDomainIsRefusedByTheRange() {
    ui.enter("Logit of cat, as a number", "2000000");
    assertThat(ui.notice()).contains("2000000").contains("1000000");
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  @Test
  void undoInAFieldTakesBackTheTypingFirst() {
    ui.enter("Logit of dog, as a number", "3");
    var field = (TextField) ui.control("Logit of cat, as a number");
    ui.type("Logit of cat, as a number", "45");
    for (var step = 0; step < 10 && !field.getText().equals("2.0"); step++) {
      undo();
      assertThat(logits().get(1)).as("the document waits").isEqualTo(3);
    }
    assertThat(field.getText()).isEqualTo("2.0");
    undo();
    assertThat(ui.document()).as("nothing typed is left: now the document").isEqualTo(Document.EXAMPLE);
  }

  @Test
  void aRowOfNumbersIsPastedWhereNothingIsTyped() {
    clip("4\t-1\t2\t0");
    ui.focus("Logit of cat");
    ui.keys(KeyCode.CONTROL, KeyCode.V);
    assertThat(logits()).isEqualTo(Vec.of(4, -1, 2, 0));
    assertThat(ui.notice()).contains("4 numbers").contains("end: 1");
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
    clip("[1, 2, oops]");
    ui.keys(KeyCode.CONTROL, KeyCode.V);
    assertThat(ui.notice()).contains("“oops”").contains("as they were");
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
    clip("77");
    ui.focus("Logit of cat, as a number");
    ui.keys(KeyCode.CONTROL, KeyCode.V);
    assertThat(((TextField) ui.control("Logit of cat, as a number")).getText()).contains("77");
    assertThat(logits().size()).isEqualTo(3);
  }

  /** As in the first cell of a spreadsheet. */
  @Test
  void aRowOfNumbersIsPastedInTheFieldOfOneLogitToo() {
    clip("4\t-1\t2");
    ui.focus("Logit of cat, as a number");
    ui.keys(KeyCode.CONTROL, KeyCode.V);
    assertThat(logits()).isEqualTo(Vec.of(4, -1, 2));
    undo();
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
    clip("2,5");
    ui.keys(KeyCode.CONTROL, KeyCode.V);
    ui.keys(KeyCode.ENTER);
    assertThat(logits()).isEqualTo(Vec.of(2.5, 1, 0.1));
    clip("3, 4");
    ui.focus("Name of class 1");
    ui.keys(KeyCode.CONTROL, KeyCode.V);
    assertThat(logits().size()).isEqualTo(3);
  }

  private static void clip(String text) {
    Ui.on(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
  }

  @Test
  void classesAreRenamedAndABadNameStaysOut() {
    var field = "Name of class 1";
    ui.enter(field, "dog");
    assertThat(ui.notice()).contains("dog");
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
    ui.enter(field, "");
    assertThat(ui.notice()).contains("empty");
    assertThat(((TextField) ui.control(field)).getText()).isEqualTo("cat");
    ui.enter(field, "lion");
    assertThat(ui.notice()).as("a good name takes the notice away").isEmpty();
    assertThat(ui.document().classes()).containsExactly("lion", "dog", "bird");
    ui.enter(field, " lion ");
    assertThat(((TextField) ui.control(field)).getText()).isEqualTo("lion");
    undo();
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  @Test
  void aLongNameIsShortenedUntilItIsEdited() {
    ui.enter("Name of class 1", "a rather long name of a class");
    ui.focus("Name of class 2");
    var field = (TextField) ui.control("Name of class 1");
    assertThat(field.getText()).startsWith("a rat").endsWith("…");
    ui.focus("Name of class 1");
    assertThat(field.getText()).isEqualTo("a rather long name of a class");
    ui.focus("Name of class 2");
    assertThat(ui.document().classes()).first().isEqualTo("a rather long name of a class");
  }

  @Test
  void aLongNumberIsShortenedUntilItIsEdited() {
    var field = "Logit of cat, as a number";
    ui.enter(field, "-1000000");
    ui.focus("Logit of dog, as a number");
    assertThat(((TextField) ui.control(field)).getText()).isEqualTo("−1·10⁶");
    ui.focus(field);
    assertThat(((TextField) ui.control(field)).getText()).isEqualTo("−1000000.0");
    ui.focus("Logit of dog, as a number");
    assertThat(logits().get(0)).isEqualTo(-1e6);
    ui.enter(field, "-123456.789");
    ui.focus("Logit of dog, as a number");
    ui.focus(field);
    ui.keys(KeyCode.ENTER);
    assertThat(logits().get(0)).as("a number that was only looked at").isEqualTo(-123456.789);
  }

  @Test
  void classesComeAndGoAndTheFocusStays() {
    ui.focus("+ Add a class");
    ui.keys(KeyCode.SPACE);
    ui.keys(KeyCode.SPACE);
    assertThat(ui.document().classes()).containsExactly("cat", "dog", "bird", "class 4", "class 5");
    ui.click("Remove dog");
    ui.click("Remove class 4");
    ui.click("Remove class 5");
    assertThat(ui.document().classes()).containsExactly("cat", "bird");
    assertThat(ui.has("Remove cat")).as("two classes must stay").isFalse();
    for (var step = 0; step < 5; step++) {
      undo();
    }
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  /** The bar never names a screen that is not in front. */
  @Test
  void anArrowOnTheNameOfAScreenGoesToTheOneBeside() {
    ui.focus("Explore");
    for (var go : List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT)) {
      ui.keys(go);
      var chosen = Stream.of("Explore", "Derive", "Backprop", "Train")
          .filter(name -> ((ToggleButton) ui.control(name)).isSelected())
          .toList();
      assertThat(chosen).containsExactly(ui.words.text("ui.screen." + ui.session().screen().id()));
    }
    assertThat(ui.session().screen()).isEqualTo(Screen.EXPLORE);
    ui.keys(KeyCode.RIGHT);
    assertThat(ui.session().screen()).isEqualTo(Screen.DERIVE);
  }

  @Test
  void theTargetIsChosen() {
    ui.click("Make bird the target");
    assertThat(ui.document().target()).isEqualTo(Vec.of(0, 0, 1));
    undo();
    assertThat(ui.document().target()).isEqualTo(Vec.of(1, 0, 0));
  }

  @Test
  void aNudgeAndAStepAreOneUndoStepEach() {
    var loss = loss();
    ui.click("Adds 0.1 to the logit of the watched class and compares what the gradient predicts with what happens");
    assertThat(logits().get(0)).isEqualTo(2.1);
    assertThat(ui.session().exploring().nudged()).isPresent();
    ui.click("Moves every logit one step against its gradient");
    assertThat(loss()).isLessThan(loss);
    undo();
    assertThat(logits().get(0)).isEqualTo(2.1);
    undo();
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  @Test
  void pointingAtABarLightsItsTermElsewhere() {
    assertThat(ui.nodes(ExploreUiTest::lit)).isEmpty();
    ui.focus("Logit of dog");
    assertThat(ui.session().pointed()).containsExactly(Term.of(Quantity.Z, 1));
    assertThat(ui.nodes(ExploreUiTest::lit)).isNotEmpty();
    var bar = ui.nodes(node -> filled(node, Role.PROBABILITY)).getFirst();
    ui.pointAt(bar);
    assertThat(ui.session().pointed()).containsExactly(Term.of(Quantity.P, 0));
    assertThat(ui.nodes(ExploreUiTest::lit).size()).as("bar, number and the p in the equation").isGreaterThan(1);
  }

  @Test
  void aChangedLogitUsesTheSameNodesAgain() {
    var before = ui.nodes(node -> true);
    ui.focus("Logit of cat");
    ui.keys(KeyCode.RIGHT);
    ui.keys(KeyCode.TAB);
    var after = ui.nodes(node -> true);
    assertThat(after).filteredOn(node -> filled(node, Role.PROBABILITY))
        .isNotEmpty()
        .allMatch(before::contains);
    assertThat(after.stream().filter(before::contains).count()).isGreaterThan(before.size() * 9L / 10);
  }

  private double loss() {
    return Frame.of(ui.state(), new Size(1, 1)).loss();
  }

  private static boolean lit(Node node) {
    return filled(node, Role.POINTED)
        || (node instanceof Shape shape && LIGHT.of(Role.POINTED_EDGE).equals(shape.getStroke()));
  }

  private static boolean filled(Node node, Role role) {
    return node instanceof Shape shape && LIGHT.of(role).equals(shape.getFill());
  }
}
