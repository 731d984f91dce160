package logitlab.derivation.print;

import java.util.List;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Expr.Num;
import logitlab.derivation.expr.Expr.Sum;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.print.Brackets.Place;

/** Prints fractions and derivatives: with bars, or on the line with a slash. */
final class TexQuotients {
  private final TexSheet sheet;
  private final Style style;
  /** How many fractions we are in. */
  private int bars;

  TexQuotients(TexSheet sheet, Style style) {
    this.sheet = sheet;
    this.style = style;
  }

  /** Whether we are above or below a fraction's bar. */
  boolean inFraction() {
    return bars > 0;
  }

  String fraction(PartTree node, List<Bindings> scope, boolean lead) {
    var top = node.children().getFirst();
    var bottom = node.children().getLast();
    // A fraction of two numbers is read as one: it stays small.
    var small = top.expr() instanceof Num && bottom.expr() instanceof Num;
    if (style.flat() && !small) {
      return sheet.print(top, scope, Place.FACTOR, lead) + "/" + sheet.print(bottom, scope, Place.BASE, false);
    }
    var sign = style.flat() ? "\\tfrac" : sign();
    bars++;
    var above = sheet.print(top, scope, Place.ALONE, true);
    var below = sheet.print(bottom, scope, Place.ALONE, true);
    bars--;
    return sign + "{" + above + "}{" + below + "}";
  }

  String derivative(PartTree node, Sym by, List<Bindings> scope, Bindings shown) {
    var of = node.children().getFirst();
    var variable = sheet.symbol(by, shown);
    if (style.flat()) {
      return ratio(sheet.print(of, scope, Place.BASE, false), variable);
    }
    return switch (sheet.shape(of, scope)) {
      case ATOM -> ratio(of.expr() instanceof Sym sym
          ? sheet.symbol(sym, shown)
          : sheet.print(of, scope, Place.ALONE, false), variable);
      case FRACTION -> operator(variable) + sheet.print(of, scope, Place.ALONE, false);
      case OPEN, POWER -> of.expr() instanceof Sum
          ? operator(variable) + sheet.print(of, scope, Place.ALONE, false)
          : ratio(sheet.onOneRow(() -> sheet.print(of, scope, Place.ALONE, false)), variable);
      case SUM, NEGATIVE, NEGATIVE_NUMBER, PRODUCT -> operator(variable) + sheet.print(of, scope, Place.BASE, false);
    };
  }

  /** The derivative of one thing by another, both as they are printed. */
  String ratio(String of, String by) {
    return style.flat()
        ? "\\partial " + of + "/\\partial " + by
        : sign() + "{\\partial " + of + "}{\\partial " + by + "}";
  }

  /** Deriving, before what is derived. */
  private String operator(String by) {
    return sign() + "{\\partial}{\\partial " + by + "}";
  }

  /** A fraction inside a fraction stays as large as the rest: it must be read from afar. */
  private String sign() {
    return bars > 0 ? "\\dfrac" : "\\frac";
  }
}
