package logitlab.state.session;

import logitlab.state.domain.Domain;

/**
 * The product of ∂L/∂p with the Jacobian, as far as it is done.
 *
 * @param row     the row k of the chosen entry, from 0
 * @param column  its column i, from 0
 * @param time      0 where the Jacobian stands alone, 1 where ∂L/∂z is there
 * @param playing   whether time runs
 * @param following whether it is as far as the line of the derivation in front, whatever {@code time} says; until it is played or scrubbed
 */
public record Contraction(int row, int column, double time, boolean playing, boolean following) {
  /** As far as the line in front. */
  public static final Contraction START = new Contraction(0, 0, 0, false, true);

  public Contraction {
    Domain.within("row", row, 0, Domain.MAX_CLASSES - 1.0);
    Domain.within("column", column, 0, Domain.MAX_CLASSES - 1.0);
    Domain.within("time", time, 0, 1);
  }

  public Contraction at(int otherRow, int otherColumn) {
    return new Contraction(otherRow, otherColumn, time, playing, following);
  }

  /** At a time of its own. */
  public Contraction at(double when) {
    return new Contraction(row, column, when, playing, false);
  }

  public Contraction withPlaying(boolean changed) {
    return new Contraction(row, column, time, changed, following);
  }

  /** Time runs; from the end, and from where the line in front is, it starts over. */
  public Contraction play() {
    return (time == 1 || following ? at(0) : this).withPlaying(true);
  }

  /** As far as the line in front. */
  public Contraction follow() {
    return new Contraction(row, column, 0, false, true);
  }
}
