package logitlab.figure;

/**
 * The numbers a slider goes through.
 *
 * @param low         the number at its left end
 * @param high        the number at its right end
 * @param least       what it can be moved to at least, perhaps beyond an end
 * @param most        and at most
 * @param step        how far an arrow key goes, with Shift a tenth of that; on a logarithmic track in decades
 * @param logarithmic whether equal ways are equal ratios
 */
public record Range(double low, double high, double least, double most, double step, boolean logarithmic) {
  public static Range linear(double low, double high, double step) {
    return new Range(low, high, low, high, step, false);
  }

  /** From low > 0 to high, 40 steps in a decade. */
  public static Range logarithmic(double low, double high) {
    return new Range(low, high, low, high, 0.025, true);
  }

  /** Where a value stands, 0 at the left end and 1 at the right; a value beyond stands at its end. */
  public double place(double value) {
    return Math.clamp((along(value) - along(low)) / (along(high) - along(low)), 0, 1);
  }

  /** A value as a way along the track: itself, or its power of ten. */
  public double along(double value) {
    return logarithmic ? StrictMath.log10(value) : value;
  }

  /** The value after this way along the track. */
  public double at(double along) {
    return logarithmic ? StrictMath.pow(10, along) : along;
  }

  /** The same track with other limits. */
  public Range within(double lower, double upper) {
    return new Range(low, high, lower, upper, step, logarithmic);
  }
}
