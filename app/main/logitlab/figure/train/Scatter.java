package logitlab.figure.train;

import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import logitlab.figure.Mark;
import logitlab.figure.Mark.Group.Kind;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.ClassShape;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.TextWidth;
import logitlab.math.Vec;
import logitlab.state.training.Run;
import logitlab.typeset.Face;
import logitlab.typeset.Outline;

/**
 * The examples of a run as signs on a plane: those for training filled, those for the test hollow.
 *
 * @param run where the examples are from
 * @param xs  where each stands, in pixels
 * @param ys  where each stands, in pixels
 */
record Scatter(Run run, Vec xs, Vec ys) {
  private static final double LARGEST = 5;
  private static final double SMALLEST = 2.6;
  private static final double EDGE = 1.2;
  /** More rings than this tell nothing. */
  static final int MOST_RINGS = 60;

  /** The size of a sign: the more there are, the smaller. */
  double radius() {
    return Math.clamp(LARGEST * Math.sqrt(250.0 / run.size()), SMALLEST, LARGEST);
  }

  /** @param moving whether the ground is about to change many times */
  void draw(Sheet figure, boolean moving) {
    var sheet = new Sheet();
    for (var k = 0; k < run.split().train().classes().size(); k++) {
      var role = Role.ofClass(k);
      var test = signs(k, true, 0);
      // A larger sign below is painted sooner than a stroke round one.
      path(sheet, "train" + k + ".edge", Role.SURFACE, signs(k, false, EDGE), 0);
      path(sheet, "train" + k, role, signs(k, false, 0), 0);
      path(sheet, "test" + k + ".ground", Role.SURFACE, test, 0);
      path(sheet, "test" + k, role, test, 1.6);
    }
    figure.add(new Mark.Group("examples", sheet.marks(), 0, 0, 1, moving ? Kind.KEPT : Kind.PLAIN));
  }

  /** A thin ring round each of the examples that the network takes for another class, unless there are very many. */
  void rings(Sheet sheet, List<Integer> wrong) {
    if (wrong.size() > MOST_RINGS) {
      return;
    }
    var pen = new Outline.Pen();
    wrong.stream()
        .filter(index -> index < run.size())
        .forEach(index -> ClassShape.circle(pen, xs.get(index),
            ys.get(index), radius() + 3));
    path(sheet, "wrong", Role.INK, pen.outline(), 1.2);
  }

  /** A thick ring round one example. */
  void current(Sheet sheet, int index) {
    var size = 2 * radius() + 12;
    var area = Rect.centred(xs.get(index), ys.get(index), size, size);
    sheet.ring("current.ground", Set.of(), area, size / 2, Role.NONE, new Stroke(Role.SURFACE, 5));
    sheet.ring("current", Set.of(), area, size / 2, Role.NONE, new Stroke(Role.ACCENT, 2.5));
  }

  private Outline signs(int k, boolean test, double larger) {
    var pen = new Outline.Pen();
    for (var index = 0; index < run.size(); index++) {
      if (run.row(index).label() == k && run.isTest(index) == test) {
        ClassShape.add(pen, k, xs.get(index), ys.get(index), radius() + larger);
      }
    }
    return pen.outline();
  }

  private static void path(Sheet sheet, String key, Role role, Outline outline, double thickness) {
    if (!outline.isEmpty()) {
      sheet.add(new Mark.Path(key, Set.of(), role, outline, 0, 0, 1, thickness));
    }
  }

  /** The classes' signs and names in a row, each in its share of the width. */
  static void legend(Sheet sheet, Run run, double x, double baseline, double width, double textSize) {
    var names = run.split().train().classes();
    IntUnaryOperator wish = k -> (int) Math.ceil(TextWidth.of(names.get(k), Face.REGULAR, textSize)) + 16 + 18;
    // The longest names give way until all have room.
    var most = (int) width;
    while (most > 1 && sum(names.size(), wish, most) > width) {
      most--;
    }
    var left = x;
    for (var k = 0; k < names.size(); k++) {
      var share = Math.min(most, wish.applyAsInt(k));
      ClassShape.draw(sheet, "legend" + k, k, left + 6, baseline - 0.36 * textSize, 5);
      var room = share - 16 - 12;
      if (room >= textSize) {
        sheet.text("legend" + k + ".name", TextStyle.ink(Face.REGULAR, textSize),
            Sheet.fitted(names.get(k), Face.REGULAR, textSize, room), Anchor.START.at(left + 16, baseline));
      }
      left += share;
    }
  }

  /** The same, one below the other; returns the baseline after the last. */
  static double legendColumn(Sheet sheet, Run run, Lines where, double textSize) {
    var names = run.split().train().classes();
    for (var k = 0; k < names.size(); k++) {
      var baseline = where.baseline() + k * where.leading();
      ClassShape.draw(sheet, "legend" + k, k, where.x() + 6, baseline - 0.36 * textSize, 5);
      sheet.text("legend" + k + ".name", TextStyle.ink(Face.REGULAR, textSize),
          Sheet.fitted(names.get(k), Face.REGULAR, textSize, where.width() - 16),
          Anchor.START.at(where.x() + 16, baseline));
    }
    return where.baseline() + names.size() * where.leading();
  }

  private static int sum(int count, IntUnaryOperator wish, int most) {
    return IntStream.range(0, count).map(k -> Math.min(most, wish.applyAsInt(k))).sum();
  }
}
