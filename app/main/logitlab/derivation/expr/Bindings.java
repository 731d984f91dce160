package logitlab.derivation.expr;

import java.util.List;
import logitlab.derivation.expr.Index.At;
import logitlab.derivation.expr.Index.Letter;

/**
 * The values of index letters, counted from 0.
 *
 * @param pairs letters with their values, the innermost last; a later pair hides an earlier one of the same letter
 */
public record Bindings(List<Pair> pairs) {
  public static final Bindings NONE = new Bindings(List.of());

  /** One letter and its value. */
  public record Pair(Letter letter, int place) {}

  public Bindings {
    pairs = List.copyOf(pairs);
  }

  /** These with one letter more, or with a new value for one. */
  public Bindings with(Letter letter, int place) {
    var more = new Pair[pairs.size() + 1];
    pairs.toArray(more);
    more[pairs.size()] = new Pair(letter, place);
    return new Bindings(List.of(more));
  }

  /** These with no value for a letter. */
  public Bindings without(Letter letter) {
    return new Bindings(pairs.stream().filter(pair -> !pair.letter().equals(letter)).toList());
  }

  /** Whether the index has a value. */
  public boolean has(Index index) {
    return switch (index) {
      case At _ -> true;
      case Letter letter -> find(letter) >= 0;
    };
  }

  /** The value of an index; throws IllegalArgumentException for a letter without one. */
  public int at(Index index) {
    return switch (index) {
      case At(var place) -> place;
      case Letter letter -> {
        var place = find(letter);
        if (place < 0) {
          throw new IllegalArgumentException("index " + letter.name() + " has no value");
        }
        yield place;
      }
    };
  }

  /**
   * Whether the condition holds as far as letters tell; one with a letter that has no value yet does not fail. Which class is the true one,
   * and which number is positive, only the model knows.
   */
  public boolean meet(Condition condition) {
    return switch (condition) {
      case Condition.Always _,Condition.TrueClass _,Condition.Sign _ -> true;
      case Condition.Same(var first, var second) -> !has(first) || !has(second) || at(first) == at(second);
      case Condition.Different(var first, var second) -> !has(first) || !has(second) || at(first) != at(second);
    };
  }

  private int find(Letter letter) {
    for (var n = pairs.size() - 1; n >= 0; n--) {
      if (pairs.get(n).letter().equals(letter)) {
        return pairs.get(n).place();
      }
    }
    return -1;
  }
}
