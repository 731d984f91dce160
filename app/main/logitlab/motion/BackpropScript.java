package logitlab.motion;

import java.util.List;

/**
 * What moves when while a network is walked. In every stage colour spreads first, the numbers on the way follow it, then the result
 * appears, and a hold leaves time to read. Time within a stage is 0 to 1, hold included; at 1 everything is there.
 */
public final class BackpropScript {
  /** What moves in a stage. */
  public enum Cue {
    /** Colour spreads in the direction of the flow. */
    FLOW,
    /** The numbers on the way: copies leave where they are known and meet the weights. */
    SHARES,
    /** What became of them runs together where it adds up. */
    GATHER,
    /** What the stage computes. */
    RESULT
  }

  /** A place in time. */
  public record Moment(Stage stage, double time) {}

  private BackpropScript() {}

  /** How long the stage takes at speed 1. */
  public static double seconds(Stage stage) {
    return script(stage).seconds();
  }

  /** How far the cue is at {@code time}, 0 to 1, of the stage. */
  public static double progress(Stage stage, Cue cue, double time) {
    if (time >= 1) {
      return 1; // not one rounding error short of it
    }
    var script = script(stage);
    return script.progress(cue, time * script.seconds()).orElse(1);
  }

  /** The same, for a stage that begins again when it is over: it never ends. */
  public static Moment loop(Stage stage, double time, double seconds, double speed) {
    var whole = seconds(stage);
    var elapsed = (time * whole + seconds * speed) % whole;
    return new Moment(stage, Math.clamp(elapsed / whole, 0, 1));
  }

  /** Where time stands {@code seconds} later at {@code speed}: it runs on through the stages and stops at the end of the last. */
  public static Moment advance(Stage stage, double time, double seconds, double speed) {
    var at = stage;
    var elapsed = time * seconds(at) + seconds * speed;
    while (elapsed >= seconds(at) && at.next() != at) {
      elapsed -= seconds(at);
      at = at.next();
    }
    return new Moment(at, Math.clamp(elapsed / seconds(at), 0, 1));
  }

  /** Durations for someone who sees it for the first time: sums along edges take longest, since there are products to read. */
  private static Motion<Cue> script(Stage stage) {
    return switch (stage) {
      case X -> written(0.45, 0.45, 1.3);
      case A1 -> written(0.6, 0.45, 1.7);
      case P, LOSS -> written(0.6, 0.6, 1.8);
      case DZ2 -> written(0.7, 0.45, 2.2);
      case DB2, DB1 -> written(0.5, 0.45, 1.5);
      case DZ1 -> written(0.6, 0.45, 2.2);
      case Z1, Z2, DX -> summed(0.9, 0.45, 2.2);
      case DA1 -> summed(0.9, 0.6, 2.8);
      case DW2, DW1 -> summed(0.9, 0.45, 2.2);
      case UPDATE -> written(0.9, 0.6, 2.8);
    };
  }

  private static Motion<Cue> written(double flow, double result, double hold) {
    var end = new Clip(result, Ease.IN_OUT);
    return new Motion.Then<>(List.of(spreading(flow),
        new Motion.Together<>(List.of(new Motion.Move<>(Cue.GATHER, end), new Motion.Move<>(Cue.RESULT, end))),
        new Motion.Hold<>(hold)));
  }

  /** As {@link #written}, with time to read the numbers on the edges before they run together. */
  private static Motion<Cue> summed(double flow, double result, double hold) {
    return new Motion.Then<>(List.of(spreading(flow), new Motion.Hold<>(0.7),
        new Motion.Move<>(Cue.GATHER, new Clip(0.6, Ease.IN_OUT)),
        new Motion.Move<>(Cue.RESULT, new Clip(result, Ease.IN_OUT)), new Motion.Hold<>(hold)));
  }

  private static Motion<Cue> spreading(double flow) {
    return Motion.staggered(flow / 3, List.of(new Motion.Move<>(Cue.FLOW, new Clip(flow, Ease.IN_OUT)),
        new Motion.Move<>(Cue.SHARES, new Clip(flow * 2 / 3, Ease.IN_OUT))));
  }
}
