package logitlab.ui.work;

/** Turns the moments at which the screen pulses into the seconds between them. */
final class Pulses {
  private static final double NANOS = 1e9;
  /** A frame that took longer (the window was hidden, the machine slept) counts as this much, so that nothing is jumped over. */
  private static final double LONGEST_FRAME = 0.1;

  private boolean begun;
  private long last;

  /** The next pulse is a first one. */
  void restart() {
    begun = false;
  }

  /** The seconds since the last pulse, 0 to {@link #LONGEST_FRAME}; 0 for a first one. {@code now} is in nanoseconds, from any beginning. */
  double seconds(long now) {
    var seconds = begun ? Math.clamp((now - last) / NANOS, 0, LONGEST_FRAME) : 0;
    begun = true;
    last = now;
    return seconds;
  }
}
