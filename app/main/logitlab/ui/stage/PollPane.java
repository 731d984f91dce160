package logitlab.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import logitlab.derivation.expr.Quantity;
import logitlab.math.Vec;
import logitlab.state.PresentAction;
import logitlab.state.document.Document;
import logitlab.state.session.Poll;
import logitlab.ui.control.Desk;
import logitlab.ui.slide.BarSlider;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * What the audience is asked, over the picture that would tell it: a ghost bar for each class, set by dragging or by counts that are typed.
 * When it is locked, the truth grows under each, and a sentence says where they differ most.
 */
final class PollPane extends VBox {
  private static final double WIDTH = 620;
  private static final double HEIGHT = 64;
  /** Differences below half of the last digit that is shown are none. */
  private static final double SEEN = 0.0005;

  private final Words words;
  private final Desk desk;
  private final Label question = new Label();
  private final Label hint = new Label();
  private final VBox rows = new VBox();
  private final List<Bar> bars = new ArrayList<>();
  private Optional<Poll> shown = Optional.empty();

  PollPane(Words words, Desk desk) {
    this.words = words;
    this.desk = desk;
    getStyleClass().add("poll");
    question.getStyleClass().add("poll-question");
    hint.getStyleClass().add("poll-hint");
    hint.setWrapText(true);
    rows.getStyleClass().add("poll-rows");
    getChildren().addAll(question, rows, hint);
    setVisible(false);
  }

  void render(Optional<Poll> next, Document document) {
    setVisible(next.isPresent());
    next.ifPresent(poll -> {
      if (shown.isEmpty() || bars.size() != poll.bars().size()) {
        fill(poll, document);
      }
      show(poll, truth(poll, document), document.classes());
    });
    shown = next;
  }

  private static Vec truth(Poll poll, Document document) {
    var exact = document.crossEntropy();
    return poll.of() == Quantity.P ? exact.softmax().p() : exact.gradient();
  }

  private void fill(Poll poll, Document document) {
    bars.clear();
    var most = poll.of() == Quantity.P ? 1 : Math.max(1, truth(poll, document).maxAbs());
    for (var k = 0; k < poll.bars().size(); k++) {
      bars.add(new Bar(k, document.classes().get(k), poll.of() == Quantity.P ? 0 : -most, most));
    }
    rows.getChildren().setAll(bars);
    question.setText(words.text(poll.of() == Quantity.P ? "ui.poll.p" : "ui.poll.gradient"));
  }

  private void show(Poll poll, Vec truth, List<String> classes) {
    bars.forEach(bar -> bar.show(poll, truth.get(bar.k)));
    hint.setText(!poll.locked()
        ? words.text(poll.of() == Quantity.P ? "ui.poll.p.how" : "ui.poll.gradient.how")
        : poll.time() < 1 ? "" : difference(poll, truth, classes));
  }

  /** Where the audience was farthest off, and to which side: by the digits that it sees. */
  private String difference(Poll poll, Vec truth, List<String> classes) {
    var off = poll.bars().map(PollPane::thousandths).minus(truth.map(PollPane::thousandths));
    var worst = IntStream.range(0, off.size())
        .boxed()
        .max((a, b) -> Double.compare(Math.abs(off.get(a)),
            Math.abs(off.get(b))))
        .orElseThrow();
    if (Math.abs(off.get(worst)) < SEEN) {
      return words.text("ui.poll.right");
    }
    return words.text(off.get(worst) > 0 ? "ui.poll.over" : "ui.poll.under", classes.get(worst),
        printed(poll, poll.bars().get(worst)), printed(poll, truth.get(worst)),
        Numbers.fixed(Math.abs(off.get(worst)), 3));
  }

  private static double thousandths(double value) {
    return Math.rint(value * 1000) / 1000;
  }

  private static String printed(Poll poll, double value) {
    return poll.of() == Quantity.P ? Numbers.fixed(value, 3) : Numbers.signed(value, 3);
  }

  /** The bar of one class. */
  private final class Bar extends HBox {
    private final int k;
    private final BarSlider ground;
    private final Region ghost;
    private final Region truth;
    private final Label said = new Label();
    private final Label is = new Label();
    private boolean rendering;

    Bar(int k, String name, double low, double high) {
      this.k = k;
      ground = new BarSlider(low, high, 0, WIDTH, HEIGHT);
      ghost = ground.bar("poll-ghost");
      truth = ground.bar("poll-truth");
      ground.bar("poll-axis").resizeRelocate(ground.x(0) - 1, 4, 2, HEIGHT - 8);
      var slider = ground.slider();
      slider.setAccessibleText(words.text("ui.poll.bar", name));
      slider.getStyleClass().add("poll-slider");
      slider.valueProperty().addListener((_, _, value) -> {
        if (!rendering) {
          desk.dispatch(new PresentAction.SetGuess(k, value.doubleValue()));
        }
      });
      var title = new Label(name);
      title.getStyleClass().add("poll-name");
      said.getStyleClass().add("poll-said");
      is.getStyleClass().add("poll-is");
      getStyleClass().add("poll-bar");
      getChildren().addAll(title, ground, said, is);
    }

    void show(Poll poll, double value) {
      rendering = true;
      ground.slider().setValue(poll.bars().get(k));
      rendering = false;
      ground.slider().setDisable(poll.locked());
      var grown = value * poll.grown();
      ground.place(ghost, poll.bars().get(k), poll.locked() ? 4 : 14, poll.locked() ? 26 : 36);
      truth.setVisible(poll.locked());
      ground.place(truth, grown, 34, 26);
      var typed = poll.row() == k && !poll.typing().isEmpty() && !poll.locked();
      said.setText(typed ? poll.typing() + "_" : printed(poll, poll.bars().get(k)));
      is.setText(poll.locked() ? printed(poll, grown) : "");
      truth.getStyleClass()
          .setAll(poll.of() == Quantity.P
              ? "poll-truth"
              : value < 0 ? "poll-truth-negative" : "poll-truth-positive");
      pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("asked"), poll.row() == k && !poll.locked());
    }
  }
}
