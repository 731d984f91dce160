package logitlab.cli;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import logitlab.math.Vec;
import logitlab.state.data.NumberRow;
import logitlab.state.document.Document;
import logitlab.state.domain.InvalidDocument;
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

  /** A row of numbers, with commas between them or as programs print and write it. */
  static Vec vec(String option, String text) {
    var parts = parts(text);
    if (parts.stream().allMatch(part -> NUMBER.matcher(part.strip()).matches())) {
      return Vec.generate(parts.size(), n -> number(option, parts.get(n)));
    }
    try {
      return NumberRow.vec(text);
    } catch (InvalidDocument e) {
      throw new Refusal(Message.of("cli.row", option, e.reason()), e);
    }
  }

  /** A class number from 1, the name of a class, or K numbers. A bare integer is always a class number. */
  static Vec target(String option, String text, Document document) {
    var trimmed = text.strip();
    var size = document.size();
    var parts = parts(trimmed);
    var entries = parts.size() > 1 || NUMBER.matcher(trimmed).matches() || looksLikeRow(trimmed);
    if (INTEGER.matcher(trimmed).matches() || document.classes().contains(trimmed) || !entries) {
      return Vec.oneHot(size, index(option, trimmed, document));
    }
    var row = vec(option, trimmed);
    if (row.size() != size) {
      throw new Refusal(Message.of("cli.target-length", option, String.valueOf(row.size()), String.valueOf(size)));
    }
    return row;
  }

  private static boolean looksLikeRow(String text) {
    return text.chars().anyMatch(c -> "[({;\t".indexOf(c) >= 0) || text.matches("[-+.\\d][-+.\\deE\\s]*");
  }

  /** The class, from 0, that a number from 1 or a name means. A bare integer is always a number. */
  static int index(String option, String text, Document document) {
    var trimmed = text.strip();
    var size = document.size();
    if (INTEGER.matcher(trimmed).matches()) {
      var number = number(option, trimmed);
      if (!(number >= 1 && number <= size)) {
        throw new Refusal(Message.of("cli.class-number", option, Message.foreign(trimmed), String.valueOf(size)));
      }
      return (int) number - 1;
    }
    if (!document.classes().contains(trimmed)) {
      throw new Refusal(Message.of("cli.class-name", option, Message.foreign(trimmed),
          String.join(", ", document.classes())));
    }
    return document.classes().indexOf(trimmed);
  }

  /** A whole number from {@code min} to {@code max}. */
  static long whole(String option, String text, long min, long max) {
    var trimmed = text.strip();
    if (INTEGER.matcher(trimmed).matches()) {
      var number = new BigInteger(trimmed);
      if (number.compareTo(BigInteger.valueOf(min)) >= 0 && number.compareTo(BigInteger.valueOf(max)) <= 0) {
        return number.longValueExact();
      }
    }
    throw new Refusal(Message.of("cli.whole", option, Message.foreign(text), String.valueOf(min),
        String.valueOf(max)));
  }

  private static List<String> parts(String text) {
    return Stream.of(text.split(",", -1)).toList();
  }
}
