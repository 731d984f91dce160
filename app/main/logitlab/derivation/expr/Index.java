package logitlab.derivation.expr;

/** What stands below a symbol: a letter that runs, or one fixed place. */
public sealed interface Index {
  /** How far a letter runs. */
  enum Range {
    CLASSES, HIDDEN, INPUTS,
    /** The examples of a batch. */
    EXAMPLES,
    /** The one row of a row, the one column of a column. */
    ONE
  }

  /** An index letter such as the k of p_k. */
  record Letter(String name, Range range) implements Index {
    public Letter {
      if (!name.matches("[a-z]")) {
        throw new IllegalArgumentException("an index is one small letter, not " + name);
      }
    }
  }

  /** A fixed place, counted from 0; printed counted from 1. */
  record At(int place) implements Index {
    public At {
      if (place < 0) {
        throw new IllegalArgumentException("index " + place);
      }
    }
  }
}
