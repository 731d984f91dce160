package logitlab.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** How much of a row must be full to end it before a better break than one further on. */
  private static final double FULL = 0.4;

  /**
   * Where a row may begin.
   *
   * @param open how many brackets are open there: the fewer, the better, as long as the row before is well filled
   */
  public record Break(double x, int open) {}

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
   * Fills each row as far as it goes, or to the last break in the fewest brackets.
   *
   * @param line   the formula in one row
   * @param breaks where a row may begin, from left to right
   * @param width  as far as ink may reach; a stretch without a break may reach further
   * @param start  where every row but the first begins
   * @param em     the size of a letter
   */
  public static Rows of(Typeset line, List<Break> breaks, double width, double start, double em) {
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
  private static List<Double> begins(Typeset line, List<Break> breaks, double width, double start) {
    var begins = new ArrayList<>(List.of(0.0));
    var room = width;
    while (line.width() - begins.getLast() > room) {
      var next = next(breaks, begins.getLast(), room);
      if (next.isEmpty()) {
        break;
      }
      begins.add(next.get().x());
      room = width - start;
    }
    return begins;
  }

  /**
   * Where the row after the one that begins at {@code begin} begins: at the last of the breaks in the fewest brackets that leave the row
   * well filled; else at the last that it reaches; else at the next one.
   */
  private static Optional<Break> next(List<Break> breaks, double begin, double room) {
    @Nullable
    Break best = null;
    @Nullable
    Break last = null;
    for (var each : breaks) {
      var filled = each.x() - begin;
      if (filled > 0) {
        if (filled > room) {
          last = last == null ? each : last;
          break;
        }
        last = each;
        if (filled >= FULL * room && (best == null || each.open() <= best.open())) {
          best = each;
        }
      }
    }
    return Optional.ofNullable(best == null ? last : best);
  }

  private static int row(List<Double> begins, double x) {
    var row = begins.size() - 1;
    while (row > 0 && x < begins.get(row)) {
      row--;
    }
    return row;
  }
}
