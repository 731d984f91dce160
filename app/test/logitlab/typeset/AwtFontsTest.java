package logitlab.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts programs that find a broken libfontconfig first, which is as good as none. */
@EnabledOnOs(OS.LINUX)
class AwtFontsTest {
  @TempDir
  private Path folder;

  @Test
  void fontsLoadWhereFontconfigIsMissing() throws Exception {
    assertThat(run(Bare.class)).contains("Fontconfig head is null");
    assertThat(run(Ours.class)).contains("formula true, text true, cat true");
  }

  private String run(Class<?> program) throws Exception {
    for (var name : new String[]{"libfontconfig.so", "libfontconfig.so.1"}) {
      Files.writeString(folder.resolve(name), "no library");
    }
    var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.awt.headless=true", "-Duser.home=" + folder, "-cp", System.getProperty("java.class.path"),
        program.getName())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile());
    builder.environment().put("LD_LIBRARY_PATH", folder.toString());
    var process = builder.start();
    try {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(folder.resolve("output"));
  }

  /** What AWT does by itself. */
  static final class Bare {
    private Bare() {}

    public static void main(String[] arguments) {
      System.out.println(new Font(Font.SERIF, Font.PLAIN, 12).canDisplay('x'));
    }
  }

  /** The same through this package. */
  static final class Ours {
    private Ours() {}

    public static void main(String[] arguments) {
      System.out.println("formula " + !Formulas.typeset("x", 20).outline().isEmpty() + ", text "
          + !Texts.typeset("x", Face.REGULAR, 20).outline().isEmpty() + ", cat "
          + !Texts.typeset("\u732b", Face.REGULAR, 20).outline().isEmpty());
    }
  }
}
