package logitlab.state.session;

import logitlab.motion.ContractionScript;
import logitlab.state.domain.Domain;

/**
 * The product of ∂L/∂p with the Jacobian, as far as it is done.
 *
 * @param row       the row k of the chosen entry, from 0
 * @param column    its column i, from 0
 * @param playhead  0 where the Jacobian stands alone, 1 where ∂L/∂z is there
 * @param following whether it is as far as the line of the derivation in front, whatever the playhead says; until it is played or scrubbed
 */
public record Contraction(int row, int column, Playhead playhead, boolean following) implements Timed<Contraction> {
  /** As far as the line in front. */
  public static final Contraction START = new Contraction(0, 0, Playhead.START, true);

  public Contraction {
    Domain.within("row", row, 0, Domain.MAX_CLASSES - 1.0);
    Domain.within("column", column, 0, Domain.MAX_CLASSES - 1.0);
    Domain.within("time", playhead.time(), 0, 1);
  }

  @Override
  public Contraction with(Playhead changed) {
    return new Contraction(row, column, changed, following);
  }

  public Contraction at(int otherRow, int otherColumn) {
    return new Contraction(otherRow, otherColumn, playhead, following);
  }

  /** At a time of its own. */
  public Contraction at(double when) {
    return new Contraction(row, column, playhead.at(when), false);
  }

  /** Time runs; from the end, and from where the line in front is, it starts over. */
  public Contraction play() {
    return (time() == 1 || following ? at(0) : this).withPlaying(true);
  }

  /** As far as the line in front. */
  public Contraction follow() {
    return new Contraction(row, column, Playhead.START, true);
  }

  /** What the clock makes of it in {@code seconds}: it stops at 1. */
  public Contraction after(double seconds) {
    if (!playing()) {
      return this;
    }
    var moved = at(ContractionScript.advance(time(), seconds * speed()));
    return moved.withPlaying(moved.time() < 1);
  }
}
