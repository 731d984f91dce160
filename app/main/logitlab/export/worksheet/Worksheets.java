package logitlab.export.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.export.Exports;
import logitlab.export.worksheet.Worksheet.Block;
import logitlab.export.worksheet.Worksheet.Heading;
import logitlab.export.worksheet.Worksheet.Shown;
import logitlab.export.worksheet.Worksheet.Told;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.Picture;
import logitlab.figure.screen.PictureStyle;
import logitlab.lesson.Lesson.Step;
import logitlab.lesson.Lesson;
import logitlab.lesson.task.Fresh;
import logitlab.lesson.task.Task;
import logitlab.state.AppState;
import logitlab.state.CourseAction;
import logitlab.state.Reducer;
import logitlab.state.document.Document;
import logitlab.state.session.LessonVisit;
import logitlab.state.view.Card;
import logitlab.words.Words;

/** Puts lessons on paper. The same lesson and seed give the same sheet. */
public final class Worksheets {
  private final Words words;
  private final Gallery gallery;

  public Worksheets(Words words) {
    this.words = words;
    gallery = new Gallery(words);
  }

  /**
   * The sheet of a seed.
   *
   * @param seed   draws the numbers where a task has them drawn, and shuffles; 0 leaves the numbers as the lesson has them
   * @param asking whether the questions are wanted
   * @param key    whether the answers are wanted
   */
  public Worksheet of(Lesson lesson, long seed, boolean asking, boolean key) {
    var questions = new ArrayList<Block>();
    var answers = new ArrayList<Block>();
    var before = Optional.<Picture>empty();
    var number = 0;
    for (var n = 0; n < lesson.steps().size(); n++) {
      var step = lesson.steps().get(n);
      var drawn = seed == 0 ? 0 : Fresh.seed(seed, n);
      Document start = step.task()
          .flatMap(task -> task.about().fresh())
          .map(fresh -> fresh.at(drawn, step.scene().document()))
          .orElse(step.scene().document());
      questions.add(new Heading(step.title()));
      var after = step.task().map(task -> task.after(start)).orElse(start);
      step.text()
          .forEach(
              told -> questions.add(new Told(told.listed() ? "•" : "", false, false, told.prose().at(start, after))));
      var picture = Optional.of(picture(step, start));
      if (!same(picture, before)) {
        questions.add(new Shown(picture.get()));
      }
      before = picture;
      if (step.task().isPresent()) {
        var paper = new Paper(words, step.task().get(), new Task.Moment(start, drawn), step.scene().ofNetwork());
        var mark = ++number + ".";
        questions.addAll(paper.asked(mark));
        answers.addAll(paper.answered(mark));
      }
    }
    return new Worksheet(lesson.title(), words.text("lesson.sheet.number", String.valueOf(seed)), words.language(),
        asking ? questions : List.of(), key ? answers : List.of());
  }

  private static boolean same(Optional<Picture> one, Optional<Picture> other) {
    return one.map(picture -> picture.figure().marks()).equals(other.map(picture -> picture.figure().marks()));
  }

  /** What the screens show of a step, with what it covers covered. */
  private Picture picture(Step step, Document start) {
    var opened = Reducer.reduce(AppState.START,
        new CourseAction.Open(new LessonVisit.Opening(new LessonVisit.Place("", 0, 0), start, step.scene().view(),
            step.covered(), Set.of())));
    return gallery.draw(name(opened, step), opened, Exports.PAGE, PictureStyle.CLEAN);
  }

  private static String name(AppState opened, Step step) {
    return switch (opened.session().screen()) {
      case EXPLORE -> opened.session()
          .exploring()
          .unfolded()
          .open()
          .stream()
          .filter(_ -> step.covered().isEmpty())
          .map(Card::id)
          .findFirst()
          .orElse("table");
      case DERIVE -> "line";
      case BACKPROP -> "network";
      case TRAIN -> "regions";
    };
  }
}
