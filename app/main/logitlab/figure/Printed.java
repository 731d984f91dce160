package logitlab.figure;

import java.util.ArrayList;
import java.util.List;
import logitlab.words.Isolated;
import logitlab.words.Words;

/**
 * A text that knows where the numbers in it come from. What the message bundle itself says has no source, and a name has none.
 *
 * @param numbers in the order of the text, none inside another
 */
public record Printed(String text, List<Stretch> numbers) {
  private static final String CUT = "…";

  /** The stretch of a text, from {@code start} to before {@code end}, in which one number stands. */
  public record Stretch(int start, int end, Source source) {
    private Stretch moved(int by) {
      return new Stretch(start + by, end + by, source);
    }
  }

  public Printed {
    numbers = List.copyOf(numbers);
  }

  /** A text without numbers. */
  public static Printed of(String text) {
    return new Printed(text, List.of());
  }

  /** A number, with its sign, its power of ten or its unit. */
  public static Printed of(String text, Source source) {
    return new Printed(text, text.isEmpty() ? List.of() : List.of(new Stretch(0, text.length(), source)));
  }

  /** A whole number. */
  public static Printed of(int number, Source source) {
    return of(String.valueOf(number), source);
  }

  /**
   * The text of a key.
   *
   * @param arguments strings, or printed texts with their sources
   */
  public static Printed say(Words words, String key, Object... arguments) {
    var text = new StringBuilder();
    var numbers = new ArrayList<Stretch>();
    words.compose(key, text::append, place -> {
      if (arguments[place] instanceof Printed printed) {
        printed.append(text, numbers);
      } else {
        text.append(Isolated.of(String.valueOf(arguments[place])));
      }
    });
    return new Printed(text.toString(), numbers);
  }

  public static Printed join(String between, List<Printed> parts) {
    var text = new StringBuilder();
    var numbers = new ArrayList<Stretch>();
    for (var n = 0; n < parts.size(); n++) {
      text.append(n == 0 ? "" : between);
      parts.get(n).append(text, numbers);
    }
    return new Printed(text.toString(), numbers);
  }

  private void append(StringBuilder before, List<Stretch> sources) {
    var by = before.length();
    numbers.forEach(number -> sources.add(number.moved(by)));
    before.append(text);
  }

  public Printed then(String more) {
    return new Printed(text + more, numbers);
  }

  public Printed then(Printed more) {
    return join("", List.of(this, more));
  }

  /** The same after other letters. */
  public Printed after(String letters) {
    return of(letters).then(this);
  }

  /** The numbers of a part of this text, as it is drawn: a line of it, or its beginning with … at the end. None where it is no part. */
  List<Stretch> within(String drawn) {
    var whole = drawn.endsWith(CUT) && !text.contains(drawn);
    var part = whole ? drawn.substring(0, drawn.length() - CUT.length()) : drawn;
    var from = text.indexOf(part);
    return from < 0
        ? List.of()
        : numbers.stream()
            .filter(number -> number.start >= from && number.end <= from + part.length())
            .map(number -> number.moved(-from))
            .toList();
  }

  /** The numbers of the first of these texts that {@code drawn} is a part of. */
  public static List<Stretch> within(List<Printed> texts, String drawn) {
    return texts.stream()
        .map(text -> text.within(drawn))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
