package logitlab.state.json;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON as it is written, token by token: the counterpart of {@link JsonSource}. */
final class JsonTarget {
  /** How what stands in brackets is set. Inside a row all is in the row. */
  enum Layout {
    /** On one line. */
    ROW(FormattingStyle.COMPACT.withSpaceAfterSeparators(true)),
    /** Each on a line of its own. */
    LINES(FormattingStyle.PRETTY);

    @SuppressWarnings("ImmutableEnumChecker") // each with… gives another style
    private final FormattingStyle style;

    Layout(FormattingStyle style) {
      this.style = style;
    }
  }

  private final StringWriter text = new StringWriter();
  private final JsonWriter writer = new JsonWriter(text);

  JsonTarget() {
    writer.setFormattingStyle(Layout.LINES.style);
  }

  /** One write to a string, which cannot fail. */
  @FunctionalInterface
  private interface Step {
    void write() throws IOException;
  }

  void text(String value) {
    run(() -> writer.value(value));
  }

  /** −0.0 is written as 0.0. */
  void number(double value) {
    run(() -> writer.value(value + 0.0));
  }

  void whole(long value) {
    run(() -> writer.value(value));
  }

  void key(String name) {
    run(() -> writer.name(name));
  }

  void array(Layout layout, Runnable entries) {
    nest(layout, writer::beginArray, entries, writer::endArray);
  }

  void object(Layout layout, Runnable members) {
    nest(layout, writer::beginObject, members, writer::endObject);
  }

  /** The closing bracket stands as what is inside does: after a row on the same line. */
  private void nest(Layout layout, Step opening, Runnable content, Step closing) {
    var around = writer.getFormattingStyle();
    run(opening);
    if (around.equals(Layout.LINES.style)) {
      writer.setFormattingStyle(layout.style);
    }
    content.run();
    run(closing);
    writer.setFormattingStyle(around);
  }

  private void run(Step step) {
    try {
      step.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was written. */
  @Override
  public String toString() {
    return text.toString();
  }
}
