package logitlab.figure.beside;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import logitlab.derivation.Checker;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Step;
import logitlab.derivation.mistake.Given;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.Sentence;
import logitlab.derivation.print.Tex;
import logitlab.derivation.value.Model;
import logitlab.derivation.value.NetworkModel;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
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
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.TextStyle;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** A classic mistake made on purpose: where its line breaks, what finds it, and what a step with it does to the loss. */
final class MistakeCard implements Chart {
  private static final int POINTS = 100;
  /** Cards as wide as this have two columns. */
  private static final double WIDE = 640;
  private static final double BETWEEN = 32;
  /** The height of the switch between pages. */
  private static final double SWITCH = 40;
  private static final double GAP = 8;

  private final Words words;
  /** How many random points give a mistake away: the same for every document, so it is counted once. */
  private final Map<Mistake, Integer> caught = new ConcurrentHashMap<>();

  MistakeCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var card = CardFace.panel(frame.size());
    var sheet = card.begin(words.text("beside.mistakes.title"));
    var outcome = Outcome.of(frame);
    var numbers = new MistakeNumbers(words, frame, card, outcome);
    var made = new Made(frame, card, outcome, numbers, said(frame, outcome));
    var inside = card.inside();
    if (inside.width() >= WIDE) {
      var halves = inside.columns(BETWEEN, 1, 1);
      var y = lines(sheet, made, halves.getFirst().below(stepper(sheet, made, halves.getFirst())));
      numbers.table(sheet, halves.getFirst().below(y + 6));
      words(sheet, made, halves.getLast());
    } else {
      var y = lines(sheet, made, inside.below(stepper(sheet, made, inside)));
      var rest = inside.below(y + 6);
      var table = rest.withHeight(Math.max(numbers.least(), rest.height() - needed(made, rest)));
      words(sheet, made, rest.below(numbers.table(sheet, table) + 4));
    }
    return sheet.figure(frame.size(),
        new Description(words.text("beside.mistakes.title"), () -> words.text("beside.mistakes.describe",
            words.text(outcome.key() + ".title"), remark(made).spoken(), numbers.verdict())));
  }

  /** All that is drawn of one mistake, and what it is said in. */
  private record Made(Frame frame, CardFace card, Outcome outcome, MistakeNumbers numbers, DerivationWords said) {
    /** The block whose formulas sentences quote. */
    Block block() {
      return outcome.block().orElseGet(() -> Mistake.SIGN.block().orElseThrow());
    }
  }

  private DerivationWords said(Frame frame, Outcome outcome) {
    var document = frame.document();
    return DerivationWords.of(frame, words,
        outcome.network()
            .<Model>map(example -> new NetworkModel(example.network(), example.input(), example.target(), 1))
            .orElseGet(() -> outcome.mistake()
                .shownBy(new Given(document.softmax(), document.target(), document.smoothing()))
                .model()));
  }

  /** What stands below the numbers needs: both why it is made and what finds it, where that leaves them enough room, else what is in front of them. */
  private double needed(Made made, Rect area) {
    var both = explained(made, area) + found(made, area);
    return area.height() - both >= made.numbers.whole()
        ? both
        : SWITCH + (made.frame.session().experiments().findings() ? found(made, area) : explained(made, area));
  }

  private double explained(Made made, Rect area) {
    return explain(new Sheet(), made, area) - area.y();
  }

  private static double found(Made made, Rect area) {
    return made.numbers.findings(new Sheet(), area.withHeight(0)) - area.y() + GAP;
  }

  /** Why the mistake is made, and what finds it; where there is no room for both, what is chosen of them. */
  private void words(Sheet sheet, Made made, Rect area) {
    if (explained(made, area) + found(made, area) <= area.height() + 1) {
      made.numbers.findings(sheet, area.below(explain(sheet, made, area) + GAP));
      return;
    }
    var findings = made.frame.session().experiments().findings();
    if (made.frame.isPicture()) {
      if (findings) {
        made.numbers.findings(sheet, area);
      } else {
        explain(sheet, made, area);
      }
      return;
    }
    var halves = area.withHeight(SWITCH - GAP).columns(4, 1, 1);
    for (var each : List.of(false, true)) {
      var id = each ? "findings" : "why";
      sheet
          .handle(Presses.radio(sheet, "show-" + id, halves.get(each ? 1 : 0), words.text("beside.mistakes.show." + id),
              new Presses.Choice(new Action.Experiments.LookAtFindings(each),
                  words.text("beside.mistakes.show." + id + "-help"),
                  each == findings)));
    }
    var page = area.below(area.y() + SWITCH);
    if (findings) {
      made.numbers.findings(sheet, page);
    } else {
      explain(sheet, made, page);
    }
  }

  /** The mistake's name between two buttons; returns where the next thing begins. */
  private double stepper(Sheet sheet, Made made, Rect area) {
    var all = List.of(Mistake.values());
    var here = all.indexOf(made.outcome.mistake());
    var counted = Printed.say(words, "beside.mistakes.count", Printed.of(here + 1, Source.of(Known.MISTAKE)),
        Printed.of(all.size(), Source.of(Known.MISTAKES)));
    Presses.stepper(sheet.showing(counted), made.frame,
        new Presses.Stepper("mistake", words.text(made.outcome.key() + ".title"), counted.text(),
            new Action.Experiments.MakeMistake(all.get((here + all.size() - 1) % all.size())),
            words.text("beside.mistakes.back"),
            new Action.Experiments.MakeMistake(all.get((here + 1) % all.size())), words.text("beside.mistakes.on")),
        area, made.card.text());
    return area.y() + 42;
  }

  private Sentence remark(Made made) {
    return made.said.read(made.outcome.key() + ".remark", made.block());
  }

  /** What was done, the right line, and the wrong one with its verdict; returns the lower end. */
  private double lines(Sheet sheet, Made made, Rect area) {
    var card = made.card;
    var outcome = made.outcome;
    var layout = new SentenceLayout(sheet, Role.INK, card.text(), area.width(), card.leading());
    var y = layout.draw("remark", remark(made), area.x(), area.y() + 1.2 * card.text()) - 0.4 * card.text();
    if (outcome.block().isEmpty()) {
      return quiet(sheet, "line", words.text("beside.mistakes.no-line"), card, area.below(y + 8));
    }
    var printer = made.said.printer(Reading.SYMBOLS, Map.of());
    var equals = 4.4 * card.text();
    var room = new DerivationLine.Room(equals, area.width() - equals - 2.4 * card.text(), 5 * card.text());
    for (var n = 0; n < 2; n++) {
      var line = fitted(printer.step(new Step(n, made.block(), 0, n)), 1.4 * card.text(), room);
      var baseline = y + line.ascent() + 2;
      sheet.add(line.marks("line" + n, area.x() + equals, baseline));
      sheet.text("sign" + n, TextStyle.ink(Face.SEMIBOLD, 1.2 * card.text()), n == 1 && outcome.differs() ? "✗" : "✓",
          Anchor.END.at(area.right(), baseline));
      y = baseline + line.height() - line.ascent();
    }
    var points = Printed.say(words, "beside.mistakes.points",
        Printed.of(caught(outcome.mistake()), Source.of(Known.POINTS_CAUGHT)),
        Printed.of(POINTS, Source.of(Known.POINTS)));
    var here = outcome.differs()
        ? Printed.say(words, "beside.mistakes.here", gap(outcome.gap()))
        : Printed.of(words.text("beside.mistakes.chance"));
    var verdict = here.then(" ").then(points);
    y = sheet.showing(verdict)
        .paragraph("verdict", TextStyle.ink(Face.MEDIUM, card.text()), verdict.text(),
            new Lines(area.x(), y + 1.3 * card.text(), area.width(), card.leading()));
    return outcome.refused(made.frame)
        ? quiet(sheet, "refused", words.text("beside.mistakes.refused"), card, area.below(y))
        : outcome.target().isPresent()
            ? quiet(sheet, "own", words.text("beside.mistakes.own-target"), card, area.below(y))
            : y - 0.6 * card.text();
  }

  /** A note with its first baseline at the top of {@code area}; returns its lower end. */
  private static double quiet(Sheet sheet, String key, String text, CardFace card, Rect area) {
    return sheet.paragraph(key, TextStyle.muted(Face.REGULAR, card.text()), text,
        new Lines(area.x(), area.y(), area.width(), card.leading())) - 0.6 * card.text();
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
        : Printed.of(words.text("beside.mistakes.not-finite"));
  }

  /** Why people make it, and what gives it away; returns the lower end. */
  private double explain(Sheet sheet, Made made, Rect area) {
    var text = made.card.text();
    sheet.text("explained", TextStyle.muted(Face.REGULAR, text), words.text("beside.mistakes.why"),
        Anchor.START.at(area.x(), area.y() + text));
    var layout = new SentenceLayout(sheet, Role.INK, text, area.width(), made.card.leading());
    var next = layout.draw("why", made.said.read(made.outcome.key() + ".wrong.why", made.block()), area.x(),
        area.y() + 2.45 * text);
    return layout.draw("more", made.said.read(made.outcome.key() + ".wrong.more", made.block()), area.x(),
        next + 0.3 * text) - 0.8 * text;
  }

  private int caught(Mistake mistake) {
    return caught.computeIfAbsent(mistake, each -> Checker.caught(each, POINTS, 1).caught());
  }
}
