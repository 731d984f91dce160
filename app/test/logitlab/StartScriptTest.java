package logitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script in a project of empty files, with JDKs that only say what they were asked. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {
  @TempDir
  private Path folder;

  private Path project = Path.of("");
  private Path script = Path.of("");

  private record Result(int code, String output, String error) {}

  @BeforeEach
  void build() throws IOException {
    project = Files.createDirectories(folder.resolve("a project"));
    script = Files.createDirectories(project.resolve("app/bin")).resolve("logitlab");
    Files.copy(Path.of("app/bin/logitlab"), script);
    assertThat(script.toFile().setExecutable(true)).isTrue();
    Files.createDirectories(project.resolve("target/libs"));
    Files.createDirectories(project.resolve("target/fx"));
    Files.createFile(project.resolve("target/logitlab.jar"));
  }

  @Test
  void commandsStartWithoutTheWindowsModules() throws Exception {
    var result = run(jdk("25.0.3"), script, "eval", "--logits", "-1, 2", "");
    assertThat(result.code()).isZero();
    assertThat(result.output()).contains("logitlab.Main\neval\n--logits\n-1, 2\n\n")
        .doesNotContain("--module-path")
        .contains("a project/target/logitlab.jar\n")
        .doesNotContain("AOTCache");
  }

  @Test
  void aFileOrNothingStartsTheWindowWithItsFlags() throws Exception {
    var file = Files.createFile(folder.resolve("a b.logitlab.json")).toString();
    for (var arguments : List.of(List.<String>of(), List.of(file), List.of("--stage", file))) {
      var result = run(jdk("26"), script, arguments.toArray(String[]::new));
      assertThat(result.code()).isZero();
      assertThat(result.output())
          .contains(
              "--module-path=" + project.toRealPath() + "/target/fx\n@" + project.toRealPath() + "/app/bin/java.args\n")
          .endsWith(String.join("\n", arguments) + "\n");
    }
  }

  @Test
  void theCachesOfTheBuildAreTaken() throws Exception {
    var caches = Files.createDirectories(project.resolve("target/aot"));
    Files.createFile(caches.resolve("window.aot"));
    assertThat(run(jdk("25"), script).output())
        .contains("\n-XX:AOTCache=" + project.toRealPath() + "/target/aot/window.aot\n");
    assertThat(run(jdk("25"), script, "eval").output()).doesNotContain("AOTCache");
    Files.createFile(caches.resolve("command.aot"));
    assertThat(run(jdk("25"), script, "eval").output())
        .contains("\n-XX:AOTCache=" + project.toRealPath() + "/target/aot/command.aot\n");
  }

  @Test
  void filmsKeepWithinBounds() throws Exception {
    assertThat(run(jdk("25"), script, "film").output()).contains("\n-Xmx1g\n").doesNotContain("TieredStopAtLevel");
    assertThat(run(jdk("25"), script, "export").output()).doesNotContain("-Xmx");
  }

  /** Unpacked from its zip, the script takes the Java beside it, in which JavaFX is linked, whatever Java there is. */
  @Test
  void unpackedItStartsWithItsOwnJava() throws Exception {
    var unpacked = Files.createDirectories(folder.resolve("Logit Lab, unpacked"));
    var start = unpacked.resolve("logitlab");
    Files.copy(script, start);
    assertThat(start.toFile().setExecutable(true)).isTrue();
    Files.createDirectories(unpacked.resolve("lib/libs"));
    Files.createFile(unpacked.resolve("lib/logitlab.jar"));
    Files.createDirectories(unpacked.resolve("runtime"));
    Files.move(jdk("25.0.9").resolve("bin"), unpacked.resolve("runtime/bin"));
    Files.writeString(unpacked.resolve("runtime/bin/java"), "#!/bin/sh\necho 'its own'\nprintf '%s\\n' \"$@\"\n");
    var real = unpacked.toRealPath();
    assertThat(run(jdk("26"), start).output())
        .contains("its own\n@" + real + "/java.args\n", real + "/lib/logitlab.jar\n")
        .doesNotContain("--module-path");
    assertThat(run(jdk("17"), start, "eval").output()).contains("logitlab.Main\neval\n");
  }

  /** The flags of the window are in their file, and nowhere else. */
  @Test
  void flagsStandInOnePlace() throws IOException {
    assertThat(Files.readString(Path.of("app/bin/java.args"))).contains("--add-modules", "--enable-native-access",
        "-Xmn");
    for (var user : List.of("pom.xml", "app/bin/logitlab", "app/bin/logitlab.cmd")) {
      assertThat(Files.readString(Path.of(user))).as(user)
          .contains("java.args")
          .doesNotContain("--add-modules", "--enable-native-access", "-Xmn");
    }
  }

  @Test
  void linksAreFollowed() throws Exception {
    var first = Files.createSymbolicLink(folder.resolve("first"), Path.of("a project/app/bin/logitlab"));
    var second = Files.createSymbolicLink(Files.createDirectory(folder.resolve("bin")).resolve("ll"),
        Path.of("../" + first.getFileName()));
    assertThat(run(jdk("25"), second, "--version").output()).contains("--version");
  }

  @Test
  void anOldJdkIsPassedOver() throws Exception {
    assertThat(run(jdk("17.0.15"), script, "eval").output()).doesNotContain("made for a test");
  }

  @Test
  void aProjectThatIsNotBuiltSaysSo() throws Exception {
    Files.delete(project.resolve("target/logitlab.jar"));
    var result = run(jdk("25"), script, "eval");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.output()).isEmpty();
    assertThat(result.error()).hasLineCount(1).contains("mvn package");
  }

  private Path jdk(String version) throws IOException {
    var home = Files.createDirectories(folder.resolve("jdk " + version));
    Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    var java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, """
        #!/bin/sh
        echo 'made for a test'
        printf '%s\\n' "$@"
        for flag; do
          case $flag in -Dlogitlab.temp=*) rmdir "${flag#*=}" ;; esac
        done
        """);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return home;
  }

  private Result run(Path java, Path start, String... arguments) throws Exception {
    var output = folder.resolve("output");
    var error = folder.resolve("error");
    var builder = new ProcessBuilder(Stream.concat(Stream.of(start.toString()), Stream.of(arguments)).toList())
        .redirectOutput(output.toFile())
        .redirectError(error.toFile());
    builder.environment().put("LOGITLAB_JAVA", java.toString());
    var process = builder.start();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8),
        Files.readString(error, StandardCharsets.UTF_8));
  }

  @Test
  void aStreamThatIsClosedIsToldToJava() throws Exception {
    var closing = executable(folder.resolve("closing"), "#!/bin/sh\nexec \"" + script + "\" eval <&-\n");
    assertThat(run(jdk("25"), closing).output()).contains("-Dlogitlab.closed=input\n");
    assertThat(run(jdk("25"), script, "eval").output()).doesNotContain("logitlab.closed");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aColonInTheFoldersNamePartsNoEntries() throws Exception {
    var other = Files.move(project, folder.resolve("a:b c"));
    var result = run(jdk("25"), other.resolve("app/bin/logitlab"), "eval");
    assertThat(result.code()).isZero();
    assertThat(result.output()).contains("\n/proc/self/fd/9/logitlab.jar\n");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void temporaryFilesHaveAFolderThatANextStartTakesAway() throws Exception {
    // As a run leaves it that was killed.
    var own = Files.createDirectory(ownFolder());
    Files.createFile(own.resolve("a copy of a font"));
    var machine = own.toString().replaceFirst("[0-9]+$", "");
    var running = Files.createDirectory(Path.of(machine + ProcessHandle.current().pid()));
    var foreign = Files.createDirectory(Path.of(machine + "photos"));
    var elsewhere = Files.createFile(Files.createDirectory(folder.resolve("elsewhere")).resolve("kept"));
    var link = Files.createSymbolicLink(Path.of(machine + Integer.MAX_VALUE), elsewhere.getParent());
    try {
      assertThat(ownFolder()).isNotEqualTo(own);
      assertThat(own).as("of the run that is over").doesNotExist();
      assertThat(List.of(running, foreign, link, elsewhere)).allSatisfy(file -> assertThat(file).exists());
    } finally {
      for (var made : List.of(running, foreign, link)) {
        Files.delete(made);
      }
    }
  }

  /** The folder that a run of the script had for temporary files. */
  private Path ownFolder() throws Exception {
    var lines = run(jdk("25"), script, "eval").output().lines().toList();
    var folder = Path.of(value(lines, "-Dlogitlab.temp="));
    assertThat(value(lines, "-Djava.io.tmpdir=")).isEqualTo(folder.toString());
    return folder;
  }

  private static String value(List<String> flags, String name) {
    return flags.stream()
        .filter(flag -> flag.startsWith(name))
        .map(flag -> flag.substring(name.length()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void namesBeyondAsciiAreReadWhateverTheLocale() throws Exception {
    var home = jdk("25");
    executable(home.resolve("bin/java"),
        "#!/bin/sh\necho \"${LC_ALL:-none} ${LC_CTYPE:-none} ${LC_MESSAGES:-none}\"\n");
    for (var locale : List.of("C", "POSIX")) {
      var start = executable(folder.resolve("start"),
          "#!/bin/sh\nLC_ALL=" + locale + " exec \"" + script + "\" eval\n");
      assertThat(run(home, start).output()).isEqualTo("none C.UTF-8 " + locale + "\n");
    }
    var start = executable(folder.resolve("start"), "#!/bin/sh\nLC_ALL=C.UTF-8 exec \"" + script + "\" eval\n");
    assertThat(run(home, start).output()).startsWith("C.UTF-8 ");
    // Locales that are not installed.
    for (var missing : List.of("LC_ALL=xx_XX.UTF-8", "LC_ALL=xx_XX.ISO-8859-1", "LC_ALL= LANG=xx_XX.UTF-8")) {
      start = executable(folder.resolve("start"), "#!/bin/sh\n" + missing + " exec \"" + script + "\" eval\n");
      assertThat(run(home, start).output()).as(missing).isEqualTo("C.UTF-8 none none\n");
    }
  }

  private static Path executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
