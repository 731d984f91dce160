package logitlab.state.session;

/**
 * What runs in time: the turn to a line, the journey through the network, the product with the Jacobian, a run of training,
 * what is uncovered on the stage.
 *
 * @param <T> the thing itself
 */
public sealed interface Timed<T>
    permits Turn, BackpropPlayback, VectorJacobianProduct, TrainingPlayback, Staging.Opening, Poll {
  Playhead playhead();

  /** The same thing with another playhead. */
  T with(Playhead changed);

  /** How far it is. */
  default double time() {
    return playhead().time();
  }

  /** Whether the clock moves it. */
  default boolean playing() {
    return playhead().playing();
  }

  /** How fast the clock moves it when it plays. */
  default double speed() {
    return playhead().speed();
  }

  default T withPlaying(boolean changed) {
    return with(playhead().withPlaying(changed));
  }
}
