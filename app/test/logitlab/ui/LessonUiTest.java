package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import logitlab.derivation.expr.Quantity;
import logitlab.lesson.Course;
import logitlab.lesson.task.Choose;
import logitlab.state.Action;
import logitlab.state.document.Document;
import logitlab.state.session.LessonVisit;
import logitlab.state.session.LessonVisit.Result;
import logitlab.state.view.TableColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A lesson in the window, by mouse and keys. */
class LessonUiTest {
  private final Ui ui = new Ui();

  @AfterEach
  void close() {
    ui.close();
  }

  private LessonVisit visit() {
    return ui.session().visit().orElseThrow();
  }

  private void open(int lesson) {
    ui.click("Course");
    Ui.on(() -> {
      ui.popUps()
          .filter(Button.class::isInstance)
          .map(Button.class::cast)
          .filter(button -> button.getAccessibleText() != null && button.getAccessibleText().startsWith(lesson + "  "))
          .findFirst()
          .orElseThrow()
          .fire();
      return true;
    });
    ui.settle();
  }

  private boolean says(String words) {
    return !ui.nodes(node -> node instanceof Text text && text.getText().contains(words) && isSeen(node)).isEmpty();
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  @Test
  void aNumberIsAskedForMissedAndFound() {
    open(3);
    assertThat(ui.session().covered()).contains(Quantity.LOSS);
    ui.enter("Your number", "-1.1");
    assertThat(visit().attempt().misses()).isEqualTo(1);
    assertThat(says("A surprise is positive")).isTrue();
    ui.enter("Your number", "0.333");
    assertThat(says("This is the probability itself")).isTrue();
    assertThat(ui.has("Show me")).isTrue();
    ui.enter("Your number", "1.10");
    assertThat(visit().attempt().solved()).isTrue();
    assertThat(visit().results()).containsExactly(Result.LATER);
    assertThat(ui.session().covered()).isEmpty();
    ui.click("Next");
    assertThat(visit().place().step()).isEqualTo(1);
  }

  /** Nothing typed, something that is no number, a right choice without its reason: none of these is a miss, and none is forgotten. */
  @Test
  void anAnswerThatIsNoneYetIsNoMiss() {
    open(3);
    ui.click("Check");
    assertThat(says("Type a number, such as 0.25.")).isTrue();
    ui.enter("Your number", "about one");
    assertThat(says("Type a number, such as 0.25.")).isTrue();
    assertThat(visit().attempt().misses()).isZero();
    ui.enter("Your number", "1.10");
    assertThat(visit().results()).containsExactly(Result.FIRST);
  }

  @Test
  void aRemarkGoesWhenWhatItJudgedChanges() {
    open(1);
    ui.click("Check");
    assertThat(says("Not there yet")).isTrue();
    Ui.on(() -> {
      ui.store.dispatch(new Action.Example.SetLogit(0, 4));
      return true;
    });
    ui.settle();
    assertThat(says("Not there yet")).isFalse();
    ui.click("Skip");
    ui.enter("Your number", "about one");
    assertThat(says("Type a number, such as 0.25.")).isTrue();
    ui.type("Your number", "about");
    assertThat(says("Type a number")).isFalse();
    ui.click("Hint");
    assertThat(says("Type a number")).isFalse();
    ui.enter("Your number", "about one");
    assertThat(says("Type a number")).isTrue();
    ui.click("Skip");
    ui.click("Skip");
    ui.click("Only that of cat, which has the most to give.");
    ui.click("Check");
    assertThat(says("It gives the most, but not alone.")).isTrue();
    ui.focus("Only that of cat, which has the most to give.");
    ui.keys(KeyCode.DOWN);
    ui.keys(KeyCode.UP);
    assertThat(says("It gives the most, but not alone.")).isFalse();
  }

  @Test
  void sharesPointNowhereAndTheirNumbersFollowTheAnswer() {
    open(2);
    ui.click("Skip");
    ui.click("Skip");
    ui.click("Check");
    assertThat(says("0 of 3 bars are near enough")).isTrue();
    assertThat(says("points the wrong way")).isFalse();
    ui.click("Check");
    ui.click("Show me");
    assertThat(says("They sum to 1.00")).isTrue();
    assertThat(((TextField) ui.control("Bar 3, as a number")).getText()).isEqualTo("0.665");
  }

  /** Also after Check is pressed by the mouse, and where something else has the focus. */
  @Test
  void whatIsTypedIsTheAnswerAndUnfoldsNoCard() {
    open(1);
    ui.click("Skip");
    ui.type("Your number", "7");
    ui.click("Check");
    ui.keys(KeyCode.DIGIT5);
    assertThat(((TextField) ui.control("Your number")).getText()).isEqualTo("5");
    ui.focus("Hint");
    ui.keys(KeyCode.DIGIT5);
    assertThat(ui.session().exploring().unfolded().open()).isEmpty();
    ui.click("Leave");
    open(2);
    ui.click("Skip");
    ui.click("Skip");
    ui.click("Check");
    ui.keys(KeyCode.DIGIT1);
    assertThat(((TextField) ui.control("Bar 1, as a number")).getText()).isEqualTo("1");
  }

  @Test
  void enterGoesOnAfterARightAnswer() {
    open(1);
    ui.click("Skip");
    ui.enter("Your number", String.valueOf(ui.document().softmax().p().get(0)));
    assertThat(visit().attempt().solved()).isTrue();
    ui.keys(KeyCode.ENTER);
    assertThat(visit().place().step()).isEqualTo(2);
  }

  @Test
  void aRightChoiceIsAskedForItsReasonAndIsNoMiss() {
    open(1);
    for (var step = 0; step < 3; step++) {
      ui.click("Skip");
    }
    ui.click("All three of the old ones.");
    ui.click("Check");
    assertThat(says("Right. Now say why.")).isTrue();
    assertThat(visit().attempt().misses()).isZero();
    ui.click("The sum below the bar grows, and every share is divided by it.");
    ui.click("Check");
    assertThat(visit().attempt().solved()).isTrue();
    assertThat(visit().results().getLast()).isEqualTo(Result.FIRST);
  }

  @Test
  void whatIsCoveredIsNowhereToBeSeenAndSaidToBeCovered() {
    open(4);
    assertThat(says("0.341")).isFalse();
    assertThat(ui.nodes(node -> node.getAccessibleText() != null && node.getAccessibleText().contains("Gradient of")))
        .isEmpty();
    ui.click("Check");
    ui.click("Check");
    ui.click("Show me");
    assertThat(ui.session().covered()).isEmpty();
    assertThat(says("0.341")).isTrue();
  }

  /** A card would tell what is covered. */
  @Test
  void cardsCannotBeUnfoldedWhileSomethingIsCovered() {
    open(8);
    for (var step = 0; step < 3; step++) {
      ui.click("Skip");
    }
    assertThat(ui.control("Loss duel").isDisabled()).isTrue();
    var open = ui.session().exploring().unfolded().open();
    ui.focus("Check");
    ui.keys(KeyCode.DIGIT1);
    assertThat(ui.session().exploring().unfolded().open()).isEqualTo(open);
    ui.click("Hint");
    ui.click("Show me");
    assertThat(ui.control("Loss duel").isDisabled()).isFalse();
  }

  @Test
  void whatWasMissedComesBackWithOtherNumbers() {
    open(1);
    ui.click("Skip");
    ui.enter("Your number", "7");
    assertThat(visit().attempt().misses()).isEqualTo(1);
    ui.click("Leave");
    ui.click("Course");
    press(ui.words.text("ui.lessons.review"));
    assertThat(visit().place().lesson()).isEqualTo("review-1");
    assertThat(ui.document().logits()).isNotEqualTo(Document.EXAMPLE.logits());
    ui.enter("Your number", String.valueOf(ui.document().softmax().p().get(0)));
    assertThat(visit().attempt().solved()).isTrue();
    ui.click("Finish");
    assertThat(says("✓ Scores to shares")).isTrue();
  }

  private void press(String text) {
    Ui.on(() -> {
      ui.popUps()
          .filter(node -> node instanceof Button button && text.equals(button.getText()))
          .map(Button.class::cast)
          .findFirst()
          .orElseThrow()
          .fire();
      return true;
    });
    ui.settle();
  }

  @Test
  void leavingGivesTheDocumentBack() {
    Ui.on(() -> {
      ui.store.dispatch(new Action.Table.ShowColumn(TableColumn.TARGET, false));
      ui.store.dispatch(new Action.Walk.OpenLine("two-cases", 7));
      return true;
    });
    var columns = ui.session().table().columns();
    var view = ui.session().view();
    open(1);
    assertThat(ui.document()).isNotEqualTo(Document.EXAMPLE);
    assertThat(ui.session().table().shows(TableColumn.GRADIENT)).isFalse();
    ui.click("Skip");
    ui.click("Leave");
    assertThat(ui.session().table().columns()).isEqualTo(columns);
    assertThat(ui.session().view()).isEqualTo(view);
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
    assertThat(ui.session().visit()).isEmpty();
  }

  @Test
  void theStepsOfALessonAreWalked() {
    walk(List.of(8));
  }

  @Test
  @Tag("deep")
  void theStepsOfEveryLessonAreWalked() {
    walk(IntStream.range(0, Course.ids().size()).boxed().toList());
  }

  /** Whoever has no answer is shown it after the hint. */
  private void walk(List<Integer> lessons) {
    for (var n : lessons) {
      open(n + 1);
      var steps = Course.byId(Course.ids().get(n)).orElseThrow().steps().size();
      for (var step = 0; step < steps; step++) {
        assertThat(ui.has("Show me")).as("%s %s", n, step).isFalse();
        ui.click("Hint");
        ui.click("Show me");
        assertThat(visit().attempt().solved()).isTrue();
        ui.click(step == steps - 1 ? "Finish" : "Next");
      }
      assertThat(says("Right at once: 0")).isTrue();
      assertThat(visit().results()).hasSize(steps).containsOnly(Result.SHOWN);
      ui.click("Leave");
    }
  }

  @Test
  void aChoiceIsMadeByKeysAndItsReasonToo() {
    open(4);
    ui.click("Skip");
    ui.click("Skip");
    var task = Course.byId(Course.ids().get(3)).orElseThrow().steps().get(2).task().orElseThrow();
    assertThat(task).isInstanceOf(Choose.class);
    ui.focus("No.");
    ui.keys(KeyCode.SPACE);
    ui.click("Check");
    assertThat(says("Now say why")).isTrue();
    ui.focus("Every logit stands in the sum below cat’s fraction, so every logit moves the loss.");
    ui.keys(KeyCode.SPACE);
    ui.click("Check");
    assertThat(visit().attempt().solved()).isTrue();
  }

  /** Also between the button and its words, and each click counts once. */
  @Test
  void aChoiceIsMadeWhereverItsLineIsPressed() {
    open(4);
    ui.click("Skip");
    ui.click("Skip");
    for (var at : new double[]{0.5, 1.3, 2.5}) {
      ui.focus("Yes.");
      ui.keys(KeyCode.SPACE);
      ui.click("No.", at);
      var chosen = (RadioButton) ui.control("No.");
      assertThat(Ui.on(chosen::isSelected)).as("at %s", at).isTrue();
    }
  }

  /** The question to an audience has wide bars; afterwards they must not hold the page open that a lesson makes narrow. */
  @Test
  void afterAQuestionOnTheStageThePageFitsBesideALesson() {
    ui.keys(KeyCode.F5);
    ui.keys(KeyCode.A);
    ui.keys(KeyCode.ESCAPE);
    ui.keys(KeyCode.ESCAPE);
    open(5);
    var picture = (Region) ui.nodes(node -> node.getStyleClass().contains("stage-picture")).getFirst();
    assertThat(Ui.on(picture::getWidth)).isEqualTo(Ui.on(() -> ((Region) picture.getParent()).getWidth()));
  }

  @Test
  void oneOfSeveralIsTickedOnceWhereverItsLineIsPressed() {
    open(2);
    for (var at : new double[]{0.5, 1.3, 2.5}) {
      var ticked = (CheckBox) ui.control("3 and 1");
      var before = Ui.on(ticked::isSelected);
      ui.click("3 and 1", at);
      assertThat(Ui.on(ticked::isSelected)).as("at %s", at).isNotEqualTo(before);
    }
  }

  @Test
  void theThumbStandsWhereTheBarEnds() {
    open(4);
    BarThumbs.standAtTheEndsOf("guide-ghost", ui, -1, -0.34, 0.5, 1);
  }
}
