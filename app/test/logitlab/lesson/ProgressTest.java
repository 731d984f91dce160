package logitlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(progress.entries()).containsEntry(key, new Progress.Entry(4, 2, Result.FIRST));
    assertThat(progress.done(Course.byId("03-surprise").orElseThrow())).isEqualTo(1);
    assertThat(Progress.parse(progress.print())).isEqualTo(progress);
  }

  @Test
  void linesThatAreNoneAreLeftOut() {
    assertThat(Progress.parse("")).isEqualTo(Progress.NONE);
    assertThat(Progress.parse("head\na,1,1,0,first\n,,,,\nb,0,1,0,first\nc,1,1,0,best\nd,1\n").entries())
        .containsOnlyKeys(new Progress.Key("a", 0));
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
