package logitlab.figure;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** What the gradient says in one living sentence, and two ways to try it out: nudge one logit, or take a step downhill. */
final class DescentCard implements Chart {
  private static final double BUTTON = 36;
  private static final double NUDGED = 15;
  private static final double NUDGED_LEADING = 22;

  private final Words words;

  DescentCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var size = frame.size();
    var sheet = new Sheet();
    sheet.card("card", new Rect(0, 0, size.width(), size.height()));
    var sentence = DescentSentence.say(words, frame);
    var told = told(frame, sentence);
    var next = sheet.paragraph("sentence", Role.INK, told.sentence(), Face.MEDIUM, told.size(), 20, 20 + told.size(),
        size.width() - 40, told.leading());
    sheet.paragraph("nudged", Role.MUTED, told.nudged(), Face.REGULAR, NUDGED, 20, next + 2, size.width() - 40,
        NUDGED_LEADING);
    var buttons = buttons(sheet, frame);
    return new Figure(size, sheet.marks(), buttons,
        new Description(words.text("figure.descent.title"), sentence));
  }

  /** What stands above the buttons, the sentence at this size. */
  private record Told(String sentence, String nudged, double size) {
    double leading() {
      return 1.45 * size;
    }

    double height(double width) {
      var lines = Texts.wrap(sentence, Face.MEDIUM, size, width).size();
      var more = nudged.isEmpty() ? 0 : Texts.wrap(nudged, Face.REGULAR, NUDGED, width).size();
      return lines * leading() + more * NUDGED_LEADING;
    }
  }

  /** The sentence and the nudge as large as there is room for; in the last resort with fewer and shorter names. */
  private Told told(Frame frame, String sentence) {
    var size = frame.size();
    var room = size.height() - 2 * BUTTON;
    var large = new Told(sentence, nudged(frame, name -> name), size.height() > 220 ? 22 : 18);
    UnaryOperator<String> shorter = name -> Sheet.fitted(name, Face.MEDIUM, 15, 110);
    UnaryOperator<String> shortest = name -> Sheet.fitted(name, Face.MEDIUM, 15, 64);
    return Stream
        .<Supplier<Told>>of(() -> large, () -> new Told(sentence, large.nudged(), 15),
            () -> new Told(DescentSentence.say(words, frame, 3, shorter), nudged(frame, shorter), 15),
            () -> new Told(DescentSentence.say(words, frame, 1, shortest), nudged(frame, shortest), 15))
        .map(Supplier::get)
        .filter(told -> told.height(size.width() - 40) <= room)
        .findFirst()
        .orElseGet(() -> new Told(DescentSentence.say(words, frame, 1, shortest), nudged(frame, shortest), 13));
  }

  private String nudged(Frame frame, UnaryOperator<String> shorten) {
    return frame.session()
        .exploring()
        .nudged()
        .map(nudged -> words.text("figure.descent.nudged",
            shorten.apply(frame.document().classes().get(nudged.index())), Numbers.signed(nudged.by(), 1),
            Numbers.signed(nudged.predicted(), 5), Numbers.signed(nudged.actual(), 5)))
        .orElse("");
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
