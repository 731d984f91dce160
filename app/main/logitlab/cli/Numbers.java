package logitlab.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import logitlab.math.Vec;
import logitlab.state.Document;
import logitlab.words.Message;

/** Numbers as they stand on a command line: decimal, with a point, an exponent if need be. */
final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");

  private Numbers() {}

  static double number(String option, String text) {
    var trimmed = text.strip();
    if (!NUMBER.matcher(trimmed).matches()) {
      throw new Refusal(Message.of("cli.number", option, Message.foreign(text)));
    }
    var value = Double.parseDouble(trimmed);
    if (Double.isInfinite(value)) {
      throw new Refusal(Message.of("cli.overflow", option, Message.foreign(text)));
    }
    return value;
  }

  /** Numbers with commas between them. */
  static Vec vec(String option, String text) {
    var entries = parts(text).stream().map(part -> number(option, part)).toList();
    return Vec.generate(entries.size(), entries::get);
  }

  /** A class number from 1, the name of a class, or K numbers. A bare integer is always a class number. */
  static Vec target(String option, String text, Document document) {
    var trimmed = text.strip();
    var size = document.size();
    if (INTEGER.matcher(trimmed).matches()) {
      var number = number(option, trimmed);
      if (!(number >= 1 && number <= size)) {
        throw new Refusal(Message.of("cli.class-number", option, Message.foreign(trimmed), String.valueOf(size)));
      }
      return Vec.oneHot(size, (int) number - 1);
    }
    if (document.classes().contains(trimmed)) {
      return Vec.oneHot(size, document.classes().indexOf(trimmed));
    }
    var parts = parts(trimmed);
    if (parts.size() == 1 && !NUMBER.matcher(trimmed).matches()) {
      throw new Refusal(Message.of("cli.class-name", option, Message.foreign(trimmed),
          String.join(", ", document.classes())));
    }
    if (parts.size() != size) {
      throw new Refusal(Message.of("cli.target-length", option, String.valueOf(parts.size()), String.valueOf(size)));
    }
    return vec(option, trimmed);
  }

  private static List<String> parts(String text) {
    return Stream.of(text.split(",", -1)).toList();
  }
}
