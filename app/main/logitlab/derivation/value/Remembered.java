package logitlab.derivation.value;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import logitlab.derivation.expr.Expr.Sum;
import logitlab.derivation.expr.Kept;
import logitlab.derivation.expr.Letters;
import logitlab.derivation.expr.Same;
import logitlab.derivation.expr.Term;

/**
 * A motion that works out each quantity once, and each sum that is the same for all values of the letters around it, such as Σ_k e^(z_k):
 * the lines of a block ask for them for every pair of classes. May be used from several threads.
 */
final class Remembered implements Model.Motion {
  private static final Kept<Same<Sum>, Boolean> CLOSED = new Kept<>(1000);

  private final Model.Motion motion;
  private final Map<Term, Rate> terms = new ConcurrentHashMap<>();
  private final Map<Same<Sum>, Rate> sums = new ConcurrentHashMap<>();

  Remembered(Model.Motion motion) {
    this.motion = motion;
  }

  @Override
  public Rate of(Term term) {
    return remembered(terms, term, motion::of);
  }

  /** The value of a sum, computed only if it is not known yet. */
  Rate of(Sum sum, Supplier<Rate> value) {
    var same = new Same<>(sum);
    return CLOSED.get(same, _ -> Letters.free(sum).isEmpty())
        ? remembered(sums, same, _ -> value.get())
        : value.get();
  }

  /** Unlike {@link Map#computeIfAbsent}, one answer may ask for others. */
  private static <Q> Rate remembered(Map<Q, Rate> known, Q question, Function<Q, Rate> answer) {
    var before = known.get(question);
    if (before != null) {
      return before;
    }
    var now = answer.apply(question);
    known.put(question, now);
    return now;
  }
}
