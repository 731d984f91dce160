package logitlab.export.source;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words as data of LaTeX: whatever they hold, they stay words, also at the beginning of a row. Letters that pdflatex does not know by
 * itself are named by their number.
 */
public final class TexText {
  private static final String SPECIAL = "#$%&_{}";
  private static final Map<Integer, String> KNOWN = Map.ofEntries(Map.entry((int) '\\', "\\textbackslash{}"),
      Map.entry((int) '~', "\\textasciitilde{}"), Map.entry((int) '^', "\\textasciicircum{}"),
      Map.entry((int) '<', "\\textless{}"), Map.entry((int) '>', "\\textgreater{}"),
      Map.entry((int) '|', "\\textbar{}"), Map.entry((int) '[', "{[}"), Map.entry((int) '*', "{*}"),
      Map.entry((int) '−', "$-$"),
      Map.entry((int) '×', "$\\times$"), Map.entry((int) '·', "$\\cdot$"), Map.entry((int) '≈', "$\\approx$"),
      Map.entry((int) '≤', "$\\leq$"), Map.entry((int) '≥', "$\\geq$"), Map.entry((int) '≠', "$\\neq$"),
      Map.entry((int) '→', "$\\to$"), Map.entry((int) '←', "$\\leftarrow$"), Map.entry((int) '∞', "$\\infty$"),
      Map.entry((int) '∑', "$\\sum$"), Map.entry((int) '∂', "$\\partial$"), Map.entry((int) '⊙', "$\\odot$"),
      Map.entry((int) '′', "$'$"),
      Map.entry((int) '□', "$\\square$"), Map.entry((int) '✓', "$\\checkmark$"), Map.entry((int) 'ᵀ', "$^{\\top}$"),
      Map.entry((int) '⁽', "$^($"),
      Map.entry((int) '⁾', "$^)$"), Map.entry((int) '¹', "$^1$"), Map.entry((int) '²', "$^2$"),
      Map.entry((int) '³', "$^3$"), Map.entry((int) '₁', "$_1$"), Map.entry((int) '₂', "$_2$"),
      Map.entry((int) '₃', "$_3$"), Map.entry((int) '“', "``"), Map.entry((int) '”', "''"), Map.entry((int) '‘', "`"),
      Map.entry((int) '’', "'"), Map.entry((int) '–', "--"), Map.entry((int) '—', "---"),
      Map.entry((int) '…', "\\dots{}"), Map.entry((int) '•', "\\textbullet{}"), Map.entry(0xa0, "~"));
  private static final String GREEK = "αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΥΦΨΩ";
  /** What TeX calls them. */
  private static final String[] GREEK_NAMES = ("alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi"
      + " pi rho sigma tau upsilon varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega")
      .split(" ");
  /** Up to here the usual fonts have all letters. */
  private static final int LATIN = 0x17f;

  private TexText() {}

  public static String of(String text) {
    return text.codePoints().mapToObj(TexText::letter).collect(Collectors.joining());
  }

  private static String letter(int code) {
    if (SPECIAL.indexOf(code) >= 0) {
      return "\\" + Character.toString(code);
    }
    var known = KNOWN.get(code);
    if (known != null) {
      return known;
    }
    var greek = GREEK.indexOf(code);
    if (greek >= 0) {
      return "$\\" + GREEK_NAMES[greek] + "$";
    }
    return (code >= ' ' && code < 0x7f) || (Character.isLetter(code) && code <= LATIN)
        ? Character.toString(code)
        : Character.isISOControl(code) ? " " : "U+%04X".formatted(code);
  }
}
