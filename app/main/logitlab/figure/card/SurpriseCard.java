package logitlab.figure.card;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.CardFormulas;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.print.LabelPrinter;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Known;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.Bars;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.CardFace.Amount;
import logitlab.figure.draw.Plot;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.Powers;
import logitlab.math.Vec;
import logitlab.math.softmax.Surprise;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * Surprise: the curve −ln p with a point for every class, those of the target in its colour, and beside it the loss taken apart,
 * H(y, p) = H(y) + KL(y‖p), with H(p) apart.
 */
final class SurpriseCard implements Chart {
  /** The surprise at least shown. */
  private static final double TOP = 5;
  private static final int SAMPLES = 120;
  private static final Expr SURPRISE = Write.column(Write.k, Write.neg(Write.ln(Write.p(Write.k))));

  private final Words words;

  SurpriseCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var card = new CardFace(frame.size());
    var sheet = card.begin(words.text("cards.surprise.title"));
    var inside = card.inside();
    var left = Math.floor(0.5 * inside.width());
    curve(card, sheet, frame, inside.withWidth(left - 16));
    var surprise = new Surprise(frame.softmax(), frame.target());
    var bars = new Sheet();
    bars(card, bars, Labels.line(frame), surprise, frame.loss(),
        inside.stretch(inside.x() + left + 16, inside.width() - left - 16));
    sheet.add(new Mark.Group("bars", bars.marks(), 0, 0, 1));
    return new Figure(frame.size(), sheet.marks(), List.of(),
        new Description(words.text("cards.surprise.title"),
            words.text("cards.surprise.describe", Powers.loss(frame.loss()), shown(surprise.targetEntropy()),
                shown(surprise.divergence()), shown(surprise.modelEntropy()))));
  }

  private static String shown(double value) {
    return Numbers.shown(value, 4).text();
  }

  private static void curve(CardFace card, Sheet sheet, Frame frame, Rect area) {
    var logP = frame.softmax().logP();
    var asked = frame.target().zip(logP, (y, log) -> y > 0 ? 0.0 - log : 0).max();
    var top = Math.max(TOP, 1.1 * asked);
    var most = Math.clamp((int) (area.height() / 44), 2, 6);
    var labels = Plot.labels(0, top, most, card.text());
    var head = 1.9 * card.text();
    var plot = new Plot(
        new Rect(area.x() + labels, area.y() + head, area.width() - labels, area.height() - head - card.leading() - 4),
        0, 1, 0, top);
    sheet.formula("symbol", Set.of(), Role.INK,
        Formulas.typeset(Labels.line(frame).tex(SURPRISE), 1.15 * card.text()),
        area.x(),
        area.y() + card.text());
    plot.leftAxis(sheet, card.text(), most);
    plot.lowerAxis(sheet, card.text());
    // Evenly in surprise from the top down to 1 nat, then evenly in p: the curve is steep where p is small.
    var surprises = Vec.generate(SAMPLES, n -> n < SAMPLES / 2
        ? top - (top - 1) * n / (SAMPLES / 2.0)
        : 0.0 - StrictMath
            .log(StrictMath.exp(-1) + (1 - StrictMath.exp(-1)) * (n - SAMPLES / 2.0) / (SAMPLES / 2.0 - 1)));
    plot.curve(sheet, "curve", Set.of(), Role.INK, surprises.map(s -> StrictMath.exp(-s)), surprises, 2.5);
    for (var k = 0; k < logP.size(); k++) {
      var y = frame.target().get(k);
      if (y == 0) {
        dot(sheet, "point" + k, frame, k, plot, 0.0 - logP.get(k), 8, Role.SURFACE, Role.EDGE);
      }
    }
    for (var k = 0; k < logP.size(); k++) {
      var y = frame.target().get(k);
      if (y > 0) {
        dot(sheet, "point" + k, frame, k, plot, 0.0 - logP.get(k), 8 + 6 * Math.sqrt(y), Role.TARGET, Role.SURFACE);
      }
    }
  }

  private static void dot(Sheet sheet, String key, Frame frame, int k, Plot plot, double surprise, double size,
      Role fill, Role border) {
    var terms = Set.of(Term.of(Quantity.P, k), Term.of(Quantity.Y, k));
    sheet.ring(key, terms, Rect.centred(plot.insideX(frame.p().get(k)), plot.insideY(surprise), size, size), size / 2,
        fill, new Stroke(border, 1.5));
  }

  /** Three lines: L whole, L in its two parts, and H(p); all on one scale. */
  private static void bars(CardFace card, Sheet sheet, LabelPrinter labels, Surprise surprise, double loss, Rect area) {
    var scale = Math.max(Math.max(loss, surprise.modelEntropy()), Double.MIN_NORMAL);
    var pitch = area.height() / 4;
    var unit = area.width() / scale;
    var parts = CardFormulas.PARTS.lines().getLast().expr().children();
    var rows = List.of(
        new Part("loss", labels.equation(CardFormulas.CROSS), loss, 0, Role.MUTED,
            Set.of(Term.of(Quantity.LOSS)), Optional.empty()),
        new Part("target", labels.tex(parts.getFirst()), surprise.targetEntropy(), 0, Role.TARGET, Set.of(),
            Optional.of(Known.TARGET_ENTROPY)),
        new Part("divergence", labels.tex(parts.getLast()), surprise.divergence(),
            surprise.targetEntropy(), Role.EDGE, Set.of(), Optional.of(Known.DIVERGENCE)),
        new Part("model", labels.tex(CardFormulas.MODEL.lhs()), surprise.modelEntropy(), 0, Role.PROBABILITY,
            Set.of(), Optional.of(Known.MODEL_ENTROPY)));
    for (var n = 0; n < rows.size(); n++) {
      var part = rows.get(n);
      var top = area.y() + n * pitch;
      var baseline = top + card.text();
      var right = sheet.formula(part.key() + ".symbol", part.terms(), Role.INK,
          Formulas.typeset(part.tex(), 1.1 * card.text()), area.x(), baseline);
      card.number(part.known().map(known -> sheet.showing(Source.of(known))).orElse(sheet), part.key(), part.terms(),
          TextStyle.ink(Face.SEMIBOLD, card.text()), new Amount(part.value(), 4),
          Anchor.END.at(area.right(), baseline).within(area.right() - right - 8));
      var height = Math.min(22, pitch - card.text() - 12);
      var track = area.band(baseline + 6, height);
      sheet.fill(part.key() + ".track", Set.of(), track, Math.min(4, height / 2), Role.TRACK);
      Bars.fill(sheet, part.key() + ".bar", part.terms(),
          new Rect(Math.min(area.x() + part.from() * unit, track.right()), track.y(),
              Math.min(part.value() * unit, track.right() - Math.min(area.x() + part.from() * unit, track.right())),
              height),
          part.role());
    }
  }

  /** One bar, beginning where another one ends. */
  private record Part(String key, String tex, double value, double from, Role role, Set<Term> terms,
      Optional<Known> known) {}
}
