package logitlab.figure;

import logitlab.state.AppState;

/** A kind of picture. */
@FunctionalInterface
public interface Chart {
  /** The picture of one moment: the same frame gives the same figure. */
  Figure draw(Frame frame);

  /** The least size of text in a picture of its own. */
  default double leastText() {
    return 1;
  }

  /**
   * Up to which size of text it has room for everything, at least 1, the usual one.
   *
   * @param page the page before it is made smaller to show it larger
   */
  default double largestText(AppState state, Size page) {
    return 1;
  }
}
