package logitlab.state.view;

import java.util.HashSet;
import java.util.Set;
import logitlab.derivation.expr.Detail;

/**
 * How much of the derivations is shown.
 *
 * @param detail the main lines or all
 * @param open   the keys of what is unfolded: asides, and what brief walks leave out
 */
public record Depth(Detail detail, Set<String> open) {
  public static final Depth START = new Depth(Detail.BRIEF, Set.of());

  public Depth {
    open = Set.copyOf(open);
  }

  public Depth with(Detail changed) {
    return new Depth(changed, open);
  }

  /** With these unfolded, or folded away. */
  public Depth with(Set<String> keys, boolean unfolded) {
    var all = new HashSet<>(open);
    if (unfolded) {
      all.addAll(keys);
    } else {
      all.removeAll(keys);
    }
    return new Depth(detail, all);
  }
}
