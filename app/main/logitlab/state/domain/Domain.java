package logitlab.state.domain;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.words.Message;

/** What a document may hold. A check returns the value, with −0.0 read as 0.0, or throws {@link InvalidDocument}. */
public final class Domain {
  public static final int MIN_CLASSES = 2;
  public static final int MAX_CLASSES = 10;
  /** The largest |z_k|, and the largest magnitude of a number of the network. */
  public static final double MAX_LOGIT = 1e6;
  public static final double MIN_TEMPERATURE = 1e-3;
  public static final double MAX_TEMPERATURE = 1e3;
  /** How far Σ_k y_k may be from 1. */
  public static final double SUM_TOLERANCE = 1e-12;
  public static final int MAX_INPUTS = 4;
  public static final int MAX_HIDDEN = 8;
  public static final int MAX_NETWORK_CLASSES = 6;

  private Domain() {}

  public static int count(String field, int count, int min, int max) {
    if (count < min || count > max) {
      throw refuse("count", field, String.valueOf(count), String.valueOf(min), String.valueOf(max));
    }
    return count;
  }

  public static void length(String field, int length, String other, int expected) {
    if (length != expected) {
      throw refuse("length", field, String.valueOf(length), other, String.valueOf(expected));
    }
  }

  public static double temperature(double value) {
    if (!(value >= MIN_TEMPERATURE && value <= MAX_TEMPERATURE)) {
      throw refuse("number", "temperature", print(value), print(MIN_TEMPERATURE), print(MAX_TEMPERATURE));
    }
    return value;
  }

  /** ε from 0 to 1. */
  public static double smoothing(double value) {
    if (!(value >= 0 && value <= 1)) {
      throw refuse("number", "smoothing", print(value), "0", "1");
    }
    return value + 0.0;
  }

  /** Entries of magnitude at most {@link #MAX_LOGIT}. */
  public static Vec entries(String field, Vec vec) {
    for (var i = 0; i < vec.size(); i++) {
      if (!(Math.abs(vec.get(i)) <= MAX_LOGIT)) {
        throw refuse("entry", field, String.valueOf(i + 1), print(vec.get(i)), print(-MAX_LOGIT), print(MAX_LOGIT));
      }
    }
    return positiveZero(vec);
  }

  public static Mat entries(String field, Mat mat) {
    return new Mat(IntStream.range(0, mat.rows())
        .mapToObj(row -> entries(field + "[" + (row + 1) + "]", mat.row(row)))
        .toList());
  }

  /** Whether these can be the logits of a document. */
  public static boolean isLogits(Vec vec) {
    return vec.size() >= MIN_CLASSES && vec.size() <= MAX_CLASSES
        && vec.stream().allMatch(z -> Math.abs(z) <= MAX_LOGIT);
  }

  public static boolean isTarget(Vec vec) {
    return vec.stream().allMatch(y -> y >= 0) && Math.abs(vec.sum() - 1) <= SUM_TOLERANCE;
  }

  /** Entries ≥ 0 that sum to 1 within {@link #SUM_TOLERANCE}. */
  public static Vec target(String field, Vec vec) {
    for (var i = 0; i < vec.size(); i++) {
      if (!(vec.get(i) >= 0 && vec.get(i) <= 1 + SUM_TOLERANCE)) {
        throw refuse("entry", field, String.valueOf(i + 1), print(vec.get(i)), "0", "1");
      }
    }
    if (!(Math.abs(vec.sum() - 1) <= SUM_TOLERANCE)) {
      throw refuse("sum", field, print(vec.sum()));
    }
    return positiveZero(vec);
  }

  /** A number for a sentence: the shortest digits that read back to it, 1 instead of 1.0. */
  public static String print(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    var magnitude = Math.abs(value);
    return value == 0 || (magnitude >= 1e-3 && magnitude < 1e7)
        ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }

  public static InvalidDocument refuse(String key, Object... arguments) {
    return new InvalidDocument(Message.of("state.invalid." + key, arguments));
  }

  private static Vec positiveZero(Vec vec) {
    // −0.0 + 0.0 is 0.0; every other number stays as it is.
    return vec.map(x -> x + 0.0);
  }

  /**
   * Refuses what is out of bounds.
   *
   * @throws IllegalArgumentException that names {@code what}, where its value is outside {@code min} to {@code max} or NaN
   */
  public static void within(String what, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(what + " " + value);
    }
  }
}
