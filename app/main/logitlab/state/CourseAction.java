package logitlab.state;

import java.util.List;
import java.util.Optional;
import logitlab.state.document.Document;
import logitlab.state.session.LessonVisit;

/** A lesson that is taken. Its tasks are judged where lessons are known; here stands what became of an answer. */
public sealed interface CourseAction extends Action {
  /** A step of a lesson, from its beginning. */
  record Open(LessonVisit.Opening step) implements CourseAction {}

  /** An answer, and what it was; one that is right and ends the task changes the document, if {@code after} says to what. */
  record Answer(List<String> given, LessonVisit.Answered answered, Optional<Document> after) implements CourseAction {}

  record ShowHint() implements CourseAction, Action.Glance {}

  /** A smaller step instead of the task, which then comes back. */
  record TakeSmallerStep() implements CourseAction, Action.Glance {}

  /** Gives the answer away. */
  record ShowAnswer(List<String> answer, Document after) implements CourseAction {}

  record Leave() implements CourseAction {}
}
