package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.Exercises;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Kept;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Step;
import logitlab.derivation.practice.Judge;
import logitlab.derivation.practice.Outcome;
import logitlab.derivation.practice.Typed;
import logitlab.derivation.print.Notation.Layout;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.Tex;
import logitlab.derivation.print.TexPrinter;
import logitlab.derivation.print.WatchedExample;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.Use;
import logitlab.figure.derive.DerivationLine.Look;
import logitlab.figure.derive.DerivationLine.Room;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.state.Action;
import logitlab.state.session.Practice;
import logitlab.state.view.Screen;
import logitlab.typeset.Face;
import logitlab.words.Words;

/**
 * The next line, covered: its left side, the sign = and an empty frame. Where somebody tries to type it, there are a field instead of the
 * frame, the formula as it is read, the parts of the two lines to put one together from, and what is wrong with it.
 */
final class PracticePanel {
  private static final double GAP = 8;
  private static final double FIELD = 40;
  private static final double LOW_FIELD = 36;
  private static final double ROW = 28;
  private static final double LEADING = 20;
  private static final double FORMULA = 44;
  private static final double LOW_FORMULA = 32;
  private static final double HIGHEST_FORMULA = 76;
  /** Cards lower than this are crowded. */
  private static final double CROWDED = 560;
  private static final double COVER = 60;
  private static final double LOW_COVER = 44;
  /** The widest left side, as a share of the panel. */
  private static final double LEFT = 0.3;
  private static final int MOST_ROWS = 3;

  private record Question(Judge judge, String text, WatchedExample watch) {
    private Outcome answer() {
      return judge.judge(text, watch.model(), watch.shown(judge.exercise().step().block()));
    }
  }

  private static final Kept<Question, Outcome> ANSWERS = new Kept<>(50);

  private final Words words;
  private final Practice practice;
  private final DerivationWords said;
  private final Step next;
  private final Judge judge;
  private final PracticeWords wording;
  private final double width;
  private final boolean low;

  private PracticePanel(WalkMoment moment, Words words, Step next, double width) {
    this.words = words;
    this.next = next;
    this.width = width;
    practice = moment.frame().session().practice();
    said = moment.said();
    judge = Exercises.of(next, moment.walk().route().subject(), said.notation());
    wording = new PracticeWords(words, judge.exercise());
    low = isCrowded(moment.frame().size());
  }

  /** Whether lines can be covered: where a derivation is walked, and not for an audience. */
  static boolean mayBe(Frame frame) {
    return frame.use() == Use.DESK && frame.session().screen() == Screen.DERIVE;
  }

  /** The panel below the line in front, where the next one is asked for; an audience is shown what is there. */
  static Optional<PracticePanel> of(WalkMoment moment, Words words, double width) {
    var frame = moment.frame();
    var now = moment.now().number();
    return mayBe(frame) && frame.session().practice().asked() && now == Walk.of(frame).now().number()
        ? moment.walk().shown().after(now).map(next -> new PracticePanel(moment, words, next, width))
        : Optional.empty();
  }

  /** Whether a card is so low that all there is to say has to share it. */
  static boolean isCrowded(Size card) {
    return card.height() < CROWDED;
  }

  /** What it takes of so much room: what it likes to have, if that is there. */
  double height(double room) {
    if (!practice.typing()) {
      return (low ? LOW_COVER : COVER) + GAP + LEADING;
    }
    var whole = whole();
    return whole <= room ? whole : field() + LOW_FORMULA + foot();
  }

  private double whole() {
    return field() + formula() + ROW + foot();
  }

  private double field() {
    return low ? LOW_FIELD : FIELD;
  }

  private double formula() {
    return low ? LOW_FORMULA : FORMULA;
  }

  /** What the answer takes below the parts. */
  private static double foot() {
    return GAP + 2 * LEADING;
  }

  /** Lays it down from the top of the area on. */
  void draw(Sheet sheet, Rect area) {
    var first = area.withHeight(practice.typing() ? field() : low ? LOW_COVER : COVER);
    var left = left();
    var size = left.size();
    sheet.add(left.marks("practice-left", first.x(),
        first.y() + (first.height() - left.height()) / 2 + left.ascent()));
    var rest = first.rightOf(first.x() + left.typeset().width() + 0.35 * size);
    if (practice.typing()) {
      typing(sheet, rest, area.below(first.bottom()));
    } else {
      covered(sheet, rest, area.below(first.bottom() + GAP));
    }
  }

  /** "∂L/∂z_i =". */
  private DerivationLine left() {
    var tex = said.printer(Reading.SYMBOLS, Map.of()).leftSide(next);
    return DerivationLine.of(tex, Look.INKED, low ? 20 : 24,
        new Room(0, LEFT * width, practice.typing() ? field() : low ? LOW_COVER : COVER));
  }

  private void covered(Sheet sheet, Rect area, Rect below) {
    var show = words.text("practice.show");
    var attempt = words.text("practice.try");
    var showWidth = TextStyle.NAME.width(show) + 32;
    var tryWidth = TextStyle.NAME.width(attempt) + 32;
    var buttons = area.cutRight(showWidth + tryWidth + GAP);
    var frame = buttons.rest().withWidth(buttons.rest().width() - 12);
    sheet.control("practice-cover", looks -> looks.ring("practice-cover", Set.of(), frame, 8, Role.CURRENT,
        new Stroke(Role.EDGE, 1)));
    var top = area.centreY() - Space.BUTTON / 2;
    var x = buttons.part().x();
    sheet.handle(Presses.button(sheet, "practice-try", new Action.Practice.TryIt(true),
        new Rect(x, top, tryWidth, Space.BUTTON), attempt, words.text("practice.try-help")));
    sheet.handle(Presses.button(sheet, "practice-show", new Action.Time.Forward(),
        new Rect(x + tryWidth + GAP, top, showWidth, Space.BUTTON), show, words.text("practice.show-help")));
    sheet.text("practice-next", TextStyle.QUIET,
        TextStyle.QUIET.shortened(next.opensBlock()
            ? words.text("practice.next-block", words.text(next.block().title()))
            : words.text("practice.next"), below.width()),
        Anchor.START.at(below.x(), below.y() + 15));
  }

  private void typing(Sheet sheet, Rect field, Rect below) {
    var check = words.text("practice.check");
    var checkWidth = TextStyle.NAME.width(check) + 32;
    var cut = field.cutRight(checkWidth);
    var box = cut.rest().withWidth(cut.rest().width() - GAP);
    var name = words.text("practice.field");
    var looks = new Sheet();
    looks.control("practice-field",
        ground -> ground.ring("practice-field", Set.of(), box, 6, Role.SURFACE, new Stroke(Role.EDGE, 1)));
    looks.text("practice-text", TextStyle.TEXT, TextStyle.TEXT.shortened(practice.text(), box.width() - 16),
        Anchor.START.at(box.x() + 8, box.centreY() + 5.4));
    sheet.handle(new Handle.Formula("practice-type", box, name, practice.text(), practice.caret(),
        looks.marks()));
    sheet.handle(Presses.primary(sheet, "practice-check", new Action.Practice.HandIn(), cut.part(), check,
        words.text("practice.check-help")));
    // Where there is no room for both, the answer stands in the place of the parts.
    var shared = below.height() + field() < whole();
    var all = shared && practice.judged()
        ? List.<List<Place>>of()
        : rows(Math.clamp((int) ((below.height() - formula() - foot()) / ROW), 1, MOST_ROWS));
    var taken = shared ? foot() : all.size() * ROW + foot();
    var formula = below.withHeight(Math.clamp(below.height() - taken, LOW_FORMULA, HIGHEST_FORMULA));
    if (practice.text().isBlank()) {
      hint(sheet, "practice.hint", formula);
    } else {
      asRead(sheet, judge.exercise().read(practice.text()), formula);
    }
    var y = formula.bottom();
    for (var row : all) {
      for (var part : row) {
        var region = new Rect(below.x() + part.x(), y, part.width(), ROW - 4);
        sheet.handle(
            Presses.button(sheet, "practice-part-" + part.text(), new Action.Practice.Insert(part.text()), region,
                part.text(), words.text("practice.part", part.text())));
      }
      y += ROW;
    }
    if (!shared || practice.judged()) {
      answer(sheet, below.below(y + GAP / 2));
    }
  }

  /** The formula as it is read; where it is none, that is said when it is handed in. */
  private void asRead(Sheet sheet, Typed typed, Rect area) {
    if (typed instanceof Typed.Formula(var expr)) {
      var line = DerivationLine.of(tex(expr), Look.INKED, low ? 18 : 24,
          new Room(0, area.width() - 12, area.height() - 6));
      sheet.add(line.marks("practice-formula", area.x(),
          area.y() + (area.height() - line.height()) / 2 + line.ascent()));
    } else {
      hint(sheet, "practice.not-yet-read", area);
    }
  }

  private void hint(Sheet sheet, String key, Rect area) {
    var style = TextStyle.QUIET.fitting(words.text(key), area.width());
    sheet.text("practice-hint", style, style.shortened(words.text(key), area.width()),
        Anchor.START.at(area.x(), area.centreY() + 5.4));
  }

  /** In symbols, with nothing converted: it stands as it was meant. */
  private Tex tex(Expr expr) {
    var plain = said.notation().with(LogBase.E).with(Layout.AS_TAUGHT).withTemperature();
    return new TexPrinter(plain, Reading.SYMBOLS, said.watch()).formula(expr, next.block());
  }

  private void answer(Sheet sheet, Rect area) {
    var lines = new Lines(area.x(), area.y() + 15, area.width(), LEADING);
    if (practice.judged()) {
      var answer = wording.answer(outcome());
      sheet.showing(answer).paragraph("practice-answer", TextStyle.ink(Face.MEDIUM, Space.TEXT), answer.text(), lines);
    } else {
      sheet.paragraph("practice-answer", TextStyle.QUIET, wording.wanted(), lines);
    }
  }

  private Outcome outcome() {
    return ANSWERS.get(new Question(judge, practice.text(), said.watch()), Question::answer);
  }

  /** What there is to be heard of it. */
  String spoken() {
    return practice.typing() && practice.judged()
        ? wording.answer(outcome()).text()
        : words.text(practice.typing() ? "practice.field" : "practice.next");
  }

  /** A part to press, {@code x} from the left end of its row. */
  private record Place(String text, double x, double width) {}

  /** The parts in so many rows; those without room are left out, for anything can be typed. */
  private List<List<Place>> rows(int most) {
    var rows = new ArrayList<List<Place>>();
    var row = new ArrayList<Place>();
    var x = 0.0;
    for (var part : parts()) {
      var wide = Math.max(28, TextStyle.HEADING.width(part) + 16);
      if (x + wide > width) {
        rows.add(List.copyOf(row));
        if (rows.size() == most) {
          return rows;
        }
        row.clear();
        x = 0;
      }
      row.add(new Place(part, x, wide));
      x += wide + 4;
    }
    rows.add(List.copyOf(row));
    return rows;
  }

  private List<String> parts() {
    var parts = new ArrayList<>(judge.exercise().parts());
    parts.addAll(List.of("+", "-", "/", "(", ")"));
    return parts;
  }
}
