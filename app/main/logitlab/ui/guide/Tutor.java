package logitlab.ui.guide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import logitlab.lesson.Course;
import logitlab.lesson.Lesson.Step;
import logitlab.lesson.Lesson;
import logitlab.lesson.MixedCheck;
import logitlab.lesson.Progress;
import logitlab.lesson.Review;
import logitlab.lesson.task.Draw;
import logitlab.lesson.task.Fresh;
import logitlab.lesson.task.Gap;
import logitlab.lesson.task.Numeral;
import logitlab.lesson.task.Reach;
import logitlab.lesson.task.Task;
import logitlab.lesson.task.Verdict;
import logitlab.state.AppState;
import logitlab.state.CourseAction;
import logitlab.state.document.Document;
import logitlab.state.session.LessonVisit.Answered;
import logitlab.state.session.LessonVisit.Place;
import logitlab.state.session.LessonVisit;
import logitlab.ui.control.Desk;
import logitlab.words.Words;

/** Leads through lessons: looks up what is taken, judges answers, and tells the desk what became of them. */
public final class Tutor {
  private final Desk desk;
  private final Words words;
  private final Supplier<AppState> state;
  private final Map<String, Lesson> lessons = new HashMap<>();
  private List<Lesson> series = List.of();
  private Progress progress = Progress.NONE;
  private Consumer<UnaryOperator<Progress>> kept = _ -> {};

  public Tutor(Desk desk, Words words, Supplier<AppState> state) {
    this.desk = desk;
    this.words = words;
    this.state = state;
  }

  public Progress progress() {
    return progress;
  }

  /** From now on progress goes on from what was kept, and each change is handed to the keeper. */
  public void keep(Progress before, Consumer<UnaryOperator<Progress>> keeper) {
    progress = before;
    kept = keeper;
  }

  /** Forgets all progress. */
  public void forget() {
    change(_ -> Progress.NONE);
  }

  private void change(UnaryOperator<Progress> change) {
    progress = change.apply(progress);
    kept.accept(change);
  }

  private Optional<LessonVisit> visit() {
    return state.get().session().visit();
  }

  /** The lesson of this name: one of the course, a mixed check, or one that was opened from a file. */
  Optional<Lesson> lesson(String id) {
    if (!lessons.containsKey(id)) {
      Course.byId(id).ifPresent(found -> lessons.put(id, found));
      if (id.startsWith(MixedCheck.NAME)) {
        lessons.put(id, MixedCheck.of(number(id), Course.all(), words.text("ui.guide.check-title")));
      }
    }
    return Optional.ofNullable(lessons.get(id));
  }

  /** The number behind the name of a check or a review. */
  private static long number(String id) {
    return Long.parseLong(id.substring(id.indexOf('-') + 1));
  }

  /** Begins a lesson of the course, or a mixed check. */
  public void open(String id) {
    go(new Place(id, 0, seed(id, 0)));
  }

  /** A lesson begins with its own numbers; the questions of a check or a review have new ones each time. */
  private static long seed(String id, int step) {
    return isDrawn(id) ? Fresh.seed(number(id), step) : 0;
  }

  /** Whether a lesson is drawn from others. */
  static boolean isDrawn(String id) {
    return id.startsWith(MixedCheck.NAME) || id.startsWith(Review.NAME);
  }

  /** Begins the course. */
  public void openFirst() {
    open(Course.ids().getFirst());
  }

  /** Begins a lesson from a file. */
  public void open(Lesson lesson) {
    lessons.put(lesson.id(), lesson);
    open(lesson.id());
  }

  /** From now on these lessons of somebody's own are known, one after the other, and no others of the kind. */
  public void takeUp(List<Lesson> own) {
    series = List.copyOf(own);
    series.forEach(lesson -> lessons.put(lesson.id(), lesson));
  }

  /** The lessons from files that are known, in their order. */
  public List<Lesson> own() {
    return series;
  }

  /** The lesson that follows on this one, in the course or among those from files. */
  Optional<String> after(String id) {
    return Stream.of(Course.ids(), series.stream().map(Lesson::id).toList())
        .filter(ids -> ids.contains(id) && !ids.getLast().equals(id))
        .map(ids -> ids.get(ids.indexOf(id) + 1))
        .findFirst();
  }

  /** Begins a mixed check that was not taken yet. */
  public void openCheck() {
    open(MixedCheck.NAME + (1 + progress.count(MixedCheck.NAME)));
  }

  /** Whether anything was missed that can come back. */
  boolean missedSomething() {
    return Review.next(progress, this::lesson, "").isPresent();
  }

  /** Begins a review of what was missed; says so where nothing was. */
  public void openReview() {
    Review.next(progress, this::lesson, words.text("ui.guide.review-title"))
        .ifPresentOrElse(this::open, () -> desk.report("ui.guide.review-title", "ui.lessons.review.none"));
  }

  /** Turns to a step, from its beginning; the page behind the last one is the end. */
  void go(Place place) {
    lesson(place.lesson()).ifPresent(lesson -> {
      var atEnd = place.step() >= lesson.steps().size();
      var step = lesson.steps().get(Math.min(place.step(), lesson.steps().size() - 1));
      Document document = step.task()
          .flatMap(task -> task.about().fresh())
          .map(fresh -> fresh.at(place.seed(), step.scene().document()))
          .orElse(step.scene().document());
      desk.dispatch(new CourseAction.Open(new LessonVisit.Opening(place, document, step.scene().view(),
          atEnd ? Set.of() : step.covered(), atEnd ? Set.of() : step.lit())));
      desk.endGesture();
    });
  }

  /** So many steps on or back. */
  void turn(int by) {
    visit().ifPresent(visit -> {
      var place = visit.place();
      var last = lesson(place.lesson()).map(lesson -> lesson.steps().size()).orElse(0);
      var step = Math.clamp(place.step() + (long) by, 0, last);
      go(new Place(place.lesson(), step, seed(place.lesson(), step)));
    });
  }

  /** The same step with other numbers. */
  void again() {
    visit().ifPresent(visit -> go(new Place(visit.place().lesson(), visit.place().step(), visit.place().seed() + 1)));
  }

  /** The step that is in front; none at the end. */
  Optional<Step> step(LessonVisit visit) {
    return lesson(visit.place().lesson()).filter(lesson -> visit.place().step() < lesson.steps().size())
        .map(lesson -> lesson.steps().get(visit.place().step()));
  }

  /** The task that is in front: the smaller one, while that is taken. */
  Optional<Task> task(LessonVisit visit) {
    return step(visit).flatMap(step -> visit.attempt().smaller() ? step.smaller() : step.task());
  }

  /** Whether something is to be typed, so that digits belong to it. */
  public boolean asksToType() {
    return visit().filter(visit -> !visit.attempt().solved())
        .flatMap(this::task)
        .filter(task -> task instanceof Numeral || task instanceof Gap || task instanceof Draw)
        .isPresent();
  }

  static Task.Moment moment(LessonVisit visit) {
    return new Task.Moment(visit.start(), visit.place().seed());
  }

  /** What an answer is, now. */
  Verdict judge(Task task, LessonVisit visit, List<String> given) {
    return task.judge(new Task.Try(moment(visit), state.get().document(), given));
  }

  /** Hands an answer in. */
  void answer(List<String> given) {
    visit().filter(visit -> !visit.attempt().solved()).ifPresent(visit -> task(visit).ifPresent(task -> {
      var answered = judge(task, visit, given).answered();
      var after = task.about().change().isEmpty() ? Optional.<Document>empty() : Optional.of(task.after(visit.start()));
      desk.dispatch(new CourseAction.Answer(given, answered, after));
      // The smaller step is a help and no try of the task, right or wrong.
      if (!visit.attempt().smaller() && answered != Answered.UNFINISHED) {
        note(answered == Answered.RIGHT);
      }
    }));
  }

  /** Notes an answer where it was given, and in a check or a review also where its question comes from. */
  private void note(boolean right) {
    visit().ifPresent(visit -> {
      var here = new Progress.Key(visit.place().lesson(), visit.place().step());
      Stream.concat(Stream.of(here), step(visit).map(Step::source).stream())
          .distinct()
          .forEach(key -> change(before -> before.with(key, right, visit.attempt().result())));
    });
  }

  void hint() {
    desk.dispatch(new CourseAction.ShowHint());
  }

  void smaller() {
    desk.dispatch(new CourseAction.TakeSmallerStep());
  }

  /** Gives the answer of the step's own task away. */
  void reveal() {
    visit().ifPresent(visit -> step(visit).flatMap(Step::task).ifPresent(task -> {
      var after = task instanceof Reach reach ? reach.reached(visit.start()) : task.after(visit.start());
      desk.dispatch(new CourseAction.ShowAnswer(task.answer(moment(visit)), after));
      note(false);
    }));
  }

  /** Ends the lesson, and gives the user's own document back. */
  public void leave() {
    desk.dispatch(new CourseAction.Leave());
    desk.endGesture();
  }
}
