package logitlab.figure;

/** A kind of picture. */
@FunctionalInterface
public interface Chart {
  /** The picture of one moment: the same frame gives the same figure. */
  Figure draw(Frame frame);
}
