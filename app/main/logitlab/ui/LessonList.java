package logitlab.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import logitlab.lesson.Course;
import logitlab.lesson.Lesson;
import logitlab.words.Words;
import org.controlsfx.control.PopOver;

/** The lessons of the course, each with how far it is done; the mixed check; and what to do with the progress. */
final class LessonList {
  private static final double HEIGHT = 600;

  private LessonList() {}

  static void show(Node owner, Words words, Commands commands) {
    var list = new VBox();
    list.getStyleClass().add("preset-list");
    var popOver = new PopOver();
    var number = 1;
    for (var lesson : Course.all()) {
      list.getChildren().add(row(number++, lesson, words, popOver, commands));
    }
    if (!commands.tutor().own().isEmpty()) {
      list.getChildren().add(new Separator());
      for (var lesson : commands.tutor().own()) {
        list.getChildren().add(row(number++, lesson, words, popOver, commands));
      }
    }
    list.getChildren()
        .addAll(new Separator(),
            plain(words.text("ui.lessons.review"), popOver, commands.tutor()::openReview),
            plain(words.text("ui.lessons.check"), popOver, commands.tutor()::openCheck),
            new Separator(),
            plain(words.text("ui.lessons.open"), popOver, commands.lessons()::open),
            plain(words.text("ui.lessons.folder"), popOver, commands.lessons()::openFolder),
            plain(words.text("ui.lessons.worksheet"), popOver, commands.lessons()::worksheet),
            plain(words.text("ui.lessons.export"), popOver, commands.lessons()::saveProgress),
            plain(words.text("ui.lessons.reset"), popOver, commands.lessons()::forget));
    var scroll = new ScrollPane(list);
    scroll.getStyleClass().add("preset-scroll");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefViewportHeight(HEIGHT / commands.state().session().textSize());
    Sheets.show(popOver, owner, scroll, PopOver.ArrowLocation.TOP_LEFT, commands.state().session().textSize());
  }

  private static Button plain(String text, PopOver popOver, Runnable command) {
    var button = new Button(text);
    button.getStyleClass().addAll("preset", "preset-name");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> {
      popOver.hide();
      command.run();
    });
    return button;
  }

  private static Button row(int number, Lesson lesson, Words words, PopOver popOver, Commands commands) {
    var name = new Label(words.text("ui.lessons.name", String.valueOf(number), lesson.title()));
    name.getStyleClass().add("preset-name");
    var tasks = lesson.steps().stream().filter(step -> step.task().isPresent()).count();
    var done = commands.tutor().progress().done(lesson);
    var mark = words.text(done == 0 ? "ui.lessons.new" : done < tasks ? "ui.lessons.part" : "ui.lessons.done",
        String.valueOf(done), String.valueOf(tasks), String.valueOf(lesson.minutes()));
    var far = new Label(mark);
    far.getStyleClass().add("preset-point");
    var between = new Region();
    between.setMinWidth(16);
    HBox.setHgrow(between, Priority.ALWAYS);
    var button = new Button(null, new HBox(name, between, far));
    button.getStyleClass().add("preset");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(name.getText() + ". " + mark);
    button.setOnAction(_ -> {
      popOver.hide();
      commands.tutor().open(lesson.id());
    });
    return button;
  }
}
