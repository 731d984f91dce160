package logitlab.typeset;

/**
 * The measures of one line of text in pixels.
 *
 * @param width how far the next letter would stand
 * @param ascent how far the face reaches above the baseline, whatever the letters
 * @param depth how far the face reaches below the baseline, whatever the letters
 */
public record TextSize(double width, double ascent, double depth) {
  /** From the top of the line to its bottom. */
  public double height() {
    return ascent + depth;
  }
}
