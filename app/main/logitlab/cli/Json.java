package logitlab.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import logitlab.math.Mat;
import logitlab.math.Vec;

/** One JSON object on one line, its keys in the order they are added. */
final class Json {
  private final StringWriter text = new StringWriter();
  private final JsonWriter writer = new JsonWriter(text);

  /** One write to a string, which cannot fail. */
  @FunctionalInterface
  private interface Step {
    void write() throws IOException;
  }

  Json() {
    run(writer::beginObject);
  }

  Json add(String key, double value) {
    return run(() -> writer.name(key).value(value));
  }

  Json add(String key, Vec value) {
    return run(() -> {
      writer.name(key);
      row(value);
    });
  }

  /** A matrix as a list of rows. */
  Json add(String key, Mat value) {
    return run(() -> {
      writer.name(key).beginArray();
      for (var row = 0; row < value.rows(); row++) {
        row(value.row(row));
      }
      writer.endArray();
    });
  }

  /** The whole object; nothing can be added after. */
  String end() {
    run(writer::endObject);
    return text.toString();
  }

  private void row(Vec vec) throws IOException {
    writer.beginArray();
    for (var i = 0; i < vec.size(); i++) {
      writer.value(vec.get(i));
    }
    writer.endArray();
  }

  private Json run(Step step) {
    try {
      step.write();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
