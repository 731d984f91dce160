package logitlab.motion;

/** One movement from 0 to 1 that takes {@code seconds}, above 0. */
public record Clip(double seconds, Ease ease) {
  public Clip {
    if (!(seconds > 0) || !Double.isFinite(seconds)) {
      throw new IllegalArgumentException("a clip of " + seconds + " s");
    }
  }

  /** How far the clip is when it has run for {@code elapsed} seconds: 0 before it starts, 1 after its end. */
  public double progress(double elapsed) {
    return ease.at(elapsed / seconds);
  }
}
