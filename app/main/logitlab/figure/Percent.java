package logitlab.figure;

import logitlab.words.Numbers;

/** A share of something counted, as people say it. */
final class Percent {
  private Percent() {}

  /** Such as 95.1 %. */
  static String of(double share) {
    return Numbers.fixed(100 * share, 1) + " %";
  }
}
