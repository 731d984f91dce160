package logitlab.state.view;

import java.util.Optional;
import logitlab.derivation.expr.Term;
import logitlab.math.network.BatchSoftmax.Axis;

/**
 * What the batch lens shows.
 *
 * @param source where the examples come from; empty for the data where the network has to do with them, else the network's own example
 * @param size   how many examples, 1 to {@link #MOST}
 * @param number which batch of the data, from 0; beyond the last it is the last
 * @param axis   what softmax adds up over
 * @param chosen the entry of a mean gradient that is worked out
 */
public record Batching(Optional<Source> source, int size, int number, Axis axis, Optional<Term> chosen) {
  /** The most examples that have room side by side. */
  public static final int MOST = 8;

  /** Four examples, as they should be computed. */
  public static final Batching START = new Batching(Optional.empty(), 4, 0, Axis.CLASSES, Optional.empty());

  /** Where examples come from. */
  public enum Source {
    /** The examples that training takes together. */
    DATA,
    /** The network's own example, and others made from it. */
    EXAMPLE
  }

  public Batching {
    if (size < 1 || size > MOST || number < 0) {
      throw new IllegalArgumentException("batch " + number + " of " + size);
    }
  }

  public Batching from(Source changed) {
    return new Batching(Optional.of(changed), size, 0, axis, chosen);
  }

  /** With so many examples, from the first batch on. */
  public Batching taking(int changed) {
    return new Batching(source, changed, 0, axis, chosen);
  }

  public Batching at(int changed) {
    return new Batching(source, size, changed, axis, chosen);
  }

  public Batching along(Axis changed) {
    return new Batching(source, size, number, changed, chosen);
  }

  public Batching choosing(Optional<Term> changed) {
    return new Batching(source, size, number, axis, changed);
  }
}
