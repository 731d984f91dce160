package logitlab.figure.card;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.Bars;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Plot;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.Redone;
import logitlab.figure.text.TextWidth;
import logitlab.math.Vec;
import logitlab.math.softmax.Surprise;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.typeset.Typeset;
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
  private static final int MOST_DECIMALS = 4;
  /** Between a symbol and its number. */
  private static final double APART = 8;
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
    bars.handles().forEach(sheet::handle);
    var told = Sum.of(surprise, frame.loss(), MOST_DECIMALS);
    return sheet.figure(frame.size(), new Description(words.text("cards.surprise.title"),
        words.text("cards.surprise.describe", told.loss, told.target, told.divergence, told.model)));
  }

  /** The loss, its two parts with digits enough to add up to it, and H(p), as printed. */
  private record Sum(String loss, String target, String divergence, String model) {
    static Sum of(Surprise surprise, double whole, int decimals) {
      var loss = Numbers.shown(whole, decimals).text();
      IntFunction<List<String>> printed = more -> List.of(Redone.known(surprise.targetEntropy(), decimals, more),
          Redone.known(surprise.divergence(), decimals, more));
      var parts = printed.apply(Redone.sum(printed, loss));
      return new Sum(loss, parts.getFirst(), parts.getLast(),
          Numbers.shown(surprise.modelEntropy(), decimals).text());
    }
  }

  private static void curve(CardFace card, Sheet sheet, Frame frame, Rect area) {
    var logP = frame.softmax().logP();
    var asked = frame.target().zip(logP, (y, log) -> y > 0 ? 0.0 - log : 0).max();
    var top = Math.max(TOP, 1.1 * asked);
    var most = Math.clamp((int) (area.height() / 44), 2, 6);
    var labels = Plot.labels(0, top, most, card.text());
    var head = 1.9 * card.text();
    var plot = new Plot(
        area.without(labels, head, 0, card.leading() + 4), 0, 1, 0, top);
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
    plot.curve(sheet, "curve", Set.of(), new Stroke(Role.INK, 2.5), surprises.map(s -> StrictMath.exp(-s)), surprises);
    for (var k = 0; k < logP.size(); k++) {
      if (frame.target().get(k) == 0) {
        dot(sheet, frame, k, plot);
      }
    }
    for (var k = 0; k < logP.size(); k++) {
      if (frame.target().get(k) > 0) {
        dot(sheet, frame, k, plot);
      }
    }
  }

  /** The place of class k on the curve: full, and the larger the more the target asks for it. */
  private static void dot(Sheet sheet, Frame frame, int k, Plot plot) {
    var y = frame.target().get(k);
    var size = 8 + 6 * Math.sqrt(y);
    var x = plot.insideX(frame.p().get(k));
    var height = plot.insideY(0.0 - frame.softmax().logP().get(k));
    var terms = Set.of(Term.of(Quantity.P, k), Term.of(Quantity.Y, k));
    sheet.ring("point" + k, terms, Rect.centred(x, height, size, size), size / 2, y > 0 ? Role.TARGET : Role.SURFACE,
        new Stroke(y > 0 ? Role.SURFACE : Role.EDGE, 1.5));
  }

  /** Three lines: L whole, L in its two parts, and H(p); all on one scale. */
  private void bars(CardFace card, Sheet sheet, LabelPrinter labels, Surprise surprise, double loss, Rect area) {
    var scale = Math.max(Math.max(loss, surprise.modelEntropy()), Double.MIN_NORMAL);
    var pitch = area.height() / 4;
    var unit = area.width() / scale;
    var rows = IntStream.iterate(MOST_DECIMALS, decimals -> decimals - 1)
        .limit(MOST_DECIMALS)
        .mapToObj(decimals -> rows(labels, surprise, loss, decimals))
        .filter(all -> all.stream().allMatch(part -> part.fits(card, area)))
        .findFirst()
        .orElseGet(() -> rows(labels, surprise, loss, 1));
    for (var n = 0; n < rows.size(); n++) {
      var part = rows.get(n);
      var baseline = area.row(n, pitch).y() + card.text();
      var right = sheet.formula(part.key() + ".symbol", part.terms(), Role.INK, part.symbol(card), area.x(), baseline);
      card.narrow(part.known().map(known -> sheet.showing(Source.of(known))).orElse(sheet), part.key(), part.terms(),
          TextStyle.ink(Face.SEMIBOLD, card.text()), part.shown(),
          Anchor.END.at(area.right(), baseline).within(area.right() - right - APART));
      var meaning = "glossary." + meaning(part.key());
      sheet.handle(new Handle.Hint("why." + part.key(),
          new Rect(area.x() - 4, baseline - card.text(), right - area.x() + 8, 1.5 * card.text()),
          words.text(meaning + ".name"), words.text(meaning)));
      var height = Math.min(22, pitch - card.text() - 12);
      var track = area.band(baseline + 6, height);
      sheet.fill(part.key() + ".track", Set.of(), track, Math.min(4, height / 2), Role.TRACK);
      var left = Math.min(area.x() + part.from() * unit, track.right());
      Bars.fill(sheet, part.key() + ".bar", part.terms(),
          track.stretch(left, Math.min(part.value() * unit, track.right() - left)), part.role());
    }
  }

  /** The word of the trade for a bar. */
  private static String meaning(String key) {
    return switch (key) {
      case "loss" -> "cross-entropy";
      case "divergence" -> "kl";
      default -> "entropy";
    };
  }

  private static List<Part> rows(LabelPrinter labels, Surprise surprise, double loss, int decimals) {
    var parts = CardFormulas.PARTS.lines().getLast().expr().children();
    var sum = Sum.of(surprise, loss, decimals);
    return List.of(
        new Part("loss", labels.equation(CardFormulas.CROSS), sum.loss, loss, 0, Role.MUTED,
            Set.of(Term.of(Quantity.LOSS)), Optional.empty()),
        new Part("target", labels.tex(parts.getFirst()), sum.target, surprise.targetEntropy(), 0, Role.TARGET, Set.of(),
            Optional.of(Known.TARGET_ENTROPY)),
        new Part("divergence", labels.tex(parts.getLast()), sum.divergence, surprise.divergence(),
            surprise.targetEntropy(), Role.EDGE, Set.of(), Optional.of(Known.DIVERGENCE)),
        new Part("model", labels.tex(CardFormulas.MODEL.lhs()), sum.model, surprise.modelEntropy(), 0, Role.PROBABILITY,
            Set.of(), Optional.of(Known.MODEL_ENTROPY)));
  }

  /** One bar, beginning where another one ends. */
  private record Part(String key, String tex, String shown, double value, double from, Role role, Set<Term> terms,
      Optional<Known> known) {
    Typeset symbol(CardFace card) {
      return Formulas.typeset(tex, 1.1 * card.text());
    }

    boolean fits(CardFace card, Rect area) {
      return symbol(card).width() + APART + TextWidth.of(shown, Face.SEMIBOLD, card.text()) <= area.width();
    }
  }
}
