package logitlab.figure.derive;

import java.util.Set;
import java.util.function.IntFunction;
import logitlab.derivation.expr.Part;
import logitlab.derivation.expr.Step;
import logitlab.derivation.expr.Term;
import logitlab.derivation.print.Verdicts;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.state.Action;
import logitlab.words.Words;

/**
 * A derivation being walked: the lines before stay in sight above, the current one is large, with its check and one sentence of why. Below
 * stand the keys to walk with. Between two lines it shows the one becoming the other.
 */
public final class DerivationPage implements Chart {
  private static final double WALK = 112;
  private static final double LOW_WALK = 88;

  private final Words words;
  private final DerivationLines lines = new DerivationLines();

  public DerivationPage(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    return draw(frame, Standing.ON_SCREEN);
  }

  public Figure draw(Frame frame, Standing standing) {
    var moment = WalkMoment.of(frame, words);
    var walk = moment.walk();
    var said = moment.said();
    var now = walk.now();
    var sheet = new Sheet();
    var size = frame.size();
    var title = words.text(walk.route().title());
    var counted = Printed.say(words, "figure.derivation.step", Printed.of(walk.place() + 1, Source.of(Known.STEP)),
        Printed.of(walk.steps().size(), Source.of(Known.STEPS)));
    var count = counted.text();
    var staged = standing == Standing.ON_STAGE;
    if (!staged) {
      sheet.card("card", size.page());
    }
    var head = WalkLayout.isLow(size) ? 28 : 34;
    var counting = size.width() - Space.PAD - TextStyle.QUIET.width(count);
    var left = !frame.isPicture()
        ? cover(sheet, frame,
            new DetailSwitch(words, frame.session().route().depth().detail()).draw(sheet, counting - 12, head), head)
        : counting;
    if (!staged) {
      sheet.text("title", TextStyle.TITLE, TextStyle.TITLE.shortened(title, left - Space.PAD - 12),
          Anchor.START.at(Space.PAD, head));
      sheet.showing(counted).text("count", TextStyle.QUIET, count, Anchor.END.at(size.width() - Space.PAD, head));
    }
    var verdicts = lines.verdicts(moment);
    var layout = layout(moment, verdicts, standing);
    if (!turn(sheet, frame, walk, layout, from -> layout(moment.at(from), verdicts, standing))) {
      rest(sheet, layout);
    }
    new LineSpots(frame, words, layout.now(), layout.origins().after(), spoken(frame, now, said)).handle()
        .ifPresent(sheet::handle);
    layout.handles().forEach(sheet::handle);
    if (!frame.isPicture()) {
      var foot = size.page().inset(Space.PAD, 0).cutBottom(keys(frame)).part();
      new WalkKeys(words, frame, walk)
          .draw(sheet, foot.cutBottom(WalkLayout.isLow(size) ? 12 : Space.PAD).rest())
          .forEach(sheet::handle);
    }
    return sheet.figure(size,
        new Description(title, () -> count + ". " + said.spoken(now) + ". "
            + PracticePanel.of(moment, words, size.width())
                .map(PracticePanel::spoken)
                .orElseGet(() -> said.why(now).spoken())
            + (frame.session().route().more() ? " " + said.more(now).spoken() : "")));
  }

  /** What covers the next line, right before what stands there; returns its left end. */
  private double cover(Sheet sheet, Frame frame, double right, double baseline) {
    if (!PracticePanel.mayBe(frame)) {
      return right;
    }
    var text = words.text("practice.cover");
    var width = TextStyle.HEADING.width(text) + 20;
    var covers = frame.session().practice().covers();
    var region = new Rect(right - width - 10, baseline - 5.4 - 15, width, 30);
    sheet.control("cover-frame",
        looks -> looks.ring("cover-frame", Set.of(), region, 8, Role.SURFACE, Stroke.HAIRLINE));
    sheet.handle(Presses.option(sheet, "cover", region, text,
        new Presses.Choice(new Action.Practice.Cover(!covers),
            words.text(covers ? "practice.cover-off-help" : "practice.cover-help"), covers)));
    return region.x();
  }

  private LineSpots.Spoken spoken(Frame frame, Step now, DerivationWords said) {
    var meaning = new SymbolMeaning(words, said.watch().model(), frame.document().classes());
    return new LineSpots.Spoken() {
      @Override
      public String name(Part part) {
        return lines.name(now, part, said);
      }

      @Override
      public String meaning(Part part, Set<Term> terms) {
        return meaning.say(name(part), terms);
      }
    };
  }

  private WalkLayout layout(WalkMoment moment, Verdicts verdicts, Standing standing) {
    var size = moment.frame().size();
    return WalkLayout.of(moment, lines, words, verdicts, size.height() - keys(moment.frame()), standing);
  }

  /** What the keys to walk with take at the foot; without them a margin. */
  private static double keys(Frame frame) {
    return frame.isPicture() ? 4 : WalkLayout.isLow(frame.size()) ? LOW_WALK : WALK;
  }

  /** Lays down the moment between two lines, if it is such a moment. */
  private boolean turn(Sheet sheet, Frame frame, Walk walk, WalkLayout layout, IntFunction<WalkLayout> at) {
    var turn = frame.session().route().turn();
    if (!turn.visible() || !walk.has(turn.from()) || turn.from() == walk.now().number()) {
      return false;
    }
    var other = at.apply(turn.from());
    var forward = turn.from() < walk.now().number();
    var time = forward ? turn.time() : 1 - turn.time();
    var before = forward ? other : layout;
    var after = forward ? layout : other;
    if (time == 0) {
      rest(sheet, before);
      return true;
    }
    sheet.addAll(WalkTurn.at(before, after, time, frame.session().reducedMotion(), lines).marks());
    return true;
  }

  /** A page at rest. */
  static void rest(Sheet sheet, WalkLayout layout) {
    box(sheet, layout.box());
    sheet.addAll(layout.words());
    ChangeMarks.draw(sheet, layout);
    layout.lines().forEach(line -> sheet.add(line.marks()));
  }

  /** The ground under the current line. */
  static void box(Sheet sheet, Rect box) {
    sheet.fill("current", Set.of(), box, 10, Role.CURRENT);
  }
}
