package logitlab.state.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import logitlab.words.Message;

/** What the classes may be called: 1 to 40 characters with something to see in them, no two alike. */
public final class ClassNames {
  public static final int MAX_LENGTH = 40;

  private ClassNames() {}

  /** Why class {@code index} (from 0) of {@code names} cannot be called {@code name}, if so. */
  public static Optional<Message> problem(List<String> names, int index, String name) {
    var trimmed = trim(name);
    for (var other = 0; other < names.size(); other++) {
      if (other != index && names.get(other).equals(trimmed)) {
        return Optional.of(Message.of("state.invalid.name-taken", String.valueOf(index + 1), trimmed,
            String.valueOf(other + 1)));
      }
    }
    return problem(index, trimmed);
  }

  /** The names trimmed, or {@link InvalidDocument}. */
  public static List<String> check(List<String> names) {
    var trimmed = names.stream().map(ClassNames::trim).toList();
    var seen = new HashSet<String>();
    for (var i = 0; i < trimmed.size(); i++) {
      var problem = seen.add(trimmed.get(i)) ? problem(i, trimmed.get(i)) : problem(trimmed, i, trimmed.get(i));
      if (problem.isPresent()) {
        throw new InvalidDocument(Message.of("state.invalid.classes", problem.get()));
      }
    }
    return trimmed;
  }

  /** "class 1" to "class {@code size}". */
  public static List<String> numbered(int size) {
    return IntStream.rangeClosed(1, size).mapToObj(number -> "class " + number).toList();
  }

  /** "class 1", "class 2", …: the first of these, from {@code number} on, that no class has. */
  public static String free(List<String> names, int number) {
    var name = "class " + number;
    return names.contains(name) ? free(names, number + 1) : name;
  }

  /** A document is made anew at every frame of a drag, and its names are looked at each time: hence loops, and no streams. */
  private static Optional<Message> problem(int index, String trimmed) {
    var blank = true;
    var drawable = true;
    for (int at = 0, code; at < trimmed.length(); at += Character.charCount(code)) {
      code = trimmed.codePointAt(at);
      blank &= blank(code);
      // Half of a surrogate pair cannot be written as UTF-8; a control character cannot be drawn.
      drawable &= !Character.isISOControl(code) && Character.getType(code) != Character.SURROGATE;
    }
    var place = String.valueOf(index + 1);
    if (blank) {
      return Optional.of(Message.of("state.invalid.name-empty", place));
    }
    if (trimmed.codePointCount(0, trimmed.length()) > MAX_LENGTH) {
      return Optional.of(Message.of("state.invalid.name-long", place, String.valueOf(MAX_LENGTH)));
    }
    return drawable ? Optional.empty() : Optional.of(Message.of("state.invalid.name-characters", place));
  }

  /** Without space around it. */
  public static String trim(String name) {
    var start = 0;
    var end = name.length();
    while (start < end && space(name.codePointAt(start))) {
      start += Character.charCount(name.codePointAt(start));
    }
    while (end > start && space(name.codePointBefore(end))) {
      end -= Character.charCount(name.codePointBefore(end));
    }
    return name.substring(start, end);
  }

  private static boolean space(int code) {
    return Character.isWhitespace(code) || Character.isSpaceChar(code);
  }

  private static boolean blank(int code) {
    return space(code) || Character.getType(code) == Character.FORMAT;
  }
}
