package logitlab.state.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import logitlab.state.domain.InvalidDocument;

/** What a file is, told by how it begins; its name does not count. */
public enum FileKind {
  /** JSON, or a picture, a deck or a page that may carry a document. */
  DOCUMENT,
  /** Any other text. */
  TABLE;

  private static final int ENOUGH = 1 << 16;

  /** Looks into a file; throws {@link InvalidDocument} where it cannot be read. */
  public static FileKind of(Path file) {
    try (var stream = Files.newInputStream(file)) {
      return of(stream.readNBytes(ENOUGH));
    } catch (IOException e) {
      throw new InvalidDocument(FileProblem.reading(file, e), e);
    }
  }

  static FileKind of(byte[] start) {
    var text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u0089PNG") || text.startsWith("%PDF")
        || (text.startsWith("PK\u0003\u0004") && !isWorkbook(text))) {
      return DOCUMENT;
    }
    var plain = (text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text).stripLeading();
    return plain.startsWith("{") || plain.startsWith("[") || plain.startsWith("<") ? DOCUMENT : TABLE;
  }

  /** Whether a packed file holds the sheets of a spreadsheet, as XLSX and ODS do. */
  private static boolean isWorkbook(String text) {
    return text.contains("xl/") || text.contains("opendocument.spreadsheet");
  }
}
