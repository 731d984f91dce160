package logitlab.derivation.print;

import java.util.List;

/** The ways a line can be read. */
public enum Reading {
  /** As it is taught. */
  SYMBOLS,
  /** Every sum over its terms, as far as they fit: y_1 ln p_1 + y_2 ln p_2 + …. */
  WRITTEN_OUT,
  /** Written out, with the live value in place of each symbol. */
  NUMBERS;

  private static final List<Reading> ORDER = List.of(values());

  /** What its button is called, as the command line says it. */
  public String id() {
    return switch (this) {
      case SYMBOLS -> "symbols";
      case WRITTEN_OUT -> "sums";
      case NUMBERS -> "numbers";
    };
  }

  /** From symbols to sums written out, to numbers, and round again. */
  public Reading next() {
    return ORDER.get((ORDER.indexOf(this) + 1) % ORDER.size());
  }
}
