package logitlab.figure.lens;

import java.util.Set;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Role;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.equation.StageEquations;
import logitlab.figure.text.TextWidth;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.typeset.Texts;
import logitlab.words.Words;

/** What the stage computes, on a strip under the network: its title, its equation, and why, as far as there is room for that. */
public final class EquationStrip implements Chart {
  /** How high it is at least, and at the most. */
  public static final double LEAST = 84;
  public static final double MOST = 100;
  private static final double LARGE = 26;
  private static final double LEADING = 21;
  private static final double BETWEEN = 28;

  private final Words words;

  public EquationStrip(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var sheet = new Sheet();
    var size = frame.size();
    var width = size.width() - 2 * Space.PAD;
    var stage = EquationCard.name(frame);
    var title = words.text("backprop.title." + stage);
    var why = EquationCard.explanation(frame, words);
    sheet.card("card", size.page());
    if (frame.session().backprop().atRest()) {
      sheet.paragraph("title", TextStyle.TITLE, title, new Lines(Space.PAD, 32, width, 24));
      sheet.paragraph("why", TextStyle.TEXT, words.text("backprop.why.rest"), new Lines(Space.PAD, 60, width, LEADING));
      return sheet.figure(size, new Description(title, why.text()));
    }
    var tex = StageEquations.of(frame).layer();
    var room = size.page().without(Space.PAD, 32, 0, 6);
    var natural = Formulas.typeset(tex, LARGE);
    var formula = Sheet.fitted(tex, LARGE * Math.min(1, room.height() / (natural.ascent() + natural.depth())),
        0.62 * width);
    var named = TextStyle.TITLE.fitting(title, 0.62 * width);
    sheet.text("title", named, title, Sheet.Anchor.START.at(Space.PAD, 26));
    sheet.formula("layer", Set.of(), Role.INK, formula, Space.PAD,
        room.centreY() + (formula.ascent() - formula.depth()) / 2);
    var left = Space.PAD + Math.max(formula.width(), TextWidth.of(title, Face.SEMIBOLD, named.size())) + BETWEEN;
    var beside = size.width() - Space.PAD - left;
    var lines = Texts.wrap(why.text(), Face.REGULAR, Space.TEXT, beside).size();
    if (beside > 0 && lines * LEADING <= size.height() - 16) {
      sheet.showing(why)
          .paragraph("why", TextStyle.TEXT, why.text(),
              new Lines(left, (size.height() - lines * LEADING) / 2 + 16, beside, LEADING));
    }
    return sheet.figure(size, new Description(title, why.text()));
  }
}
