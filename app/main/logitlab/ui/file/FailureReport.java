package logitlab.ui.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A failure as text for whoever mends it: what was thrown and where, and on which Java. It holds nothing of the user's: no message of an
 * exception, since a name or a path may stand in it, no number of the document, no folder.
 */
final class FailureReport {
  private static final List<String> ABOUT = List.of("java.version", "java.vendor", "os.name", "os.version", "os.arch");
  private static final int MOST_CAUSES = 10;

  private FailureReport() {}

  static String of(Throwable failure) {
    var version = FailureReport.class.getPackage().getImplementationVersion();
    var about = Stream.concat(Stream.of("Logit Lab " + (version == null ? "unbuilt" : version)),
        ABOUT.stream().map(key -> key + " " + System.getProperty(key)));
    var memory = "memory " + Runtime.getRuntime().maxMemory() + " bytes at most";
    return Stream.of(about, Stream.of(memory, ""), chain(failure).stream().flatMap(FailureReport::lines))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** What was thrown and where, in short: two failures of the same place are the same. */
  static String place(Throwable failure) {
    return lines(failure).limit(2).collect(Collectors.joining());
  }

  private static List<Throwable> chain(Throwable failure) {
    var chain = new ArrayList<Throwable>();
    for (var next = failure; next != null && chain.size() < MOST_CAUSES; next = next.getCause()) {
      chain.add(next);
    }
    return chain;
  }

  private static Stream<String> lines(Throwable failure) {
    return Stream.concat(Stream.of(failure.getClass().getName()),
        Stream.of(failure.getStackTrace()).map(frame -> "  at " + frame));
  }
}
