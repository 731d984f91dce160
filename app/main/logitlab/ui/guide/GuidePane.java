package logitlab.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import logitlab.lesson.Lesson;
import logitlab.lesson.Lesson.Step;
import logitlab.lesson.task.Choose;
import logitlab.lesson.task.Task;
import logitlab.lesson.text.Prose;
import logitlab.state.AppState;
import logitlab.state.document.Document;
import logitlab.state.session.LessonVisit;
import logitlab.state.session.LessonVisit.Answered;
import logitlab.state.session.LessonVisit.Attempt;
import logitlab.state.session.LessonVisit.Place;
import logitlab.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The guide beside the screens: a step's text, its task, and what is said about the answer. It is not there while no lesson is taken. The file is
 * long because it lays all these out, each in a few lines.
 */
public final class GuidePane extends VBox {
  private static final double WIDTH = 400;
  private static final int MISSES = 2;

  private final Words words;
  private final Tutor tutor;
  private final Label where = new Label();
  private final Label title = new Label();
  private final VBox told = new VBox();
  private final VBox answered = new VBox();
  private final ScrollPane scroll;
  private final HBox helps = new HBox();
  private final HBox foot = new HBox();
  private @Nullable TaskPane task;
  /** What is said about the last answer, and the document that was judged with it. */
  private List<Node> remark = List.of();
  private Optional<Document> judged = Optional.empty();
  private Optional<Shown> shown = Optional.empty();

  /** What is shown: the text and the task change with the first two, what is said with the third. */
  private record Shown(Place place, boolean smaller, Attempt attempt) {}

  public GuidePane(Words words, Tutor tutor) {
    this.words = words;
    this.tutor = tutor;
    getStyleClass().add("guide");
    setPrefWidth(WIDTH);
    setMinWidth(WIDTH);
    setAccessibleRole(AccessibleRole.PARENT);
    where.getStyleClass().add("guide-quiet");
    title.getStyleClass().add("guide-title");
    title.setWrapText(true);
    told.getStyleClass().add("guide-told");
    answered.getStyleClass().add("guide-answered");
    var inside = new VBox(told, answered);
    inside.getStyleClass().add("guide-inside");
    scroll = new ScrollPane(inside);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("guide-scroll");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    helps.getStyleClass().add("guide-foot");
    foot.getStyleClass().add("guide-foot");
    var head = new HBox(where, spring(), button("ui.guide.leave", tutor::leave, "guide-quiet-button"));
    head.getStyleClass().add("guide-head");
    getChildren().addAll(head, title, scroll, helps, foot);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button pressed) {
        pressed.fire();
        event.consume();
      }
    });
    setVisible(false);
    setManaged(false);
  }

  public void render(AppState state) {
    var visit = state.session().visit();
    setVisible(visit.isPresent());
    setManaged(visit.isPresent());
    var next = visit.map(each -> new Shown(each.place(), each.attempt().smaller(), each.attempt()));
    if (visit.isPresent() && !next.equals(shown)) {
      var before = shown;
      shown = next;
      judged = Optional.of(state.document());
      show(visit.get(), before);
    } else if (task != null && task.isOnScreen() && !Optional.of(state.document()).equals(judged)) {
      outdate();
    }
    shown = next;
  }

  private void show(LessonVisit visit, Optional<Shown> before) {
    var lesson = tutor.lesson(visit.place().lesson());
    if (lesson.isEmpty()) {
      return;
    }
    var step = tutor.step(visit);
    var now = new Shown(visit.place(), visit.attempt().smaller(), visit.attempt());
    // A try from the beginning is a new task, also at the same place.
    var same = before.filter(was -> was.place.equals(now.place) && was.smaller == now.smaller
        && !visit.attempt().equals(Attempt.START)).isPresent();
    if (!same) {
      where.setText(step.isPresent()
          ? words.text("ui.guide.where", lesson.get().title(), String.valueOf(visit.place().step() + 1),
              String.valueOf(lesson.get().steps().size()))
          : lesson.get().title());
      title.setText(step.map(Step::title).orElse(words.text("ui.guide.end")));
      tell(visit, lesson.get(), step);
      scroll.setVvalue(0);
    }
    answer(visit, step);
    buttons(visit, lesson.get(), step);
    if (!same) {
      Platform.runLater(this::focusTask);
    } else if (visit.attempt().solved() && before.filter(was -> was.attempt.solved()).isEmpty()) {
      // The answer is locked: whoever gave it by keys goes on by keys.
      Platform.runLater(foot.getChildren().getLast()::requestFocus);
    }
  }

  private void focusTask() {
    if (task != null && isVisible() && !task.isDisabled()) {
      task.lookupAll(".guide-field").stream().findFirst().ifPresent(Node::requestFocus);
    }
  }

  private void tell(LessonVisit visit, Lesson lesson, Optional<Step> step) {
    told.getChildren().clear();
    task = null;
    if (step.isEmpty()) {
      new Ending(words, tutor).fill(told, visit, lesson);
      return;
    }
    var found = tutor.task(visit);
    if (!visit.attempt().smaller()) {
      for (var paragraph : step.get().text()) {
        var after = found.map(each -> each.after(visit.start())).orElse(visit.start());
        var prose = paragraph.prose().at(visit.start(), after);
        told.getChildren().add(new ProseFlow(paragraph.listed() ? listed(prose) : prose));
      }
    }
    found.ifPresent(each -> {
      var setting = new TaskPane.Setting(Tutor.moment(visit), words, this::handIn, this::outdate);
      var ask = setting.flow(each, each.about().ask());
      ask.getStyleClass().add("guide-ask");
      task = TaskPane.of(each, setting);
      told.getChildren().addAll(ask, task);
    });
  }

  private static Prose listed(Prose prose) {
    var pieces = new ArrayList<Prose.Piece>();
    pieces.add(new Prose.Plain("•  ", false));
    pieces.addAll(prose.pieces());
    return new Prose(pieces);
  }

  private void handIn() {
    if (task != null) {
      tutor.answer(task.given());
      remark.forEach(node -> node.setVisible(true)); // of the same answer once more
      if (!task.isFocusWithin()) {
        focusTask();
      }
    }
  }

  /** What was judged is no more; its remark keeps its room, so that nothing moves under the pointer. */
  private void outdate() {
    remark.forEach(node -> node.setVisible(false));
  }

  /** What is said about the last answer: whether it is right, why, and a hint. */
  private void answer(LessonVisit visit, Optional<Step> step) {
    answered.getChildren().clear();
    remark = List.of();
    var found = tutor.task(visit);
    if (found.isEmpty() || step.isEmpty()) {
      return;
    }
    var attempt = visit.attempt();
    var about = found.get().about();
    var remarks = new Remarks(words, step.get().scene().ofNetwork());
    var after = found.get().after(visit.start());
    if (attempt.solved()) {
      say(words.text(attempt.shown() ? "ui.guide.shown" : "ui.guide.right"), "guide-right");
      say(about.reason().at(visit.start(), after), "guide-reason");
    } else {
      attempt.given().ifPresent(given -> {
        if (found.get() instanceof Choose choose && choose.asksWhy(given) && task instanceof ChoosePane pane) {
          pane.askWhy();
        }
        var verdict = tutor.judge(found.get(), visit, given);
        var style = verdict.answered() == Answered.UNFINISHED ? "guide-hint" : "guide-miss";
        verdict.said().forEach(each -> say(remarks.read(each).at(visit.start(), after), style));
        remark = List.copyOf(answered.getChildren());
        if (task != null && !task.given().equals(given)) {
          outdate();
        }
      });
    }
    if (!attempt.solved() && isHinted(attempt, step.get())) {
      about.hint().ifPresent(hint -> say(hint.at(visit.start(), after), "guide-hint"));
    }
    if (task != null) {
      task.show(attempt.given().orElse(List.of()), attempt.solved());
    }
    if (!answered.getChildren().isEmpty()) {
      Platform.runLater(() -> {
        applyCss();
        layout();
        scroll.setVvalue(1);
      });
    }
  }

  private void say(String text, String style) {
    say(Remarks.plain(text), style);
  }

  private void say(Prose prose, String style) {
    var flow = new ProseFlow(prose);
    flow.getStyleClass().add(style);
    answered.getChildren().add(flow);
  }

  private void buttons(LessonVisit visit, Lesson lesson, Optional<Step> step) {
    helps.getChildren().clear();
    foot.getChildren().clear();
    var attempt = visit.attempt();
    var found = tutor.task(visit);
    if (found.isPresent() && !attempt.solved()) {
      help(attempt, found.get(), step.orElseThrow());
    }
    found.filter(each -> attempt.solved() && each.about().fresh().isPresent())
        .ifPresent(_ -> helps.getChildren().add(button("ui.guide.again", tutor::again, "guide-quiet-button")));
    helps.setVisible(!helps.getChildren().isEmpty());
    helps.setManaged(helps.isVisible());
    if (visit.place().step() > 0) {
      foot.getChildren().add(button("ui.guide.back", () -> tutor.turn(-1), "guide-quiet-button"));
    }
    foot.getChildren().add(spring());
    var open = found.isPresent() && !attempt.solved();
    if (step.isPresent()) {
      var last = visit.place().step() == lesson.steps().size() - 1;
      foot.getChildren()
          .add(button(open ? "ui.guide.skip" : last ? "ui.guide.finish" : "ui.guide.next", () -> tutor.turn(1),
              open ? "guide-quiet-button" : "guide-main-button"));
    }
    if (open) {
      foot.getChildren().add(button("ui.guide.check", this::handIn, "guide-main-button"));
    }
  }

  /** The hint comes when it is asked for, and after two misses by itself where there is no smaller step. */
  private static boolean isHinted(Attempt attempt, Step step) {
    return attempt.hinted() || (attempt.misses() >= MISSES && step.smaller().isEmpty());
  }

  private void help(Attempt attempt, Task task, Step step) {
    if (task.about().hint().isPresent() && !isHinted(attempt, step)) {
      helps.getChildren().add(button("ui.guide.hint", tutor::hint, "guide-quiet-button"));
    }
    // Whoever has no answer to try asks for the hint, and then for more.
    if (attempt.misses() >= MISSES || attempt.hinted()) {
      if (step.smaller().isPresent() && !attempt.smaller()) {
        helps.getChildren().add(button("ui.guide.smaller", tutor::smaller, "guide-quiet-button"));
      }
      helps.getChildren().add(button("ui.guide.show", tutor::reveal, "guide-quiet-button"));
    }
  }

  private Button button(String key, Runnable command, String style) {
    var button = new Button(words.text(key));
    button.getStyleClass().add(style);
    button.setOnAction(_ -> command.run());
    return button;
  }

  private static Region spring() {
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }
}
