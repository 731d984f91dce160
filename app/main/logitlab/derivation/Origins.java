package logitlab.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which parts of the line before the parts of a line came from. Parts with one name are the same part; a part without a given name is
 * called by what it says, so that y_k stays y_k. Where one part has several namesakes after it, it was copied to all; where several have
 * one, they were merged into it; two or more on both sides go in reading order, and the last takes what is left over. The whole comes from
 * the whole, where its name says nothing else.
 *
 * @param before the parts of the line before
 * @param after  the parts of this line
 * @param from   id of a part of this line → ids of the parts it came from; a part that is not there is new
 */
public record Origins(List<Part> before, List<Part> after, Map<Integer, List<Integer>> from) {
  public Origins {
    before = List.copyOf(before);
    after = List.copyOf(after);
    from = Map.copyOf(from);
  }

  /** The origins of {@code after}, when it follows {@code before}. */
  public static Origins between(Expr before, Expr after) {
    var old = Part.of(before);
    var fresh = Part.of(after);
    var oldByName = byName(old);
    var from = new LinkedHashMap<Integer, List<Integer>>();
    byName(fresh).forEach((name, ids) -> {
      var sources = oldByName.getOrDefault(name, List.of());
      var pairs = sources.isEmpty() ? 0 : Math.max(sources.size(), ids.size());
      for (var n = 0; n < pairs; n++) {
        var target = ids.get(Math.min(n, ids.size() - 1));
        var source = sources.get(Math.min(n, sources.size() - 1));
        from.computeIfAbsent(target, _ -> new ArrayList<>()).add(source);
      }
    });
    from.computeIfAbsent(0, _ -> List.of(0));
    return new Origins(old, fresh, from);
  }

  /** The ids of the parts that part {@code id} of this line came from; none when it is new. */
  public List<Integer> of(int id) {
    return from.getOrDefault(id, List.of());
  }

  /** The ids, in this line, of the parts that say something else than where they came from. */
  public List<Integer> results() {
    return after.stream().filter(Part::named).filter(part -> differs(part)).map(Part::id).toList();
  }

  /** The ids, in the line before, of the parts that are rewritten here. */
  public List<Integer> rewritten() {
    var ids = new TreeSet<Integer>();
    for (var id : results()) {
      ids.addAll(of(id));
    }
    return List.copyOf(ids);
  }

  /** The ids, in the line before, of the parts that nothing here came from. Under {@link Rule#CANCEL} they were cancelled. */
  public List<Integer> gone() {
    return before.stream()
        .map(Part::id)
        .filter(id -> from.values().stream().noneMatch(ids -> ids.contains(id)))
        .toList();
  }

  private boolean differs(Part part) {
    var sources = of(part.id());
    return !sources.isEmpty() && sources.stream().noneMatch(id -> before.get(id).expr().equals(part.expr()));
  }

  private static Map<Object, List<Integer>> byName(List<Part> parts) {
    var byName = new LinkedHashMap<Object, List<Integer>>();
    for (var part : parts) {
      byName.computeIfAbsent(part.name(), _ -> new ArrayList<>()).add(part.id());
    }
    return byName;
  }
}
