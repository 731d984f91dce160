package logitlab.typeset;

/**
 * One inked thing of a typeset line: a letter, a piece of a tall bracket, a fraction's bar.
 *
 * @param outline the ink about its own origin; letters share outlines of one em
 * @param x where the outline's origin stands, from the left end of the line, in pixels
 * @param y where the outline's origin stands, from the baseline, down, in pixels
 * @param scale pixels per unit of the outline
 * @param part the innermost part that it belongs to, or {@link #NO_PART}
 */
public record Glyph(Outline outline, double x, double y, double scale, int part) {
  public static final int NO_PART = -1;

  public Glyph {
    if (!(scale > 0) || !Double.isFinite(scale + x + y) || part < NO_PART) {
      throw new IllegalArgumentException("no glyph: at " + x + ", " + y + " times " + scale + " in part " + part);
    }
  }

  /** The ink where it stands in the line. */
  public Outline placed() {
    return outline.placed(x, y, scale);
  }

  /** The box round the ink where it stands in the line. */
  public Box ink() {
    return outline.bounds().placed(x, y, scale);
  }

  Glyph scaled(double factor) {
    return new Glyph(outline, factor * x, factor * y, factor * scale, part);
  }

  Glyph moved(double dx, double dy) {
    return new Glyph(outline, x + dx, y + dy, scale, part);
  }

  Glyph withOutline(Outline other) {
    return new Glyph(other, x, y, scale, part);
  }
}
