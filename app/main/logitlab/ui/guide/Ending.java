package logitlab.ui.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import logitlab.lesson.Course;
import logitlab.lesson.Lesson;
import logitlab.lesson.MixedCheck;
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
    if (lesson.id().startsWith(MixedCheck.NAME)) {
      byTopic(visit, lesson).forEach((topic, right) -> page.getChildren()
          .add(new ProseFlow(words.text(right ? "ui.guide.topic.good" : "ui.guide.topic.again", topic))));
    }
    var next = Course.ids().indexOf(lesson.id()) + 1;
    if (next > 0 && next < Course.ids().size()) {
      page.getChildren().add(button("ui.guide.next-lesson", () -> tutor.open(Course.ids().get(next))));
    } else {
      page.getChildren().add(button("ui.guide.take-check", tutor::openCheck));
    }
  }

  private static long count(LessonVisit visit, Result result) {
    return visit.results().stream().filter(result::equals).count();
  }

  private static long tasks(Lesson lesson) {
    return lesson.steps().stream().filter(step -> step.task().isPresent()).count();
  }

  /** Whether all questions of a topic were right at once. */
  private static Map<String, Boolean> byTopic(LessonVisit visit, Lesson lesson) {
    var topics = new LinkedHashMap<String, Boolean>();
    for (var n = 0; n < lesson.steps().size(); n++) {
      var right = n < visit.results().size() && visit.results().get(n) == Result.FIRST;
      topics.merge(lesson.steps().get(n).title(), right, Boolean::logicalAnd);
    }
    return topics;
  }

  private Button button(String key, Runnable command) {
    var button = new Button(words.text(key));
    button.getStyleClass().add("guide-main-button");
    button.setOnAction(_ -> command.run());
    return button;
  }
}
