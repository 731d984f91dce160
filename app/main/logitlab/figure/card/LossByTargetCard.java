package logitlab.figure.card;

import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
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
import logitlab.figure.draw.CardFace.Amount;
import logitlab.figure.draw.ClassNameColumn;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Powers;
import logitlab.math.Vec;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.words.Words;

/**
 * The loss for each class as the target, −ln p_k where nothing is smoothed, all at once; the target that is set is marked. A soft target's loss
 * is their mean.
 */
final class LossByTargetCard implements Chart {
  private static final double TALLEST_ROW = 160;
  private static final double TALLEST_BAR = 56;

  private final Words words;

  LossByTargetCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var card = new CardFace(frame.size());
    var sheet = card.begin(words.text("cards.targets.title"));
    var inside = card.inside();
    var count = frame.document().size();
    var pitch = Math.min(TALLEST_ROW, inside.height() / count);
    var bar = Math.min(TALLEST_BAR, pitch / 2);
    var losses = losses(frame);
    var names = frame.document().classes();
    var largest = Math.max(losses.max(), Double.MIN_NORMAL);
    var nameWidth = ClassNameColumn.width(names, card, 0.28 * inside.width());
    var ring = Math.min(18, pitch - 2);
    var numberWidth = 5 * card.text();
    var axis = inside.x() + ring + 10 + nameWidth + 14;
    var unit = inside.right() - numberWidth - 12 - axis;
    for (var k = 0; k < count; k++) {
      var row = new Sheet();
      var line = inside.inset(-10, 0).row(k, pitch).inset(0, 1);
      var middle = line.centreY();
      var y = frame.document().target().get(k);
      if (y > 0) {
        row.fill("current", Set.of(), line, Math.min(8, pitch / 3), Role.CURRENT);
      }
      target(row, k, y, inside.x() + ring / 2, middle, ring);
      row.text("name", TextStyle.ink(Face.MEDIUM, card.text()),
          Sheet.fitted(names.get(k), Face.MEDIUM, card.text(), nameWidth),
          Anchor.START.at(inside.x() + ring + 10, CardFace.baseline(middle, card.text())));
      // A pair of terms: −ln p_k is the loss only where class k is the target.
      var terms = Set.of(Term.of(Quantity.P, k), Term.of(Quantity.Y, k));
      Bars.fill(row, "bar", terms,
          Rect.onLine(axis, middle, unit * losses.get(k) / largest, bar),
          y > 0 ? Role.TARGET : Role.EDGE);
      row.line("axis", Set.of(), new Stroke(Role.EDGE, 1),
          Segment.down(axis, middle - 0.68 * bar, middle + 0.68 * bar));
      card.number(row.showing(Source.of(Known.LOSS_IF_TARGET, k)), "loss", terms,
          TextStyle.ink(y > 0 ? Face.SEMIBOLD : Face.REGULAR, card.text()), new Amount(losses.get(k), 4),
          Anchor.END.at(inside.right(), CardFace.baseline(middle, card.text())).within(numberWidth));
      sheet.add(new Mark.Group("row" + k, row.marks(), 0, 0, 1));
      sheet.handle(new Handle.Press("strip-target" + k, new Action.Example.SetTarget(k), line,
          words.text("figure.handle.target", names.get(k)), ""));
    }
    var said = IntStream.range(0, count)
        .mapToObj(k -> words.text("cards.targets.describe", names.get(k), Powers.loss(losses.get(k))))
        .toList();
    return sheet.figure(frame.size(), new Description(words.text("cards.targets.title"),
        String.join(" ", said)));
  }

  private static Vec losses(Frame frame) {
    var document = frame.document();
    return Vec.generate(document.size(),
        k -> document.withTarget(Vec.oneHot(document.size(), k)).crossEntropy().loss());
  }

  private static void target(Sheet sheet, int k, double y, double x, double middle, double size) {
    var terms = Set.of(Term.of(Quantity.Y, k));
    sheet.ring("ring", terms, Rect.centred(x, middle, size - 2, size - 2), size / 2 - 1, Role.SURFACE,
        new Stroke(Role.TARGET, 1.5));
    if (y > 0) {
      var dot = (size - 8) * Math.sqrt(y);
      sheet.fill("dot", terms, Rect.centred(x, middle, dot, dot), dot / 2, Role.TARGET);
    }
  }
}
