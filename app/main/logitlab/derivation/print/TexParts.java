package logitlab.derivation.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Bindings;

/** The parts of a formula that is being printed, each under its tag; a style without tags has none. */
final class TexParts {
  private static final int NONE = -1;

  private final Style style;
  private final PartTerms denoted;
  private final List<Tex.Printed> printed = new ArrayList<>();

  TexParts(Style style, PartTerms denoted) {
    this.style = style;
    this.denoted = denoted;
  }

  List<Tex.Printed> printed() {
    return printed;
  }

  /** Hands out the tag of a part. */
  int begin(Tex.Side side, PartTree node, List<Bindings> scope) {
    if (!style.tagged()) {
      return NONE;
    }
    printed.add(new Tex.Printed(side, node.id(), denoted.by(node, scope)));
    return printed.size() - 1;
  }

  /** The part's TeX under its tag. */
  String end(int tag, String tex) {
    return tag == NONE ? tex : TexTags.part(tag, tex);
  }

  /** The − before a formula that is negative as a whole, or before the first summand. */
  String minus(Tex.Side side, PartTree next) {
    if (!style.tagged()) {
      return "-";
    }
    printed.add(new Tex.Printed(side, next.id(), Set.of(), Tex.Ink.MINUS, 0));
    return TexTags.part(printed.size() - 1, "-");
  }

  /** A sign between two others, as a part of its own. */
  String sign(String sign, Tex.Printed part) {
    if (!style.tagged()) {
      return " " + sign + " ";
    }
    printed.add(part);
    return " \\mathbin{" + TexTags.part(printed.size() - 1, sign) + "} ";
  }
}
