package logitlab.figure.text;

import logitlab.derivation.expr.LogBase;
import logitlab.derivation.print.Conventions;
import logitlab.figure.Frame;

/** The symbols of figures as TeX, with the letters that the document's conventions choose. Classes count from 0 here and from 1 in print. */
public record Signs(Conventions conventions, boolean temperature) {

  public static Signs of(Frame frame) {
    return new Signs(frame.conventions(), frame.document().temperature() != 1);
  }

  public String p() {
    return conventions.notation(1).p();
  }

  public String y() {
    return conventions.notation(1).y();
  }

  public String z() {
    return conventions.notation(1).z();
  }

  /** The letter of probabilities as plain text. */
  public String spelledP() {
    return spelled(p());
  }

  /** The letter of the target as plain text. */
  String spelledY() {
    return spelled(y());
  }

  private static String spelled(String letter) {
    return letter.startsWith("\\hat{") ? "ŷ" : letter;
  }

  public String p(int k) {
    return at(p(), k);
  }

  public String y(int k) {
    return at(y(), k);
  }

  public String z(int k) {
    return at(z(), k);
  }

  private static String at(String letter, int k) {
    return letter + "_{" + (k + 1) + "}";
  }

  /** The loss's logarithm. */
  public String log() {
    return switch (conventions.base()) {
      case E -> "\\ln";
      case TWO -> "\\log_2";
      case TEN -> "\\log_{10}";
      case ANY -> throw new IllegalStateException("a loss in no known base");
    };
  }

  /** What stands in front of a gradient: 1/ln b for another base than e, and 1/T where it is shown. */
  String factor() {
    var base = switch (conventions.base()) {
      case E -> "";
      case TWO -> "\\ln 2";
      case TEN -> "\\ln 10";
      case ANY -> throw new IllegalStateException("a loss in no known base");
    };
    var below = base + (temperature ? (base.isEmpty() ? "T" : "\\,T") : "");
    return below.isEmpty() ? "" : "\\frac{1}{" + below + "}\\,";
  }

  /** 1/T where it is shown. */
  public String overT() {
    return temperature ? "\\frac{1}{T}\\," : "";
  }

  /** Whether the loss is counted in nats. */
  boolean natural() {
    return conventions.base() == LogBase.E;
  }
}
