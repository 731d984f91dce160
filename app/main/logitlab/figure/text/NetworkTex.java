package logitlab.figure.text;

/** The network's symbols as TeX, for headings of columns. */
public final class NetworkTex {
  /** The layer error, bold: not Kronecker's. */
  public static final String D1 = "\\boldsymbol{\\delta}^{(1)}";
  public static final String D2 = "\\boldsymbol{\\delta}^{(2)}";

  private NetworkTex() {}

  /** ∂L/∂ of something on one line. */
  public static String inlinePartial(String variable) {
    return "\\partial L/\\partial " + variable;
  }
}
