package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.typeset.Outline;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is pointed at: how near the pointer is to a mark, and what light falls on it. */
class PointingTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-9);
  private static final Set<Term> WEIGHT = Set.of(Term.of(Quantity.NET_W1, 0, 1));

  @Test
  void aStrokeIsAsFarAsItsLineAndNotAsItsRectangle() {
    var pen = new Outline.Pen();
    pen.move(0, 0);
    pen.line(30, 40);
    pen.move(60, 80);
    pen.line(90, 120);
    var stroke = new Flat(new Mark.Path("stroke", WEIGHT, Role.INK, pen.outline(), 10, 0, 1, 4), 0, 5, 1);
    assertThat(stroke.distance(10 + 15, 5 + 20)).isZero();
    assertThat(stroke.distance(10 + 15 - 8, 5 + 20 + 6)).isCloseTo(10 - 2, CLOSE);
    // In the gap of a dashed line the nearer dash counts.
    assertThat(stroke.distance(10 + 42, 5 + 56)).isCloseTo(20 - 2, CLOSE);
    assertThat(stroke.distance(100, 5)).isGreaterThan(50);
  }

  @Test
  void aCurveIsFollowed() {
    var pen = new Outline.Pen();
    pen.move(0, 0);
    pen.quad(50, 100, 100, 0);
    var curve = new Flat(new Mark.Path("curve", WEIGHT, Role.INK, pen.outline(), 0, 0, 1, 2), 0, 0, 1);
    assertThat(curve.distance(50, 50)).isLessThan(1);
    assertThat(curve.distance(50, 0)).isGreaterThan(30);
  }

  @Test
  void lightRunsAlongAStroke() {
    var pen = new Outline.Pen();
    pen.move(0, 0);
    pen.line(100, 100);
    var stroke = new Mark.Path("stroke", WEIGHT, Role.INK, pen.outline(), 0, 0, 1, 2);
    assertThat(Highlight.apply(List.of(stroke), WEIGHT)).hasSize(2)
        .last()
        .isEqualTo(stroke);
    assertThat(Highlight.apply(List.of(stroke), WEIGHT).getFirst()).isInstanceOfSatisfying(Mark.Path.class,
        lit -> assertThat(lit.thickness()).isGreaterThan(stroke.thickness()));
  }
}
