package logitlab.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** In a Java of its own, since it stays so. */
@EnabledOnOs(OS.LINUX)
class CompilerTest {
  @Test
  void onlyTheOptimisingCompilerLetsOthersFirst() throws Exception {
    var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"), Asked.class.getName()).redirectErrorStream(true).start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
        .contains("C2 5")
        .filteredOn(line -> !line.startsWith("C2") && !line.endsWith(" 0"))
        .isEmpty();
  }

  /** The niceness of its threads, by the first word of their names. */
  static final class Asked {
    private Asked() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
      Compiler.letOthersFirst();
      for (var tries = 0; tries < 100 && !list().contains("C2 5"); tries++) {
        Thread.sleep(50);
      }
      System.out.print(list());
    }

    private static String list() throws IOException {
      var lines = new StringBuilder();
      try (var threads = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
        for (var thread : threads) {
          var state = Files.readString(thread.resolve("stat"));
          var name = state.substring(state.indexOf('(') + 1, state.lastIndexOf(')'));
          var niceness = state.substring(state.lastIndexOf(')') + 2).split(" ", -1)[16];
          lines.append(name.split(" ", -1)[0]).append(' ').append(niceness).append('\n');
        }
      }
      return lines.toString();
    }
  }
}
