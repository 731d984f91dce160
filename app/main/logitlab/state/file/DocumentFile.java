package logitlab.state.file;

import java.io.BufferedInputStream;
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
  /** So many bytes tell what a file is. */
  private static final int STARTS = 64;

  /** What a file holds: the document, and where to look if it says so. */
  public record Loaded(Document document, Optional<View> view) {}

  private DocumentFile() {}

  /**
   * Reads a whole file, or what a picture, a deck or a page carries along; throws {@link InvalidDocument} for whatever keeps it from being a
   * document, being unreadable included.
   */
  public static Loaded read(Path file) {
    return parse(bytes(file));
  }

  /** The bytes of a file, and one more than it may have where it has more; throws {@link InvalidDocument}. */
  public static byte[] bytes(Path file) {
    try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
      stream.mark(STARTS);
      var carries = Carried.carries(stream.readNBytes(STARTS));
      stream.reset();
      return stream.readNBytes(1 + (carries ? Carried.LARGEST : MAX_BYTES));
    } catch (IOException e) {
      throw new InvalidDocument(FileProblem.reading(file, e), e);
    }
  }

  /** Whether a file with these bytes is no document itself, but of a kind that may carry one. */
  public static boolean isCarrier(byte[] bytes) {
    return Carried.carries(bytes);
  }

  /** Reads the bytes of a file; throws {@link InvalidDocument}. */
  public static Loaded parse(byte[] bytes) {
    if (!isCarrier(bytes)) {
      return parse(bytes, 1);
    }
    if (bytes.length > Carried.LARGEST) {
      throw new InvalidDocument(Message.of("state.carried.large"));
    }
    return parse(Carried.in(bytes).orElseThrow(() -> new InvalidDocument(Message.of("state.carried.none"))), 1);
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
