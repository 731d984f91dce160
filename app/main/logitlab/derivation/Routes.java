package logitlab.derivation;

import java.util.List;
import java.util.Optional;

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
}
