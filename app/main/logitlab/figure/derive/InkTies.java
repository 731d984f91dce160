package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Origins;
import logitlab.derivation.expr.Part;
import logitlab.derivation.print.Tex;
import logitlab.derivation.print.Tex.Ink;
import logitlab.derivation.print.Tex.Side;
import logitlab.figure.Rect;
import logitlab.typeset.Formulas;
import logitlab.typeset.Outline;

/**
 * Which ink of one line becomes which ink of the next. It is told by the parts that ink belongs to: that of a part which stays becomes that
 * of the same part, glyph by glyph as far as both look the same, a number only as a whole; a sign stays with what it stands before, and a −
 * at the head of both lines stays at the head.
 */
final class InkTies {
  /** One glyph of the line before, and the glyph of the line after that it becomes. */
  record Tie(int old, int fresh) {}

  /** One occurrence of a part, or of the sign before it. */
  private record Spot(int part, Ink ink) {}

  private static final Outline MINUS = Formulas.typeset("-", 1).glyphs().getFirst().outline();

  private final PlacedLine before;
  private final PlacedLine after;
  private final List<List<Tie>> groups = new ArrayList<>();

  private InkTies(PlacedLine before, PlacedLine after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The ties from ink of one side of {@code before} to the right side of {@code after}, each group the ink of one part, which moves in one
   * piece. What must not be lost comes first: the sign =, the left side, and a − at the head.
   */
  static List<List<Tie>> between(PlacedLine before, Side source, PlacedLine after, Origins origins) {
    var ties = new InkTies(before, after);
    if (source == Side.RIGHT) {
      ties.pair(glyphs(before, n -> side(before, n) != Side.RIGHT), glyphs(after, n -> side(after, n) != Side.RIGHT));
    } else {
      ties.pair(glyphs(before, n -> side(before, n) != Side.RIGHT), glyphs(before, n -> side(before, n) != Side.RIGHT));
    }
    var old = occurrences(before, source);
    var head = ties.groups.size();
    occurrences(after, Side.RIGHT).forEach((spot, targets) -> {
      var sources = new ArrayList<List<Integer>>();
      origins.of(spot.part).forEach(id -> sources.addAll(old.getOrDefault(new Spot(id, spot.ink), List.of())));
      var pairs = sources.isEmpty() ? 0 : Math.max(sources.size(), targets.size());
      for (var n = 0; n < pairs; n++) {
        var from = sources.get(Math.min(n, sources.size() - 1));
        var to = targets.get(Math.min(n, targets.size() - 1));
        if (digits(before, from).equals(digits(after, to))) {
          ties.pair(from, to);
        }
      }
    });
    ties.signs(old, occurrences(after, Side.RIGHT), origins);
    ties.head(source)
        .filter(tie -> ties.groups.stream().noneMatch(group -> group.contains(tie)))
        .ifPresent(tie -> ties.groups.add(head, List.of(tie)));
    ties.groups.removeIf(group -> ties.isBareBar(group, origins.after()));
    return List.copyOf(ties.groups);
  }

  /**
   * A + or − before something that is new as a whole, though not in all its parts, stays if the parts that stay stood behind the same sign:
   * the sign of that member of a sum in which most of them were.
   */
  private void signs(Map<Spot, List<List<Integer>>> old, Map<Spot, List<List<Integer>>> fresh, Origins origins) {
    fresh.forEach((spot, targets) -> {
      if (spot.ink == Ink.SIGN && targets.stream().flatMap(List::stream).noneMatch(this::isTied)) {
        var member = origins.after().get(spot.part);
        IntStream.range(member.id(), member.id() + member.size())
            .boxed()
            .flatMap(id -> origins.of(id).stream().distinct())
            .flatMap(id -> behind(old, origins.before().get(id), origins.before()).stream())
            .collect(Collectors.groupingBy(sign -> sign, LinkedHashMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .max(Map.Entry.comparingByValue())
            .map(most -> old.get(most.getKey()))
            .filter(sources -> sources.stream().flatMap(List::stream).noneMatch(this::isTaken))
            .ifPresent(sources -> {
              for (var n = 0; n < Math.min(sources.size(), targets.size()); n++) {
                pair(sources.get(n), targets.get(n));
              }
            });
      }
    });
  }

  /** The sign of the smallest member of a sum that a part is, or is in, if there is one before it. */
  private static Optional<Spot> behind(Map<Spot, List<List<Integer>>> signs, Part part, List<Part> all) {
    return signs.keySet()
        .stream()
        .filter(spot -> spot.ink == Ink.SIGN && (spot.part == part.id() || all.get(spot.part).holds(part)))
        .min(Comparator.comparingInt(spot -> all.get(spot.part).size()));
  }

  private boolean isTied(int fresh) {
    return groups.stream().flatMap(List::stream).anyMatch(tie -> tie.fresh() == fresh);
  }

  private boolean isTaken(int old) {
    return groups.stream().flatMap(List::stream).anyMatch(tie -> tie.old() == old);
  }

  /** The bar of a fraction of which nothing else stays: between what goes and what comes it would be no fraction. */
  private boolean isBareBar(List<Tie> group, List<Part> parts) {
    var bar = group.getFirst().fresh();
    var isBar = group.size() == 1 && printed(after, bar)
        .filter(printed -> printed.ink() == Ink.PART && printed.side() == Side.RIGHT)
        .map(printed -> parts.get(printed.part()).expr())
        .filter(Expr.Frac.class::isInstance)
        .isPresent();
    return isBar && groups.stream().flatMap(List::stream).noneMatch(tie -> isAround(after.ink(bar), tie.fresh()));
  }

  /** Whether ink stands over or under a bar. */
  private boolean isAround(Rect bar, int ink) {
    var box = after.ink(ink);
    var distance = Math.abs(box.centreY() - bar.centreY());
    return box.centreX() > bar.x() && box.centreX() < bar.right() && distance > 0
        && distance < 1.5 * after.line().size();
  }

  /** The − that both lines begin with; a number may bring its own. */
  private Optional<Tie> head(Side source) {
    var from = first(before, source);
    var to = first(after, Side.RIGHT);
    return from.isPresent() && to.isPresent() && alike(from.get(), to.get())
        && before.glyphs().get(from.get()).outline().equals(MINUS)
            ? Optional.of(new Tie(from.get(), to.get()))
            : Optional.empty();
  }

  private static Optional<Integer> first(PlacedLine line, Side side) {
    return glyphs(line, n -> side(line, n) == side && line.line().rows().rowOf().get(n) == 0).stream()
        .reduce((one, other) -> line.ink(other).x() < line.ink(one).x() ? other : one);
  }

  /** Ties ink that looks the same; of two lists in reading order as much as matches. */
  private void pair(List<Integer> old, List<Integer> fresh) {
    var group = new ArrayList<Tie>();
    var from = 0;
    for (var target : fresh) {
      for (var n = from; n < old.size(); n++) {
        if (alike(old.get(n), target)) {
          group.add(new Tie(old.get(n), target));
          from = n + 1;
          break;
        }
      }
    }
    if (!group.isEmpty()) {
      groups.add(List.copyOf(group));
    }
  }

  private boolean alike(int old, int fresh) {
    return before.glyphs().get(old).outline().equals(after.glyphs().get(fresh).outline());
  }

  /** The number that is printed there, if it is one. It stays as a whole or not at all: with some of its digits it would be another number. */
  private static List<String> digits(PlacedLine line, List<Integer> part) {
    var tag = line.glyphs().get(part.getFirst()).part();
    return line.line().tex().numbers().stream().filter(live -> live.tag() == tag).map(Tex.Live::digits).toList();
  }

  /** The ink of each part, by occurrence. */
  private static Map<Spot, List<List<Integer>>> occurrences(PlacedLine line, Side side) {
    var byTag = new LinkedHashMap<Integer, List<Integer>>();
    for (var n = 0; n < line.glyphs().size(); n++) {
      if (side(line, n) == side && printed(line, n).isPresent()) {
        byTag.computeIfAbsent(line.glyphs().get(n).part(), _ -> new ArrayList<>()).add(n);
      }
    }
    var all = new LinkedHashMap<Spot, List<List<Integer>>>();
    byTag.forEach((tag, glyphs) -> {
      var printed = line.line().tex().parts().get(tag);
      var ink = printed.ink() == Ink.PART ? Ink.PART : Ink.SIGN;
      all.computeIfAbsent(new Spot(printed.part(), ink), _ -> new ArrayList<>()).add(glyphs);
    });
    return all;
  }

  private static List<Integer> glyphs(PlacedLine line, IntPredicate wanted) {
    var chosen = new ArrayList<Integer>();
    for (var n = 0; n < line.glyphs().size(); n++) {
      if (wanted.test(n)) {
        chosen.add(n);
      }
    }
    return chosen;
  }

  private static Optional<Tex.Printed> printed(PlacedLine line, int glyph) {
    return line.line().printed(line.glyphs().get(glyph));
  }

  /** The side of a glyph; the sign = counts as left. */
  private static Side side(PlacedLine line, int glyph) {
    return printed(line, glyph).map(Tex.Printed::side).orElse(Side.LEFT);
  }
}
