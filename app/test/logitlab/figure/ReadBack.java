package logitlab.figure;

/** Reads numbers back as figures print them. */
public final class ReadBack {
  private ReadBack() {}

  /** The value of a printed number, such as +0.25, (−2.0) or 4·10⁻⁴. */
  public static double number(String printed) {
    var plain = printed.replace('−', '-').replace("(", "").replace(")", "").replace("+", "");
    var power = plain.indexOf('·');
    if (power < 0) {
      return Double.parseDouble(plain);
    }
    var exponent = new StringBuilder();
    for (var c : plain.substring(power + 3).toCharArray()) {
      exponent.append(c == '⁻' ? "-" : String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c)));
    }
    return Double.parseDouble(plain.substring(0, power) + "e" + exponent);
  }
}
