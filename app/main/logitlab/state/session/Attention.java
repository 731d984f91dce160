package logitlab.state.session;

import java.util.Set;
import logitlab.derivation.expr.Term;
import logitlab.state.domain.Domain;

/**
 * What somebody pays attention to, on every screen.
 *
 * @param watched the watched class i of ∂L/∂z_i, from 0
 * @param pointed the terms under the pointer or the focus
 */
public record Attention(int watched, Set<Term> pointed) {
  public static final Attention START = new Attention(0, Set.of());

  public Attention {
    if (watched < 0 || watched >= Domain.MAX_CLASSES) {
      throw new IllegalArgumentException("watched class " + watched);
    }
    pointed = Set.copyOf(pointed);
  }
}
