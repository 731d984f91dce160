package logitlab.figure.screen;

import logitlab.figure.Use;

/**
 * What a picture in a file is to be like, beside what it shows.
 *
 * @param use         for an audience, or as it is operated
 * @param margin      round a single figure, in pixels of the layout
 * @param notation    whether how its formulas are written stands below it
 * @param attribution whether the program's name stands below it
 */
public record PictureStyle(Use use, double margin, boolean notation, boolean attribution) {
  /** What suits a slide, which has margins of its own. */
  public static final double MARGIN = 16;
  public static final double LARGEST_MARGIN = 400;
  /** For an audience, with nothing below. */
  public static final PictureStyle CLEAN = new PictureStyle(Use.PICTURE, MARGIN, false, false);
  /** As it is operated, on a page of its own. */
  public static final PictureStyle OPERATED = new PictureStyle(Use.DESK, MARGIN, true, false);

  /** Throws IllegalArgumentException for a margin that is negative, or beyond {@link #LARGEST_MARGIN}. */
  public PictureStyle {
    if (!(margin >= 0 && margin <= LARGEST_MARGIN)) {
      throw new IllegalArgumentException("no margin: " + margin);
    }
  }

  /** Whether anything stands below the picture. */
  boolean footed() {
    return notation || attribution;
  }
}
