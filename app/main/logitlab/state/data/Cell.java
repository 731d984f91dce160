package logitlab.state.data;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import logitlab.state.domain.ClassNames;

/** What the text of one cell means. */
final class Cell {
  private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "?", "#n/a", "#na", "<na>", "n.a.",
      "nat", "#value!", "#div/0!", "#ref!", "#name?", "#num!", "#null!");
  /** The longest of them has as many characters; nothing longer need be looked up. */
  private static final int LONGEST_MISSING = 7;
  private static final Pattern NUMBER = Pattern
      .compile("[+-]?(\\d{1,400}\\.?\\d{0,400}|\\.\\d{1,400})([eE][+-]?\\d{1,9})?");
  private static final int LONGEST_NUMBER = 1000;
  private static final double[] POWERS = powers();
  /** Whole numbers up to here are doubles without rounding. */
  private static final long EXACT = 1L << 53;
  private static final int MOST_DIGITS = 18;
  private static final int GROUP = 3;

  private Cell() {}

  private static double[] powers() {
    var powers = new double[MOST_DIGITS + 1];
    for (var n = 0; n < powers.length; n++) {
      powers[n] = StrictMath.pow(10, n);
    }
    return powers;
  }

  static boolean missing(String cell) {
    return cell.length() <= LONGEST_MISSING && (cell.isEmpty() || MISSING.contains(cell.toLowerCase(Locale.ROOT)));
  }

  /** The number that a cell holds, or NaN; infinite where it is too large for a double. */
  static double number(String cell, char decimal) {
    var length = cell.length();
    var at = length > 0 && (cell.charAt(0) == '-' || cell.charAt(0) == '+') ? 1 : 0;
    long digits = 0;
    var count = 0;
    var fraction = -1;
    for (; at < length; at++) {
      var c = cell.charAt(at);
      if (c >= '0' && c <= '9' && count < MOST_DIGITS) {
        digits = 10 * digits + c - '0';
        count++;
      } else if (c == decimal && fraction < 0) {
        fraction = count;
      } else {
        return slow(cell, decimal);
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    if (digits > EXACT) {
      return slow(cell, decimal);
    }
    // Both are exact, so that the quotient is the nearest double: what a reader of decimals gives.
    var value = fraction < 0 ? digits : digits / POWERS[count - fraction];
    return cell.charAt(0) == '-' ? -value : value;
  }

  private static double slow(String cell, char decimal) {
    var plain = plain(cell, decimal);
    return plain.isEmpty() ? Double.NaN : Double.parseDouble(plain);
  }

  /**
   * A number with a decimal point and nothing between its digits, as every reader of numbers takes it; empty where the cell holds none.
   * Minus signs of print, blanks of any width, points or commas and apostrophes between groups of three are understood.
   */
  static String plain(String cell, char decimal) {
    if (cell.isEmpty() || cell.length() > LONGEST_NUMBER || !hasDigit(cell)) {
      return "";
    }
    var text = ungrouped(ClassNames.trim(cell).replace('\u2212', '-').replace('\u2013', '-').replace('\uFE63', '-'),
        decimal);
    if (decimal != '.') {
      if (text.indexOf('.') >= 0) {
        return "";
      }
      text = text.replace(decimal, '.');
    }
    return NUMBER.matcher(text).matches() ? text : "";
  }

  private static boolean hasDigit(String cell) {
    return cell.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** Without what stands between groups of three digits, where all groups before the decimals are whole; else as it was. */
  private static String ungrouped(String text, char decimal) {
    var end = text.indexOf(decimal) < 0 ? text.length() : text.indexOf(decimal);
    var mark = '\0';
    var start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    var digits = 0;
    var whole = new StringBuilder(text.startsWith("-") ? "-" : "");
    for (var n = start; n < end; n++) {
      var c = text.charAt(n);
      if (c >= '0' && c <= '9') {
        digits++;
        whole.append(c);
      } else {
        var grouped = mark == '\0'
            ? digits >= 1 && digits <= GROUP && groups(c, decimal)
            : c == mark && digits == GROUP;
        if (!grouped) {
          return text;
        }
        mark = c;
        digits = 0;
      }
    }
    return (mark == '\0' && start < 2) || (mark != '\0' && digits != GROUP) ? text : whole + text.substring(end);
  }

  private static boolean groups(char c, char decimal) {
    return isBlank(c) || c == '\'' || c == '\u2019' || c == (decimal == '.' ? ',' : '.');
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u2009' || c == '\u202F' || c == '\u2007';
  }

  /** A name without what cannot be drawn or written, and without space around it. */
  static String name(String text) {
    var sound = text.codePoints()
        .allMatch(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE);
    return ClassNames.trim(sound ? text : cleaned(text));
  }

  private static String cleaned(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
