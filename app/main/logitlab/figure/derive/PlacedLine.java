package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import logitlab.derivation.expr.Part;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.Tex;
import logitlab.derivation.print.Tex.Side;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.typeset.Glyph;

/**
 * A line of a derivation where it stands on the page.
 *
 * @param step     which line it is
 * @param line     its layout
 * @param x        the place of its left end
 * @param baseline of its first row
 */
record PlacedLine(Step step, DerivationLine line, double x, double baseline) {

  /** The same line with its first row at another height. */
  PlacedLine at(double other) {
    return new PlacedLine(step, line, x, other);
  }

  Mark marks() {
    return line.marks("line" + step.number(), x, baseline);
  }

  /** Where a glyph's ink is on the page. */
  Rect ink(int glyph) {
    var ink = glyphs().get(glyph).ink();
    return new Rect(x + ink.left(), baseline + ink.top(), ink.width(), ink.height());
  }

  List<Glyph> glyphs() {
    return line.typeset().glyphs();
  }

  /**
   * The boxes round the ink of a part of one side, without the sign before it: one wherever the part is printed, which is in every term of
   * a sum that is written out, and one for each row it reaches over, from left to right and from top to bottom.
   */
  List<Rect> boxes(Part part, Side side) {
    return boxes(part, ChangeMarks.of(part, side));
  }

  /** The same with the + or − before the part. */
  List<Rect> signedBoxes(Part part, Side side) {
    return boxes(part, ChangeMarks.of(part, side).or(printed -> printed.side() == side && isSign(printed, part)));
  }

  private List<Rect> boxes(Part part, Predicate<Tex.Printed> ink) {
    var boxes = new TreeMap<Place, Rect>();
    for (var n = 0; n < glyphs().size(); n++) {
      var tag = glyphs().get(n).part();
      var printed = line.printed(glyphs().get(n)).filter(ink);
      if (printed.isPresent()) {
        // A sign's tag is handed out just before that of what it stands before.
        var at = isSign(printed.get(), part) ? tag + 1 : tag;
        boxes.merge(new Place(line.rows().rowOf().get(n), occurrence(part, at)), ink(n), Rect::union);
      }
    }
    return new ArrayList<>(boxes.values());
  }

  private static boolean isSign(Tex.Printed printed, Part part) {
    return printed.part() == part.id() && printed.ink() != Tex.Ink.PART;
  }

  /** A row, and the tag under which a part was printed there. */
  private record Place(int row, int tag) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return Comparator.comparingInt(Place::row).thenComparingInt(Place::tag).compare(this, other);
    }
  }

  /**
   * Which printed occurrence of a part the ink of {@code tag} belongs to. Tags are handed out to a whole before what is in it; a part that is
   * printed without its own sign, as a factor 1/T leaves nothing but what stood beside it, begins with the first of what is in it.
   */
  int occurrence(Part part, int tag) {
    var tags = line.tex().parts();
    var side = tags.get(tag).side();
    var printed = tags.stream().filter(ChangeMarks.of(part, side)).mapToInt(Tex.Printed::part).min().orElse(part.id());
    for (var n = tag; n >= 0; n--) {
      if (tags.get(n).part() == printed && tags.get(n).ink() == Tex.Ink.PART && tags.get(n).side() == side) {
        return n;
      }
    }
    return tag;
  }
}
