package logitlab.figure.draw;

/** The sheet of sizes: distances and letters that several figures share. What only one figure needs stands there. */
public final class Space {
  /** From the sides of a page to its cards. */
  public static final double MARGIN = 24;
  /** From the top and the bottom of a page to its cards. */
  public static final double TOP = 20;
  /** Between cards. */
  public static final double GAP = 16;
  /** From the sides of a card to what stands on it. */
  public static final double PAD = 20;
  /** The same on a narrow card. */
  public static final double NARROW_PAD = 16;
  /** The letters of a card's title. */
  public static final double TITLE = 18;
  /** The letters of running text. */
  public static final double TEXT = 15;
  /** The letters of small print. */
  public static final double SMALL = 13;
  /** The height of a button. */
  public static final double BUTTON = 36;

  private Space() {}
}
