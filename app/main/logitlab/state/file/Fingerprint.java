package logitlab.state.file;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import logitlab.state.domain.InvalidDocument;

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

  /** Of the file as it is now, as far as a document can go; throws {@link InvalidDocument} where it cannot be read. */
  public static Fingerprint of(Path file) {
    return of(DocumentFile.bytes(file));
  }
}
