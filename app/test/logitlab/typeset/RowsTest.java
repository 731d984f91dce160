package logitlab.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final Typeset LINE = Formulas.typeset("aaaa + bbbb + \\frac{c}{d} + dddd", 20);

  /** The left ends of the three plus signs: the only glyphs that look alike and stand three times. */
  private static List<Double> signs() {
    return LINE.glyphs()
        .stream()
        .filter(glyph -> LINE.glyphs().stream().filter(other -> other.outline().equals(glyph.outline())).count() == 3)
        .map(glyph -> glyph.ink().left())
        .toList();
  }

  @Test
  void aLineThatFitsStaysOneRow() {
    assertThat(signs()).hasSize(3);
    assertThat(Rows.of(LINE, signs(), LINE.width() + 1, 40, 20)).isEqualTo(Rows.one(LINE));
  }

  @Test
  void rowsFitTheirWidthStandBelowEachOtherAndKeepAllInk() {
    for (var width = LINE.width() / 2; width < LINE.width(); width += 7) {
      var rows = Rows.of(LINE, signs(), width, 20, 20);
      assertThat(rows.count()).isGreaterThan(1);
      assertThat(rows.typeset().glyphs()).hasSameSizeAs(LINE.glyphs());
      assertThat(rows.typeset().ink().orElseThrow().right()).isLessThanOrEqualTo(width);
      for (var row = 1; row < rows.count(); row++) {
        assertThat(ink(rows, row).top()).isGreaterThan(ink(rows, row - 1).bottom());
        assertThat(ink(rows, row).left()).isBetween(19.9, 22.0);
      }
      assertThat(rows.typeset().ink().orElseThrow().bottom()).isLessThanOrEqualTo(rows.typeset().depth() + 0.01);
    }
  }

  private static Box ink(Rows rows, int row) {
    return IntStream.range(0, rows.rowOf().size())
        .filter(n -> rows.rowOf().get(n) == row)
        .mapToObj(n -> rows.typeset().glyphs().get(n).ink())
        .reduce(Box::union)
        .orElseThrow();
  }
}
