package logitlab.state.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import logitlab.state.data.PartlyWritten;

/**
 * Writes several files of one folder that belong together: none of them takes its place before all are whole. Until then they stand in a folder of
 * a passing name within it, which holds a lock like the files of {@link AtomicFile} and is taken away like these. Other files of the folder stay.
 */
public final class AtomicFolder implements Closeable {
  private static final String LOCK = "lock";

  private final Path folder;
  private final Path passing;
  private final FileChannel lock;
  private final List<String> names = new ArrayList<>();

  /** Makes the folder, with those above it, where there is none; throws where it cannot be written to. */
  public AtomicFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    AtomicFile.clean(folder);
    this.folder = folder;
    while (true) {
      var place = Files.createDirectory(AtomicFile.passing(folder));
      var channel = locked(place);
      // Otherwise another program swept it away before it was locked.
      if (Files.exists(place.resolve(LOCK))) {
        passing = place;
        lock = channel;
        return;
      }
      channel.close();
    }
  }

  private static FileChannel locked(Path place) throws IOException {
    try {
      var channel = FileChannel.open(place.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      AtomicFile.lock(channel);
      return channel;
    } catch (IOException e) {
      Files.deleteIfExists(place);
      throw e;
    }
  }

  /**
   * A file more.
   *
   * @throws PartlyWritten it cannot be written, or in its place something stands that is never replaced
   */
  public void add(String name, byte[] bytes) throws IOException {
    var file = folder.resolve(name);
    try {
      AtomicFile.place(file);
      try (var channel = FileChannel.open(passing.resolve(name), StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE)) {
        AtomicFile.fill(channel, bytes);
        channel.force(true);
      }
    } catch (IOException e) {
      throw new PartlyWritten(file, e, 0);
    }
    names.add(name);
  }

  /** Files more, by their names; throws as if they were added one by one. */
  public void addAll(Map<String, byte[]> files) throws IOException {
    for (var file : files.entrySet()) {
      add(file.getKey(), file.getValue());
    }
  }

  /**
   * Moves all files into place, in the order in which they were added.
   *
   * @throws PartlyWritten one cannot be moved; those before it are
   */
  public void finish() throws IOException {
    for (var n = 0; n < names.size(); n++) {
      var file = folder.resolve(names.get(n));
      try {
        move(passing.resolve(names.get(n)), file);
      } catch (IOException e) {
        throw new PartlyWritten(file, e, n);
      }
    }
  }

  private static void move(Path whole, Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      AtomicFile.write(file, Files.readAllBytes(whole)); // what it points at may be on another disk
    } else {
      AtomicFile.settle(whole, AtomicFile.place(file));
    }
  }

  /** Leaves nothing behind of what was not moved into place. */
  @Override
  public void close() {
    try (lock) {
      remove(passing);
    } catch (IOException _) {
      // The files stand where they should, or are as they were; the next write into the folder takes away what is left.
    }
  }

  /** Takes away a folder of a passing name that a stopped program left. */
  static void removeUnlocked(Path left) throws IOException {
    try (var channel = FileChannel.open(left.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      if (channel.tryLock() != null) {
        remove(left);
      }
    }
  }

  /** Without the lock nobody would ever take the rest away: it goes last. */
  private static void remove(Path passing) throws IOException {
    try (var files = Files.newDirectoryStream(passing, file -> !file.endsWith(LOCK))) {
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(passing.resolve(LOCK));
    Files.deleteIfExists(passing);
  }
}
