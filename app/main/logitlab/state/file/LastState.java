package logitlab.state.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import logitlab.state.domain.InvalidDocument;
import org.jspecify.annotations.Nullable;

/**
 * The state that is kept from one run of the program to the next, as a document with its view in a folder of the user's own. At every
 * moment the file is whole, so that a crash loses no more than what was done since it was last written.
 *
 * @param folder where it is kept; made when it is first needed
 */
public record LastState(Path folder) {
  private static final String FILE = "last.logitlab.json";
  private static final String HABITS = "habits.txt";
  private static final String ASIDE = "unreadable.logitlab.json";

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
    return named != null && !named.isBlank() && Path.of(named).isAbsolute() ? Path.of(named) : otherwise;
  }

  /**
   * What was kept, if anything was.
   *
   * @throws InvalidDocument if the file cannot be read
   */
  public Optional<DocumentFile.Loaded> read() {
    return Files.exists(file()) ? Optional.of(DocumentFile.read(file())) : Optional.empty();
  }

  /** Keeps the text of a document instead of what was kept before. */
  public void write(String text) throws IOException {
    Files.createDirectories(folder);
    AtomicFile.write(file(), text.getBytes(StandardCharsets.UTF_8));
  }

  /** What was kept beside the document; as usual where nothing was, or it cannot be read. */
  public Habits readHabits() {
    try {
      return Habits.parse(Files.readAllLines(folder.resolve(HABITS)));
    } catch (IOException _) {
      return Habits.USUAL; // there is none yet, and without it the program only looks as it did at first
    }
  }

  public void write(Habits habits) throws IOException {
    Files.createDirectories(folder);
    AtomicFile.write(folder.resolve(HABITS), habits.print().getBytes(StandardCharsets.UTF_8));
  }

  /** Puts a file that cannot be read out of the way, where it is not written over; returns where. */
  public Path putAside() throws IOException {
    return Files.move(file(), folder.resolve(ASIDE), StandardCopyOption.REPLACE_EXISTING);
  }

  private Path file() {
    return folder.resolve(FILE);
  }
}
