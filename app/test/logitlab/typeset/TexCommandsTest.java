package logitlab.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scilab.forge.jlatexmath.MacroInfo;
import org.scilab.forge.jlatexmath.TeXFormula;

class TexCommandsTest {
  @ParameterizedTest
  @ValueSource(strings = {"\\includegraphics{/etc/hostname}", "\\input{/etc/hostname}", "\\jlmXML{<a/>}",
      "\\jlmDynamic{x}{y}",
      "\\jlmExternalFont{Serif}", "\\jlmText{x}", "\\jlmTextbf{x}", "\\jlmTextit{x}", "\\jlmTextitbf{x}",
      "\\newcommand{\\x}{\\x\\x}\\x", "\\renewcommand{\\frac}{x}", "\\newenvironment{q}{a}{b}",
      "\\renewenvironment{matrix}{a}{b}",
      "\\DeclareMathOperator{\\op}{op}", "\\DeclareMathSizes{1}{2}{3}{4}", "\\magnification{1000}",
      "\\definecolor{red}{rgb}{0,0,0}", "\\fgcolor{red}{x}", "\\bgcolor{red}{x}", "\\colorbox{red}{x}",
      "\\fcolorbox{red}{red}{x}",
      "\\scalebox{9999}{x}", "\\resizebox{9cm}{9cm}{x}", "\\reflectbox{x}", "\\rotatebox{1}{x}", "\\raisebox{9cm}{x}",
      "\\rule{99cm}{99cm}", "\\hspace{99cm}", "\\vspace{99cm}", "\\kern{9cm}", "\\usepackage{x}",
      "\\multicolumn{9}{c}{x}",
      "\\hdotsfor{1000000}", "\\char{65}", "\\GeoGebra", "\\Huge x", "\\begin{tabular}{c}x\\end{tabular}",
      "\\begin{array}{*{1000000}{c}}x\\end{array}", "\\def\\x{y}", "\\longdiv{1000000}{3}", "\\text{\u732b}",
      "\\nosuchthing",
      "\\array@@env{*{9}{c}}{x}", "{", "}{", "\\frac{", "\\left(x"})
  void whatIsNotMathematicsIsRefusedByName(String tex) {
    assertThatThrownBy(() -> Formulas.typeset(tex, 20)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a formula: " + tex);
  }

  @Test
  void theTableHoldsNothingThatCouldBeMeantOtherwise() {
    Formulas.warmUp();
    assertThat(MacroInfo.Commands.keySet()).contains("textcolor", "frac", "pmatrix@env")
        .noneMatch(name -> name.matches("(jlm|new|renew|Declare).*|.*graphics.*|.*(scale|resize|rotate|raise)box"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "smallmatrix", "cases",
      "aligned", "align",
      "gathered"})
  void environmentsOfMathematicsAreKnown(String name) {
    var tab = name.equals("gathered") ? " " : "&";
    var line = Formulas.typeset("\\begin{" + name + "}a" + tab + "b\\\\c" + tab + "d\\end{" + name + "}", 20);
    assertThat(line.glyphs()).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void everyPredefinedSignCanStillBeSet() {
    Formulas.warmUp();
    TeXFormula.predefinedTeXFormulasAsString.forEach((name, tex) -> {
      if (Character.isLetter(name.charAt(0)) && !tex.contains("\\rule") && !name.equals("JLaTeXMath")) {
        assertThatCode(() -> Formulas.typeset("\\" + name + " x", 20)).as(name + " is " + tex)
            .doesNotThrowAnyException();
      }
    });
  }

  @Test
  void hugeAndDeepSourcesAreRefusedQuickly() {
    assertThatThrownBy(() -> Formulas.typeset("{".repeat(20_000) + "x" + "}".repeat(20_000), 20))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Formulas.typeset("{".repeat(201) + "x" + "}".repeat(201), 20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("braces deep");
    assertThatThrownBy(() -> Formulas.typeset("x", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
