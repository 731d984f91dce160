package logitlab.figure.explore;

import logitlab.figure.Rect;
import logitlab.figure.draw.Space;

/**
 * Where the columns of a {@link SideTableCard} stand; numbers end at their column's right.
 *
 * @param width of the table
 * @param pitch how high a row is
 * @param label what the longest label takes beside a slider on a narrow line
 */
record SideColumns(double width, double pitch, double label) {
  /** What a class's sign takes before its name. */
  static final double SIGN = 16;
  /** From here on a narrow row has its slider under the name. */
  static final double TWO_LINES = 44;
  /** From here on the logits stand beside their sliders. */
  static final double WITH_LOGITS = 380;
  /** From here on rows have bars under their numbers. */
  private static final double BARS = 24;

  boolean logits() {
    return width >= WITH_LOGITS;
  }

  /** Whether the slider and the bars stand under the name and the numbers. */
  boolean twoLines() {
    return !logits() && pitch >= TWO_LINES;
  }

  /** Whether there is room for bars under the numbers. */
  boolean bars() {
    return pitch >= BARS;
  }

  double barHeight() {
    return pitch < 38 ? 4 : Math.clamp(0.12 * pitch, 5, 10);
  }

  double bar() {
    return Math.clamp(0.12 * width, 44, 64);
  }

  /** How long a gradient bar of 1 is. */
  double unit() {
    return Math.clamp(0.07 * width, 28, 40);
  }

  double gradient() {
    return width - Space.NARROW_PAD;
  }

  double target() {
    return gradient() - Math.max(64, 2 * unit()) - 14;
  }

  double p() {
    return target() - 20;
  }

  double z() {
    return p() - bar() - 12;
  }

  /** What the name and its sign take at most. */
  double nameWidth() {
    return logits()
        ? 0.24 * (width - 2 * Space.NARROW_PAD)
        : twoLines() ? p() - bar() - 8 - Space.NARROW_PAD : SIGN + label;
  }

  Rect slider(double middle) {
    var left = twoLines() ? Space.NARROW_PAD : Space.NARROW_PAD + nameWidth() + 6;
    return Rect.onLine(left, middle, (logits() ? z() - 50 : p() - bar() - 8) - left, 26);
  }
}
