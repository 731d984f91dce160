package logitlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.lesson.task.Choose;
import logitlab.lesson.task.Feedback;
import logitlab.lesson.task.Find;
import logitlab.lesson.task.Numeral;
import logitlab.lesson.task.Order;
import logitlab.lesson.task.Reach;
import logitlab.lesson.task.Task;
import logitlab.lesson.text.Worth;
import logitlab.math.Decimals;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** The lessons that come with the program: each is played to its end, rightly and wrongly. */
class CourseTest {
  private static final int SEEDS = 20;
  private final Words words = new Words(Locale.ENGLISH);

  @Test
  void theFolderHoldsTheCourseAndNothingElse() throws IOException {
    try (var files = Files.list(Path.of("assets/lessons"))) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted())
          .isEqualTo(Course.ids().stream().map(id -> id + ".md").toList());
    }
  }

  /** What {@code lesson check} finds in them: nothing. */
  @Test
  void everyLessonPassesItsCheck() {
    for (var id : Course.ids()) {
      assertThat(Course.read(Path.of("assets/lessons", id + ".md")).faults()).as(id).isEmpty();
    }
  }

  @Test
  void everyLessonHasTwoKindsOfTasksAndASentenceToKeep() {
    for (var lesson : Course.all()) {
      var kinds = lesson.steps().stream().flatMap(step -> step.task().stream()).map(Object::getClass).distinct();
      assertThat(kinds.count()).as(lesson.id()).isGreaterThanOrEqualTo(2);
      assertThat(lesson.minutes()).isBetween(5, 8);
      assertThat(lesson.keep().plain()).endsWith(".");
    }
  }

  @Test
  void everyConfusionIsResolvedSomewhere() {
    var resolved = new HashSet<String>();
    Course.all().forEach(lesson -> resolved.addAll(lesson.resolves()));
    assertThat(resolved)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 23).mapToObj(n -> "C" + n).toList());
  }

  /** Also where what is typed is a part of the formula; what is wrong in another way is not said to have the wrong sign. */
  @Test
  void aGapWithTheWrongSignIsToldSo() {
    var step = Course.byId("02-two-classes-and-temperature").orElseThrow().steps().get(1);
    var moment = new Task.Moment(step.scene().document(), 0);
    for (var said : Map.of("z1-z2", "lesson.gap.sign", "z1+z2", "lesson.gap.different").entrySet()) {
      assertThat(step.task().orElseThrow().judge(new Task.Try(moment, moment.start(), List.of(said.getKey()))).said())
          .containsExactly(Feedback.of(said.getValue()));
    }
  }

  @Test
  void everyTaskTakesItsAnswerAndNoWrongOne() {
    for (var lesson : Course.all()) {
      for (var step : lesson.steps()) {
        for (var task : Stream.concat(step.task().stream(), step.smaller().stream()).toList()) {
          for (var seed = 0; seed < SEEDS; seed++) {
            play(task, step.scene(), seed);
          }
        }
      }
    }
  }

  private void play(Task task, Scene scene, long seed) {
    var start = task.about().fresh().map(fresh -> fresh.at(seed, scene.document())).orElse(scene.document());
    var moment = new Task.Moment(start, seed);
    var now = task instanceof Reach reach ? reach.reached(start) : start;
    assertThat(task.judge(new Task.Try(moment, now, task.answer(moment))).right()).as(task.toString()).isTrue();
    for (var wrong : wrongs(task, moment)) {
      var verdict = task.judge(new Task.Try(moment, start, wrong));
      assertThat(verdict.right()).as("%s takes %s", task, wrong).isFalse();
      assertThat(verdict.said()).as("%s says something to %s", task, wrong).isNotEmpty();
      verdict.said().forEach(this::say);
    }
  }

  private void say(Feedback feedback) {
    assertThat(switch (feedback) {
      case Feedback.Told(var prose) -> prose.plain();
      case Feedback.Keyed(var message) -> words.say(message);
      case Feedback.Diagnosed(var key) -> words.text(key + ".title") + words.text(key + ".remark");
    }).isNotBlank();
  }

  private static List<List<String>> wrongs(Task task, Task.Moment moment) {
    return switch (task) {
      case Reach _ -> List.of(List.of());
      case Choose choose -> IntStream.range(0, choose.choices().size())
          .filter(n -> !choose.choices().get(n).right())
          .mapToObj(n -> List.of(String.valueOf(n)))
          .toList();
      case Find find -> IntStream.range(0, find.lines().size())
          .filter(n -> n != find.wrong())
          .mapToObj(n -> List.of(String.valueOf(n)))
          .toList();
      case Order order -> List.of(task.answer(moment).reversed(), task.answer(moment).subList(0, 1),
          List.of(String.valueOf(order.lines().size() - 1)));
      case Numeral numeral -> Stream.concat(numeral.traps()
          .stream()
          .map(trap -> Worth.of(trap.of(),
              task.after(moment.start()), numeral.network())),
          Stream.of(1e5, -1e5))
          .filter(value -> Math.abs(value - right(numeral, moment)) > numeral.within() * 1.01)
          .map(value -> List.of(Decimals.plain(value)))
          .toList();
      default -> List.of(List.of(), List.of("nonsense"), List.of("1", "1", "1"), List.of("0"));
    };
  }

  private static double right(Numeral numeral, Task.Moment moment) {
    return Worth.of(numeral.of(), numeral.after(moment.start()), numeral.network());
  }
}
