package logitlab.figure.text;

import logitlab.derivation.print.LabelPrinter;
import logitlab.figure.Frame;

/** How the symbols and formulas of a figure are printed: in the letters and the base that the document chooses, with T unless it is 1. */
public final class Labels {
  private Labels() {}

  /** With fractions' bars. */
  public static LabelPrinter tall(Frame frame) {
    return LabelPrinter.of(frame.conventions(), frame.softmax().temperature());
  }

  /** On a line of text. */
  public static LabelPrinter line(Frame frame) {
    return tall(frame).asLine();
  }

  /** The letter of probabilities as plain text. */
  public static String spelledP(Frame frame) {
    return frame.conventions().notation(1).spelledP();
  }
}
