package logitlab.figure;

/** The distances between things, in steps of 4. */
final class Space {
  /** From the sides of a page to its cards. */
  static final double MARGIN = 24;
  /** From the top and the bottom of a page to its cards. */
  static final double TOP = 20;
  /** Between cards. */
  static final double GAP = 16;

  private Space() {}
}
