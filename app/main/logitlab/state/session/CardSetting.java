package logitlab.state.session;

/** A number of the session that a card lets the user turn. */
public enum CardSetting {
  /** c, added to all logits. */
  SHIFT(-10, 10, 0.1),
  /** log₁₀ η of a step downhill. */
  RATE(-2, 3, 0.1),
  /** log₁₀ of the gradient check's h, in units of T. */
  STEP(-14, 0, 0.25),
  /** Significant digits of the table of numbers. */
  DIGITS(2, 17, 1);

  private final double low;
  private final double high;
  private final double step;

  CardSetting(double low, double high, double step) {
    this.low = low;
    this.high = high;
    this.step = step;
  }

  public double low() {
    return low;
  }

  public double high() {
    return high;
  }

  /** How far an arrow key turns it; with Shift a tenth of that, but never less than 1 where it counts. */
  public double step() {
    return step;
  }

  public double fineStep() {
    return this == DIGITS ? step : step / 10;
  }
}
