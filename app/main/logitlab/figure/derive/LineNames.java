package logitlab.figure.derive;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.Tex;
import logitlab.derivation.print.Tex.Side;
import logitlab.figure.Frame;
import logitlab.words.Words;

/**
 * What the ink of the lines of a walk is called, so that what moves when the walk is played has the same name on both of its pages: ink takes
 * its name along from the line before. Where one becomes several, the first of them is the heir, and the others get names of their own; where
 * several become one, one name is left.
 */
public final class LineNames {
  /** Large enough that no line is broken or made smaller; neither changes which ink there is. */
  private static final DerivationLine.Room ROOM = new DerivationLine.Room(1e6, 1e6, 1e6);
  private static final double SIZE = 30;

  private final WalkMoment moment;
  /** By the number of a line, the names of its glyphs when it is the one in front. */
  private final Map<Integer, List<String>> current = new HashMap<>();
  private final Map<Integer, List<String>> earlier = new HashMap<>();

  private LineNames(WalkMoment moment) {
    this.moment = moment;
  }

  /** The names on every page of the walk that {@code frame} is in. */
  public static LineNames of(Frame frame, Words words) {
    var moment = WalkMoment.of(frame, words);
    var names = new LineNames(moment);
    var before = Optional.<PlacedLine>empty();
    for (var step : moment.walk().steps()) {
      var line = names.placed(step);
      names.current.put(step.number(), names.named(before, line));
      names.earlier.put(step.number(), earlier(step, names.line(moment.said()
          .printer(frame.session().route().reading(), Map.of())
          .step(step))));
      before = Optional.of(line);
    }
    return names;
  }

  /** For the page with this line in front: by the key of a line's marks, the name of each glyph. */
  public Map<String, List<String>> on(int front) {
    var names = new LinkedHashMap<String, List<String>>();
    for (var step : moment.walk().steps()) {
      names.put("line" + step.number(),
          (step.number() == front ? current : earlier).getOrDefault(step.number(), List.of()));
    }
    return names;
  }

  private PlacedLine placed(Step step) {
    var reading = moment.frame().session().route().reading();
    return new PlacedLine(step, line(moment.said().printer(reading, Map.of()).equation(step)), 0, 0);
  }

  private DerivationLine line(Tex tex) {
    return DerivationLine.of(tex, DerivationLine.Look.INKED, SIZE, ROOM);
  }

  /** A line that only reminds of what was there keeps its own names on every page. */
  private static List<String> earlier(Step step, DerivationLine line) {
    return line.typeset().glyphs().stream().map(glyph -> "line" + step.number() + "." + glyph.part()).toList();
  }

  /** The names of a line's glyphs: all of one printed part have one. */
  private List<String> named(Optional<PlacedLine> before, PlacedLine line) {
    var step = line.step();
    var heirs = before.filter(_ -> !step.opensBlock()).map(last -> votes(last, line)).orElse(Map.of());
    var taken = new HashSet<String>();
    var byTag = new HashMap<Integer, String>();
    for (var glyph : line.glyphs()) {
      if (!byTag.containsKey(glyph.part())) {
        var name = heirs.getOrDefault(glyph.part(), List.of())
            .stream()
            .filter(each -> !taken.contains(each))
            .findFirst()
            .orElse(step.blockIndex() + "." + step.number() + "." + glyph.part());
        taken.add(name);
        byTag.put(glyph.part(), name);
      }
    }
    return line.glyphs().stream().map(glyph -> byTag.get(glyph.part())).toList();
  }

  /** By the part of a line, the names that its glyphs had before, the most frequent first. */
  private Map<Integer, List<String>> votes(PlacedLine last, PlacedLine line) {
    var old = current.getOrDefault(last.step().number(), List.of());
    var counts = new HashMap<Integer, Map<String, Integer>>();
    var origins = line.step().block().origins(line.step().lineIndex());
    for (var group : InkTies.between(last, Side.RIGHT, line, origins)) {
      for (var tie : group) {
        counts.computeIfAbsent(line.glyphs().get(tie.fresh()).part(), _ -> new LinkedHashMap<>())
            .merge(old.get(tie.old()), 1, Integer::sum);
      }
    }
    var names = new HashMap<Integer, List<String>>();
    counts.forEach((part, votes) -> names.put(part, votes.keySet()
        .stream()
        .sorted(Comparator.comparingInt((String name) -> -votes.getOrDefault(name, 0)))
        .toList()));
    return names;
  }
}
