package logitlab.state.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a file so that at every moment either the old or the new one stands there, whole. The bytes go to a file of a passing name beside it,
 * which is locked while it is written: one without a lock was left by a program that was stopped, and the next write beside it takes it away.
 */
public final class AtomicFile {
  /** Passing names are short, so that they have room wherever the file's own name has. */
  private static final String PASSING = ".logitlab-";
  private static final String ENDING = ".tmp";
  /** Begins the passing names of this program as it runs. No name is used twice: who takes one away by its name takes no other file away. */
  private static final String OWN = PASSING + UUID.randomUUID().toString().substring(0, 13) + "-";
  private static final AtomicLong WRITTEN = new AtomicLong();

  private AtomicFile() {}

  /** Fills a file from its beginning on. */
  @FunctionalInterface
  public interface Filling {
    /** What it throws leaves nothing behind. */
    void fill(FileChannel channel) throws IOException;
  }

  /**
   * Writes beside {@code file} under a passing name, waits for the disk, and moves into place. A symbolic link stays one, and what it points
   * at is replaced; the permissions of the old file are kept.
   *
   * @throws IOException nothing is left behind, and what stood there is as it was; a folder, a device, a pipe, and a link that leads nowhere
   *     are never replaced
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    write(file, channel -> fill(channel, bytes));
  }

  static void fill(FileChannel channel, byte[] bytes) throws IOException {
    var buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** The same for what is written little by little, and may be larger than memory. */
  public static void write(Path file, Filling filling) throws IOException {
    var place = place(file);
    clean(place.resolveSibling(""));
    while (true) {
      var passing = passing(place.resolveSibling(""));
      try (var channel = FileChannel.open(passing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
          StandardOpenOption.READ)) {
        lock(channel);
        // Otherwise another program swept it away before it was locked.
        if (Files.exists(passing)) {
          into(place, passing, channel, filling);
          return;
        }
      }
    }
  }

  /** A name in a folder that nothing has. */
  static Path passing(Path folder) {
    return folder.resolve(OWN + WRITTEN.getAndIncrement() + ENDING);
  }

  /** Where the bytes go; throws where something stands that is never replaced. */
  static Path place(Path file) throws IOException {
    if (Files.isSymbolicLink(file) && Files.notExists(file)) {
      throw new FileSystemException(file.toString(), null, "the link leads nowhere");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "not an ordinary file");
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    return Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
  }

  private static void into(Path place, Path passing, FileChannel channel, Filling filling) throws IOException {
    try {
      filling.fill(channel);
      channel.force(true);
      settle(passing, place);
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(passing);
      throw e;
    }
  }

  /** Moves a file that is whole into place. */
  static void settle(Path passing, Path place) throws IOException {
    keepPermissions(place, passing);
    Files.move(passing, place, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void keepPermissions(Path place, Path passing) throws IOException {
    var view = Files.getFileAttributeView(passing, PosixFileAttributeView.class);
    if (view == null || Files.notExists(place)) {
      return;
    }
    var old = Files.readAttributes(place, PosixFileAttributes.class);
    if (!view.readAttributes().group().equals(old.group())) {
      try {
        view.setGroup(old.group());
      } catch (IOException _) {
        // Only a member of the group may give a file to it: the new file is then in the writer's own, as any file of his.
      }
    }
    view.setPermissions(old.permissions());
  }

  /** Waits for other programs that have locked the file. */
  public static void lock(FileChannel channel) {
    try {
      channel.lock();
    } catch (IOException _) {
      // A file system without locks: there, nobody can lock a file that was left behind, and so nobody takes one away.
    }
  }

  /** Takes away what stopped programs left half written in the folder. */
  public static void clean(Path folder) {
    try (var left = Files.newDirectoryStream(folder, PASSING + "*" + ENDING)) {
      for (var passing : left) {
        if (!passing.getFileName().toString().startsWith(OWN)) {
          remove(passing);
        }
      }
    } catch (IOException | DirectoryIteratorException _) {
      // What cannot be taken away harms nobody; whether the folder can be written to, the write itself will tell.
    }
  }

  private static void remove(Path passing) {
    try {
      if (Files.isSymbolicLink(passing)) {
        return; // none of ours is one
      }
      if (Files.isDirectory(passing)) {
        AtomicFolder.removeUnlocked(passing);
        return;
      }
      try (var channel = FileChannel.open(passing, StandardOpenOption.WRITE); var lock = channel.tryLock()) {
        if (lock != null) {
          Files.deleteIfExists(passing);
        }
      }
    } catch (IOException | OverlappingFileLockException _) {
      // As above.
    }
  }
}
