package logitlab.figure.explore;

import java.util.Set;
import logitlab.derivation.expr.Term;
import logitlab.figure.Handle;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Powers;
import logitlab.typeset.Face;

/** Fields to type a number into. */
final class Fields {
  private static final double SIZE = 15;

  private Fields() {}

  /** A field for the value of {@code term}, which arrows and wheel turn by {@code step}. */
  static Handle.NumberField number(String key, Term term, Rect region, String name, double value, double step) {
    var box = new Sheet();
    box.control(key + ".field",
        looks -> looks.ring(key + ".field", Set.of(), region, 6, Role.SURFACE, Stroke.HAIRLINE));
    box.text(key, Set.of(term), TextStyle.TEXT, Powers.plain(value, Face.REGULAR, SIZE, region.width() - 16),
        Anchor.END.at(region.right() - 8, region.centreY() + 5.4));
    return new Handle.NumberField(key, term, region, name, value, step, Powers.plain(value), box.marks());
  }
}
