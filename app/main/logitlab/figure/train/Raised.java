package logitlab.figure.train;

/** Whole numbers as exponents. */
final class Raised {
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Raised() {}

  /** Such as ⁻⁵. */
  static String of(int exponent) {
    var raised = new StringBuilder(exponent < 0 ? "⁻" : "");
    String.valueOf(Math.abs(exponent)).chars().forEach(digit -> raised.append(DIGITS.charAt(digit - '0')));
    return raised.toString();
  }
}
