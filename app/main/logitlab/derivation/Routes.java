package logitlab.derivation;

import java.util.List;
import java.util.Optional;
import logitlab.derivation.expr.Derivation;

/** All derivations, in the order they are offered. */
public final class Routes {
  private static final List<Derivation> ALL = List.of(TwoCases.derivation(), Kronecker.derivation(),
      Vectors.derivation(),
      ShortWay.derivation(), TwoClasses.derivation(), TemperatureAndSoftTargets.derivation(),
      NetworkBackprop.derivation(), SquaredError.derivation());

  private Routes() {}

  public static List<Derivation> all() {
    return ALL;
  }

  /** The derivation of this name, such as {@code two-cases}. */
  public static Optional<Derivation> byId(String name) {
    return ALL.stream().filter(route -> route.id().name().equals(name)).findFirst();
  }

  /** How many lines each block of the route has; an empty list where there is no such route. */
  public static List<Integer> blocks(String name) {
    return byId(name).stream().flatMap(route -> route.blocks().stream()).map(block -> block.lines().size()).toList();
  }

  /** How many lines the whole route has; 0 where there is no such route. */
  public static int lines(String name) {
    return blocks(name).stream().mapToInt(Integer::intValue).sum();
  }
}
