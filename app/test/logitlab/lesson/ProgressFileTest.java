package logitlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import logitlab.state.session.LessonVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressFileTest {
  private static final int PROGRAMS = 3;
  private static final int ANSWERS = 60;

  @TempDir
  private Path folder;

  @Test
  void programsThatAnswerAtOnceLoseNoAnswer() throws Exception {
    var file = folder.resolve(ProgressFile.NAME);
    var programs = IntStream.range(0, PROGRAMS).mapToObj(n -> answering(file, n)).toList();
    for (var program : programs) {
      assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isZero();
    }
    assertThat(new ProgressFile(file).read().entries()).hasSize(PROGRAMS)
        .allSatisfy((_, entry) -> assertThat(entry.tries()).isEqualTo(ANSWERS));
  }

  private static Process answering(Path file, int step) {
    try {
      return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
          System.getProperty("java.class.path"), Answering.class.getName(), file.toString(), String.valueOf(step))
          .inheritIO()
          .start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A program that answers one step again and again. */
  static final class Answering {
    private Answering() {}

    public static void main(String[] arguments) throws IOException {
      var key = new Progress.Key("a-lesson", Integer.parseInt(arguments[1]));
      for (var n = 0; n < ANSWERS; n++) {
        new ProgressFile(Path.of(arguments[0])).change(before -> before.with(key, true, LessonVisit.Result.FIRST));
      }
    }
  }
}
