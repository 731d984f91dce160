package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Moments.Moment;
import logitlab.state.Action;
import logitlab.state.view.Screen;
import logitlab.typeset.Outline;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  static Stream<Moment> moments() {
    return Moments.onScreens();
  }

  /** Whatever can be pointed at: every text and every symbol that shows it has light under it, and nothing that does not show it has. */
  @ParameterizedTest
  @MethodSource("moments")
  void textIsLitWhereverItShowsWhatIsPointedAt(Moment moment) {
    var shown = Flat.of(moment.draw().printed())
        .flatMap(flat -> flat.mark().terms().stream())
        .collect(Collectors.groupingBy(Term::quantity, Collectors.toSet()));
    var lit = 0;
    for (var terms : shown.values()) {
      var figure = moment.draw(new Action.Program.PointAt(terms));
      var leaves = Flat.of(figure.printed()).filter(flat -> flat.opacity() > 0).toList();
      var grounds = new ArrayList<Rect>();
      for (var leaf : leaves) {
        if (leaf.mark() instanceof Mark.Box box && box.fill() == Role.POINTED && box.key().startsWith("lit-")) {
          grounds.add(leaf.bounds());
        } else if (isWriting(leaf.mark()) && !Collections.disjoint(leaf.mark().terms(), terms)) {
          lit++;
          assertThat(grounds).as("under " + leaf.mark()).anyMatch(ground -> ground.contains(leaf.bounds()));
        }
      }
      var meant = Stream.concat(
          leaves.stream().filter(leaf -> !Collections.disjoint(leaf.mark().terms(), terms)).map(Flat::bounds),
          figure.handles().stream().map(Handle::region)).toList();
      assertThat(grounds).allMatch(ground -> meant.stream().anyMatch(ground::contains));
    }
    // The numbers of a run are none of the document's.
    assertThat(lit > 0 || moment.state().session().screen() == Screen.TRAIN).as("something can be pointed at").isTrue();
  }

  private static boolean isWriting(Mark mark) {
    return mark instanceof Mark.Text || (mark instanceof Mark.Path path && path.thickness() == 0);
  }
}
