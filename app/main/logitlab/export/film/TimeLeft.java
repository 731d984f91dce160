package logitlab.export.film;

/** How long something that says how much of it is done will still take, if it goes on as it went. */
public final class TimeLeft {
  private static final double NANOS = 1e9;
  /** Before so much is done nobody can tell. */
  private static final double FIRST = 0.01;

  private final long began = System.nanoTime();

  /** In seconds; negative where it cannot be told yet. */
  public long seconds(double share) {
    var gone = (System.nanoTime() - began) / NANOS;
    return share < FIRST ? -1 : Math.round(gone / share * (1 - share));
  }
}
