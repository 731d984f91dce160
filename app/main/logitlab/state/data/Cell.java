package logitlab.state.data;

import java.util.Locale;
import java.util.Set;
import logitlab.state.domain.ClassNames;

/** What the text of one cell means. */
final class Cell {
  private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "?", "#n/a", "#na", "<na>", "n.a.",
      "nat", "#value!", "#div/0!", "#ref!", "#name?", "#num!", "#null!");
  /** The longest of them has as many characters; nothing longer need be looked up. */
  private static final int LONGEST_MISSING = 7;
  private static final String MARKS = "nN#?<";
  private static final int EXPONENT_DIGITS = 9;
  private static final int LONGEST_NUMBER = 1000;
  private static final double[] POWERS = powers();
  /** Whole numbers up to here are doubles without rounding. */
  private static final long EXACT = 1L << 53;
  private static final int MOST_DIGITS = 18;
  /** The largest power of ten that is a double without rounding. */
  private static final int MOST_POWER = 22;
  private static final int GROUP = 3;

  private Cell() {}

  private static double[] powers() {
    var powers = new double[MOST_POWER + 1];
    for (var n = 0; n < powers.length; n++) {
      powers[n] = Double.parseDouble("1e" + n);
    }
    return powers;
  }

  static boolean missing(String cell) {
    return cell.length() <= LONGEST_MISSING && (cell.isEmpty() || MISSING.contains(cell.toLowerCase(Locale.ROOT)));
  }

  /** The same of characters. */
  static boolean missing(char[] text, int start, int end) {
    if (start == end) {
      return true;
    }
    // What marks a gap begins with one of these; nearly all cells are told by their first character.
    var mark = MARKS.indexOf(text[start]) >= 0;
    return mark && end - start <= LONGEST_MISSING && missing(new String(text, start, end - start));
  }

  /** The number that a cell holds, or NaN; infinite where it is too large for a double. */
  static double number(String cell, char decimal) {
    return number(cell.toCharArray(), 0, cell.length(), decimal);
  }

  /** The same of characters. */
  static double number(char[] text, int start, int end, char decimal) {
    if (start == end || isLetter(text[start])) {
      return Double.NaN;
    }
    var at = text[start] == '-' || text[start] == '+' ? start + 1 : start;
    long digits = 0;
    var count = 0;
    var fraction = -1;
    for (; at < end; at++) {
      var c = text[at];
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + c - '0';
        count++;
      } else if (c == decimal && fraction < 0) {
        fraction = count;
      } else {
        break;
      }
    }
    var exponent = 0;
    if (at < end && count > 0 && (text[at] == 'e' || text[at] == 'E')) {
      var negative = at + 1 < end && text[at + 1] == '-';
      at += negative || (at + 1 < end && text[at + 1] == '+') ? 2 : 1;
      if (at == end || end - at > EXPONENT_DIGITS) {
        return Double.NaN;
      }
      for (; at < end && text[at] >= '0' && text[at] <= '9'; at++) {
        exponent = 10 * exponent + text[at] - '0';
      }
      exponent = negative ? -exponent : exponent;
    }
    if (at < end) {
      return slow(new String(text, start, end - start), decimal);
    }
    if (count == 0) {
      return Double.NaN;
    }
    var power = exponent - (fraction < 0 ? 0 : count - fraction);
    if (count > MOST_DIGITS || digits > EXACT || Math.abs(power) >= POWERS.length) {
      return end - start > LONGEST_NUMBER
          ? Double.NaN
          : Double.parseDouble(new String(text, start, end - start).replace(decimal, '.'));
    }
    // Both are exact, so that the quotient is the nearest double: what a reader of decimals gives.
    var value = power < 0 ? digits / POWERS[-power] : digits * POWERS[power];
    return text[start] == '-' ? -value : value;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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
    return isPlain(text) ? text : "";
  }

  /** Digits with a point somewhere, a sign before them or not, and an exponent or none. */
  private static boolean isPlain(String text) {
    var mantissa = Math.max(text.indexOf('e'), text.indexOf('E'));
    var end = mantissa < 0 ? text.length() : mantissa;
    var point = text.indexOf('.') < 0 ? end : text.indexOf('.');
    var start = signed(text, 0);
    var whole = digits(text, start, Math.min(point, end)) && (point >= end || digits(text, point + 1, end));
    var count = end - start - (point < end ? 1 : 0);
    var first = signed(text, end + 1);
    var power = text.length() - first;
    return whole && count > 0
        && (mantissa < 0 || (power > 0 && power <= EXPONENT_DIGITS && digits(text, first, text.length())));
  }

  private static int signed(String text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
  }

  private static boolean digits(String text, int start, int end) {
    for (var n = start; n < end; n++) {
      if (text.charAt(n) < '0' || text.charAt(n) > '9') {
        return false;
      }
    }
    return true;
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
