package logitlab.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final Typeset LINE = Formulas.typeset("aaaa + bbbb + \\frac{c}{d} + dddd", 20);

  /** The left ends of the three plus signs: the only glyphs that look alike and stand three times. */
  private static List<Rows.Break> signs() {
    return LINE.glyphs()
        .stream()
        .filter(glyph -> LINE.glyphs().stream().filter(other -> other.outline().equals(glyph.outline())).count() == 3)
        .map(glyph -> new Rows.Break(glyph.ink().left(), 0))
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

  /** The second sign is inside brackets: it is passed over as long as the first leaves a row well filled. */
  @Test
  void aRowRatherBeginsOutsideBrackets() {
    var signs = signs();
    var inner = List.of(signs.get(0), new Rows.Break(signs.get(1).x(), 1), signs.get(2));
    var width = signs.get(1).x() + 5;
    assertThat(begin(Rows.of(LINE, signs, width, 0, 20))).isEqualTo(signs.get(1).x());
    assertThat(begin(Rows.of(LINE, inner, width, 0, 20))).isEqualTo(signs.get(0).x());
    var wide = signs.get(0).x() / 0.3;
    assertThat(wide).isBetween(signs.get(1).x(), LINE.width());
    assertThat(begin(Rows.of(LINE, inner.subList(0, 2), wide, 0, 20))).isEqualTo(signs.get(1).x());
  }

  /** Where later rows begin further in than the page reaches, each ends at its next sign. */
  @Test
  void withoutRoomEverySignBeginsARow() {
    for (var width : new double[]{1, 20, 39}) {
      assertThat(Rows.of(LINE, signs(), width, 40, 20).count()).isEqualTo(4);
    }
  }

  /** Where the second row begins in the unbroken line. */
  private static double begin(Rows rows) {
    return LINE.glyphs().get(rows.rowOf().indexOf(1)).ink().left();
  }

  private static Box ink(Rows rows, int row) {
    return IntStream.range(0, rows.rowOf().size())
        .filter(n -> rows.rowOf().get(n) == row)
        .mapToObj(n -> rows.typeset().glyphs().get(n).ink())
        .reduce(Box::union)
        .orElseThrow();
  }
}
