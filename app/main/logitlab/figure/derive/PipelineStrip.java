package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.LabelPrinter;
import logitlab.derivation.print.Notation;
import logitlab.derivation.print.Pipeline;
import logitlab.derivation.print.Pipeline.Box;
import logitlab.derivation.print.Reading;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.typeset.Face;
import logitlab.typeset.Typeset;
import logitlab.words.Words;

/**
 * The way forward through the network as a row of boxes, each with what is computed in it above its name; those that the line speaks of
 * have a strong border and ink. It begins with the input; in a network of any depth all layers before the last two share a box.
 */
record PipelineStrip(Words words, DerivationWords said, Step step) {
  private static final double ARROW = 16;
  private static final double CONTENT = 17;
  private static final double NAME = 14;
  private static final double WORDS = 13;

  /** Below this only the names have room. */
  private static final double SLIM = 560;

  /** How wide the boxes are, beside each other: of two layers, and with the layers before in one more. */
  private static final List<Double> TWO_LAYERS = List.of(0.4, 1.5, 0.9, 1.5, 1.2, 0.5);
  private static final List<Double> ANY_DEPTH = List.of(0.3, 1.1, 1.8, 1.05, 1.8, 1.15, 0.4);

  /** Lays the strip down in the area, and returns the area. */
  Rect draw(Sheet sheet, Rect area) {
    var slim = area.width() < SLIM;
    var anyDepth = step.block().shows(Block.Shows.GENERAL_LAYERS) && !slim;
    var boxes = Pipeline.boxes();
    var lit = Pipeline.lit(step);
    var places = places(area, slim ? boxes.stream().map(_ -> 1.0).toList() : anyDepth ? ANY_DEPTH : TWO_LAYERS);
    for (var n = 1; n < places.size(); n++) {
      arrow(sheet, "arrow" + n, places.get(n));
    }
    if (anyDepth) {
      centred(sheet, "given", Role.MUTED,
          Sheet.fitted(printer(false).tex(boxes.getFirst().result()), CONTENT, places.getFirst().width()),
          places.getFirst().centreX(), area.centreY());
    }
    for (var n = 0; n < boxes.size(); n++) {
      var place = places.get(anyDepth ? n + 1 : n);
      var box = boxes.get(n);
      var on = lit.contains(box);
      sheet.ring("box" + n, Set.of(), place, 6, on ? Role.CURRENT : Role.SURFACE,
          new Stroke(on ? Role.ACCENT : Role.HAIRLINE, on ? 2.5 : 1));
      if (anyDepth && n == 0) {
        sheet.text("box0.words",
            new TextStyle(on ? Role.INK : Role.MUTED, Face.REGULAR, WORDS).fitting(words.text("figure.network.layers"),
                place.width() - 8),
            words.text("figure.network.layers"), Anchor.MIDDLE.at(place.centreX(), area.y() + 18));
        name(sheet, n, on, box, place);
      } else if (slim || box.content().equals(box.result())) {
        centred(sheet, "box" + n + ".formula", on ? Role.INK : Role.MUTED, set(box.result(), CONTENT, place),
            place.centreX(), place.centreY());
      } else {
        centred(sheet, "box" + n + ".formula", on ? Role.INK : Role.MUTED, set(box.content(), CONTENT, place),
            place.centreX(), area.y() + 15);
        name(sheet, n, on, box, place);
      }
    }
    return area;
  }

  private void name(Sheet sheet, int n, boolean on, Box box, Rect place) {
    centred(sheet, "box" + n + ".name", on ? Role.INK : Role.MUTED, set(box.result(), NAME, place), place.centreX(),
        place.bottom() - 11);
  }

  private Typeset set(Expr expr, double size, Rect place) {
    return Sheet.fitted(printer(step.block().shows(Block.Shows.GENERAL_LAYERS)).tex(expr), size, place.width() - 10);
  }

  private LabelPrinter printer(boolean generalLayers) {
    var notation = said.printer(Reading.SYMBOLS, Map.of()).notation();
    return LabelPrinter.of(new Notation(notation.names(), notation.temperature(), notation.base(), notation.layout(),
        generalLayers));
  }

  private static void centred(Sheet sheet, String key, Role role, Typeset formula, double x, double y) {
    sheet.formula(key, Set.of(), role, formula, x - formula.width() / 2,
        y + (formula.ascent() - formula.depth()) / 2);
  }

  /** From the box before to this one. */
  private static void arrow(Sheet sheet, String key, Rect to) {
    var y = to.centreY();
    sheet.line(key, Set.of(), new Stroke(Role.EDGE, 1.5), Segment.across(to.x() - ARROW + 3, to.x() - 4, y));
    sheet.line(key + ".up", Set.of(), new Stroke(Role.EDGE, 1.5), new Segment(to.x() - 8, y - 4, to.x() - 4, y));
    sheet.line(key + ".down", Set.of(), new Stroke(Role.EDGE, 1.5), new Segment(to.x() - 8, y + 4, to.x() - 4, y));
  }

  private static List<Rect> places(Rect area, List<Double> shares) {
    var whole = shares.stream().mapToDouble(Double::doubleValue).sum();
    var unit = (area.width() - (shares.size() - 1) * ARROW) / whole;
    var places = new ArrayList<Rect>();
    var x = area.x();
    for (var share : shares) {
      places.add(area.stretch(x, share * unit));
      x += share * unit + ARROW;
    }
    return places;
  }
}
