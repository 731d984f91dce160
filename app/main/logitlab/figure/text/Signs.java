package logitlab.figure.text;

import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Write;
import logitlab.derivation.print.LabelPrinter;
import logitlab.figure.Frame;

/** The symbols of figures as TeX, with the letters that the document's conventions choose. Classes count from 0 here and from 1 in print. */
public record Signs(LabelPrinter labels) {

  public static Signs of(Frame frame) {
    return new Signs(Labels.line(frame));
  }

  public String p() {
    return labels.tex(Write.whole(Quantity.P));
  }

  public String y() {
    return labels.tex(Write.whole(Quantity.Y));
  }

  public String p(int k) {
    return labels.tex(Write.p(Write.at(k)));
  }

  public String y(int k) {
    return labels.tex(Write.y(Write.at(k)));
  }
}
