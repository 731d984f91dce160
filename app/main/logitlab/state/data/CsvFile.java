package logitlab.state.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/**
 * A file with a table of examples: UTF-8 text with a header, separated by commas, semicolons or tabs. What its columns are used for
 * stands in {@link Table}.
 */
public final class CsvFile {
  public static final int MAX_BYTES = 4 * 1024 * 1024;
  public static final int MAX_ROWS = 2000;
  public static final int MIN_ROWS = 10;
  /** The largest magnitude of a feature. */
  public static final double MAX_VALUE = 1e12;

  private CsvFile() {}

  /**
   * Reads a file; throws {@link InvalidDocument} for whatever keeps it from being data, being unreadable included.
   *
   * @param label the name of the label column; without it, the column that {@link Table} takes for it
   */
  public static Table read(Path file, Optional<String> label) {
    try (var stream = Files.newInputStream(file)) {
      return parse(stream.readNBytes(MAX_BYTES + 1), label);
    } catch (IOException e) {
      throw new InvalidDocument(FileProblem.reading(file, e), e);
    }
  }

  /** Reads the bytes of a file; throws {@link InvalidDocument}. */
  public static Table parse(byte[] bytes, Optional<String> label) {
    if (bytes.length > MAX_BYTES) {
      throw refuse("large", String.valueOf(MAX_BYTES / (1024 * 1024)));
    }
    var records = CsvReader.read(decode(bytes), MAX_ROWS + 1);
    if (records.isEmpty()) {
      throw refuse("empty");
    }
    if (records.size() > MAX_ROWS + 1) {
      throw refuse("rows", String.valueOf(MAX_ROWS));
    }
    return Table.of(records.getFirst().fields(), records.subList(1, records.size()), label);
  }

  private static String decode(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InvalidDocument(Message.of("state.csv.encoding"), e);
    }
  }

  static InvalidDocument refuse(String key, Object... arguments) {
    return new InvalidDocument(Message.of("state.csv." + key, arguments));
  }
}
