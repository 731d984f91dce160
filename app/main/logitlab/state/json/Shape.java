package logitlab.state.json;

import com.google.gson.stream.JsonToken;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import logitlab.state.domain.InvalidDocument;

/** How the values of a type stand in JSON: what is written of one reads back equal to it. */
public final class Shape<T> {
  private final JsonToken start;
  private final Reading<T> reading;
  private final BiConsumer<JsonTarget, T> writing;
  private final List<String> keys;

  /** Takes the value that comes next; {@code field} names it in messages. */
  @FunctionalInterface
  interface Reading<T> {
    /** Throws {@link InvalidDocument} that names what is wrong. */
    T read(JsonSource source, String field);
  }

  /**
   * A shape of its own.
   *
   * @param start what a value begins with
   * @param keys  the full names of all keys inside
   */
  Shape(JsonToken start, Reading<T> reading, BiConsumer<JsonTarget, T> writing, List<String> keys) {
    this.start = start;
    this.reading = reading;
    this.writing = writing;
    this.keys = List.copyOf(keys);
  }

  /** The same JSON for values of another type, which is there and back. */
  public <U> Shape<U> as(Function<? super T, ? extends U> from, Function<? super U, ? extends T> to) {
    return new Shape<>(start, (source, field) -> from.apply(read(source, field)),
        (target, value) -> write(target, to.apply(value)), keys);
  }

  /** With all that is wrong in the text as one sentence that names the field; lines count from {@code firstLine}. */
  public T parse(String text, int firstLine) {
    var source = new JsonSource(text, firstLine);
    var value = read(source, "");
    source.end();
    return value;
  }

  /** The text on many lines, without a break at its end. */
  public String print(T value) {
    var target = new JsonTarget();
    write(target, value);
    return target.toString();
  }

  /** The same, whose keys inside are told of elsewhere. */
  public Shape<T> toldElsewhere() {
    return new Shape<>(start, reading, writing, List.of());
  }

  /** The keys of the object and, after a point, those of the objects inside; in the order in which they are written. */
  public List<String> keys() {
    return keys;
  }

  /** Whether a value may begin so. */
  boolean begins(JsonToken next) {
    return next == start;
  }

  T read(JsonSource source, String field) {
    return reading.read(source, field);
  }

  void write(JsonTarget target, T value) {
    writing.accept(target, value);
  }
}
