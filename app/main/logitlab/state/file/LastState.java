package logitlab.state.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The states that are kept from run to run of the program, each as a document with its view, in a folder of the user's own.
 *
 * @param folder where it is kept; made when it is first needed
 */
public record LastState(Path folder) {
  /** How many states stay. */
  public static final int MOST = 10;
  private static final String KEPT = "kept-";
  private static final String GREETED = "greeted";

  /**
   * Where a system keeps such things: {@code $XDG_STATE_HOME}, or {@code .local/state} at home, on Linux; {@code Library/Application
   * Support} on a Mac; {@code %LOCALAPPDATA%} on Windows.
   *
   * @param os          the system property {@code os.name}
   * @param home        the user's own folder
   * @param environment the environment's variables
   */
  public static LastState of(String os, Path home, Map<String, String> environment) {
    var system = os.toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return new LastState(inside(environment.get("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"))
          .resolve("Logit Lab"));
    }
    if (system.contains("mac")) {
      return new LastState(home.resolve("Library").resolve("Application Support").resolve("Logit Lab"));
    }
    return new LastState(inside(environment.get("XDG_STATE_HOME"), home.resolve(".local").resolve("state"))
        .resolve("logitlab"));
  }

  /** The folder that the environment names, if that is an absolute path, as the XDG specification asks. */
  private static Path inside(@Nullable String named, Path otherwise) {
    try {
      return named != null && !named.isBlank() && Path.of(named).isAbsolute() ? Path.of(named) : otherwise;
    } catch (InvalidPathException _) {
      return otherwise; // no name of a folder here
    }
  }

  /** Where this run of the program keeps its state: a place of its own, so that no run writes over another. */
  public KeptState next() {
    return new KeptState(folder.resolve(KEPT + UUID.randomUUID() + KeptState.ENDING));
  }

  /** What earlier runs kept, and others that are running: the newest first, at most {@link #MOST}. */
  public List<KeptState> kept() {
    return newest().stream().limit(MOST).toList();
  }

  /** How the window was liked last. */
  public Habits readHabits() {
    return newest().stream().findFirst().map(KeptState::readHabits).orElse(Habits.USUAL);
  }

  /** Whether the program was never used here before, and nobody was greeted. */
  public boolean isNew() {
    return newest().isEmpty() && !Files.exists(folder.resolve(GREETED));
  }

  /** From now on it is no longer new here; returns the file that says so. */
  public Path greeted() throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolve(GREETED);
    AtomicFile.write(file, new byte[0]);
    return file;
  }

  /** Takes away what a killed run left half written, and what is older than the last {@link #MOST}. */
  public void clean() {
    AtomicFile.clean(folder);
    for (var old : newest().stream().skip(MOST).toList()) {
      try {
        old.delete();
      } catch (IOException _) {
        // What cannot be taken away harms nobody: it is only not listed.
      }
    }
  }

  private List<KeptState> newest() {
    try (var files = Files.newDirectoryStream(folder,
        "{" + KEPT + "*" + KeptState.ENDING + "," + KeptState.FORMER + "}")) {
      // Each is asked once: a time that changes while they are sorted would be no order.
      return StreamSupport.stream(files.spliterator(), false)
          .map(KeptState::new)
          .map(state -> Map.entry(state, state.modified()))
          .sorted(Map.Entry.<KeptState, Long>comparingByValue().reversed())
          .map(Map.Entry::getKey)
          .toList();
    } catch (IOException | DirectoryIteratorException _) {
      return List.of(); // there is no such folder yet, or nothing in it can be read
    }
  }
}
