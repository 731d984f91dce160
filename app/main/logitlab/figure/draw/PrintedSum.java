package logitlab.figure.draw;

import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Term;
import logitlab.figure.Role;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet.Slot;
import logitlab.figure.text.Rounding;

/**
 * A sum as it is printed, behind ≈ where its addends as printed do not add up to it.
 *
 * @param text  the sum
 * @param exact whether they do, digit by digit
 */
public record PrintedSum(String text, boolean exact) {
  private static final String ABOUT = Rounding.ROUNDED + " ";

  /** A sum of these; where one of them is printed as nothing, nobody adds them up. */
  public static PrintedSum of(List<String> addends, String sum) {
    return new PrintedSum(sum, addends.contains("") || Rounding.sum(addends, sum).equals(Rounding.EQUAL));
  }

  /** In the middle of a slot, smaller where it would be wider. */
  public void centred(Sheet sheet, String key, Set<Term> terms, TextStyle style, Slot slot) {
    var whole = exact ? text : ABOUT + text;
    var fitting = style.fitting(whole, slot.width());
    var baseline = slot.place().baseline();
    var left = slot.place().x() - fitting.width(whole) / 2;
    var start = exact
        ? left
        : sheet.text(key + ".about", fitting.in(Role.MUTED), ABOUT, Anchor.START.at(left, baseline));
    sheet.text(key, terms, fitting, text, Anchor.START.at(start, baseline));
  }
}
