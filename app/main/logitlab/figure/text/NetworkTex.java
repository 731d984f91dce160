package logitlab.figure.text;

import logitlab.math.network.Activation;

/** The network's symbols as TeX; indices count from 1, as on the screen. */
public final class NetworkTex {
  /** The layer error, bold: not Kronecker's. */
  public static final String D1 = "\\boldsymbol{\\delta}^{(1)}";
  public static final String D2 = "\\boldsymbol{\\delta}^{(2)}";
  public static final String DA1 = "\\frac{\\partial L}{\\partial a^{(1)}}";
  public static final String DW1 = "\\frac{\\partial L}{\\partial W^{(1)}}";
  public static final String DW2 = "\\frac{\\partial L}{\\partial W^{(2)}}";
  public static final String DX = "\\frac{\\partial L}{\\partial x}";
  public static final String DB1 = "\\frac{\\partial L}{\\partial b^{(1)}}";
  public static final String DB2 = "\\frac{\\partial L}{\\partial b^{(2)}}";

  private NetworkTex() {}

  /** Such as z^{(1)}_{2} for unit 1 counted from 0. */
  public static String at(String array, int index) {
    return array + "_{" + (index + 1) + "}";
  }

  /** Such as W^{(1)}_{21} for row 1 and column 0 counted from 0. */
  public static String at(String array, int row, int column) {
    return array + "_{" + (row + 1) + (column + 1) + "}";
  }

  /** ∂L/∂ of something, as a fraction. */
  public static String partial(String variable) {
    return "\\frac{\\partial L}{\\partial " + variable + "}";
  }

  /** On one line, for a row of numbers. */
  public static String inlinePartial(String variable) {
    return "\\partial L/\\partial " + variable;
  }

  /** The derivative of a batch's mean loss, on one line. */
  public static String inlineMean(String variable) {
    return "\\partial\\bar{L}/\\partial " + variable;
  }

  /** σ of an argument under its own name. */
  public static String activation(Activation activation, String argument) {
    return switch (activation) {
      case TANH -> "\\tanh\\left(" + argument + "\\right)";
      case SIGMOID -> "\\operatorname{sigmoid}\\left(" + argument + "\\right)";
      case RELU -> "\\max\\left(0," + argument + "\\right)";
    };
  }

  /** The same as plain text, for a line of numbers. */
  public static String spelled(Activation activation, String number) {
    return switch (activation) {
      case TANH -> "tanh(" + number + ")";
      case SIGMOID -> "σ(" + number + ")";
      case RELU -> "max(0, " + number + ")";
    };
  }

  /** Over the column of a⁽¹⁾; which function it is, stands in the equation. */
  public static String activationHeading(Activation activation) {
    return switch (activation) {
      case TANH -> "a^{(1)}=\\tanh z^{(1)}";
      case SIGMOID, RELU -> "a^{(1)}=\\sigma(z^{(1)})";
    };
  }
}
