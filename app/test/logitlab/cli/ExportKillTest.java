package logitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it exports leaves whole pictures, old or new, and the next export takes its leavings away. */
class ExportKillTest {
  private static final List<String> PICTURES = List.of("a.svg", "b.png");

  @TempDir
  private Path folder;

  @Test
  void twoTimes() throws Exception {
    kill(2);
  }

  @Test
  @Tag("deep")
  void twoHundredTimes() throws Exception {
    kill(200);
  }

  private void kill(int times) throws Exception {
    var random = new Random(1);
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    for (var n = 0; n < times; n++) {
      var exporting = new ProcessBuilder(java, "-Djava.awt.headless=true", "-XX:+UseSerialGC", "-cp",
          System.getProperty("java.class.path"), Exporting.class.getName(), folder.toString()).start();
      assertThat(exporting.getInputStream().read()).as("it has begun").isEqualTo('x');
      Thread.sleep(random.nextInt(300));
      exporting.destroyForcibly().waitFor();
      for (var name : PICTURES) {
        assertWhole(folder.resolve(name));
      }
    }
    Exporting.export(folder);
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(PICTURES);
    }
  }

  private static void assertWhole(Path file) throws IOException {
    if (file.toString().endsWith(".svg")) {
      assertThat(Files.readString(file)).startsWith("<svg").endsWith("</svg>\n");
    } else {
      assertThat(ImageIO.read(file.toFile()).getHeight()).isEqualTo(180);
    }
  }

  /** Exports over and over until it is stopped. */
  static final class Exporting {
    private Exporting() {}

    static void export(Path folder) {
      for (var name : PICTURES) {
        var result = Runs.run("export", "jacobian", "--size", "320x180", "--out", folder.resolve(name).toString());
        assertThat(result.code()).as(result.error()).isZero();
      }
    }

    public static void main(String[] arguments) {
      for (var n = 0;; n++) {
        export(Path.of(arguments[0]));
        if (n == 0) {
          System.out.write('x');
          System.out.flush();
        }
      }
    }
  }
}
