package logitlab.derivation.expr;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * lhs = line = line = … under a condition.
 *
 * @param key   the stem of the block's words in the message bundle; its heading is there under {@link #title()}
 * @param when  for which values of the indices it holds
 * @param lhs   what every line is equal to
 * @param lines at least one
 * @param cites the keys of the earlier blocks whose results it uses
 * @param shows what its print shows that others leave out
 * @param aside whether the route can be followed without it
 */
public record Block(String key, Condition when, Expr lhs, List<Line> lines, List<String> cites, Set<Shows> shows,
    boolean aside) {
  /** What a block may want to see printed. */
  public enum Shows {
    /** T, even where it is 1. */
    TEMPERATURE,
    /** Layers called l and l − 1, for networks of any depth. */
    GENERAL_LAYERS
  }

  public Block {
    shows = Set.copyOf(shows);
    lines = List.copyOf(lines);
    cites = List.copyOf(cites);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("block " + key + " has no line");
    }
    var before = lhs;
    for (var line : lines.stream().flatMap(line -> line.way().stream()).toList()) {
      cancelled(before, line);
      before = line.expr();
    }
  }

  /** The same block with these lines. */
  Block with(List<Line> changed) {
    return new Block(key, when, lhs, changed, cites, shows, aside);
  }

  public boolean shows(Shows what) {
    return shows.contains(what);
  }

  public String title() {
    return key + ".title";
  }

  /** The key of what an aside is called in short. */
  public String asideName() {
    return key + ".aside";
  }

  /** The key of the words said when the block begins; they carry no check. */
  public String remark() {
    return key + ".remark";
  }

  /**
   * How the parts of line {@code index} came from the line before, through all lines that it joins: for the first line, from the left
   * side.
   */
  public Origins origins(int index) {
    var way = lines.get(index).way();
    var before = before(index);
    var origins = between(before, way.getFirst());
    for (var n = 1; n < way.size(); n++) {
      origins = origins.then(between(way.get(n - 1).expr(), way.get(n)));
    }
    return origins;
  }

  /** What of the line before line {@code index} cancels there. */
  public List<Cancelled> cancelled(int index) {
    return origins(index).cancelled();
  }

  private static Origins between(Expr before, Line line) {
    return Origins.between(before, line.expr(), cancelled(before, line));
  }

  private static List<Cancelled> cancelled(Expr before, Line line) {
    var parts = Part.of(before);
    return line.cancels().stream().map(name -> Cancelled.named(name, parts)).toList();
  }

  private Expr before(int index) {
    return index == 0 ? lhs : lines.get(index - 1).expr();
  }

  /** All lines' origins, in order. */
  public List<Origins> origins() {
    return IntStream.range(0, lines.size()).mapToObj(this::origins).toList();
  }
}
