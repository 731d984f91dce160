package logitlab.ui.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import logitlab.lesson.Lesson;
import logitlab.state.session.LessonVisit;
import logitlab.state.session.LessonVisit.Result;
import logitlab.words.Words;

/** The page behind the last step: the sentence to keep, how the tasks went, and what comes next. */
record Ending(Words words, Tutor tutor) {
  void fill(VBox page, LessonVisit visit, Lesson lesson) {
    if (!lesson.keep().pieces().isEmpty()) {
      var head = new Label(words.text("ui.guide.keep"));
      head.getStyleClass().add("guide-quiet");
      var keep = new ProseFlow(lesson.keep().at(visit.start(), visit.start()));
      keep.getStyleClass().add("guide-keep");
      page.getChildren().addAll(head, keep);
    }
    page.getChildren()
        .add(new ProseFlow(words.text("ui.guide.result", String.valueOf(count(visit, Result.FIRST)),
            String.valueOf(count(visit, Result.LATER)), String.valueOf(tasks(lesson)))));
    if (Tutor.isDrawn(lesson.id())) {
      byTopic(visit, lesson).forEach((topic, right) -> page.getChildren().add(topic(topic, right)));
    }
    page.getChildren()
        .add(tutor.after(lesson.id())
            .map(next -> button(words.text("ui.guide.next-lesson"), () -> tutor.open(next), "guide-main-button"))
            .orElseGet(() -> button(words.text("ui.guide.take-check"), tutor::openCheck, "guide-main-button")));
    if (tutor.missedSomething()) {
      page.getChildren().add(button(words.text("ui.guide.take-review"), tutor::openReview, "guide-quiet-button"));
    }
  }

  /** How a topic went; where something was missed, its lesson can be opened. */
  private Node topic(Topic topic, boolean right) {
    return right
        ? new ProseFlow(words.text("ui.guide.topic.good", topic.title))
        : button(words.text("ui.guide.topic.again", topic.title), () -> tutor.open(topic.lesson),
            "guide-quiet-button");
  }

  /** A lesson that questions come from. */
  private record Topic(String lesson, String title) {}

  private static long count(LessonVisit visit, Result result) {
    return visit.results().stream().filter(result::equals).count();
  }

  private static long tasks(Lesson lesson) {
    return lesson.steps().stream().filter(step -> step.task().isPresent()).count();
  }

  /** Whether all questions of a topic were right at once. */
  private static Map<Topic, Boolean> byTopic(LessonVisit visit, Lesson lesson) {
    var topics = new LinkedHashMap<Topic, Boolean>();
    for (var n = 0; n < lesson.steps().size(); n++) {
      var right = n < visit.results().size() && visit.results().get(n) == Result.FIRST;
      var step = lesson.steps().get(n);
      topics.merge(new Topic(step.source().lesson(), step.title()), right, Boolean::logicalAnd);
    }
    return topics;
  }

  private static Button button(String text, Runnable command, String style) {
    var button = new Button(text);
    button.setMnemonicParsing(false);
    button.getStyleClass().add(style);
    button.setOnAction(_ -> command.run());
    return button;
  }
}
