package logitlab.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutlineTest {
  private static Outline random(Random random) {
    var pen = new Outline.Pen();
    draw(random.nextLong(), pen);
    return pen.outline();
  }

  private static void draw(long seed, Sink sink) {
    var random = new Random(seed);
    for (var contour = 0; contour < 2; contour++) {
      sink.move(random.nextGaussian(), random.nextGaussian());
      for (var i = 0; i < 6; i++) {
        switch (random.nextInt(3)) {
          case 0 -> sink.line(random.nextGaussian(), random.nextGaussian());
          case 1 ->
            sink.quad(random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
          default ->
            sink.cubic(random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian(),
                random.nextGaussian(), random.nextGaussian());
        }
      }
      sink.close();
    }
  }

  @Test
  void boundsAreThoseOfTheCurvesNotOfTheirControls() {
    var random = new Random(1);
    for (var i = 0; i < 200; i++) {
      var outline = random(random);
      var awt = path(outline).getBounds2D(); // exact since JDK 19
      assertThat(outline.bounds().left()).isCloseTo(awt.getMinX(), within(1e-9));
      assertThat(outline.bounds().top()).isCloseTo(awt.getMinY(), within(1e-9));
      assertThat(outline.bounds().right()).isCloseTo(awt.getMaxX(), within(1e-9));
      assertThat(outline.bounds().bottom()).isCloseTo(awt.getMaxY(), within(1e-9));
    }
    assertThat(Outline.nothing().bounds()).isEqualTo(new Box(0, 0, 0, 0));
  }

  @Test
  void equalDrawingsAreEqualValues() {
    var one = random(new Random(7));
    assertThat(random(new Random(7))).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(random(new Random(8))).isNotEqualTo(one);
    assertThat(one.placed(0, 0, 1)).isEqualTo(one);
    assertThat(one.placed(1, 0, 1)).isNotEqualTo(one);
  }

  @Test
  void placingScalesThenMoves() {
    var box = Outline.rectangle(new Box(1, 2, 3, 5)).placed(10, 20, 2).bounds();
    assertThat(box).isEqualTo(new Box(12, 24, 16, 30));
    var outline = random(new Random(3));
    assertThat(outline.placed(5, -6, 3).svgPath(0, 0, 1)).isEqualTo(outline.svgPath(5, -6, 3));
  }

  @Test
  void svgPathsAreHundredthsInEveryLocale() {
    var pen = new Outline.Pen();
    pen.move(-0.004, 1.005e6);
    pen.line(0.1, -0.25);
    pen.quad(1, 2.999, -3.456, 4);
    pen.cubic(0.05, 0.5, 5, 50, -0.05, -0.5);
    pen.close();
    var before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(pen.outline().svgPath(0, 0, 1))
          .isEqualTo("M0 1005000L0.1 -0.25Q1 3 -3.46 4C0.05 0.5 5 50 -0.05 -0.5Z");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void mergedOutlinesKeepTheirOrder() {
    var one = Outline.rectangle(new Box(0, 0, 1, 1));
    var two = Outline.rectangle(new Box(2, 2, 3, 4));
    assertThat(Outline.merge(List.of(one, Outline.nothing(), two)).svgPath(0, 0, 1))
        .isEqualTo(one.svgPath(0, 0, 1) + two.svgPath(0, 0, 1));
  }

  @Test
  void whatIsNoOutlineIsRefused() {
    assertThatThrownBy(() -> new Outline.Pen().line(1, 1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Outline.Pen().move(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Box(1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  static Path2D path(Outline outline) {
    var path = new Path2D.Double();
    outline.forEach(new Sink() {
      @Override
      public void move(double x, double y) {
        path.moveTo(x, y);
      }

      @Override
      public void line(double x, double y) {
        path.lineTo(x, y);
      }

      @Override
      public void quad(double cx, double cy, double x, double y) {
        path.quadTo(cx, cy, x, y);
      }

      @Override
      public void cubic(double c1x, double c1y, double c2x, double c2y, double x, double y) {
        path.curveTo(c1x, c1y, c2x, c2y, x, y);
      }

      @Override
      public void close() {
        path.closePath();
      }
    });
    return path;
  }
}
