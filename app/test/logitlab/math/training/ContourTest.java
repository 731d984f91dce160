package logitlab.math.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import logitlab.math.Vec;
import logitlab.math.training.RegionGrid.Grid;
import logitlab.math.training.RegionGrid.Side;
import org.junit.jupiter.api.Test;

class ContourTest {
  private static final Grid GRID = new Grid(new Side(0, -3, 5, 40), new Side(1, 10, 14, 30));

  @Test
  void everythingIsTheWholeRectangleAndNothingIsNothing() {
    assertThat(area(Contour.above(GRID, (_, _) -> 1, 0.5))).isCloseTo(32, within(1e-9));
    assertThat(Contour.above(GRID, (_, _) -> 0, 0.5)).isEmpty();
  }

  /** What is linear is cut exactly. */
  @Test
  void aStraightBorderIsExact() {
    var half = Contour.above(GRID, (c, _) -> GRID.x(c), 1);
    assertThat(area(half)).isCloseTo(16, within(1e-9));
    assertThat(half).hasSize(1);
  }

  @Test
  void aDiscHasItsAreaAndARingHasAHole() {
    Contour.Field far = (c, r) -> Math.hypot(GRID.x(c) - 1, 2 * (GRID.y(r) - 12));
    assertThat(area(Contour.above(GRID, (c, r) -> -far.at(c, r), -2))).isCloseTo(Math.PI * 2 * 2 / 2, within(0.1));
    var ring = Contour.above(GRID, (c, r) -> -Math.abs(far.at(c, r) - 2), -0.5);
    assertThat(ring).hasSize(2);
    assertThat(area(ring)).isCloseTo(Math.PI * (2.5 * 2.5 - 1.5 * 1.5) / 2, within(0.2));
  }

  /** Two that meet across a corner are one where the middle of the four is above, else two. */
  @Test
  void cornersMeetWhereTheirMiddleIsAbove() {
    for (var other : List.of(0.0, 1.0)) {
      for (var mirrored : List.of(false, true)) {
        Contour.Field field = (c, r) -> {
          var right = c == 3;
          var upper = r == 3;
          return c < 2 || c > 3 || r < 2 || r > 3 ? -10 : (right == upper) != mirrored ? 1.6 : other;
        };
        // The mean is 0.8 or 1.3.
        assertThat(Contour.above(GRID, field, 1.2)).hasSize(other == 1 ? 1 : 2);
        assertThat(Contour.above(GRID, field, 1.4)).hasSize(2);
      }
    }
  }

  /** At every centre of a cell the polygons say what the field says, also where the field is noise. */
  @Test
  void centresAreOnTheirSide() {
    var random = new Random(5);
    for (var n = 0; n < 20; n++) {
      var noise = Vec.generate(GRID.columns() * GRID.rows(), _ -> random.nextDouble());
      Contour.Field field = (c, r) -> noise.get(r * GRID.columns() + c);
      var polygons = Contour.above(GRID, field, 0.5);
      for (var r = 0; r < GRID.rows(); r++) {
        for (var c = 0; c < GRID.columns(); c++) {
          assertThat(winding(polygons, GRID.x(c), GRID.y(r)) == 1).isEqualTo(field.at(c, r) > 0.5);
        }
      }
    }
  }

  /** A half plane leaves what is on its side: the areas of both sides make the whole, and all corners are on the right side. */
  @Test
  void halfPlanesPartAPolygon() {
    var random = new Random(6);
    var square = List.of(Vec.of(0, 0), Vec.of(2, 0), Vec.of(2, 1), Vec.of(0, 1));
    for (var n = 0; n < 500; n++) {
      var normal = Vec.of(random.nextGaussian(), random.nextGaussian());
      var offset = random.nextGaussian();
      var one = HalfPlane.cut(square, normal, offset);
      var other = HalfPlane.cut(square, normal.scale(-1), -offset);
      assertThat(area(flat(one)) + area(flat(other))).isCloseTo(2, within(1e-12));
      assertThat(one).allMatch(corner -> normal.dot(corner) + offset >= -1e-12);
    }
  }

  private static List<Vec> flat(List<Vec> corners) {
    return corners.isEmpty()
        ? List.of()
        : List.of(Vec.generate(2 * corners.size(), i -> corners.get(i / 2).get(i % 2)));
  }

  /** By the shoelace formula; holes count against it. */
  private static double area(List<Vec> polygons) {
    var sum = 0.0;
    for (var polygon : polygons) {
      for (var i = 0; i < polygon.size(); i += 2) {
        var j = (i + 2) % polygon.size();
        sum += (polygon.get(i) * polygon.get(j + 1) - polygon.get(j) * polygon.get(i + 1)) / 2;
      }
    }
    return sum;
  }

  /** How often the polygons go round a point. */
  private static int winding(List<Vec> polygons, double x, double y) {
    var turns = 0;
    for (var polygon : polygons) {
      for (var i = 0; i < polygon.size(); i += 2) {
        var j = (i + 2) % polygon.size();
        var y1 = polygon.get(i + 1);
        var y2 = polygon.get(j + 1);
        if (y1 <= y != y2 <= y) {
          var crossing = polygon.get(i) + (y - y1) / (y2 - y1) * (polygon.get(j) - polygon.get(i));
          turns += crossing > x ? y2 > y1 ? 1 : -1 : 0;
        }
      }
    }
    return turns;
  }
}
