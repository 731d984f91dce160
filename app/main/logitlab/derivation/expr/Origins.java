package logitlab.derivation.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which parts of the line before the parts of a line came from. Parts with one name are the same part. A part without a given name is
 * called by what it says, so that y_k stays y_k; so is one whose name the line before does not know, and one of the line before whose name
 * is not heard again, as far as nothing else became of what it says. Where one part has several namesakes
 * after it, it was copied to all; where several have one, they were merged into it; two or more on both sides go in reading order, and the
 * last takes what is left over. The whole comes from the whole, where its name says nothing else. A formula that stays as it is stays with
 * all that is in it. Nothing becomes of what cancels.
 *
 * @param before the parts of the line before
 * @param after  the parts of this line
 * @param from   id of a part of this line → ids of the parts it came from; a part that is not there is new
 * @param cancelled the pairs of the line before that cancel
 */
public record Origins(List<Part> before, List<Part> after, Map<Integer, List<Integer>> from,
    List<Cancelled> cancelled) {
  public Origins {
    before = List.copyOf(before);
    after = List.copyOf(after);
    from = Map.copyOf(from);
    cancelled = List.copyOf(cancelled);
  }

  /** The origins of {@code after}, when it follows {@code before} and nothing cancels. */
  public static Origins between(Expr before, Expr after) {
    return between(before, after, List.of());
  }

  /** The origins of {@code after}, when it follows {@code before}, of which {@code cancelled} cancels. */
  static Origins between(Expr before, Expr after, List<Cancelled> cancelled) {
    var whole = Part.of(before);
    var fresh = Part.of(after);
    var old = whole.stream().filter(part -> !cancels(cancelled, part)).toList();
    var kept = kept(whole, fresh, ties(old, fresh));
    var still = kept.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    var from = ties(old.stream().filter(part -> part.named() || !still.contains(part.id())).toList(),
        fresh.stream().filter(part -> !kept.containsKey(part.id())).toList());
    from.putAll(kept);
    from.computeIfAbsent(0, _ -> List.of(0));
    return new Origins(whole, fresh, from, cancelled);
  }

  /**
   * Where the parts of the line after the next came from in the line before this one. A pair that cancels on the way is one here, too, if
   * both its parts stand in the line before as they are when they cancel, and nothing else became of them.
   */
  Origins then(Origins next) {
    var composed = new LinkedHashMap<Integer, List<Integer>>();
    next.from.forEach((id, sources) -> {
      var all = sources.stream().flatMap(source -> of(source).stream()).distinct().sorted().toList();
      if (!all.isEmpty()) {
        composed.put(id, all);
      }
    });
    var still = composed.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    var pairs = new ArrayList<>(cancelled);
    for (var pair : next.cancelled) {
      var first = standing(pair.first(), still);
      var second = standing(pair.second(), still);
      if (first.isPresent() && second.isPresent() && !first.equals(second)) {
        var inOrder = first.get().id() < second.get().id();
        pairs.add(new Cancelled((inOrder ? first : second).get(), (inOrder ? second : first).get()));
      }
    }
    return new Origins(before, next.after, composed, pairs);
  }

  /** The one part of the line before that a part of this line is, if it says the same there and nothing of it stays. */
  private Optional<Part> standing(Part part, Set<Integer> still) {
    return Optional.of(of(part.id()))
        .filter(sources -> sources.size() == 1)
        .map(sources -> before.get(sources.getFirst()))
        .filter(source -> Part.alike(source.expr(), part.expr()))
        .filter(source -> still.stream().map(before::get).noneMatch(kept -> kept.equals(source) || source.holds(kept)));
  }

  /** What is inside formulas of several parts that say the same in both lines, with where it came from: its namesake there. */
  private static Map<Integer, List<Integer>> kept(List<Part> old, List<Part> fresh, Map<Integer, List<Integer>> from) {
    var inside = new LinkedHashMap<Integer, List<Integer>>();
    for (var part : fresh) {
      var sources = from.getOrDefault(part.id(), List.of());
      if (part.size() > 1 && !inside.containsKey(part.id()) && !sources.isEmpty()
          && sources.stream().allMatch(id -> old.get(id).expr().equals(part.expr()))) {
        for (var n = 0; n < part.size(); n++) {
          var place = n;
          inside.put(part.id() + n, sources.stream().map(id -> id + place).toList());
        }
      }
    }
    return inside;
  }

  private static Map<Integer, List<Integer>> ties(List<Part> old, List<Part> fresh) {
    var from = new LinkedHashMap<Integer, List<Integer>>();
    var known = old.stream().flatMap(part -> part.names().stream()).collect(Collectors.toSet());
    tie(grouped(old, part -> part.named() ? part.names() : List.of(part.expr())), grouped(fresh,
        part -> part.names().stream().anyMatch(known::contains) ? part.names() : List.of(part.expr())), from);
    var kept = from.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    var lost = old.stream().filter(part -> !kept.contains(part.id())).toList();
    var orphans = fresh.stream().filter(part -> !from.containsKey(part.id())).toList();
    tie(grouped(lost, part -> List.of(part.expr())), grouped(orphans, part -> List.of(part.expr())), from);
    return from;
  }

  /** Whether a part is one of those that cancel, or is inside one. */
  private static boolean cancels(List<Cancelled> cancelled, Part part) {
    return cancelled.stream()
        .flatMap(pair -> pair.parts().stream())
        .anyMatch(one -> one.id() == part.id() || one.holds(part));
  }

  /** The ids of the parts that part {@code id} of this line came from; none when it is new. */
  public List<Integer> of(int id) {
    return from.getOrDefault(id, List.of());
  }

  /** Whether a part of the line before is a member of a sum, so that the sign before it is its own. */
  public boolean isSummand(Part part) {
    return before.stream()
        .filter(whole -> whole.holds(part))
        .reduce((_, inner) -> inner)
        .filter(whole -> whole.expr() instanceof Expr.Add)
        .isPresent();
  }

  /** The ids, in this line, of the innermost named parts that say something else than where they came from. */
  public List<Integer> results() {
    var different = after.stream().filter(this::differs).toList();
    return different.stream()
        .filter(part -> different.stream().noneMatch(part::holds))
        .map(Part::id)
        .toList();
  }

  /**
   * The ids, in the line before, of what changes: what cancels, or else what the results came from, and the named parts that vanish
   * otherwise.
   */
  public List<Integer> rewritten() {
    var ids = new TreeSet<Integer>();
    if (!cancelled.isEmpty()) {
      cancelled.forEach(pair -> pair.parts().forEach(part -> ids.add(part.id())));
      return List.copyOf(ids);
    }
    results().forEach(id -> ids.addAll(of(id)));
    for (var id : gone()) {
      var part = before.get(id);
      if (part.named() && ids.stream().noneMatch(whole -> before.get(whole).holds(part))) {
        ids.add(id);
      }
    }
    return List.copyOf(ids);
  }

  /** The ids, in the line before, of the parts that nothing here came from. */
  public List<Integer> gone() {
    var kept = from.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    return before.stream().map(Part::id).filter(id -> !kept.contains(id)).toList();
  }

  private boolean differs(Part part) {
    var sources = of(part.id());
    return part.named() && !sources.isEmpty()
        && sources.stream().noneMatch(id -> before.get(id).expr().equals(part.expr()));
  }

  private static Map<Object, List<Integer>> grouped(List<Part> parts, Function<Part, List<?>> keys) {
    var groups = new LinkedHashMap<Object, List<Integer>>();
    for (var part : parts) {
      keys.apply(part).forEach(key -> groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(part.id()));
    }
    return groups;
  }

  private static void tie(Map<Object, List<Integer>> old, Map<Object, List<Integer>> fresh,
      Map<Integer, List<Integer>> from) {
    fresh.forEach((name, targets) -> {
      var sources = old.getOrDefault(name, List.of());
      var pairs = sources.isEmpty() ? 0 : Math.max(sources.size(), targets.size());
      for (var n = 0; n < pairs; n++) {
        var target = targets.get(Math.min(n, targets.size() - 1));
        var source = sources.get(Math.min(n, sources.size() - 1));
        var known = from.computeIfAbsent(target, _ -> new ArrayList<>());
        if (!known.contains(source)) {
          known.add(source);
        }
      }
    });
  }
}
