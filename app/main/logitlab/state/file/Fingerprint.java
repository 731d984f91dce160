package logitlab.state.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What tells whether a file is still as this program left it, whoever wrote it since and whatever clock they have: the SHA-256 of its bytes.
 *
 * @param hex 64 hexadecimal digits
 */
public record Fingerprint(String hex) {
  public static Fingerprint of(byte[] bytes) {
    try {
      return new Fingerprint(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Of the file as it is now, as far as a document can go; empty where it cannot be read. */
  public static Optional<Fingerprint> of(Path file) {
    try (var stream = Files.newInputStream(file)) {
      return Optional.of(of(stream.readNBytes(DocumentFile.MAX_BYTES + 1)));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
