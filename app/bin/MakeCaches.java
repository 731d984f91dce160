import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes what lets the program start in half the time, in target/aot: for the window and for the commands a cache of loaded and linked
 * classes (JEP 483, JEP 514) and a file of the formulas that were laid out. Each comes from a rehearsal in this JDK; another JDK, or other
 * jars, do not take the classes and start without.
 * Run by the build: {@code java app/bin/MakeCaches.java target}, and with the {@code java} of another folder behind it for what is unpacked
 * elsewhere, in which JavaFX is linked. Where the caches stand for these jars and this JDK already, nothing is done.
 */
final class MakeCaches {
  private static final int LONGEST_SECONDS = 180;

  private final Path target;
  private final Path folder;

  private final String java;

  private MakeCaches(Path target, String java) {
    this.target = target;
    this.java = java;
    folder = target.resolve("aot");
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var java = arguments.length > 1
        ? arguments[1]
        : Path.of(System.getProperty("java.home"), "bin", "java").toString();
    new MakeCaches(Path.of(arguments[0]).toAbsolutePath(), java).make();
  }

  private void make() throws IOException, InterruptedException {
    var stamp = folder.resolve("made-of.txt");
    var now = ingredients();
    if (Files.exists(stamp) && Files.readString(stamp).equals(now)) {
      return;
    }
    Files.createDirectories(folder);
    Files.deleteIfExists(stamp);
    var state = Files.createTempDirectory(folder, "state");
    var jar = target.resolve("logitlab.jar").toString();
    var start = new ArrayList<String>();
    if (Files.exists(target.resolve("fx"))) {
      start.add("--module-path=" + target.resolve("fx"));
    }
    start.addAll(List.of("@app/bin/java.args", "@app/test/headless.args", "-classpath", jar, "logitlab.Rehearsal",
        state.toString(), folder.resolve("window.formulas").toString()));
    var window = rehearsed("window.aot", start);
    var command = rehearsed("command.aot", List.of("-XX:+UseSerialGC", "-Djava.awt.headless=true", "-classpath", jar,
        "logitlab.cli.Rehearsal", state.toString(), folder.resolve("command.formulas").toString()));
    delete(state);
    if (window && command) {
      Files.writeString(stamp, now);
    }
  }

  /** All that a cache depends on. */
  private String ingredients() throws IOException {
    var files = new ArrayList<Path>(
        List.of(target.resolve("logitlab.jar"), Path.of("app", "bin", "java.args").toAbsolutePath()));
    for (var jars : List.of(target.resolve("libs"), target.resolve("fx"))) {
      if (Files.exists(jars)) {
        try (var inside = Files.list(jars)) {
          inside.sorted().forEach(files::add);
        }
      }
    }
    var lines = new ArrayList<String>(List.of(java, System.getProperty("java.vm.version")));
    for (var file : files) {
      lines.add(target.relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
    }
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  /** Whether the rehearsal came to its end and left a cache; a build does not fail for want of it. */
  private boolean rehearsed(String cache, List<String> start) throws IOException, InterruptedException {
    var file = folder.resolve(cache);
    Files.deleteIfExists(file);
    var command = Stream.of(List.of(java, "-XX:AOTCacheOutput=" + file), start).flatMap(List::stream).toList();
    var process = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(folder.resolve(cache + ".log").toFile())
        .start();
    process.getOutputStream().close();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    var made = process.exitValue() == 0 && Files.exists(file);
    if (!made) {
      Files.deleteIfExists(file);
      System.err.println("The program will start without " + cache + ": see " + folder.resolve(cache + ".log"));
    }
    return made;
  }

  private static void delete(Path folder) throws IOException {
    try (var inside = Files.walk(folder)) {
      for (var each : inside.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(each);
      }
    }
  }
}
