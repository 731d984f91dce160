package logitlab.derivation.mistake;

import java.math.BigDecimal;
import java.util.List;
import logitlab.math.Decimals;

/** What numbers that were worked out on paper are: right, the outcome of a classic mistake, or neither. {@link Expected} judges them. */
public sealed interface Diagnosis {
  /** They are right, as far as their digits tell. */
  record Right() implements Diagnosis {}

  /**
   * They are what these mistakes give.
   *
   * @param keys the stems of the mistakes' words in the message bundle, at least one; several where the numbers can't tell them apart
   */
  record Wrong(List<String> keys) implements Diagnosis {
    public Wrong {
      keys = List.copyOf(keys);
    }
  }

  /**
   * No mistake that is known here.
   *
   * @param right at which places, from 0, the numbers are right all the same
   */
  record Unknown(List<Integer> right) implements Diagnosis {
    public Unknown {
      right = List.copyOf(right);
    }
  }

  /** A number as it was typed: its last digit tells how exact it is meant to be. */
  record Typed(BigDecimal number) {
    /** However few digits there are, a number must be as near as this. */
    private static final double COARSEST = 0.05;

    /** Reads {@code 0.659}, {@code -1.5e-3}; throws IllegalArgumentException for what is no number. */
    public static Typed read(String text) {
      var stripped = text.strip();
      if (stripped.length() > 40) {
        throw new IllegalArgumentException("a number of " + stripped.length() + " letters");
      }
      return new Typed(Decimals.exact(stripped)
          .orElseThrow(() -> new IllegalArgumentException(stripped + " is no number")));
    }

    /** Whether it can be the value, rounded or cut off at its last digit. */
    public boolean fits(double value) {
      var digit = number.ulp().doubleValue();
      var typed = number.doubleValue();
      var left = Math.abs(value) - Math.abs(typed);
      var cut = left >= 0 && left < Math.min(COARSEST, digit) && typed * value >= 0;
      return cut || Math.abs(typed - value) <= Math.min(COARSEST, digit / 2) * (1 + 1e-9);
    }
  }
}
