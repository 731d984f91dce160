package logitlab.cli;

import java.util.List;
import java.util.stream.Stream;
import logitlab.math.Decimals;
import logitlab.math.Vec;
import logitlab.state.data.NumberRow;
import logitlab.state.document.Document;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/** Numbers as they stand on a command line: decimal, with a point, an exponent if need be. */
final class Numbers {
  private Numbers() {}

  static double number(String option, String text) {
    var value = Decimals.alone(text)
        .orElseThrow(() -> new Refusal(Message.of("cli.number", option, Message.foreign(text))));
    if (Double.isInfinite(value)) {
      throw new Refusal(Message.of("cli.overflow", option, Message.foreign(text)));
    }
    return value;
  }

  /** A row of numbers, with commas between them or as programs print and write it. */
  static Vec vec(String option, String text) {
    var parts = parts(text);
    if (parts.stream().allMatch(part -> Decimals.number(part).isPresent())) {
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
    var entries = parts.size() > 1 || Decimals.number(trimmed).isPresent() || looksLikeRow(trimmed);
    if (Decimals.whole(trimmed).isPresent() || document.classes().contains(trimmed) || !entries) {
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
    if (Decimals.whole(trimmed).isPresent()) {
      return (int) Decimals.whole(trimmed, 1, size)
          .orElseThrow(() -> new Refusal(
              Message.of("cli.class-number", option, Message.foreign(trimmed), String.valueOf(size))))
          - 1;
    }
    if (!document.classes().contains(trimmed)) {
      throw new Refusal(Message.of("cli.class-name", option, Message.foreign(trimmed),
          String.join(", ", document.classes())));
    }
    return document.classes().indexOf(trimmed);
  }

  /** A whole number from {@code min} to {@code max}. */
  static long whole(String option, String text, long min, long max) {
    return Decimals.whole(text, min, max)
        .orElseThrow(() -> new Refusal(
            Message.of("cli.whole", option, Message.foreign(text), String.valueOf(min), String.valueOf(max))));
  }

  private static List<String> parts(String text) {
    return Stream.of(text.split(",", -1)).toList();
  }
}
