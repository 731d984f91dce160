package logitlab.figure.text;

import logitlab.words.Numbers;

/** A share of something counted, as people say it. */
public final class Percent {
  private Percent() {}

  /** Such as 95.1 %. */
  public static String of(double share) {
    return Numbers.fixed(100 * share, 1) + " %";
  }
}
