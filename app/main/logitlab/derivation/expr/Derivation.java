package logitlab.derivation.expr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A way to the gradient: blocks in teaching order, each resting on those it cites.
 *
 * @param id      its name
 * @param subject what it is about, and so which model it is walked and checked with
 * @param blocks  at least one; a block cites earlier ones only; one that has main lines ends with one
 */
public record Derivation(RouteId id, Subject subject, List<Block> blocks) {
  public Derivation {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("route " + id + " has no block");
    }
    var earlier = new HashSet<String>();
    for (var block : blocks) {
      if (!earlier.containsAll(block.cites())) {
        throw new IllegalArgumentException(block.key() + " cites a block that does not stand before it");
      }
      if (!earlier.add(block.key())) {
        throw new IllegalArgumentException("two blocks are called " + block.key());
      }
      var main = block.lines().stream().anyMatch(Line::main);
      if (main && (block.aside() || !block.lines().getLast().main())) {
        throw new IllegalArgumentException(block.key() + " stands in the brief walk without its result, or aside");
      }
    }
  }

  /** The key of the route's name in the message bundle. */
  public String title() {
    return "derivation." + id + ".title";
  }

  /** The key of one sentence about what it is for. */
  public String about() {
    return "derivation." + id + ".about";
  }

  /** The brief walk. */
  public Shown brief() {
    return Shown.of(this, Detail.BRIEF, Set.of());
  }

  /** Every line in the order of the walk. */
  public List<Step> steps() {
    var steps = new ArrayList<Step>();
    for (var b = 0; b < blocks.size(); b++) {
      for (var l = 0; l < blocks.get(b).lines().size(); l++) {
        steps.add(new Step(steps.size(), blocks.get(b), b, l));
      }
    }
    return List.copyOf(steps);
  }
}
