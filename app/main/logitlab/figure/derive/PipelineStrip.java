package logitlab.figure.derive;

import java.util.Map;
import java.util.Set;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.Pipeline;
import logitlab.derivation.print.Reading;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Sheet;

/** The way forward through the network as a row of boxes; those that the line speaks of have a strong border and ink. */
record PipelineStrip(DerivationWords said, Step step) {
  private static final double ARROW = 16;

  /** Lays the strip down in the area, and returns the area. */
  Rect draw(Sheet sheet, Rect area) {
    var boxes = Pipeline.boxes();
    var lit = Pipeline.lit(step);
    var width = (area.width() - (boxes.size() - 1) * ARROW) / boxes.size();
    for (var n = 0; n < boxes.size(); n++) {
      var box = boxes.get(n);
      var on = lit.contains(box);
      var place = new Rect(area.x() + n * (width + ARROW), area.y(), width, area.height());
      sheet.ring("box" + n, Set.of(), place, 6, on ? Role.CURRENT : Role.SURFACE, on ? Role.ACCENT : Role.HAIRLINE,
          on ? 2.5 : 1);
      if (n > 0) {
        var y = place.centreY();
        sheet.line("arrow" + n, Set.of(), Role.EDGE, place.x() - ARROW + 3, y, place.x() - 4, y, 1.5);
        sheet.line("arrow" + n + ".up", Set.of(), Role.EDGE, place.x() - 8, y - 4, place.x() - 4, y, 1.5);
        sheet.line("arrow" + n + ".down", Set.of(), Role.EDGE, place.x() - 8, y + 4, place.x() - 4, y, 1.5);
      }
      var content = said.printer(Reading.SYMBOLS, Map.of())
          .formula(width > 90 && box.content() instanceof Expr.Apply ? box.content() : box.result(), step.block());
      var formula = Sheet.fitted(content.source(), 19, width - 10);
      sheet.formula("box" + n + ".formula", Set.of(), on ? Role.INK : Role.MUTED, formula,
          place.centreX() - formula.width() / 2, place.centreY() + (formula.ascent() - formula.depth()) / 2);
    }
    return area;
  }
}
