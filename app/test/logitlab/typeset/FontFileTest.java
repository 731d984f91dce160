package logitlab.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontFileTest {
  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void aFileHoldsWhatTheResourceHolds(Face face) throws IOException {
    try (var resource = Objects.requireNonNull(getClass().getResourceAsStream(face.resource()))) {
      assertThat(FontFile.of(face.resource()).orElseThrow()).hasBinaryContent(resource.readAllBytes());
    }
  }

  @Test
  void besideAJarTheyLieInAFolderOfTheirOwn() throws IOException {
    var jar = Files.createFile(folder.resolve("program.jar"));
    assertThat(FontFile.beside(jar, Face.BOLD.resource())).isEmpty();
    var font = Files.createFile(Files.createDirectory(folder.resolve("fonts")).resolve("LogitInter-Bold.otf"));
    assertThat(FontFile.beside(jar, Face.BOLD.resource())).contains(font);
    assertThat(FontFile.beside(jar, Face.REGULAR.resource())).isEmpty();
  }

  @Test
  void aProgramThatIsKilledLeavesNoFontBehind() throws Exception {
    var killed = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + folder, "-cp", System.getProperty("java.class.path"),
        Killed.class.getName()).start();
    assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(killed.exitValue()).isEqualTo(Killed.CODE);
    assertThat(folder).isEmptyDirectory();
  }

  /** Ends as if it was killed, once it has written with each face. */
  static final class Killed {
    private static final int CODE = 7;

    private Killed() {}

    public static void main(String[] arguments) {
      for (var face : Face.values()) {
        if (Texts.typeset("x", face, 20).outline().isEmpty()) {
          return;
        }
      }
      Runtime.getRuntime().halt(CODE);
    }
  }
}
