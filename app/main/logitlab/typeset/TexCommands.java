package logitlab.typeset;

import java.util.List;
import java.util.Set;
import org.scilab.forge.jlatexmath.MacroInfo;

/**
 * Which TeX is understood. JLaTeXMath's table of commands is cut down to those that lay mathematics out: what reads files or fonts, defines
 * commands, colours or environments, changes sizes for later formulas, or draws at any size asked for is not known here. Symbols and
 * names of functions are not commands and stay.
 */
final class TexCommands {
  private static final Set<String> KNOWN = Set.copyOf(List.of((""
      + "textcolor left right middle big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr lmoustache rmoustache brace brack bangle "
      + "frac dfrac tfrac cfrac sfrac genfrac binom dbinom tbinom over atop choose above sqrt sqrtsign surd "
      + "^ ' jlatexmathcumsub jlatexmathcumsup limits nolimits overset underset stackrel stackbin substack sideset prescript accentset "
      + "underaccent sum int iint iiint iiiint idotsint oint operatorname mod pmod pod "
      + "hat widehat tilde widetilde bar vec dot ddot dddot ddddot acute grave breve check mathring accent grkaccent degree "
      + "overline underline overbrace underbrace overbrack underbrack overparen underparen "
      + "overrightarrow overleftarrow overleftrightarrow underrightarrow underleftarrow underleftrightarrow xrightarrow xleftarrow undertilde "
      + "mathbb mathbf mathcal mathds mathfrak mathit mathnormal mathrm mathscr mathsf mathtt Bbb bold boldsymbol frak cal "
      + "bf it rm sf tt roman text textbf textit textrm textsf texttt mbox textsubscript textsuperscript "
      + "mathbin mathclose mathinner mathop mathopen mathord mathpunct mathrel mathclap mathllap mathrlap clap llap rlap "
      + "displaystyle textstyle scriptstyle scriptscriptstyle phantom hphantom vphantom smash boxed fbox "
      + ", : ; ! quad qquad thinspace medspace thickspace negthinspace negmedspace negthickspace nbsp ~ joinrel "
      + "ddots vdots iddots cong doteq dotminus smallfrowneq geoprop questeq copyright "
      + "approxcolon approxcoloncolon colonapprox coloncolon coloncolonapprox coloncolonequals coloncolonminus coloncolonsim colonequals "
      + "colonminus colonsim equalscolon equalscoloncolon minuscolon minuscoloncolon simcolon simcoloncolon ratio Join "
      + "makeatletter makeatother \\ cr hline matrix@env matrix@@env pmatrix@env bmatrix@env Bmatrix@env vmatrix@env Vmatrix@env smallmatrix@env smallmatrix@@env "
      + "cases@env aligned@env aligned@@env align@env align@@env gathered@env gathered@@env array@env array@@env")
      .split(" ")));

  private static final int LONGEST_SOURCE = 20_000;
  private static final int DEEPEST_SOURCE = 200;

  private TexCommands() {}

  /**
   * Refuses a source that JLaTeXMath would read wrongly or for hours.
   *
   * @throws IllegalArgumentException if it is too long, its braces do not match or are too deep, or it calls an internal command
   */
  static void check(String tex) {
    if (tex.length() > LONGEST_SOURCE) {
      throw new IllegalArgumentException(tex.length() + " letters");
    }
    if (tex.indexOf('@') >= 0) {
      throw new IllegalArgumentException("internal commands are written with @");
    }
    if (tex.contains("{array}")) { // other environments are made of it; by itself it takes columns by the million
      throw new IllegalArgumentException("no array");
    }
    var depth = 0;
    for (var i = 0; i < tex.length(); i++) {
      switch (tex.charAt(i)) {
        case '\\' -> i++;
        case '{' -> depth++;
        case '}' -> depth--;
        default -> {
          continue;
        }
      }
      if (depth < 0 || depth > DEEPEST_SOURCE) {
        throw new IllegalArgumentException(
            depth < 0 ? "a brace closed that was not open" : "more than 200 braces deep");
      }
    }
    if (depth != 0) {
      throw new IllegalArgumentException("a brace left open");
    }
  }

  /** Cuts the table down. It is JLaTeXMath's own static map: to be called once, before the first formula, by whoever holds the lock. */
  static void restrict() {
    MacroInfo.Commands.keySet().retainAll(KNOWN);
  }
}
