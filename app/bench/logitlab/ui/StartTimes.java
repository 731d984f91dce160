package logitlab.ui;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whole processes of the built program, timed from outside. In turn a window with nothing but a label, as plain Java and JavaFX start it, and
 * the program's window, as {@code app/bin/logitlab} starts it; then commands. Without DISPLAY the program opens no window, so that only
 * commands are timed. Prints each pair, the medians, and their ratio. Run from the project's folder, after {@code mvn package}.
 */
public final class StartTimes {
  private static final int PAIRS = 10;
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private StartTimes() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory(TARGET, "starts");
    if (System.getenv("DISPLAY") == null) {
      System.out.println("no display: windows are not timed");
    } else {
      windows(folder);
    }
    commands(folder);
  }

  private static void windows(Path folder) throws IOException, InterruptedException {
    var bare = new ArrayList<Long>();
    var program = new ArrayList<Long>();
    for (var pair = 0; pair < PAIRS; pair++) {
      bare.add(window(folder, List.of(), StartProbe.BARE));
      program.add(window(folder, List.of("-XX:AOTCache=" + TARGET.resolve("aot/window.aot"),
          "-Dlogitlab.formulas=" + TARGET.resolve("aot/window.formulas")), ""));
      System.out.printf(Locale.ROOT, "bare %d ms, program %d ms%n", bare.getLast(), program.getLast());
    }
    System.out.printf(Locale.ROOT, "a painted window: bare %d ms, program %d ms, ratio %.2f (medians of %d)%n",
        median(bare), median(program), (double) median(program) / median(bare), PAIRS);
  }

  private static void commands(Path folder) throws IOException, InterruptedException {
    var picture = folder.resolve("x.png").toString();
    for (var command : List.of(List.of("eval", "--logits", "2,1,0.1", "--target", "1"),
        List.of("export", "explore", "--out", folder.resolve("x.svg").toString()),
        List.of("export", "explore", "--size", "3840x2160", "--out", picture))) {
      var times = new ArrayList<Long>();
      for (var run = 0; run < PAIRS; run++) {
        var began = System.nanoTime();
        output(Stream.concat(Stream.of("app/bin/logitlab"), command.stream()).toList());
        times.add((System.nanoTime() - began) / 1_000_000);
      }
      System.out.printf(Locale.ROOT, "%s: %d ms (median of %d)%n", String.join(" ", command.subList(0, 2)),
          median(times),
          PAIRS);
    }
  }

  /** The milliseconds that one start took. */
  private static long window(Path state, List<String> flags, String what) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<String>(List.of(java, "--module-path=" + TARGET.resolve("fx")));
    command.addAll(what.isEmpty() ? List.of("@app/bin/java.args") : List.of("--add-modules=javafx.controls"));
    command.addAll(flags);
    command.addAll(List.of("-Dlogitlab.state=" + state, "-classpath",
        TARGET.resolve("logitlab.jar") + File.pathSeparator + TARGET.resolve("test-classes"), "logitlab.ui.StartProbe",
        what));
    var began = System.nanoTime();
    output(command); // ends when the window is painted
    return (System.nanoTime() - began) / 1_000_000;
  }

  private static String output(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
