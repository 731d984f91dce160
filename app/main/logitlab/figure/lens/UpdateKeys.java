package logitlab.figure.lens;

import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.NetworkTex;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.NetworkNumbers;
import logitlab.state.Action;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/** How long the step downhill is, and the key that takes it. */
record UpdateKeys(Words words) {
  private static final double SIDE = 12;
  private static final double HEIGHT = 40;

  /** Returns the lower end. */
  double draw(Sheet sheet, Frame frame, double top) {
    var rate = frame.session().backprop().learningRate();
    var symbol = Formulas.typeset(NetworkTex.of(frame.conventions()).tex(Write.sym(Quantity.NET_RATE)) + "=", 20);
    sheet.formula("rate.symbol", Set.of(), Role.INK, symbol, SIDE + 14, top + 27);
    var row = frame.size().page().inset(SIDE, 0).band(top, HEIGHT);
    sheet.handle(
        new Handle.Hint("rate.why", row.stretch(SIDE + 8, symbol.width() + 10), words.text("glossary.rate.name"),
            words.text("glossary.rate")));
    var field = row.stretch(SIDE + 14 + symbol.width() + 8, 84);
    var term = Term.of(Quantity.NET_RATE);
    var text = NetworkNumbers.weight(rate);
    var marks = new Sheet();
    marks.control("ground",
        looks -> looks.ring("ground", Set.of(term), field, 8, Role.SURFACE, new Stroke(Role.EDGE, 1)));
    marks.showing(Source.of(term))
        .text("number", Set.of(), TextStyle.NAME, text, Anchor.END.at(field.right() - 10, field.centreY() + 5.4));
    sheet.handle(new Handle.NumberField("rate", term, field, words.text("backprop.rate"), rate, 0.1, text,
        marks.marks()));
    var button = row.rightOf(field.right() + 16);
    sheet.handle(Presses.primary(sheet, "update", new Action.Backprop.Update(), button, words.text("backprop.update"),
        words.text("backprop.update.name")));
    return row.bottom();
  }
}
