package logitlab.lesson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import logitlab.state.file.Aside;
import logitlab.state.file.AtomicFile;

/** Where progress is kept. Several windows may write to it: each changes what stands there now, and not what it read once. */
public record ProgressFile(Path file) {
  /** The name that it has. */
  public static final String NAME = "progress.csv";
  private static final String ENDING = ".csv";

  /** What was kept; none where there is no file yet. */
  public Progress read() throws IOException {
    try {
      return Progress.parse(Files.readString(file));
    } catch (NoSuchFileException _) {
      return Progress.NONE;
    }
  }

  /** Throws, and leaves the file as it is, where what stands there cannot be read. */
  public void change(UnaryOperator<Progress> change) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFile.write(file, change.apply(read()).print().getBytes(StandardCharsets.UTF_8));
  }

  /** Puts a file that cannot be read out of the way; returns where. */
  public Path putAside() throws IOException {
    return Aside.put(file, ENDING);
  }
}
