package logitlab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The part of a long sweep that {@code mvn verify} walks: a seeded sample of it, or all of it with the profile {@code deep}. */
public final class Sample {
  /** Set by pom.xml. */
  private static final boolean ALL = Boolean.getBoolean("logitlab.deep");

  private Sample() {}

  /** How many times a test with random numbers is repeated: {@code some}, and {@code all} times with the profile {@code deep}. */
  public static int size(int all, int some) {
    return ALL ? all : some;
  }

  /** {@code most} of {@code all} in their order, always the same ones; all of them with the profile {@code deep}. */
  public static <T> List<T> of(Collection<T> all, int most) {
    return of(all, most, "");
  }

  /** The same, and others for another {@code purpose}: what is walked again and again is walked in other places each time. */
  public static <T> List<T> of(Collection<T> all, int most, Object purpose) {
    var list = List.copyOf(all);
    if (ALL || list.size() <= most) {
      return list;
    }
    var places = new ArrayList<>(IntStream.range(0, list.size()).boxed().toList());
    Collections.shuffle(places, new Random(31L * list.size() + purpose.toString().hashCode()));
    return places.subList(0, most).stream().sorted().map(list::get).toList();
  }
}
