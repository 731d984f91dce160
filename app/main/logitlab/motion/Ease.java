package logitlab.motion;

/** How a movement spends its time. Every easing goes from 0 at 0 to 1 at 1 and never turns back. */
public enum Ease {
  LINEAR, IN_OUT, OUT;

  /** The part of the way that is done when the part {@code t} of the time is over; outside 0 to 1 it stands at its ends. */
  public double at(double t) {
    var inside = Math.clamp(t, 0, 1);
    return switch (this) {
      case LINEAR -> inside;
      case IN_OUT -> inside < 0.5 ? cube(2 * inside) / 2 : 1 - cube(2 - 2 * inside) / 2;
      case OUT -> 1 - cube(1 - inside);
    };
  }

  private static double cube(double x) {
    return x * x * x;
  }
}
