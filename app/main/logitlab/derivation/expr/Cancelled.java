package logitlab.derivation.expr;

import java.util.List;

/** Two parts of a line that cancel each other, the first in reading order before the second. */
public record Cancelled(Part first, Part second) {

  /** The two parts of this name; throws IllegalArgumentException where there are fewer or more. */
  static Cancelled named(String name, List<Part> line) {
    var pair = line.stream().filter(part -> part.names().contains(name)).toList();
    if (pair.size() != 2) {
      throw new IllegalArgumentException(
          "as(\"" + name + "\", …) names " + pair.size() + " parts of the line before; two that cancel bear one name");
    }
    return new Cancelled(pair.getFirst(), pair.getLast());
  }

  /** Both. */
  public List<Part> parts() {
    return List.of(first, second);
  }
}
