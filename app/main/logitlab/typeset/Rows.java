package logitlab.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * A formula in rows, as print breaks one that is too long.
 *
 * @param typeset the formula with its rows below each other; the baseline is that of the first
 * @param rowOf   the row of each of its glyphs, from 0
 */
public record Rows(Typeset typeset, List<Integer> rowOf) {
  /** Of the size of a letter: what a row reaches above and below its baseline at least. */
  private static final double ASCENT = 0.7;
  private static final double DEPTH = 0.22;
  /** Between two rows. */
  private static final double GAP = 0.42;

  public Rows {
    rowOf = List.copyOf(rowOf);
  }

  /** The formula as it is, in one row. */
  public static Rows one(Typeset typeset) {
    return new Rows(typeset, typeset.glyphs().stream().map(_ -> 0).toList());
  }

  /** How many rows there are. */
  public int count() {
    return rowOf.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
  }

  /**
   * Fills each row as far as it goes.
   *
   * @param line   the formula in one row
   * @param breaks where a row may begin, from left to right
   * @param width  as far as ink may reach; a stretch without a break may reach further
   * @param start  where every row but the first begins
   * @param em     the size of a letter
   */
  public static Rows of(Typeset line, List<Double> breaks, double width, double start, double em) {
    var begins = begins(line, breaks, width, start);
    var glyphs = line.glyphs();
    var rowOf = new ArrayList<Integer>(glyphs.size());
    var ascents = new double[begins.size()];
    var depths = new double[begins.size()];
    for (var glyph : glyphs) {
      var ink = glyph.ink();
      var row = row(begins, (ink.left() + ink.right()) / 2);
      rowOf.add(row);
      ascents[row] = Math.max(ascents[row], -ink.top());
      depths[row] = Math.max(depths[row], ink.bottom());
    }
    var baselines = new double[begins.size()];
    for (var row = 1; row < baselines.length; row++) {
      baselines[row] = baselines[row - 1] + Math.max(DEPTH * em, depths[row - 1]) + GAP * em
          + Math.max(ASCENT * em, ascents[row]);
    }
    var placed = new ArrayList<Glyph>(glyphs.size());
    var right = 0.0;
    for (var n = 0; n < glyphs.size(); n++) {
      var row = rowOf.get(n);
      var dx = row == 0 ? 0 : start - begins.get(row);
      placed.add(glyphs.get(n).moved(dx, baselines[row]));
      right = Math.max(right, placed.getLast().ink().right());
    }
    var last = baselines.length - 1;
    var depth = last == 0 ? line.depth() : baselines[last] + Math.max(DEPTH * em, depths[last]);
    var ascent = last == 0 ? line.ascent() : Math.max(ASCENT * em, ascents[0]);
    return new Rows(new Typeset(last == 0 ? line.width() : right, ascent, depth, placed, line.slots()), rowOf);
  }

  /** Where each row begins in the unbroken line. */
  private static List<Double> begins(Typeset line, List<Double> breaks, double width, double start) {
    var begins = new ArrayList<>(List.of(0.0));
    var room = width;
    for (var n = 0; n < breaks.size(); n++) {
      var end = n + 1 < breaks.size() ? breaks.get(n + 1) : line.width();
      if (end - begins.getLast() > room) {
        begins.add(breaks.get(n));
        room = width - start;
      }
    }
    return begins;
  }

  private static int row(List<Double> begins, double x) {
    var row = begins.size() - 1;
    while (row > 0 && x < begins.get(row)) {
      row--;
    }
    return row;
  }
}
