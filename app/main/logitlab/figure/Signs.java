package logitlab.figure;

import java.util.Set;
import logitlab.derivation.Conventions;
import logitlab.derivation.LogBase;
import logitlab.derivation.Term;
import logitlab.typeset.Formulas;

/** The symbols of figures as TeX, with the letters that the document's conventions choose. Classes count from 0 here and from 1 in print. */
record Signs(Conventions conventions, boolean temperature) {

  static Signs of(Frame frame) {
    return new Signs(frame.conventions(), frame.document().temperature() != 1);
  }

  String p() {
    return conventions.notation(1).p();
  }

  String y() {
    return conventions.notation(1).y();
  }

  String z() {
    return conventions.notation(1).z();
  }

  /** The letter of probabilities as plain text. */
  String spelledP() {
    return spelled(p());
  }

  /** The letter of the target as plain text. */
  String spelledY() {
    return spelled(y());
  }

  private static String spelled(String letter) {
    return letter.startsWith("\\hat{") ? "ŷ" : letter;
  }

  String p(int k) {
    return at(p(), k);
  }

  String y(int k) {
    return at(y(), k);
  }

  String z(int k) {
    return at(z(), k);
  }

  private static String at(String letter, int k) {
    return letter + "_{" + (k + 1) + "}";
  }

  /** The loss's logarithm. */
  String log() {
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
  String overT() {
    return temperature ? "\\frac{1}{T}\\," : "";
  }

  /** Whether the loss is counted in nats. */
  boolean natural() {
    return conventions.base() == LogBase.E;
  }

  /** A formula in one role, centred at x. */
  static void centred(Sheet sheet, String key, Set<Term> terms, Role role, String tex, double size, double x,
      double baseline) {
    var typeset = Formulas.typeset(tex, size);
    sheet.formula(key, terms, role, typeset, x - typeset.width() / 2, baseline);
  }
}
