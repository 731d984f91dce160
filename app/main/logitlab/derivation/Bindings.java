package logitlab.derivation;

import java.util.HashMap;
import java.util.Map;
import logitlab.derivation.Index.At;
import logitlab.derivation.Index.Letter;

/**
 * The values of index letters, counted from 0.
 *
 * @param places letter → its value
 */
public record Bindings(Map<Letter, Integer> places) {
  public static final Bindings NONE = new Bindings(Map.of());

  public Bindings {
    places = Map.copyOf(places);
  }

  /** These with one letter more, or with a new value. */
  public Bindings with(Letter letter, int place) {
    var more = new HashMap<>(places);
    more.put(letter, place);
    return new Bindings(more);
  }

  public boolean has(Index index) {
    return switch (index) {
      case At _ -> true;
      case Letter letter -> places.containsKey(letter);
    };
  }

  /** The value of an index; throws IllegalArgumentException for a letter without one. */
  public int at(Index index) {
    return switch (index) {
      case At(var place) -> place;
      case Letter letter -> {
        var place = places.get(letter);
        if (place == null) {
          throw new IllegalArgumentException("index " + letter.name() + " has no value");
        }
        yield place;
      }
    };
  }

  /** Whether the condition holds; one with a letter that has no value yet does not fail. */
  public boolean meet(Condition condition) {
    return switch (condition) {
      case Condition.Always _ -> true;
      case Condition.Same(var first, var second) -> !has(first) || !has(second) || at(first) == at(second);
      case Condition.Different(var first, var second) -> !has(first) || !has(second) || at(first) != at(second);
    };
  }
}
