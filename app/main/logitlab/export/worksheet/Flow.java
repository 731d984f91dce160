package logitlab.export.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.figure.Role;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.TextStyle;
import logitlab.lesson.text.Prose;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.typeset.Typeset;

/** A paragraph of words and formulas, broken into lines. */
final class Flow {
  private static final double LEADING = 1.4;
  private static final double ASCENT = 0.95;
  private static final double GAP = 3;

  private final double size;
  private final List<Line> lines = new ArrayList<>();

  /** Something that is not broken: a stretch of letters, or a formula. */
  private sealed interface Bit {
    double width();
  }

  private record Letters(String text, Face face, double width) implements Bit {}

  private record Ink(Typeset typeset) implements Bit {
    @Override
    public double width() {
      return typeset.width();
    }
  }

  /** Bits without a blank between them. */
  private record Unit(List<Bit> bits) {
    double width() {
      return bits.stream().mapToDouble(Bit::width).sum();
    }
  }

  private record Line(List<Unit> units) {}

  /** @param size pixels per em */
  Flow(Prose prose, Face face, double size, double width) {
    this.size = size;
    var space = Texts.measure(" ", face, size).width();
    var units = new ArrayList<Unit>();
    var used = 0.0;
    for (var unit : units(prose, face, width)) {
      if (!units.isEmpty() && used + space + unit.width() > width) {
        lines.add(new Line(List.copyOf(units)));
        units.clear();
      }
      used = units.isEmpty() ? unit.width() : used + space + unit.width();
      units.add(unit);
    }
    if (!units.isEmpty()) {
      lines.add(new Line(List.copyOf(units)));
    }
  }

  private List<Unit> units(Prose prose, Face usual, double width) {
    var units = new ArrayList<Unit>();
    var bits = new ArrayList<Bit>();
    for (var piece : prose.pieces()) {
      switch (piece) {
        case Prose.Mathematics(var formula) -> bits.add(new Ink(Sheet.fitted(formula.tex(), 1.12 * size, width)));
        case Prose.Plain(var text, var strong) -> {
          var face = strong ? Face.SEMIBOLD : usual;
          for (var part : text.split("(?= )|(?<= )", -1)) {
            if (part.equals(" ")) {
              end(units, bits);
            } else if (!part.isEmpty()) {
              bits.add(new Letters(part, face, Texts.measure(part, face, size).width()));
            }
          }
        }
        case Prose.Live _ -> throw new IllegalArgumentException("a number that is not computed");
      }
    }
    end(units, bits);
    return units;
  }

  private static void end(List<Unit> units, List<Bit> bits) {
    if (!bits.isEmpty()) {
      units.add(new Unit(List.copyOf(bits)));
      bits.clear();
    }
  }

  double height() {
    return lines.stream().mapToDouble(line -> above(line) + below(line)).sum();
  }

  /** Where the last line ends. */
  double lastWidth(Face face) {
    var space = Texts.measure(" ", face, size).width();
    return lines.isEmpty()
        ? 0
        : lines.getLast().units.stream().mapToDouble(Unit::width).sum() + (lines.getLast().units.size() - 1) * space;
  }

  private double above(Line line) {
    return Math.max(ASCENT * size, inked(line).mapToDouble(Typeset::ascent).max().orElse(0) + GAP);
  }

  private double below(Line line) {
    return Math.max((LEADING - ASCENT) * size, inked(line).mapToDouble(Typeset::depth).max().orElse(0) + GAP);
  }

  private static Stream<Typeset> inked(Line line) {
    return line.units.stream()
        .flatMap(unit -> unit.bits.stream())
        .filter(Ink.class::isInstance)
        .map(bit -> ((Ink) bit).typeset);
  }

  /** Lays the lines down from this top on; returns the baseline of the last. */
  double draw(Sheet sheet, String key, TextStyle style, double x, double top) {
    var space = Texts.measure(" ", style.face(), size).width();
    var y = top;
    var baseline = top;
    for (var n = 0; n < lines.size(); n++) {
      var line = lines.get(n);
      baseline = y + above(line);
      var left = x;
      for (var u = 0; u < line.units.size(); u++) {
        for (var b = 0; b < line.units.get(u).bits.size(); b++) {
          var name = key + "." + n + "." + u + "." + b;
          left = switch (line.units.get(u).bits.get(b)) {
            case Letters(var text, var face, _) -> sheet.text(name, new TextStyle(style.role(), face, size), text,
                Anchor.START.at(left, baseline));
            case Ink(var typeset) -> sheet.formula(name, Set.of(), Role.INK, typeset, left, baseline);
          };
        }
        left += space;
      }
      y = baseline + below(line);
    }
    return baseline;
  }
}
