package logitlab.derivation.expr;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers that are always the same for the same question, kept so that a figure drawn sixty times a second works them out once. When there
 * are too many, all are forgotten. May be used from several threads.
 */
public final class Kept<Q, A> {
  private final Map<Q, A> answers = new ConcurrentHashMap<>();
  private final int most;

  public Kept(int most) {
    this.most = most;
  }

  public A get(Q question, Function<Q, A> answer) {
    var known = answers.get(question);
    if (known != null) {
      return known;
    }
    if (answers.size() >= most) {
      answers.clear();
    }
    var found = answer.apply(question);
    answers.put(question, found);
    return found;
  }
}
