package logitlab.typeset;

import java.util.List;

/** Where a live number stands in a formula: its digits, from left to right. */
public record Slot(List<Place> places) {
  /**
   * One digit of a live number.
   *
   * @param glyph which glyph of the formula it is
   * @param digits the outlines of 0 to 9 in that glyph's font
   */
  public record Place(int glyph, List<Outline> digits) {
    public Place {
      digits = List.copyOf(digits);
      if (glyph < 0 || digits.size() != 10) {
        throw new IllegalArgumentException("no place of a digit: glyph " + glyph + ", " + digits.size() + " outlines");
      }
    }
  }

  public Slot {
    places = List.copyOf(places);
  }
}
