package logitlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import logitlab.state.session.LessonVisit.Result;
import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void theBestResultStaysAndTriesAreCounted() {
    var key = new Progress.Key("03-surprise", 0);
    var progress = Progress.NONE.with(key, false, Result.OPEN)
        .with(key, true, Result.LATER)
        .with(key, true, Result.FIRST)
        .with(key, false, Result.SHOWN);
    assertThat(progress.entries()).containsEntry(key, new Progress.Entry(4, 2, Result.FIRST, 0, 0));
    assertThat(progress.done(Course.byId("03-surprise").orElseThrow())).isEqualTo(1);
    assertThat(Progress.parse(progress.print())).isEqualTo(progress);
  }

  @Test
  void linesThatAreNoneAreLeftOut() {
    assertThat(Progress.parse("")).isEqualTo(Progress.NONE);
    assertThat(Progress
        .parse("head\na,1,1,0,first\na,2,1,0,first,0\na,3,1,0,first,99,1\n,,,,\nb,0,1,0,first\nc,1,1,0,best\nd,1\n")
        .entries())
        .containsOnlyKeys(new Progress.Key("a", 0));
  }

  /** A step that was missed comes back at once; right at once, it rests for 1, 2, 4, … reviews, and a miss brings it back again. */
  @Test
  void whatWasMissedComesBackAndRestsLongerEachTime() {
    var often = new Progress.Key("03-surprise", 0);
    var once = new Progress.Key("06-jacobian", 1);
    var progress = Progress.NONE.with(often, false, Result.OPEN)
        .with(often, true, Result.LATER)
        .with(new Progress.Key("01-scores-to-shares", 0), true, Result.FIRST);
    assertThat(Review.next(Progress.NONE, Course::byId, "")).isEmpty();
    var asked = new ArrayList<Integer>();
    for (var n = 1; n <= 16; n++) {
      if (n == 10) {
        progress = progress.with(once, false, Result.OPEN);
      }
      var review = Review.next(progress, Course::byId, "").orElseThrow();
      assertThat(review.id()).isEqualTo(Review.NAME + n);
      var sources = review.steps().stream().map(Lesson.Step::source).toList();
      // Where nothing is due, what is due soonest is asked all the same: before the other one was missed, that is always the first.
      assertThat(sources).contains(n < 10 ? often : once);
      if (sources.contains(often)) {
        asked.add(n);
      }
      progress = progress.with(new Progress.Key(review.id(), 0), true, Result.FIRST);
      for (var source : sources) {
        progress = progress.with(source, source.equals(often), source.equals(often) ? Result.FIRST : Result.OPEN);
      }
    }
    assertThat(asked).startsWith(1, 2, 3, 4, 5, 6, 7, 8, 9).hasSize(9);
    assertThat(Progress.parse(progress.print())).isEqualTo(progress);
  }

  @Test
  void whatIsDueComesBeforeWhatRests() {
    var steps = Course.byId("03-surprise").orElseThrow().steps();
    var first = steps.get(0).source();
    var second = steps.get(1).source();
    var progress = Progress.NONE.with(first, false, Result.OPEN).with(second, false, Result.OPEN);
    var asked = new ArrayList<List<Progress.Key>>();
    for (var n = 1; n <= 6; n++) {
      var sources = Review.next(progress, Course::byId, "").orElseThrow().steps().stream().map(Lesson.Step::source);
      asked.add(sources.toList());
      progress = progress.with(new Progress.Key(Review.NAME + n, 0), true, Result.FIRST);
      for (var source : asked.getLast()) {
        progress = progress.with(source, source.equals(first), source.equals(first) ? Result.FIRST : Result.OPEN);
      }
    }
    assertThat(asked)
        .containsExactly(List.of(first, second), List.of(second), List.of(second, first), List.of(second),
            List.of(second), List.of(second, first));
  }

  @Test
  void aMixedCheckHasTenQuestionsOfAllLessonsAndIsThatOfItsSeed() {
    var lessons = Course.all();
    for (var seed = 1; seed <= 20; seed++) {
      var check = MixedCheck.of(seed, lessons, "Mixed");
      assertThat(check.steps()).hasSize(MixedCheck.QUESTIONS).allMatch(step -> step.task().isPresent());
      assertThat(check.steps().stream().map(Lesson.Step::title).distinct()).hasSize(lessons.size());
      assertThat(MixedCheck.of(seed, lessons, "Mixed")).isEqualTo(check);
    }
    assertThat(IntStream.range(1, 20).mapToObj(seed -> MixedCheck.of(seed, lessons, "").steps()).distinct().count())
        .isGreaterThan(15);
  }
}
