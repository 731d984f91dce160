package logitlab.derivation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Kept;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Part;
import logitlab.derivation.expr.Shown;
import logitlab.derivation.expr.Step;

/** All derivations, in the order in which one would teach them: the usual way first, the network, which builds on it, last. */
public final class Routes {
  private static final List<Derivation> ALL = List.of(Kronecker.derivation(), TwoCases.derivation(),
      Vectors.derivation(), ShortWay.derivation(), TwoClasses.derivation(), TemperatureAndSoftTargets.derivation(),
      SquaredError.derivation(), NetworkBackprop.derivation());

  private static final Map<String, Derivation> BY_NAME = ALL.stream()
      .collect(Collectors.toUnmodifiableMap(route -> route.id().name(), route -> route));

  private static final Kept<Sight, Shown> SHOWN = new Kept<>(200);

  private record Sight(String name, Detail detail, Set<String> open) {
    private Shown shown() {
      return Shown.of(byId(name).orElseThrow(() -> new IllegalArgumentException(name)), detail, open);
    }
  }

  private Routes() {}

  public static List<Derivation> all() {
    return ALL;
  }

  /** The derivation of this name, such as {@code two-cases}. */
  public static Optional<Derivation> byId(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
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

  /** What is in sight of the route of this name, in this detail with the folds of these keys open; throws where there is no such route. */
  public static Shown shown(String name, Detail detail, Set<String> open) {
    return SHOWN.get(new Sight(name, detail, open), Sight::shown);
  }

  /** The keys of all asides of all routes, such as {@code two-cases.log-base}. */
  public static Set<String> asides() {
    return asides(_ -> true);
  }

  /** Those that are about logarithms to any base. */
  public static Set<String> asidesOnBase() {
    return asides(block -> Part.of(block.lhs()).stream().map(Part::expr).anyMatch(Routes::hasAnyBase));
  }

  private static boolean hasAnyBase(Expr expr) {
    return expr instanceof Expr.Log(var base, _) && base == LogBase.ANY;
  }

  private static Set<String> asides(Predicate<Block> wanted) {
    return ALL.stream()
        .flatMap(route -> route.blocks().stream())
        .filter(block -> block.aside() && wanted.test(block))
        .map(block -> block.key().substring("derivation.".length()))
        .collect(Collectors.toSet());
  }

  private static List<Step> steps(String name) {
    return byId(name).map(Derivation::steps).orElse(List.of());
  }

  private static String key(Step step) {
    return step.line().key().substring("derivation.".length());
  }
}
