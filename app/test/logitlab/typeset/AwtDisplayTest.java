package logitlab.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Starts a program with the flags of the window, where there is a display. */
class AwtDisplayTest {
  /** Two that open it at the same time, in threads of their own, wait for each other for ever. */
  @Test
  void awtLeavesTheDisplayToJavaFx() throws Exception {
    var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--module-path=" + Path.of("target", "fx"), "@" + Path.of("app", "bin", "java.args"), "-cp",
        System.getProperty("java.class.path"), Asked.class.getName());
    builder.environment().put("DISPLAY", ":7");
    var process = builder.redirectErrorStream(true).start();
    try {
      assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("headless true");
    } finally {
      process.destroyForcibly();
    }
  }

  /** What AWT takes itself to be. */
  static final class Asked {
    private Asked() {}

    public static void main(String[] arguments) {
      System.out.println("headless " + GraphicsEnvironment.isHeadless());
    }
  }
}
