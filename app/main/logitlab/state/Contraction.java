package logitlab.state;

/**
 * The product of ∂L/∂p with the Jacobian, as far as it is done.
 *
 * @param row     the row k of the chosen entry, from 0
 * @param column  its column i, from 0
 * @param time    0 where the Jacobian stands alone, 1 where ∂L/∂z is there
 * @param playing whether time runs
 */
public record Contraction(int row, int column, double time, boolean playing) {
  /** Nothing is multiplied yet. */
  public static final Contraction START = new Contraction(0, 0, 0, false);

  public Contraction {
    Session.within("row", row, 0, Domain.MAX_CLASSES - 1.0);
    Session.within("column", column, 0, Domain.MAX_CLASSES - 1.0);
    Session.within("time", time, 0, 1);
  }

  public Contraction at(int otherRow, int otherColumn) {
    return new Contraction(otherRow, otherColumn, time, playing);
  }

  public Contraction at(double when) {
    return new Contraction(row, column, when, playing);
  }

  public Contraction withPlaying(boolean changed) {
    return new Contraction(row, column, time, changed);
  }

  /** Time runs; from the end it starts over. */
  Contraction play() {
    return (time == 1 ? at(0) : this).withPlaying(true);
  }
}
