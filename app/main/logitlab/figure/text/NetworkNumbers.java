package logitlab.figure.text;

import logitlab.words.Numbers;

/** The numbers of a network, short enough for its units whatever their size. */
public final class NetworkNumbers {
  private NetworkNumbers() {}

  /** An activation, a logit: two decimals. */
  public static String unit(double value) {
    return compact(value, 2);
  }

  /** A number to calculate with: three decimals. */
  public static String exact(double value) {
    return compact(value, 3);
  }

  /** A gradient or an addend: its sign, and three decimals. */
  public static String signed(double value) {
    return signed(value, 3);
  }

  /** Its sign, and so many decimals. */
  public static String signed(double value, int decimals) {
    var text = compact(value, decimals);
    return value > 0 && hasDigit(text) ? "+" + text : text;
  }

  /** A weight as it was typed, up to three decimals. */
  public static String weight(double value) {
    var text = compact(value, 3);
    if (text.indexOf('·') >= 0 || text.indexOf('.') < 0) {
      return text;
    }
    var end = text.length();
    while (text.charAt(end - 1) == '0' && text.charAt(end - 2) != '.') {
      end--;
    }
    return text.substring(0, end);
  }

  /** In brackets when it has a minus, as after a ×. */
  public static String factor(String number) {
    return number.startsWith("−") ? "(" + number + ")" : number;
  }

  private static String compact(double value, int decimals) {
    var size = Math.abs(value);
    if (size >= 1e5) {
      return Numbers.scientific(value, 0).text();
    }
    var fixed = Numbers.fixed(value, size >= 1e3 ? 0 : size >= 100 ? Math.min(decimals, 1) : decimals);
    return value != 0 && !hasDigit(fixed) ? Numbers.scientific(value, 0).text() : fixed;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '1' && c <= '9');
  }
}
