package logitlab.state.session;

import java.util.Set;
import logitlab.derivation.expr.Term;
import logitlab.state.domain.Domain;

/**
 * What somebody pays attention to, on every screen.
 *
 * @param watched the watched class i of ∂L/∂z_i, from 0
 * @param second  the class k of lines about two classes, such as ∂p_k/∂z_i, from 0; it goes with i until it is chosen apart
 * @param pointed the terms under the pointer or the focus
 */
public record Attention(int watched, int second, Set<Term> pointed) {
  public static final Attention START = new Attention(0, 0, Set.of());

  public Attention {
    if (watched < 0 || watched >= Domain.MAX_CLASSES || second < 0 || second >= Domain.MAX_CLASSES) {
      throw new IllegalArgumentException("watched classes " + watched + " and " + second);
    }
    pointed = Set.copyOf(pointed);
  }

  Attention withWatched(int changed) {
    return new Attention(changed, second == watched ? changed : second, pointed);
  }

  Attention withSecond(int changed) {
    return new Attention(watched, changed, pointed);
  }

  Attention withPointed(Set<Term> changed) {
    return new Attention(watched, second, changed);
  }

  /** The same among so many classes: one that is gone gives way to the last. */
  Attention among(int classes) {
    return new Attention(Math.min(watched, classes - 1), Math.min(second, classes - 1), pointed);
  }

  /** The same after a class is taken out. */
  Attention without(int removed, int left) {
    return new Attention(follow(watched, removed, left), follow(second, removed, left), pointed);
  }

  private static int follow(int place, int removed, int left) {
    return Math.clamp(place > removed ? place - 1 : place, 0, left - 1);
  }
}
