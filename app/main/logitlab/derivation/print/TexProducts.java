package logitlab.derivation.print;

import java.util.List;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Expr.Add;
import logitlab.derivation.expr.Expr.Frac;
import logitlab.derivation.expr.Expr.Num;
import logitlab.derivation.expr.Expr.Partial;
import logitlab.derivation.print.Brackets.Place;
import logitlab.derivation.value.Extent;
import logitlab.derivation.value.Model;

/** Prints products: of numbers with dots where they are needed, of arrays with their shapes below. */
final class TexProducts {
  private final TexSheet sheet;
  private final Style style;
  private final Model model;
  /** How many sums that are factors we are in: their summands' factors don't show shapes. */
  private int sums;

  TexProducts(TexSheet sheet, Style style, Model model) {
    this.sheet = sheet;
    this.style = style;
    this.model = model;
  }

  /** Arrays with {@code sign} between them; where their many entries are shown, a dot, at which a row may begin. */
  String ofArrays(PartTree node, List<Bindings> scope, Place place, String sign) {
    var large = sheet.reading() != Reading.SYMBOLS
        && node.children().stream().anyMatch(child -> sheet.cut(Extent.of(child.expr())));
    var tex = new StringBuilder();
    for (var child : node.children()) {
      tex.append(tex.isEmpty() ? "" : large ? sheet.sign(place == Place.HADAMARD ? "\\odot" : "\\cdot", child) : sign)
          .append(factor(child, scope, place));
    }
    return tex.toString();
  }

  /** Numbers side by side, with dots where two would run into each other. */
  String ofNumbers(PartTree node, List<Bindings> scope, boolean lead) {
    var factors = node.children();
    var tex = new StringBuilder();
    for (var n = 0; n < factors.size(); n++) {
      var factor = factors.get(n);
      var place = n == factors.size() - 1 ? Place.LAST_FACTOR : Place.FACTOR;
      var first = lead && n == 0;
      if (n > 0) {
        var dot = dotted(factors.get(n - 1), factor, scope, place, first)
            || factors.get(n - 1).expr() instanceof Num || factor.expr() instanceof Num;
        tex.append(dot ? " \\cdot " : isSlashed(factors.get(n - 1)) ? " \\, " : " ");
      }
      tex.append(sheet.print(factor, scope, place, first));
    }
    return tex.toString();
  }

  /** Whether it ends below a slash, where what comes next would seem to stand there too. */
  private boolean isSlashed(PartTree factor) {
    return style.flat() && switch (factor.expr()) {
      case Frac(Num _, Num _) -> false;
      case Frac _,Partial _ -> true;
      default -> false;
    };
  }

  /** Whether a dot keeps two factors apart: a number does not stand directly beside what has no brackets. */
  private boolean dotted(PartTree before, PartTree factor, List<Bindings> scope, Place place, boolean first) {
    var how = sheet.readingOf(factor);
    return (how == Reading.NUMBERS || sheet.readingOf(before) == Reading.NUMBERS)
        && !sheet.bracketed(factor, how, scope, place, first);
  }

  /** A factor of a product of arrays, with its shape below. */
  private String factor(PartTree node, List<Bindings> scope, Place place) {
    var extent = Extent.of(node.expr());
    var plain = !style.shapes() || sheet.reading() != Reading.SYMBOLS || !extent.isArray() || sums > 0;
    var sum = node.expr() instanceof Add;
    sums += sum ? 1 : 0;
    var tex = plain
        ? sheet.print(node, scope, place, false)
        : sheet.onOneRow(() -> sheet.print(node, scope, place, false));
    sums -= sum ? 1 : 0;
    return plain
        ? tex
        : "\\mathord{\\underset{" + model.size(extent.rows()) + " \\times " + model.size(extent.columns()) + "}{" + tex
            + "}}";
  }
}
