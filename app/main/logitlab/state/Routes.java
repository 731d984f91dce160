package logitlab.state;

import java.util.List;

/** What the reducer must know of the derivations. */
@FunctionalInterface
public interface Routes {
  /** How many lines each block of the route has; an empty list where there is no such route. */
  List<Integer> blocks(String id);

  /** How many lines the whole route has. */
  default int lines(String id) {
    return blocks(id).stream().mapToInt(Integer::intValue).sum();
  }
}
