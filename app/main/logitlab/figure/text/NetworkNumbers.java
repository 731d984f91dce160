package logitlab.figure.text;

import logitlab.words.Numbers;

/** The numbers of a network, short enough for its units whatever their size. */
public final class NetworkNumbers {
  /** As many as {@link Numbers#fixed} prints. */
  private static final int MOST_DECIMALS = 9;

  private NetworkNumbers() {}

  /** An activation, a logit: two decimals. */
  public static String unit(double value) {
    return compact(value, 2);
  }

  /** A number to calculate with: three decimals. */
  public static String exact(double value) {
    return compact(value, 3);
  }

  /** The same with so many more digits. */
  public static String exact(double value, int more) {
    return compact(value, 3, more);
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

  /** A gradient or an addend with so many digits more than three decimals. */
  public static String signedWith(double value, int more) {
    var text = compact(value, 3, more);
    return value > 0 && hasDigit(text) ? "+" + text : text;
  }

  /** A weight as it was typed, up to three decimals. */
  public static String weight(double value) {
    return weight(value, 0);
  }

  /** The same with so many more digits. */
  public static String weight(double value, int more) {
    var text = compact(value, 3, more);
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
    return compact(value, decimals, 0);
  }

  private static String compact(double value, int decimals, int more) {
    var size = Math.abs(value);
    if (size >= 1e5) {
      return Numbers.scientific(value, more).text();
    }
    var usual = size >= 1e3 ? 0 : size >= 100 ? Math.min(decimals, 1) : decimals;
    return value != 0 && !hasDigit(Numbers.fixed(value, usual))
        ? Numbers.scientific(value, more).text()
        : Numbers.fixed(value, Math.min(MOST_DECIMALS, usual + more));
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '1' && c <= '9');
  }
}
