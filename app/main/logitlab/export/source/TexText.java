package logitlab.export.source;

import java.util.Map;
import java.util.stream.Collectors;

/** Words as data of LaTeX, for every engine: only ASCII is written, and whatever the words hold, they stay words. */
final class TexText {
  private static final Map<Integer, String> SPELLED = Map.ofEntries(Map.entry((int) '\\', "\\textbackslash{}"),
      Map.entry((int) '{', "\\{"), Map.entry((int) '}', "\\}"), Map.entry((int) '$', "\\$"),
      Map.entry((int) '&', "\\&"), Map.entry((int) '#', "\\#"), Map.entry((int) '_', "\\_"),
      Map.entry((int) '%', "\\%"), Map.entry((int) '^', "\\textasciicircum{}"),
      Map.entry((int) '~', "\\textasciitilde{}"), Map.entry((int) '<', "$<$"), Map.entry((int) '>', "$>$"),
      Map.entry((int) '\u2018', "`"), Map.entry((int) '\u2019', "'"), Map.entry((int) '\u201C', "``"),
      Map.entry((int) '\u201D', "''"), Map.entry((int) '\u2013', "--"), Map.entry((int) '\u2014', "---"),
      Map.entry((int) '\u2026', "\\ldots{}"), Map.entry((int) '\u2212', "$-$"), Map.entry((int) '\u00D7', "$\\times$"),
      Map.entry((int) '\u00B7', "$\\cdot$"), Map.entry((int) '\u2202', "$\\partial$"),
      Map.entry((int) '\u03B4', "$\\delta$"), Map.entry((int) '\u03C3', "$\\sigma$"),
      Map.entry((int) '\u2211', "$\\sum$"), Map.entry((int) '\u2260', "$\\neq$"), Map.entry((int) '\u2264', "$\\leq$"),
      Map.entry((int) '\u2265', "$\\geq$"), Map.entry((int) '\u2248', "$\\approx$"),
      Map.entry((int) '\u2713', "\\checkmark{}"), Map.entry((int) '\u00A0', "~"), Map.entry((int) '\n', " "));

  private TexText() {}

  /** What has no spelling here is written as its number. */
  static String of(String text) {
    return text.codePoints()
        .mapToObj(c -> SPELLED.containsKey(c)
            ? SPELLED.get(c)
            : c >= ' ' && c < 0x7F ? Character.toString(c) : "U+%04X".formatted(c))
        .collect(Collectors.joining());
  }
}
