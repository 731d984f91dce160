package logitlab.derivation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Step;

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

  /** How many lines the whole route has; 0 where there is no such route. */
  public static int lines(String name) {
    return steps(name).size();
  }

  /** The key of a line of a route, such as {@code two-cases.chain.cancel}, by its number from 0; none where there is no such line. */
  public static Optional<String> key(String name, int line) {
    return steps(name).stream().skip(line).findFirst().map(Routes::key);
  }

  /** The number, from 0 in its route, of the line with this key. */
  public static OptionalInt line(String name, String key) {
    return steps(name).stream().filter(step -> key(step).equals(key)).mapToInt(Step::number).findFirst();
  }

  private static List<Step> steps(String name) {
    return byId(name).map(Derivation::steps).orElse(List.of());
  }

  private static String key(Step step) {
    return step.line().key().substring("derivation.".length());
  }
}
