package logitlab.state.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import logitlab.state.file.DocumentFile.Loaded;

/** The lecture that comes with the program, about half an hour: a document with scenes and notes. */
public final class Lecture {
  private static final String FILE = "/assets/data/why-p-minus-y.logitlab.json";

  private Lecture() {}

  public static Loaded read() {
    try (var stream = Objects.requireNonNull(Lecture.class.getResourceAsStream(FILE), FILE)) {
      return DocumentFile.parse(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
