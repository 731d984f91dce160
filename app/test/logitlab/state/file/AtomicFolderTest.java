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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import logitlab.Sample;
import logitlab.state.data.FileProblem;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFolderTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);

  @TempDir
  private Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String said(IOException problem) {
    return WORDS.say(FileProblem.writing(folder, problem));
  }

  @Test
  void noFileTakesItsPlaceBeforeAllAreWhole() throws IOException {
    Files.writeString(folder.resolve("01.png"), "old");
    try (var files = new AtomicFolder(folder)) {
      files.add("01.png", bytes("new"));
      files.add("02.png", bytes("new"));
      assertThat(folder.resolve("01.png")).hasContent("old");
      assertThat(folder.resolve("02.png")).doesNotExist();
      files.finish();
    }
    assertThat(names()).containsExactly("01.png", "02.png");
    assertThat(folder.resolve("01.png")).hasContent("new");
  }

  @Test
  void whatIsGivenUpLeavesAllAsItWas() throws IOException {
    Files.writeString(folder.resolve("01.png"), "old");
    Files.writeString(folder.resolve("notes.txt"), "mine");
    try (var files = new AtomicFolder(folder)) {
      files.add("01.png", bytes("new"));
    }
    assertThat(names()).containsExactly("01.png", "notes.txt");
    assertThat(folder.resolve("01.png")).hasContent("old");
  }

  @Test
  void whereOneCannotStandNoneIsReplacedAndItIsNamed() throws IOException {
    Files.writeString(folder.resolve("01.png"), "old");
    Files.createDirectory(folder.resolve("02.png"));
    try (var files = new AtomicFolder(folder)) {
      files.add("01.png", bytes("new"));
      var problem = catchThrowableOfType(IOException.class, () -> files.add("02.png", bytes("new")));
      assertThat(said(problem)).contains("02.png").contains("it is a folder").contains("unchanged");
    }
    assertThat(folder.resolve("01.png")).hasContent("old");
  }

  @Test
  void whereOneCannotBeMovedItIsSaidHowManyAre() throws IOException {
    try (var files = new AtomicFolder(folder)) {
      files.add("01.png", bytes("new"));
      files.add("02.png", bytes("new"));
      Files.createDirectory(folder.resolve("02.png"));
      var problem = catchThrowableOfType(IOException.class, files::finish);
      assertThat(said(problem)).contains("cannot be filled")
          .contains("New files there: 1.")
          .doesNotContain("unchanged");
    }
    assertThat(names()).containsExactly("01.png", "02.png");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void permissionsAndLinksStay() throws IOException {
    var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    var file = Files.writeString(elsewhere.resolve("a.png"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    var link = Files.createSymbolicLink(folder.resolve("01.png"), Path.of("elsewhere", "a.png"));
    try (var files = new AtomicFolder(folder)) {
      files.add("01.png", bytes("new"));
      files.finish();
    }
    assertThat(link).isSymbolicLink().hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
  }

  @Test
  void whatAStoppedProgramLeftIsTakenAwayAndWhatAnotherIsFillingIsNot() throws IOException {
    var left = Files.createDirectory(folder.resolve(".logitlab-0000-1.tmp"));
    Files.writeString(left.resolve("lock"), "");
    Files.writeString(left.resolve("01.png"), "half");
    var used = Files.createDirectory(folder.resolve(".logitlab-0000-2.tmp"));
    try (var other = FileChannel.open(used.resolve("lock"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      other.lock();
      AtomicFile.write(folder.resolve("any"), bytes("new"));
      assertThat(left).doesNotExist();
      assertThat(used).exists();
    }
  }

  /** Whoever may write into a folder could else have files of others taken away. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void noLinkIsFollowedWhereSomethingIsTakenAway() throws IOException {
    var mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("lock"), "");
    Files.writeString(mine.resolve("thesis.txt"), "mine");
    Files.createSymbolicLink(folder.resolve(".logitlab-a.tmp"), mine);
    var left = Files.createDirectory(folder.resolve(".logitlab-b.tmp"));
    Files.createSymbolicLink(left.resolve("lock"), mine.resolve("lock"));
    Files.createSymbolicLink(left.resolve("more"), mine);
    AtomicFile.write(folder.resolve("any"), bytes("new"));
    assertThat(mine.resolve("lock")).exists();
    assertThat(mine.resolve("thesis.txt")).hasContent("mine");
  }

  @Test
  void programsThatFillTheSameFolderLeaveEachOtherAlone() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var others = new ArrayList<Process>();
    for (var n = 0; n < 3; n++) {
      others.add(new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Filler.class.getName(),
          folder.toString(), String.valueOf(n), String.valueOf(Sample.size(2000, 150))).redirectErrorStream(true)
          .start());
    }
    for (var other : others) {
      assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
      assertThat(other.waitFor()).isZero();
    }
    assertThat(names()).containsExactly("0-0", "0-1", "1-0", "1-1", "2-0", "2-1");
  }

  /** Fills a folder again and again. */
  static final class Filler {
    private Filler() {}

    public static void main(String[] arguments) throws IOException {
      for (var time = 0; time < Integer.parseInt(arguments[2]); time++) {
        try (var files = new AtomicFolder(Path.of(arguments[0]))) {
          for (var n = 0; n < 2; n++) {
            files.add(arguments[1] + "-" + n, bytes("new"));
          }
          files.finish();
        }
      }
    }
  }

  @Test
  void aFileWhereTheFolderShouldBeIsKeptAndNamed() throws IOException {
    var file = Files.writeString(folder.resolve("film"), "mine");
    var problem = catchThrowableOfType(IOException.class, () -> new AtomicFolder(file).close());
    assertThat(WORDS.say(FileProblem.writing(file, problem))).contains(file + " is a file, not a folder");
    assertThat(file).hasContent("mine");
  }
}
