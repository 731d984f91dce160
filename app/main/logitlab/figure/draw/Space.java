package logitlab.figure.draw;

/** The distances between things, in steps of 4. */
public final class Space {
  /** From the sides of a page to its cards. */
  public static final double MARGIN = 24;
  /** From the top and the bottom of a page to its cards. */
  public static final double TOP = 20;
  /** Between cards. */
  public static final double GAP = 16;

  private Space() {}
}
