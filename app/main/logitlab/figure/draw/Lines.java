package logitlab.figure.draw;

/**
 * Where the lines of a paragraph stand.
 *
 * @param x        their left end
 * @param baseline of the first
 * @param width    at which they are broken
 * @param leading  from baseline to baseline
 */
public record Lines(double x, double baseline, double width, double leading) {}
