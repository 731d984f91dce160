package logitlab.state.data;

import java.io.IOException;
import java.nio.file.Path;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/**
 * A file with a table of examples, as people have them: any text whose lines fall into cells. How it was read stands in
 * {@link TableReading}, what its columns are used for in {@link Table}.
 */
public final class TableFile {
  /** How often all bytes of a file are looked at, at most: for the encoding, the columns, and the rows that are kept. */
  public static final int LOOKS = 3;

  private TableFile() {}

  /** Reads a file; throws {@link InvalidDocument} for whatever keeps it from being data, being unreadable included. */
  public static TableReading read(Path file, TableChoices wishes, Watch watch) {
    try {
      return TableReader.read(ReadBytes.of(file), wishes, watch);
    } catch (IOException e) {
      throw new InvalidDocument(FileProblem.reading(file, e), e);
    }
  }

  /** Reads the bytes of a file; throws {@link InvalidDocument}. */
  public static TableReading parse(byte[] bytes, TableChoices wishes) {
    try {
      return TableReader.read(ReadBytes.of(bytes), wishes, Watch.NONE);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
  }

  static InvalidDocument refuse(String key, Object... arguments) {
    return new InvalidDocument(Message.of("state.csv." + key, arguments));
  }
}
