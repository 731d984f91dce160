package logitlab.figure;

/** A kind of picture. */
@FunctionalInterface
public interface Chart {
  /** The picture of one moment: the same frame gives the same figure. */
  Figure draw(Frame frame);

  /** The least size of text in a picture of its own. */
  default double leastText() {
    return 1;
  }

  /** Up to which size of text it has room for everything on a page of 1280 × 720; 1 is the usual one. */
  default double largestText() {
    return 1;
  }
}
