package logitlab.state.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import logitlab.math.Decimals;
import logitlab.state.domain.Domain;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/**
 * Strict JSON, token by token. Whatever is not as it should be becomes an {@link InvalidDocument} that names the field, the line and the
 * column.
 */
public final class JsonSource {
  private static final int MAX_NESTING = 32;

  private final String text;
  private final int firstLine;
  private final JsonReader reader;

  /** The text's first line counts as {@code firstLine}. */
  public JsonSource(String text, int firstLine) {
    this.text = text;
    this.firstLine = firstLine;
    this.reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(MAX_NESTING);
  }

  /** What to do with the value of a key; {@code field} is its full name. */
  @FunctionalInterface
  public interface Member {
    void read(String key, String field);
  }

  /** One step of the reader below. */
  @FunctionalInterface
  private interface Step<T> {
    T take() throws IOException;
  }

  /** An object: {@code member} reads each value. No key may come twice. */
  public void object(String field, Member member) {
    expect(field, JsonToken.BEGIN_OBJECT);
    run(field, reader::beginObject);
    var seen = new HashSet<String>();
    while (take(field, reader::hasNext)) {
      var key = take(field, reader::nextName);
      if (!seen.add(key)) {
        throw refuse("duplicate", inside(field, key));
      }
      member.read(key, inside(field, key));
    }
    run(field, reader::endObject);
  }

  /** An array whose entries {@code entry} reads, its argument being the entry's name, counted from 1. */
  public <T> List<T> array(String field, Function<String, T> entry) {
    expect(field, JsonToken.BEGIN_ARRAY);
    run(field, reader::beginArray);
    var entries = new ArrayList<T>();
    while (take(field, reader::hasNext)) {
      entries.add(entry.apply(field + "[" + (entries.size() + 1) + "]"));
    }
    run(field, reader::endArray);
    return entries;
  }

  String string(String field) {
    expect(field, JsonToken.STRING);
    return take(field, reader::nextString);
  }

  /** A text, or a number, true or false as it is written. */
  public String word(String field) {
    return switch (next(field)) {
      case NUMBER -> take(field, reader::nextString);
      case BOOLEAN -> String.valueOf(take(field, reader::nextBoolean));
      default -> string(field);
    };
  }

  /** What comes next. */
  public JsonToken next(String field) {
    return take(field, reader::peek);
  }

  /** A finite number; one too large for a double is refused. */
  double number(String field) {
    expect(field, JsonToken.NUMBER);
    var digits = take(field, reader::nextString);
    var value = Decimals.number(digits).orElseThrow();
    if (Double.isInfinite(value)) {
      throw refuse("overflow", field, Message.foreign(digits));
    }
    return value;
  }

  /** A whole number from 1 to 1000000. */
  int counting(String field) {
    var value = number(field);
    if (!(value >= 1 && value <= 1e6 && value == Math.rint(value))) {
      throw refuse("counting", field, Domain.print(value));
    }
    return (int) value;
  }

  void skip(String field) {
    run(field, reader::skipValue);
  }

  /** Nothing may follow. */
  public void end() {
    try {
      if (reader.peek() == JsonToken.END_DOCUMENT) {
        return;
      }
    } catch (IOException e) {
      throw new InvalidDocument(place(Message.of("state.file.trailing")), e);
    }
    throw refuse("trailing");
  }

  InvalidDocument refuse(String key, Object... arguments) {
    return new InvalidDocument(place(Message.of("state.file." + key, arguments)));
  }

  private void expect(String field, JsonToken expected) {
    var found = next(field);
    if (found != expected) {
      throw refuse("type", name(field), kind(expected), kind(found));
    }
  }

  private static Message kind(JsonToken token) {
    return Message.of("state.file.kind." + switch (token) {
      case BEGIN_ARRAY -> "array";
      case BEGIN_OBJECT -> "object";
      case STRING, NAME -> "string";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case END_ARRAY, END_OBJECT, END_DOCUMENT -> "end";
    });
  }

  private <T> T take(String field, Step<T> step) {
    try {
      return step.take();
    } catch (EOFException e) {
      throw new InvalidDocument(place(Message.of("state.file.truncated", name(field))), e);
    } catch (MalformedJsonException e) {
      var deep = e.getMessage() != null && e.getMessage().startsWith("Nesting limit");
      throw new InvalidDocument(place(Message.of(deep ? "state.file.nesting" : "state.file.syntax", name(field))), e);
    } catch (IOException e) {
      throw new InvalidDocument(place(Message.of("state.file.syntax", name(field))), e);
    }
  }

  /** A step of the reader that gives nothing back. */
  @FunctionalInterface
  private interface Move {
    void make() throws IOException;
  }

  private void run(String field, Move move) {
    take(field, () -> {
      move.make();
      return field;
    });
  }

  private Message place(Message problem) {
    var read = text.substring(0, (int) Math.min(reader.getCharacterOffset(), text.length()));
    var line = firstLine + read.chars().filter(c -> c == '\n').count();
    var column = read.length() - read.lastIndexOf('\n');
    return Message.of("state.file.place", problem, String.valueOf(line), String.valueOf(column));
  }

  private static Object name(String field) {
    return field.isEmpty() ? Message.of("state.file.root") : field;
  }

  /** The full name of a key. */
  static String inside(String field, String key) {
    return field.isEmpty() ? Message.foreign(key) : field + "." + Message.foreign(key);
  }
}
