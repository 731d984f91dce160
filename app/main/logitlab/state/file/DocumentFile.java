package logitlab.state.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import logitlab.state.data.FileProblem;
import logitlab.state.document.Document;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.view.View;
import logitlab.words.Message;

/** The file format {@code *.logitlab.json}, version 1: UTF-8, at most 8 MB, 32 levels; every double reads back to itself. */
public final class DocumentFile {
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  /** What a file holds: the document, and where to look if it says so. */
  public record Loaded(Document document, Optional<View> view) {}

  private DocumentFile() {}

  /** Reads a whole file; throws {@link InvalidDocument} for whatever keeps it from being a document, being unreadable included. */
  public static Loaded read(Path file) {
    return parse(bytes(file));
  }

  /** The bytes of a file, and one more than a document may have where it has more; throws {@link InvalidDocument}. */
  public static byte[] bytes(Path file) {
    try (var stream = Files.newInputStream(file)) {
      return stream.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw new InvalidDocument(FileProblem.reading(file, e), e);
    }
  }

  /** Reads the bytes of a file; throws {@link InvalidDocument}. */
  public static Loaded parse(byte[] bytes) {
    return parse(bytes, 1);
  }

  /** The same for bytes that are part of something larger: messages count lines from {@code firstLine}. */
  public static Loaded parse(byte[] bytes, int firstLine) {
    if (bytes.length > MAX_BYTES) {
      throw new InvalidDocument(Message.of("state.file.large"));
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return DocumentShape.read(text, firstLine);
    } catch (CharacterCodingException e) {
      throw new InvalidDocument(Message.of("state.file.encoding"), e);
    }
  }

  /**
   * Writes a file that is whole or not there at all: what stood there before stays until the new bytes are on the disk.
   *
   * @return what tells the file from one that others write
   * @throws IOException the old file is as it was; {@link FileProblem#writing} makes a sentence of it
   * @throws InvalidDocument what would be written could not be read again, such as a file that is too large; the old file is as it was
   */
  public static Fingerprint write(Path file, Document document, Optional<View> view) throws IOException {
    var bytes = print(document, view).getBytes(StandardCharsets.UTF_8);
    parse(bytes);
    AtomicFile.write(file, bytes);
    return Fingerprint.of(bytes);
  }

  /** The text of a file. */
  public static String print(Document document, Optional<View> view) {
    return DocumentShape.SHAPE.print(new Loaded(document, view)) + "\n";
  }
}
