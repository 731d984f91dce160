package logitlab.state.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import logitlab.state.domain.InvalidDocument;

/**
 * What one run of the program keeps: its document with the view, and beside it its habits. At every moment the files are whole, so that a
 * crash loses no more than what was done since they were last written.
 *
 * @param file where the document is
 */
public record KeptState(Path file) {
  static final String ENDING = ".logitlab.json";
  /** Where a former version of the program kept the only state, and the habits that went with it. */
  static final String FORMER = "last" + ENDING;
  private static final String FORMER_HABITS = "habits.txt";

  /** Throws {@link InvalidDocument} if it cannot be read. */
  public DocumentFile.Loaded read() {
    return DocumentFile.read(file);
  }

  /** What was kept beside the document; as usual where nothing was, or it cannot be read. */
  public Habits readHabits() {
    try {
      return Habits.parse(Files.readAllLines(habits()));
    } catch (IOException _) {
      return Habits.USUAL; // there are none, and without them the program only looks as it did at first
    }
  }

  /** Keeps the text of a document, and the habits, instead of what was kept in this run before. */
  public void write(String text, Habits habits) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFile.write(habits(), habits.print().getBytes(StandardCharsets.UTF_8));
    AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** When it was written last, in milliseconds; the beginning of time where that cannot be found out. */
  public long modified() {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException _) {
      return 0; // another run took it away
    }
  }

  /** Puts a file that cannot be read out of the way, where nothing is written over it and it is over no other; returns where. */
  public Path putAside() throws IOException {
    return Aside.put(file, ENDING);
  }

  void delete() throws IOException {
    Files.deleteIfExists(habits());
    Files.deleteIfExists(file);
  }

  private Path habits() {
    var name = String.valueOf(file.getFileName());
    return file.resolveSibling(
        name.equals(FORMER) ? FORMER_HABITS : name.substring(0, name.length() - ENDING.length()) + "." + FORMER_HABITS);
  }
}
