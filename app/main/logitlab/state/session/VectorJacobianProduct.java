package logitlab.state.session;

import logitlab.motion.VectorJacobianScript;
import logitlab.state.domain.Domain;

/**
 * The product of ∂L/∂p with the Jacobian, as far as it is done.
 *
 * @param row       the row k of the chosen entry, from 0
 * @param column    its column i, from 0
 * @param playhead  0 where the Jacobian stands alone, 1 where ∂L/∂z is there
 * @param following whether it is as far as the line of the derivation in front, whatever the playhead says; until it is played or scrubbed
 */
public record VectorJacobianProduct(int row, int column, Playhead playhead,
    boolean following) implements Timed<VectorJacobianProduct> {
  /** As far as the line in front. */
  public static final VectorJacobianProduct START = new VectorJacobianProduct(0, 0, Playhead.START, true);

  public VectorJacobianProduct {
    Domain.within("row", row, 0, Domain.MAX_CLASSES - 1.0);
    Domain.within("column", column, 0, Domain.MAX_CLASSES - 1.0);
    Domain.within("time", playhead.time(), 0, 1);
  }

  @Override
  public VectorJacobianProduct with(Playhead changed) {
    return new VectorJacobianProduct(row, column, changed, following);
  }

  public VectorJacobianProduct at(int otherRow, int otherColumn) {
    return new VectorJacobianProduct(otherRow, otherColumn, playhead, following);
  }

  /** At a time of its own. */
  public VectorJacobianProduct at(double when) {
    return new VectorJacobianProduct(row, column, playhead.at(when), false);
  }

  /** Time runs; from the end, and from where the line in front is, it starts over. */
  public VectorJacobianProduct play() {
    return (time() == 1 || following ? at(0) : this).withPlaying(true);
  }

  /** As far as the line in front. */
  public VectorJacobianProduct follow() {
    return new VectorJacobianProduct(row, column, Playhead.START, true);
  }

  /** What the clock makes of it in {@code seconds}: it stops at 1. */
  public VectorJacobianProduct after(double seconds) {
    if (!playing()) {
      return this;
    }
    var moved = at(VectorJacobianScript.advance(time(), seconds * speed()));
    return moved.withPlaying(moved.time() < 1);
  }
}
