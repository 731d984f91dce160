package logitlab.figure;

import java.util.List;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** What the gradient says in one living sentence, and two ways to try it out: nudge one logit, or take a step downhill. */
final class DescentCard implements Chart {
  private static final double BUTTON = 36;

  private final Words words;

  DescentCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var size = frame.size();
    var sheet = new Sheet();
    sheet.card("card", new Rect(0, 0, size.width(), size.height()));
    var sentence = new DescentSentence(words).say(frame);
    var textSize = size.height() > 220 ? 22 : 18;
    var next = sheet.paragraph("sentence", Role.INK, sentence, Face.MEDIUM, textSize, 20, 20 + textSize,
        size.width() - 40,
        1.45 * textSize);
    frame.session()
        .nudged()
        .ifPresent(nudged -> sheet.paragraph("nudged", Role.MUTED,
            words.text("figure.descent.nudged", frame.document().classes().get(nudged.index()),
                Numbers.signed(nudged.by(), 1),
                Numbers.signed(nudged.predicted(), 5), Numbers.signed(nudged.actual(), 5)),
            Face.REGULAR, 15, 20, next + 2, size.width() - 40, 22));
    var buttons = buttons(sheet, frame);
    return new Figure(size, sheet.marks(), buttons,
        new Description(words.text("figure.descent.title"), sentence));
  }

  private List<Handle> buttons(Sheet sheet, Frame frame) {
    var size = frame.size();
    var top = size.height() - BUTTON - 18;
    var name = Sheet.fitted(frame.document().classes().get(frame.session().watched()), Face.SEMIBOLD, 15, 110);
    var nudge = words.text("figure.descent.nudge", name);
    var step = words.text("figure.descent.step");
    var nudgeWidth = Texts.measure(nudge, Face.SEMIBOLD, 15).width() + 36;
    var stepWidth = Texts.measure(step, Face.SEMIBOLD, 15).width() + 36;
    return List.of(
        Presses.button(sheet, "nudge", new Action.Nudge(), new Rect(20, top, nudgeWidth, BUTTON), nudge,
            words.text("figure.descent.nudge-help")),
        Presses.button(sheet, "step", new Action.TakeStep(), new Rect(32 + nudgeWidth, top, stepWidth, BUTTON), step,
            words.text("figure.descent.step-help")));
  }
}
