package logitlab.figure.explore;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Size;
import logitlab.figure.Source;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.TextWidth;
import logitlab.state.Action;
import logitlab.state.view.Screen;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** What the gradient says in one living sentence, and two ways to try it out: nudge one logit, or take a step downhill. */
public final class DescentCard implements Chart {
  private static final double NUDGED = 15;
  private static final double NUDGED_LEADING = 24;

  /** Below this the buttons stand beside the sentence. */
  private static final double SLIM = 152;
  private static final double SLIM_TEXT = 15;
  private static final double STACKED = 340;
  /** How high a button is that stands on another. */
  private static final double LOW_BUTTON = 32;

  private final Words words;

  public DescentCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var size = frame.size();
    var sheet = new Sheet();
    sheet.card("card", size.page());
    var sentence = DescentSentence.say(words, frame);
    if (frame.isPicture()) {
      alone(sheet, frame, sentence);
    } else if (size.height() < SLIM) {
      slim(sheet, frame, sentence);
    } else {
      inFull(sheet, frame, sentence);
    }
    return sheet.figure(size, new Description(words.text("figure.descent.title"), sentence.text()));
  }

  /** What is said in the middle of the card, for those who have nothing to try out. */
  private void alone(Sheet sheet, Frame frame, Printed sentence) {
    var size = frame.size();
    var width = size.width() - 40;
    UnaryOperator<String> shorter = name -> Sheet.fitted(name, Face.MEDIUM, 15, 110);
    UnaryOperator<String> shortest = name -> Sheet.fitted(name, Face.MEDIUM, 15, 48);
    var told = Stream.of(22, 18, 15)
        .map(text -> new Told(sentence, nudged(frame, name -> name), text))
        .filter(each -> each.height(width) <= size.height() - 24)
        .findFirst()
        .or(() -> Stream.of(SLIM_TEXT, Space.SMALL)
            .flatMap(text -> Stream
                .of(DescentSentence.say(words, frame, 3, shorter), DescentSentence.say(words, frame, 1, shorter),
                    DescentSentence.say(words, frame, 1, shortest))
                .map(each -> new Told(each, Printed.of(""), text)))
            .filter(each -> each.height(width) <= size.height() - 12)
            .findFirst())
        .orElseGet(() -> new Told(Printed.of(""), shortNudge(frame), Space.SMALL));
    var top = (size.height() - told.height(width)) / 2;
    var next = told.sentence().text().isEmpty()
        ? top + NUDGED
        : sheet.showing(told.sentence())
            .paragraph("sentence", TextStyle.ink(Face.MEDIUM, told.size()), told.sentence().text(),
                new Lines(20, top + told.size(), width, told.leading()));
    sheet.showing(told.nudged())
        .paragraph("nudged", TextStyle.QUIET, told.nudged().text(), new Lines(20, next + 2, width, NUDGED_LEADING));
  }

  private void inFull(Sheet sheet, Frame frame, Printed sentence) {
    var size = frame.size();
    var told = told(frame, sentence);
    var next = told.sentence().text().isEmpty()
        ? 20 + told.size()
        : sheet.showing(told.sentence())
            .paragraph("sentence", TextStyle.ink(Face.MEDIUM, told.size()), told.sentence().text(),
                new Lines(20, 20 + told.size(), size.width() - 40, told.leading()));
    sheet.showing(told.nudged())
        .paragraph("nudged", TextStyle.QUIET, told.nudged().text(),
            new Lines(20, next + 2, size.width() - 40, NUDGED_LEADING));
    buttons(sheet, frame);
  }

  /** The buttons one above the other at the right; beside them what the nudge did, or else the sentence. */
  private void slim(Sheet sheet, Frame frame, Printed sentence) {
    var size = frame.size();
    var name = Sheet.fitted(frame.document().classes().get(frame.session().watched()), Face.SEMIBOLD, 15, 64);
    var nudge = words.text("figure.descent.nudge", name);
    var step = words.text("figure.descent.step");
    var width = Math.max(TextWidth.of(nudge, Face.SEMIBOLD, 15), TextWidth.of(step, Face.SEMIBOLD, 15)) + 24;
    var left = size.width() - 12 - width;
    var room = left - 20 - 12;
    UnaryOperator<String> shorter = each -> Sheet.fitted(each, Face.MEDIUM, SLIM_TEXT, 110);
    UnaryOperator<String> brief = each -> Sheet.fitted(each, Face.MEDIUM, SLIM_TEXT, 64);
    UnaryOperator<String> shortest = each -> Sheet.fitted(each, Face.MEDIUM, SLIM_TEXT, 48);
    var nudged = frame.session().exploring().nudged().isPresent();
    var face = nudged ? Face.REGULAR : Face.MEDIUM;
    var texts = nudged
        ? List.of(nudged(frame, shorter), nudged(frame, brief), nudged(frame, shortest), shortNudge(frame))
        : List.of(sentence, DescentSentence.say(words, frame, 3, shorter),
            DescentSentence.say(words, frame, 1, shorter),
            DescentSentence.say(words, frame, 1, brief), DescentSentence.say(words, frame, 1, shortest));
    var told = Stream.of(SLIM_TEXT, Space.SMALL)
        .flatMap(text -> texts.stream()
            .map(each -> new Wrapped(each, text, Texts.wrap(each.text(), face, text, Math.max(1, room)))))
        .filter(wrapped -> wrapped.height() <= size.height() - 12)
        .findFirst()
        .orElse(new Wrapped(Printed.of(""), Space.SMALL, List.of()));
    for (var n = 0; n < told.lines().size(); n++) {
      sheet.showing(told.whole())
          .text("sentence." + n, TextStyle.ink(face, told.text()), told.lines().get(n),
              Anchor.START.at(20, size.height() / 2 - told.height() / 2 + (n + 0.75) * told.leading()));
    }
    if (told.lines().isEmpty()) {
      left = 12;
      width = size.width() - 24;
    }
    var height = Math.min(Space.BUTTON, (size.height() - 22) / 2);
    var first = new Rect(left, size.height() / 2 - height - 3, width, height);
    press(sheet, new Labels(nudge, step), first, first.moved(0, height + 6));
  }

  private Printed shortNudge(Frame frame) {
    return frame.session()
        .exploring()
        .nudged()
        .map(nudged -> Printed.say(words, "figure.descent.nudged-short",
            Printed.of(Numbers.signed(nudged.predicted(), 4), Source.of(Known.NUDGED_PREDICTED)),
            Printed.of(Numbers.signed(nudged.actual(), 4), Source.of(Known.NUDGED_ACTUAL))))
        .orElse(Printed.of(""));
  }

  /** A text broken into lines. */
  private record Wrapped(Printed whole, double text, List<String> lines) {
    double leading() {
      return 1.4 * text;
    }

    double height() {
      return lines.size() * leading();
    }
  }

  /** What stands above the buttons, the sentence at this size. */
  private record Told(Printed sentence, Printed nudged, double size) {
    double leading() {
      return 1.45 * size;
    }

    double height(double width) {
      var lines = sentence.text().isEmpty() ? 0 : Texts.wrap(sentence.text(), Face.MEDIUM, size, width).size();
      var more = nudged.text().isEmpty() ? 0 : Texts.wrap(nudged.text(), Face.REGULAR, NUDGED, width).size();
      return lines * leading() + more * NUDGED_LEADING;
    }
  }

  /** The sentence and the nudge as large as there is room for; in the last resort with fewer and shorter names. */
  private Told told(Frame frame, Printed sentence) {
    var size = frame.size();
    var room = buttonsTop(size) - 22;
    var large = new Told(sentence, nudged(frame, name -> name), size.height() > 220 ? 22 : 18);
    UnaryOperator<String> shorter = name -> Sheet.fitted(name, Face.MEDIUM, 15, 110);
    UnaryOperator<String> shortest = name -> Sheet.fitted(name, Face.MEDIUM, 15, 64);
    return Stream
        .<Supplier<Told>>of(() -> large, () -> new Told(sentence, large.nudged(), 15),
            () -> new Told(DescentSentence.say(words, frame, 3, shorter), nudged(frame, shorter), 15),
            () -> new Told(DescentSentence.say(words, frame, 1, shorter), nudged(frame, shorter), 15),
            () -> new Told(DescentSentence.say(words, frame, 1, shortest), nudged(frame, shortest), 15),
            () -> new Told(DescentSentence.say(words, frame, 1, shorter), shortNudge(frame), Space.SMALL),
            () -> new Told(DescentSentence.say(words, frame, 1, shortest), shortNudge(frame), Space.SMALL),
            // What a nudge did was just asked for; the sentence was there before.
            () -> new Told(Printed.of(""), shortNudge(frame), Space.SMALL))
        .map(Supplier::get)
        .filter(told -> told.height(size.width() - 40) <= room)
        .findFirst()
        .orElseGet(() -> new Told(Printed.of(""), Printed.of(""), Space.SMALL));
  }

  private Printed nudged(Frame frame, UnaryOperator<String> shorten) {
    return frame.session()
        .exploring()
        .nudged()
        .map(nudged -> Printed.say(words, "figure.descent.nudged",
            shorten.apply(frame.document().classes().get(nudged.index())),
            Printed.of(Numbers.signed(nudged.by(), 1), Source.of(Known.NUDGED_BY)),
            Printed.of(Numbers.signed(nudged.predicted(), 5), Source.of(Known.NUDGED_PREDICTED)),
            Printed.of(Numbers.signed(nudged.actual(), 5), Source.of(Known.NUDGED_ACTUAL))))
        .orElse(Printed.of(""));
  }

  /** Whether the card is too narrow for the buttons side by side. */
  private static boolean stacked(Size size) {
    return size.width() < STACKED;
  }

  private static double buttonsTop(Size size) {
    return stacked(size) ? size.height() - 12 - 2 * LOW_BUTTON - 6 : size.height() - 18 - Space.BUTTON;
  }

  private void buttons(Sheet sheet, Frame frame) {
    var size = frame.size();
    var high = stacked(size) ? LOW_BUTTON : Space.BUTTON;
    var top = buttonsTop(size);
    var step = words.text("figure.descent.step");
    var stepWidth = Texts.measure(step, Face.SEMIBOLD, 15).width() + 36;
    var rest = Texts.measure(words.text("figure.descent.nudge", ""), Face.SEMIBOLD, 15).width() + 36;
    var room = stacked(size) ? size.width() - 40 - rest : size.width() - 52 - stepWidth - rest;
    var name = Sheet.fitted(frame.document().classes().get(frame.session().watched()), Face.SEMIBOLD, 15,
        Math.min(110, room));
    var nudge = words.text("figure.descent.nudge", name);
    var nudgeWidth = Texts.measure(nudge, Face.SEMIBOLD, 15).width() + 36;
    var row = size.page().inset(20, 0).band(top, high);
    if (stacked(size)) {
      press(sheet, new Labels(nudge, step), row, row.moved(0, high + 6));
    } else {
      press(sheet, new Labels(nudge, step), row.withWidth(nudgeWidth), row.stretch(32 + nudgeWidth, stepWidth));
      Presses.onward(sheet, new Action.Program.Show(Screen.DERIVE), row.rightOf(44 + nudgeWidth + stepWidth),
          words.text("figure.descent.why"), words.text("figure.descent.why-help")).ifPresent(sheet::handle);
    }
  }

  /** What the two buttons say. */
  private record Labels(String nudge, String step) {}

  private void press(Sheet sheet, Labels labels, Rect first, Rect second) {
    sheet.handle(Presses.button(sheet, "nudge", new Action.Example.Nudge(), first, labels.nudge,
        words.text("figure.descent.nudge-help")));
    sheet.handle(Presses.button(sheet, "step", new Action.Example.TakeStep(), second, labels.step,
        words.text("figure.descent.step-help")));
  }
}
