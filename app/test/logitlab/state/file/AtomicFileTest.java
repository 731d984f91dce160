package logitlab.state.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import logitlab.state.data.FileProblem;
import logitlab.words.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);
  private static final int LENGTH = 200_000;

  @TempDir
  Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void permissionsAndLinksStay() throws Exception {
    var file = Files.writeString(folder.resolve("a.json"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    var link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("a.json"));
    AtomicFile.write(link, bytes("new"));
    assertThat(link).isSymbolicLink().hasContent("new");
    assertThat(file).isRegularFile().hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsNoFileIsNeverReplaced() throws Exception {
    var nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("missing"));
    assertThat(refused(nowhere)).contains("it is a link that leads nowhere");
    assertThat(nowhere).isSymbolicLink();
    var pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(refused(pipe)).contains("it is not an ordinary file");
    assertThat(Files.readAttributes(pipe, "*").get("isOther")).isEqualTo(true);
    assertThat(refused(Path.of("/dev/null"))).contains("it is not an ordinary file");
    assertThat(refused(folder)).contains("it is a folder");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(nowhere, pipe);
    }
  }

  private static String refused(Path file) {
    var problem = catchThrowableOfType(IOException.class, () -> AtomicFile.write(file, bytes("new")));
    return WORDS.say(FileProblem.writing(file, problem));
  }

  @Test
  void aNameMayBeAsLongAsTheFileSystemTakes() throws Exception {
    var file = folder.resolve("n".repeat(255 - ".logitlab.json".length()) + ".logitlab.json");
    AtomicFile.write(file, bytes("new"));
    assertThat(file).hasContent("new");
  }

  @Test
  void whatAStoppedProgramLeftIsTakenAwayAndWhatAnotherIsWritingIsNot() throws Exception {
    var left = Files.writeString(folder.resolve(".logitlab-0.tmp"), "half");
    var busy = Files.writeString(folder.resolve(".logitlab-1.tmp"), "being written");
    var other = Files.writeString(folder.resolve(".logitlab.tmp"), "somebody's");
    try (var channel = FileChannel.open(busy, StandardOpenOption.WRITE); var _ = channel.lock()) {
      AtomicFile.write(folder.resolve("a"), bytes("new"));
      assertThat(left).doesNotExist();
      assertThat(busy).exists();
    }
    AtomicFile.write(folder.resolve("a"), bytes("newer"));
    assertThat(busy).doesNotExist();
    assertThat(other).exists();
    assertThat(folder.resolve("a")).hasContent("newer");
  }

  @Test
  void manyWriteAtOnceAndEachFileIsWhole() {
    IntStream.range(0, 256).parallel().forEach(n -> {
      try {
        AtomicFile.write(folder.resolve("file" + n % 4), bytes(String.valueOf(n % 10).repeat(LENGTH)));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    });
    IntStream.range(0, 4).forEach(n -> assertThat(isWhole(folder.resolve("file" + n))).isTrue());
  }

  @Test
  void aFullDiskIsSaidAlsoOfAFolder() {
    for (var said : List.of("No space left on device", "Disk quota exceeded",
        "There is not enough space on the disk")) {
      assertThat(WORDS.say(FileProblem.writing(folder, new IOException(said)))).contains("the disk is full");
    }
  }

  @Test
  void aProgramThatIsKilledWhileItWritesLeavesTheOldFileOrTheNewOne() throws Exception {
    kill(4);
  }

  @Test
  @Tag("deep")
  void twoHundredTimes() throws Exception {
    kill(200);
  }

  private void kill(int times) throws Exception {
    var random = new Random(1);
    var file = folder.resolve("document");
    AtomicFile.write(file, bytes("0".repeat(LENGTH)));
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    for (var n = 0; n < times; n++) {
      var writer = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Writing.class.getName(),
          file.toString()).start();
      assertThat(writer.getInputStream().read()).as("it has begun").isEqualTo('x');
      Thread.sleep(random.nextInt(20));
      writer.destroyForcibly().waitFor();
      assertThat(isWhole(file)).as("kill %s", n).isTrue();
    }
    AtomicFile.write(file, bytes("1".repeat(LENGTH)));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  /** Writes one file over and over until it is stopped. */
  static final class Writing {
    private Writing() {}

    public static void main(String[] arguments) throws IOException {
      for (var n = 0;; n++) {
        AtomicFile.write(Path.of(arguments[0]), bytes(String.valueOf(n % 10).repeat(LENGTH)));
        if (n == 0) {
          System.out.write('x');
          System.out.flush();
        }
      }
    }
  }

  private static boolean isWhole(Path file) {
    try {
      var text = Files.readString(file);
      return text.length() == LENGTH && text.chars().allMatch(c -> c == text.charAt(0));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
