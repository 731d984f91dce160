package logitlab.lesson;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import logitlab.state.file.Aside;
import logitlab.state.file.AtomicFile;

/** Where progress is kept. Several windows may write to it, one after the other: each changes what stands there now, not what it read once. */
public record ProgressFile(Path file) {
  /** The name that it has. */
  public static final String NAME = "progress.csv";
  private static final String ENDING = ".csv";
  /** A lock of a file holds against other programs only. */
  private static final Lock ALONE = new ReentrantLock();

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
    ALONE.lock();
    // Others wait at a file that stays: the one that is written is another after every write.
    try (var gate = FileChannel.open(file.resolveSibling("." + NAME + ".lock"), StandardOpenOption.CREATE,
        StandardOpenOption.WRITE)) {
      AtomicFile.lock(gate);
      AtomicFile.write(file, change.apply(read()).print().getBytes(StandardCharsets.UTF_8));
    } finally {
      ALONE.unlock();
    }
  }

  /** Puts a file that cannot be read out of the way; returns where. */
  public Path putAside() throws IOException {
    return Aside.put(file, ENDING);
  }
}
