package logitlab.state.session;

import logitlab.motion.VectorJacobianScript;
import logitlab.state.domain.Domain;

/**
 * The product of ∂L/∂p with the Jacobian, as far as it is done.
 *
 * @param playhead  0 where the Jacobian stands alone, 1 where ∂L/∂z is there
 * @param following whether it is as far as the line of the derivation in front, whatever the playhead says; until it is played or scrubbed
 */
public record VectorJacobianProduct(Playhead playhead, boolean following) implements Timed<VectorJacobianProduct> {
  /** As far as the line in front. */
  public static final VectorJacobianProduct START = new VectorJacobianProduct(Playhead.START, true);

  public VectorJacobianProduct {
    Domain.within("time", playhead.time(), 0, 1);
  }

  @Override
  public VectorJacobianProduct with(Playhead changed) {
    return new VectorJacobianProduct(changed, following);
  }

  /** At a time of its own. */
  public VectorJacobianProduct at(double when) {
    return new VectorJacobianProduct(playhead.at(when), false);
  }

  /** Time runs; from the end, and from where the line in front is, it starts over. */
  public VectorJacobianProduct play() {
    return (time() == 1 || following ? at(0) : this).withPlaying(true);
  }

  /** As far as the line in front. */
  public VectorJacobianProduct follow() {
    return new VectorJacobianProduct(Playhead.START, true);
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
