package logitlab.figure.beside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import logitlab.derivation.Checker;
import logitlab.derivation.expr.Step;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.Sentence;
import logitlab.derivation.print.Tex;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.derive.DerivationLine;
import logitlab.figure.derive.DerivationWords;
import logitlab.figure.derive.SentenceLayout;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.TextStyle;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** A classic mistake made on purpose: where its line breaks, what finds it, and what a step with it does to the loss. */
final class MistakeCard implements Chart {
  private static final int POINTS = 100;
  private static final double WIDE = 700;

  private final Words words;
  /** How many random points give a mistake away: the same for every document, so it is counted once. */
  private final Map<Mistake, Integer> caught = new ConcurrentHashMap<>();

  MistakeCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var card = CardFace.panel(frame.size());
    var sheet = card.begin(words.text("lab.mistakes.title"));
    var handles = new ArrayList<Handle>();
    var inside = card.inside();
    var wide = inside.width() >= WIDE;
    var outcome = Outcome.of(frame);
    var left = inside.withWidth(wide ? 0.5 * inside.width() : inside.width());
    var y = stepper(sheet, handles, frame, card, outcome, left);
    y = lines(sheet, frame, card, outcome, left.below(y));
    var numbers = new MistakeNumbers(words, frame, card, outcome);
    y = numbers.table(sheet, left.band(y + 6, left.bottom() - y - 6), wide);
    var rest = wide
        ? inside.stretch(left.right() + 40, inside.right() - left.right() - 40)
        : left.band(y + 10, left.bottom() - y - 10);
    var needed = wide ? explain(new Sheet(), frame, card, outcome, rest.band(0, 0)) : 0;
    y = numbers.findings(sheet, rest.withHeight(rest.height() - needed));
    if (wide && y + needed <= rest.bottom() + card.text()) {
      explain(sheet, frame, card, outcome, rest.below(y));
    }
    return new Figure(frame.size(), sheet.marks(), handles,
        new Description(words.text("lab.mistakes.title"), () -> words.text("lab.mistakes.describe",
            words.text(outcome.key() + ".title"), remark(frame, outcome).spoken(), numbers.verdict())));
  }

  private static List<Optional<Mistake>> all() {
    var all = new ArrayList<Optional<Mistake>>();
    for (var mistake : Mistake.values()) {
      all.add(Optional.of(mistake));
    }
    all.add(Optional.empty());
    return all;
  }

  /** The mistake's name between two buttons; returns where the next thing begins. */
  private double stepper(Sheet sheet, List<Handle> handles, Frame frame, CardFace card, Outcome outcome, Rect area) {
    var all = all();
    var here = all.indexOf(frame.session().lab().mistake());
    var counted = Printed.say(words, "lab.mistakes.count", Printed.of(here + 1, Source.of(Known.MISTAKE)),
        Printed.of(all.size(), Source.of(Known.MISTAKES)));
    var count = counted.text();
    Presses.stepper(sheet.showing(counted), handles,
        new Presses.Stepper("mistake", words.text(outcome.key() + ".title"), count,
            new Action.Lab.MakeMistake(all.get((here + all.size() - 1) % all.size())), words.text("lab.mistakes.back"),
            new Action.Lab.MakeMistake(all.get((here + 1) % all.size())), words.text("lab.mistakes.on")),
        area,
        card.text());
    return area.y() + 42;
  }

  private Sentence remark(Frame frame, Outcome outcome) {
    var block = outcome.block().orElseGet(() -> Mistake.SIGN.block().orElseThrow());
    return DerivationWords.ofSoftmax(frame, words).read(outcome.key() + ".remark", block);
  }

  /** What was done, the right line, and the wrong one with its verdict; returns the lower end. */
  private double lines(Sheet sheet, Frame frame, CardFace card, Outcome outcome, Rect area) {
    var layout = new SentenceLayout(sheet, Role.INK, card.text(), area.width(), card.leading());
    var y = layout.draw("remark", remark(frame, outcome), area.x(), area.y() + 1.2 * card.text()) - 0.4 * card.text();
    if (outcome.block().isEmpty()) {
      sheet.text("line", TextStyle.muted(Face.REGULAR, card.text()), words.text("lab.mistakes.no-line"),
          Anchor.START.at(area.x(), y + 8));
      return y + 16;
    }
    var block = outcome.block().get();
    var printer = DerivationWords.ofSoftmax(frame, words).printer(Reading.SYMBOLS, Map.of());
    var equals = 4.4 * card.text();
    var room = new DerivationLine.Room(equals, area.width() - equals - 2.4 * card.text(), 5 * card.text());
    for (var n = 0; n < 2; n++) {
      var line = fitted(printer.step(new Step(n, block, 0, n)), 1.4 * card.text(), room);
      var baseline = y + line.ascent() + 2;
      sheet.add(line.marks("line" + n, area.x() + equals, baseline));
      sheet.text("sign" + n, TextStyle.ink(Face.SEMIBOLD, 1.2 * card.text()), n == 1 && outcome.differs() ? "✗" : "✓",
          Anchor.END.at(area.right(), baseline));
      y = baseline + line.height() - line.ascent();
    }
    var mistake = frame.session().lab().mistake().orElseThrow();
    var points = Printed.say(words, "lab.mistakes.points",
        Printed.of(caught(mistake), Source.of(Known.POINTS_CAUGHT)), Printed.of(POINTS, Source.of(Known.POINTS)));
    var here = outcome.differs()
        ? Printed.say(words, "lab.mistakes.here", gap(outcome.gap()))
        : Printed.of(words.text("lab.mistakes.chance"));
    var verdict = here.then(" ").then(points);
    y = sheet.showing(verdict)
        .paragraph("verdict", TextStyle.ink(Face.MEDIUM, card.text()), verdict.text(),
            new Lines(area.x(), y + 1.3 * card.text(), area.width(), card.leading()));
    return y - 0.6 * card.text();
  }

  /** The line, smaller as long as its ink would reach the verdict beside it. */
  private static DerivationLine fitted(Tex tex, double size, DerivationLine.Room room) {
    var line = DerivationLine.of(tex, DerivationLine.Look.INKED, size, room);
    var right = Flat.of(List.of(line.marks("trial", 0, 0))).mapToDouble(flat -> flat.bounds().right()).max().orElse(0);
    return right <= room.after() || size < 6 ? line : fitted(tex, 0.93 * size, room);
  }

  private Printed gap(double gap) {
    return Double.isFinite(gap)
        ? Printed.of(Numbers.shown(gap, 3).text(), Source.of(Known.LARGEST_GAP))
        : Printed.of(words.text("lab.mistakes.not-finite"));
  }

  /** Why it is wrong, and what it does; returns the baseline after it. */
  private double explain(Sheet sheet, Frame frame, CardFace card, Outcome outcome, Rect area) {
    var block = outcome.block().orElseGet(() -> Mistake.SIGN.block().orElseThrow());
    var said = DerivationWords.ofSoftmax(frame, words);
    var layout = new SentenceLayout(sheet, Role.INK, card.text(), area.width(), card.leading());
    var next = layout.draw("why", said.read(outcome.key() + ".wrong.why", block), area.x(),
        area.y() + 2 * card.text());
    return layout.draw("more", said.read(outcome.key() + ".wrong.more", block), area.x(), next);
  }

  private int caught(Mistake mistake) {
    return caught.computeIfAbsent(mistake, each -> Checker.breaking(each, POINTS));
  }
}
