package logitlab.figure.text;

import logitlab.words.Numbers;

/** A share of something counted, as people say it. */
public final class Percent {
  private Percent() {}

  /** Such as 95.1 %. */
  public static String of(double share) {
    return Numbers.fixed(100 * share, 1) + " %";
  }

  /** The same without a decimal that is 0, such as 30 %. */
  public static String plain(double share) {
    var percent = rounded(share);
    return percent == Math.rint(percent) ? (int) percent + " %" : of(share);
  }

  /** Percent with one decimal. */
  public static double rounded(double share) {
    return Math.rint(share * 1000) / 10;
  }
}
