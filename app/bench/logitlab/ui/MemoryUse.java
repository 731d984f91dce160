package logitlab.ui;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import logitlab.ui.work.Lull;
import logitlab.ui.work.Rest;

/**
 * Resident memory of a window with nothing but a label, and of the program after a {@link Monkey} has used it, each in a process of its
 * own, and their ratio. After a hundred events the monkey rests, as a reader does. Linux only: it reads /proc.
 */
final class MemoryUse {
  private static final String BARE = "bare";
  private static final String USED = "used";
  private static final int EVENTS = 4000;
  private static final int REST_SECONDS = 6;
  private static final double KILO = 1e3;

  private MemoryUse() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    switch (String.join("", arguments)) {
      case BARE -> bare();
      case USED -> used();
      default -> {
        var bare = process(BARE);
        var used = process(USED);
        System.out.printf(Locale.ROOT, "resident: bare window %.0f MB, after %d events %.0f MB, ratio %.2f%n", bare,
            EVENTS,
            used, used / bare);
      }
    }
  }

  /** The megabytes that a process of its own prints last; the bare window has no flags but those that it cannot do without. */
  private static double process(String what) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "--module-path=target/fx"));
    command.addAll(what.equals(BARE) ? List.of("--add-modules=javafx.controls") : List.of("@app/bin/java.args"));
    command.addAll(List.of("@app/test/headless.args", "-classpath", System.getProperty("java.class.path"),
        MemoryUse.class.getName(), what));
    var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.print(what + ": " + output);
    return Double.parseDouble(output.strip().lines().toList().getLast().split(" ", -1)[0]);
  }

  private static void bare() throws IOException, InterruptedException {
    Platform.startup(() -> {
      var stage = new Stage();
      stage.setScene(new Scene(new Label("Hello"), 960, 540));
      stage.show();
    });
    TimeUnit.SECONDS.sleep(5);
    print();
    Platform.exit();
  }

  private static void used() throws IOException, InterruptedException {
    var ui = new Ui();
    Ui.on(() -> {
      Rest.follow(ui.stage, ui.store);
      Lull.follow(ui.window.scene());
      return true;
    });
    var monkey = new Monkey(ui, 1);
    print();
    for (var n = 1; n <= EVENTS; n++) {
      monkey.act();
      if (n % 100 == 0) {
        monkey.comeBack();
        TimeUnit.SECONDS.sleep(REST_SECONDS);
      }
      if (n % 1000 == 0) {
        print();
      }
    }
    Runtime.getRuntime().halt(0);
  }

  /** In megabytes. */
  private static void print() throws IOException {
    var resident = Files.readAllLines(Path.of("/proc/self/status"))
        .stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    System.out.printf(Locale.ROOT, "%.0f MB resident, heap %.0f of %.0f MB%n", resident / KILO, heap.getUsed() / 1e6,
        heap.getCommitted() / 1e6);
  }
}
