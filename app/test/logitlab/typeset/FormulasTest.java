package logitlab.typeset;

import static logitlab.derivation.print.TexTags.number;
import static logitlab.derivation.print.TexTags.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

class FormulasTest {
  private static Box ink(String tex) {
    return Formulas.typeset(tex, 20).ink().orElseThrow();
  }

  private static Box ink(Typeset typeset, int part) {
    return typeset.ink(p -> p == part).orElseThrow();
  }

  @Test
  void measuresScaleWithTheSize() {
    var small = Formulas.typeset("\\frac{a}{b}", 10);
    var large = Formulas.typeset("\\frac{a}{b}", 40);
    assertThat(large.width()).isCloseTo(4 * small.width(), within(1e-9));
    assertThat(large.ascent()).isCloseTo(4 * small.ascent(), within(1e-9));
    assertThat(large.depth()).isCloseTo(4 * small.depth(), within(1e-9));
    assertThat(large.glyphs()).hasSize(3);
    assertThat(large.outline().bounds().width()).isCloseTo(4 * small.outline().bounds().width(), within(1e-9));
  }

  @Test
  void aFractionIsABarBetweenTwoLetters() {
    var line = Formulas.typeset(part(0, "\\frac{" + part(1, "a") + "}{" + part(2, "b") + "}"), 20);
    var bar = ink(line, 0);
    assertThat(line.parts()).containsExactly(0, 1, 2);
    assertThat(ink(line, 1).bottom()).isLessThan(bar.top());
    assertThat(ink(line, 2).top()).isGreaterThan(bar.bottom());
    assertThat(bar.height()).isBetween(0.5, 1.5);
    assertThat(bar.width()).isGreaterThan(ink(line, 1).width());
  }

  @Test
  void aSumsLimitsStandAboveAndBelow() {
    var line = Formulas.typeset("\\sum_{" + part(1, "k=1") + "}^{" + part(2, "K") + "}", 20);
    var sign = ink(line, Glyph.NO_PART);
    assertThat(ink(line, 1).top()).isGreaterThan(sign.bottom());
    assertThat(ink(line, 2).bottom()).isLessThan(sign.top());
    assertThat(ink(line, 1).left()).isLessThan(sign.right());
  }

  @Test
  void matricesStandInRowsAndColumns() {
    var line = Formulas.typeset("\\begin{pmatrix}" + part(11, "a") + "&" + part(12, "b") + "\\\\" + part(21, "c") + "&"
        + part(22, "d") + "\\end{pmatrix}", 20);
    assertThat(ink(line, 11).right()).isLessThan(ink(line, 12).left());
    assertThat(ink(line, 21).right()).isLessThan(ink(line, 22).left());
    assertThat(ink(line, 11).bottom()).isLessThan(ink(line, 21).top());
    var brackets = ink(line, Glyph.NO_PART);
    assertThat(List.of(11, 12, 21, 22)).allMatch(part -> brackets.contains(ink(line, part)));
  }

  @Test
  void tallBracketsAreSeveralGlyphsOfTheirPart() {
    var rows = "a\\\\b\\\\c\\\\d\\\\e\\\\f";
    var bare = Formulas.typeset("\\begin{matrix}" + rows + "\\end{matrix}", 20);
    var line = Formulas.typeset(part(5, "\\left(\\begin{matrix}" + rows + "\\end{matrix}\\right)"), 20);
    assertThat(line.glyphs().size() - bare.glyphs().size()).isGreaterThanOrEqualTo(6);
    assertThat(line.glyphs()).allMatch(glyph -> glyph.part() == 5);
    assertThat(ink("\\left(\\begin{matrix}" + rows + "\\end{matrix}\\right)").height()).isGreaterThan(100);
  }

  @Test
  void aBraceLyingOnItsSideSpansWhatItStandsUnder() {
    var line = Formulas.typeset(part(1, "\\underbrace{" + part(2, "a+b+c") + "}"), 20);
    assertThat(ink(line, 1).width()).isGreaterThan(0.9 * ink(line, 2).width());
    assertThat(ink(line, 1).top()).isGreaterThanOrEqualTo(ink(line, 2).bottom());
    assertThat(line.outline().isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\otimes", "\\Omega", "\\rightleftharpoons", "\\odot", "\\mathbf{\\Omega}"})
  void symbolsThatNewerJdksHideHaveInk(String tex) {
    assertThat(ink(tex).height()).isGreaterThan(5);
  }

  @Test
  void partsDoNotMoveAnythingAndEveryGlyphHasItsPart() {
    var bare = Formulas.typeset("\\frac{e^{z_i}}{\\sum_{k}e^{z_k}}=p_i\\left(1-p_i\\right)", 20);
    var tagged = Formulas.typeset("\\frac{" + part(1, "e^{" + part(2, "z_i") + "}") + "}{" + part(3, "\\sum_{k}e^{z_k}")
        + "}=" + part(4, "p_i") + part(5, "\\left(1-" + part(6, "p_i") + "\\right)"), 20);
    assertThat(tagged.glyphs()).hasSameSizeAs(bare.glyphs());
    for (var i = 0; i < bare.glyphs().size(); i++) {
      assertThat(tagged.glyphs().get(i).outline()).isEqualTo(bare.glyphs().get(i).outline());
      assertThat(tagged.glyphs().get(i).y()).isCloseTo(bare.glyphs().get(i).y(), within(0.01));
    }
    var count = new TreeMap<Integer, Integer>();
    tagged.glyphs().forEach(glyph -> count.merge(glyph.part(), 1, Integer::sum));
    // e | z i | Σ k e z k | p i | ( 1 − ) | p i | the bar and =
    assertThat(count).isEqualTo(new TreeMap<>(java.util.Map.of(1, 1, 2, 2, 3, 5, 4, 2, 5, 4, 6, 2, -1, 2)));
    assertThat(ink(tagged, 5).contains(ink(tagged, 6))).isTrue();
  }

  @Test
  void aLiveNumberBelongsToThePartItStandsIn() {
    var line = Formulas.typeset(part(1, "x=" + number(0, "0.00") + part(2, number(1, "-0.0")) + "y") + number(2, "0"),
        20);
    assertThat(line.glyphs().stream().map(Glyph::part)).containsExactly(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 1, -1);
    assertThat(line.slots()).hasSize(3);
  }

  @Test
  void digitsChangeAndNothingMoves() {
    var shape = Formulas.typeset("p_1=" + number(0, "-0.000") + "+" + number(1, "0.00\\cdot 10^{-00}"), 20);
    var set = shape.withNumbers(List.of("-1.234", "5.67e1089"));
    var written = Formulas.typeset("p_1={-1.234}+{5.67\\cdot 10^{-89}}", 20);
    assertThat(set.glyphs()).hasSameSizeAs(written.glyphs());
    for (var i = 0; i < set.glyphs().size(); i++) {
      assertThat(set.glyphs().get(i).outline()).isEqualTo(written.glyphs().get(i).outline());
      assertThat(set.glyphs().get(i).x()).isEqualTo(shape.glyphs().get(i).x());
      assertThat(set.glyphs().get(i).x()).isCloseTo(written.glyphs().get(i).x(), within(0.01));
    }
    assertThat(set.withNumbers(List.of("-0.000", "0.00e1000"))).isEqualTo(shape);
  }

  @Test
  void numbersOfAnotherShapeAreRefused() {
    var line = Formulas.typeset("a" + number(0, "0.000"), 20);
    for (var wrong : List.of(List.<String>of(), List.of("1.00"), List.of("10.000"), List.of("1.000", "2"))) {
      assertThatThrownBy(() -> line.withNumbers(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void allFormulaDigitsAreEquallyWide() {
    var widths = IntStream.range(0, 10).mapToObj(digit -> Formulas.typeset(Integer.toString(digit), 100).width());
    assertThat(widths.distinct()).hasSize(1);
  }

  @Test
  void recordedInkIsTheInkThatJLaTeXMathPaints() {
    for (var tex : List.of("\\frac{p_i}{y_i}", "\\sum_{k=1}^{K}y_k\\ln p_k", "\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}",
        "\\sqrt{\\frac{a}{b}}")) {
      var line = Formulas.typeset(tex, 40);
      var icon = new TeXFormula(tex).createTeXIcon(TeXConstants.STYLE_DISPLAY, 40);
      icon.setForeground(Color.BLACK);
      var painted = ink(g -> {
        g.translate(20, 100);
        g.scale(40, 40);
        icon.getBox().draw(g, 0, 0);
      });
      var recorded = ink(g -> {
        g.translate(20, 100);
        g.fill(OutlineTest.path(line.outline()));
      });
      assertThat(recorded).as(tex).isCloseTo(painted, within(0.01 * painted));
    }
  }

  private static double ink(Consumer<Graphics2D> painter) {
    var image = new BufferedImage(400, 200, BufferedImage.TYPE_BYTE_GRAY);
    var g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 400, 200);
    g.setColor(Color.BLACK);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    painter.accept(g);
    g.dispose();
    var sum = 0.0;
    for (var y = 0; y < 200; y++) {
      for (var x = 0; x < 400; x++) {
        sum += 1 - image.getRaster().getSample(x, y, 0) / 255.0;
      }
    }
    return sum;
  }

  @Test
  void manyThreadsGetTheSame() {
    var sources = IntStream.range(0, 60).mapToObj(i -> "\\frac{x_{" + i + "}}{\\sqrt{" + i + "}}").toList();
    var inParallel = sources.parallelStream().map(tex -> Formulas.typeset(tex, 17)).toList();
    var again = sources.stream().map(tex -> Formulas.typeset(" " + tex, 17)).toList();
    assertThat(inParallel).isEqualTo(again);
  }
}
