package logitlab.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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

  Json add(String key, String value) {
    return run(() -> writer.name(key).value(value));
  }

  Json add(String key, long value) {
    return run(() -> writer.name(key).value(value));
  }

  Json add(String key, boolean value) {
    return run(() -> writer.name(key).value(value));
  }

  Json add(String key, List<String> values) {
    return run(() -> {
      writer.name(key).beginArray();
      for (var value : values) {
        writer.value(value);
      }
      writer.endArray();
    });
  }

  /** An object of counts, in the order of the map. */
  Json add(String key, Map<String, Long> counts) {
    return run(() -> {
      writer.name(key).beginObject();
      for (var each : counts.entrySet()) {
        writer.name(each.getKey()).value(each.getValue());
      }
      writer.endObject();
    });
  }

  /** A list of objects, each filled by {@code fill}. */
  <T> Json add(String key, List<T> items, BiConsumer<Json, T> fill) {
    run(() -> writer.name(key).beginArray());
    for (var item : items) {
      run(writer::beginObject);
      fill.accept(this, item);
      run(writer::endObject);
    }
    return run(writer::endArray);
  }

  /** The whole object; nothing can be added after. */
  String end() {
    run(writer::endObject);
    return text.toString();
  }

  private void row(Vec vec) throws IOException {
    writer.beginArray();
    for (var i = 0; i < vec.size(); i++) {
      // −0.0 + 0.0 is 0.0; every other number stays as it is.
      writer.value(vec.get(i) + 0.0);
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
