package logitlab.lesson.task;

import java.util.List;
import logitlab.math.Decimals;

/** The places in an answer that chooses. */
final class Picked {
  private static final int MOST = 99;

  private Picked() {}

  /** The places from 0, in the order in which they were given, without what is none. */
  static List<Integer> of(List<String> given) {
    return given.stream()
        .map(text -> Decimals.whole(text, 0, MOST))
        .filter(place -> place.isPresent())
        .map(place -> (int) place.getAsLong())
        .toList();
  }
}
