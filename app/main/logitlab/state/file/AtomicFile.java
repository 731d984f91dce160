package logitlab.state.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file so that at every moment either the old or the new one stands there, whole. */
public final class AtomicFile {
  private static final int ATTEMPTS = 100;

  private AtomicFile() {}

  /** Writes beside {@code file} under a passing name, waits for the disk, and moves into place. On failure nothing is left behind. */
  public static void write(Path file, byte[] bytes) throws IOException {
    // A link stays a link: what it points at is replaced.
    var place = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(place) && !Files.isWritable(place)) {
      throw new AccessDeniedException(file.toString());
    }
    write(place, bytes, 0);
  }

  private static void write(Path place, byte[] bytes, int attempt) throws IOException {
    var passing = place.resolveSibling("." + place.getFileName() + "." + attempt + ".tmp");
    try (var channel = FileChannel.open(passing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      fill(channel, bytes);
    } catch (FileAlreadyExistsException e) {
      // Another program is writing here, or was stopped while it did.
      if (attempt == ATTEMPTS) {
        throw e;
      }
      write(place, bytes, attempt + 1);
      return;
    } catch (IOException e) {
      Files.deleteIfExists(passing);
      throw e;
    }
    try {
      Files.move(passing, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(passing);
      throw e;
    }
  }

  private static void fill(FileChannel channel, byte[] bytes) throws IOException {
    var buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    channel.force(true);
  }
}
