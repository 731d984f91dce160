package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import logitlab.figure.derive.DerivationPage.Standing;
import logitlab.derivation.expr.Origins;
import logitlab.derivation.expr.Step;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.print.Sentence;
import logitlab.derivation.print.Verdicts;
import logitlab.derivation.value.Check;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.Use;
import logitlab.figure.derive.DerivationLine.Room;
import logitlab.figure.derive.DerivationLines.Paragraph;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.words.Words;

/**
 * The page of a derivation at one line, at rest: what the block is about, the lines before as far as there is room, the current line in its
 * box, and why it holds. The lines run down the page as on a board; when it is full, they move up. The file is long because what stands
 * on the page shares one height, and who gives way to whom is decided in one place.
 *
 * @param words what is said around the lines
 * @param lines those before from the first shown on, then the current one
 * @param box   round the current line and its verdict
 * @param bottom how far down the box may reach
 * @param origins where the current line's parts came from
 * @param handles what opens the longer answer, and folds it away
 * @param foot  what the verdict and the rules take at the foot of the box
 */
record WalkLayout(List<Mark> words, List<PlacedLine> lines, Rect box, double bottom, Origins origins,
    List<Handle> handles, double foot) {
  private static final double BLOCK = 62;
  private static final double LOW_BLOCK = 50;
  /** On the stage there is no title above the block's, and nothing at the foot of the box. */
  private static final double STAGED_BLOCK = 34;
  private static final double STAGED_FOOT = 8;
  private static final double TALLEST = 1000;
  /** The line before is shown where it has this part of its height. */
  private static final double LEAST_BEFORE = 0.55;
  private static final double BETWEEN = 12;
  private static final double BETWEEN_BLOCKS = 28;
  /** Cards wider than this are read from afar. */
  private static final double WIDE = 560;
  /** On cards lower than this the words around the line stand closer. */
  private static final double LOW = 430;
  /** What a line wants, in em, before what is left out above it, and what there is to see next, are said. */
  private static final double LEAST_LINE = 3.4;
  /** A line has at least this height, on whatever page. */
  private static final double LEAST_ROOM = 12;
  /** The room of the keys that unfold what is left out between two lines. */
  private static final double FOLD = 32;
  /** The least height of the box in a crowded page, in em. */
  private static final double LEAST_BOX = 1.6;
  /** What the box is higher than its line, where there is room, and at least. */
  private static final double AIRY = 28;
  private static final double CLOSE = 12;
  /** The part of a low page that the result may take where its numbers stand beside it. */
  private static final double BESIDE = 0.55;
  /** What the ways on take on a low page, in the row of the title. */
  private static final double LOW_WAYS = 24;
  /** How much of the room that is left stands above the lines for an audience. */
  private static final double LOWERED = 0.4;
  private static final double EARLIER_SIZE = 0.7;
  /** From line to line of running text, in em. */
  static final double LEADING = 1.45;

  static boolean isLow(Size card) {
    return card.height() < LOW;
  }

  static boolean isWide(Size card) {
    return card.width() > WIDE;
  }

  /** The line being read. */
  PlacedLine now() {
    return lines.getLast();
  }

  /** The lines above it. */
  List<PlacedLine> above() {
    return lines.subList(0, lines.size() - 1);
  }

  /** The current line as it stands in another box. */
  PlacedLine in(Rect other) {
    return now().at(baseline(now().line(), other, foot));
  }

  /** Where the first row of a line stands in a box. */
  private static double baseline(DerivationLine line, Rect box, double foot) {
    return box.y() + (box.height() - foot - line.height()) / 2 + 3 + line.ascent();
  }

  /**
   * Lays a page down that may reach from the block's title to {@code bottom}.
   */
  static WalkLayout of(WalkMoment moment, DerivationLines lines, Words words, Verdicts verdicts, double bottom,
      Standing standing) {
    return new Layouter(moment, lines, words, verdicts, standing).layout(bottom);
  }

  /** Lays one page down. */
  private static final class Layouter {
    private final WalkMoment moment;
    private final Frame frame;
    private final Walk walk;
    private final DerivationWords said;
    private final DerivationLines lines;
    private final Words words;
    private final Verdicts verdicts;
    private final Rect inside;
    private final double large;
    private final double textSize;
    private final Optional<PracticePanel> practice;
    private final LongerAnswer answer;
    private final double lowered;
    private final boolean staged;
    private final Sheet sheet = new Sheet();
    /** The line in front by the room that it was given. */
    private final Map<Double, DerivationLine> tried = new HashMap<>();

    Layouter(WalkMoment moment, DerivationLines lines, Words words, Verdicts verdicts, Standing standing) {
      this.moment = moment;
      frame = moment.frame();
      walk = moment.walk();
      said = moment.said();
      this.lines = lines;
      this.words = words;
      this.verdicts = verdicts;
      // An audience sees what there is rather in the middle of a screen than at its top.
      lowered = frame.isPicture() && standing != Standing.ALONE ? LOWERED : 0;
      inside = frame.size().page().inset(Space.PAD, 0);
      large = wide() ? 34 : 26;
      textSize = wide() ? 18 : 16;
      practice = PracticePanel.of(moment, words, inside.width());
      staged = standing == Standing.ON_STAGE;
      answer = new LongerAnswer(moment, lines, words, standing == Standing.BESIDE_ANSWER, practice.isPresent(),
          textSize);
    }

    WalkLayout layout(double bottom) {
      var verdict = new VerdictRow(frame, walk, said, words, verdicts, frame.size().width() - 24);
      var foot = staged ? STAGED_FOOT : verdict.height();
      var why = paragraph("why", Role.INK, () -> said.why(walk.now()), textSize);
      var offer = answer.offer(why);
      var low = isLow(frame.size());
      // Where the next line is looked for, that stands where the reason of this one would.
      var below = practice
          .map(panel -> panel.height(bottom - head(new Sheet(), false) - large * LEAST_BOX - foot - 28) + 8)
          .orElse(Math.max(why.height() + offer.row(), (low ? 1 : 2) * LEADING * textSize)) + 20;
      var closing = Closing.of(frame, walk, said, words);
      // Where there is little room, the line goes before what is said around it.
      var most = bottom - below - foot - 6;
      var leads = closing.filter(_ -> !frame.isPicture() && (low ? !open() : wide() || !open()));
      var ways = leads.isPresent() && !low ? Closing.WAYS : 0;
      var bare = head(new Sheet(), false);
      var remarked = head(new Sheet(), true);
      var top = head(sheet, !crowded() && (!low
          || (!open() && closing.isEmpty()
              && current(most - ways - remarked).size() >= current(most - ways - bare).size())));
      // The longer answer takes what the line leaves: the lines above go for it. Where that is not enough it stands for the sentence, and
      // if need be on several pages; the line in front is as large as without it.
      var whole = most - ways - top;
      var tight = whole - above(walk.now()) < LEAST_LINE * large
          || (low && (open() || current(whole - above(walk.now())).size() < current(whole).size()));
      var over = tight ? 0 : above(walk.now());
      // On a low page the numbers stand in the box, beside a result that leaves them the room, and the box takes all there is.
      var ends = closing.filter(_ -> low && !open() && practice.isEmpty());
      var beside = ends.filter(_ -> current(whole - over).typeset().width() < BESIDE * inside.width());
      var room = whole - over - (ends.isPresent() && beside.isEmpty() ? Closing.LEAST : 0);
      var line = current(room);
      var height = beside.isPresent() ? room + foot : box(line, room, foot);
      var left = bottom - below - ways - height - top - over;
      var more = answer.at(bottom, left);
      var alone = more.filter(text -> text.height() > left + 8)
          .map(text -> LongerAnswer.paged(text, left + below - 20));
      var lowest = alone.isPresent()
          ? top + over + height + 8
          : bottom - below - ways - more.map(Paragraph::height).orElse(0.0);
      var spare = lowest - height - top - 8 - over;
      var earlier = closing.isPresent() ? List.<Earlier>of() : earlier(spare);
      // What is folded away above the first line is said where there is room left for it.
      var head = spare - used(earlier) < FOLD ? 0 : 1;
      var under = beside.isPresent() ? Optional.<Closing>empty() : closing;
      var unused = spare - used(earlier) - under.map(end -> end.numbers(new Sheet(),
          inside.band(top + height + 20, lowest - top - height - 20))).orElse(0.0);
      var place = top + Math.max(0, unused) * lowered;
      var placed = new ArrayList<PlacedLine>();
      for (var before : earlier) {
        var gap = placed.isEmpty() ? head * above(before.step()) : gap(before.step());
        if (gap > 0) {
          folds(before.step(), place + gap / 2);
        }
        place += gap;
        placed.add(new PlacedLine(before.step(), before.line(), left(before.line(), EARLIER_SIZE), place
            + before.line().ascent()));
        sign(placed.getLast());
        place += before.line().height();
      }
      if (over > 0) {
        folds(walk.now(), place + (over + (placed.isEmpty() ? 0 : 4)) / 2);
      }
      var box = frame.size().page().inset(12, 0).band(place + Math.max(placed.isEmpty() ? 0 : 10, over), height);
      var share = beside.map(end -> end.beside(sheet, box.cutBottom(foot).rest(), line.typeset().width()))
          .orElse(box.width());
      placed.add(new PlacedLine(walk.now(), line,
          closing.isPresent() ? box.x() + (share - line.typeset().width()) / 2 : left(line, 1),
          baseline(line, box, foot)));
      if (staged) {
        verdict.outcome(sheet, box);
      } else {
        verdict.draw(sheet, box).forEach(sheet::handle);
      }
      var numbers = under.map(end -> end.numbers(sheet,
          inside.band(box.bottom() + 10, lowest - box.bottom() - 10))).orElse(0.0);
      var first = box.bottom() + numbers + 8 + textSize;
      if (practice.isPresent()) {
        practice.get().draw(sheet, inside.band(box.bottom() + 12, bottom - box.bottom() - 12));
      } else if (alone.isPresent()) {
        answer.pages(sheet, alone.get(), first);
      } else {
        sheet.add(new Mark.Group("why", why.marks(), Space.PAD, first, 1));
        var next = first + why.height() + offer.row();
        answer.press(sheet, offer, offer.row() > 0 ? next - offer.row() : next - why.end().below());
        more.ifPresent(text -> sheet.add(new Mark.Group("more", text.marks(), Space.PAD, next, 1)));
      }
      leads.ifPresent(end -> end.ways(sheet,
          low ? besideTitle() : inside.band(bottom - Closing.WAYS, Closing.WAYS)).forEach(sheet::handle));
      return new WalkLayout(sheet.marks(), placed, box, bottom, lines.origins(walk.now()), sheet.handles(), foot);
    }

    /** What the title of the block leaves of its row on a low page. */
    private Rect besideTitle() {
      var title = TextStyle.NAME.width(words.text(walk.now().block().title()));
      return inside.rightOf(inside.x() + title + 32)
          .cutRight(praise().map(text -> TextStyle.NAME.width(text) + 12).orElse(0.0))
          .rest()
          .band(LOW_BLOCK - LOW_WAYS / 2 - 3, LOW_WAYS);
    }

    /** Whether somebody looks for the next line where there is little room. */
    private boolean crowded() {
      return practice.isPresent() && PracticePanel.isCrowded(frame.size());
    }

    /** How high the box round a line is; where the line takes all the room there is, it stands closer round it. */
    private double box(DerivationLine line, double room, double foot) {
      return crowded()
          ? Math.max(large * LEAST_BOX, line.height() + 16) + foot
          : Math.max(Math.min(large * 2.6, room + CLOSE),
              line.height() + Math.clamp(CLOSE + room - line.height(), CLOSE, AIRY))
              + foot;
    }

    private boolean open() {
      return answer.open();
    }

    /** What the block is about; returns the bottom of its words. */
    private double head(Sheet page, boolean remarked) {
      var now = walk.now();
      var low = isLow(frame.size());
      var baseline = staged ? STAGED_BLOCK : low ? LOW_BLOCK : BLOCK;
      var praise = praise();
      var taken = open() ? LongerAnswer.KEYS_WIDTH : praise.map(text -> TextStyle.NAME.width(text) + 12).orElse(0.0);
      var style = TextStyle.NAME.in(Role.MUTED).sized(staged ? textSize : TextStyle.NAME.size());
      page.text("block", style, style.shortened(words.text(now.block().title()), inside.width() - taken),
          Anchor.START.at(Space.PAD, baseline));
      praise.ifPresent(text -> page.text("praise", TextStyle.NAME.in(Role.ACCENT), text,
          Anchor.END.at(inside.right(), baseline)));
      var bottom = baseline + 8;
      if (remarked && !staged && (now.opensBlock() || (wide() && !low))) {
        var remark = paragraph("remark", Role.MUTED, () -> said.remark(now), 15);
        page.add(new Mark.Group("remark", remark.marks(), Space.PAD, bottom + 15, 1));
        bottom += remark.height();
      }
      if (walk.route().subject() == Subject.NETWORK && !low && !open() && !crowded()) {
        bottom = new PipelineStrip(words, said, now)
            .draw(page, inside.band(bottom + 10, 44))
            .bottom();
      }
      return bottom + (low ? 8 : 14);
    }

    /** What is said of the line in front where it was found. */
    private Optional<String> praise() {
      return frame.use() == Use.DESK && !open() && walk.now().number() == frame.session().route().line()
          ? PracticeWords.praise(words, frame.session().practice())
          : Optional.empty();
    }

    private DerivationLine current(double height) {
      return tried.computeIfAbsent(Math.max(LEAST_ROOM, height), room -> {
        var view = frame.session().route();
        return lines.current(moment, view.reading(),
            view.line() == walk.now().number() ? view.parts() : Map.of(),
            walk.isLast() && !isLow(frame.size()) ? Closing.LARGER * large : large, room(1, room));
      });
    }

    private record Earlier(Step step, DerivationLine line) {}

    /** The lines before, as many of the last ones as fit; the last one, which is compared with the current one, may be made smaller. */
    private List<Earlier> earlier(double height) {
      var kept = new ArrayList<Earlier>();
      var left = height;
      for (var step : walk.earlier().reversed()) {
        left -= kept.isEmpty() ? BETWEEN : gap(kept.getLast().step());
        if (left <= 0) {
          break;
        }
        var line = lines.earlier(moment, step, EARLIER_SIZE * large, room(EARLIER_SIZE, TALLEST));
        // Heights go by steps, so that a line made smaller is laid out once and kept.
        var room = line.height() <= left ? left : Math.floor(left / 8) * 8;
        if (line.height() * (kept.isEmpty() ? LEAST_BEFORE : 1) > room) {
          break;
        }
        kept.add(new Earlier(step, line.height() <= left
            ? line
            : lines.earlier(moment, step, EARLIER_SIZE * large, room(EARLIER_SIZE, room))));
        left -= kept.getLast().line().height();
      }
      return kept.reversed();
    }

    /** The room between a line and the one above it. */
    private double gap(Step step) {
      return Math.max(step.opensBlock() ? BETWEEN_BLOCKS : BETWEEN, above(step));
    }

    /** What the lines above the box take, with the room between them and to the box. */
    private double used(List<Earlier> earlier) {
      return BETWEEN + earlier.stream().mapToDouble(each -> each.line().height()).sum()
          + earlier.stream().skip(1).mapToDouble(each -> gap(each.step())).sum();
    }

    /** What the keys to unfold what is left out before a line take. */
    private double above(Step step) {
      return frame.use() == Use.DESK && !walk.folds(step).isEmpty() ? FOLD : 0;
    }

    private void folds(Step step, double middle) {
      if (above(step) > 0) {
        new FoldKeys(words, walk, walk.folds(step))
            .draw(sheet, inside.rightOf(equals()).band(middle - FOLD / 2, FOLD))
            .forEach(sheet::handle);
      }
    }

    private boolean wide() {
      return isWide(frame.size());
    }

    /** Where the signs = stand. */
    private double equals() {
      return Space.PAD + 2.6 * large;
    }

    private Room room(double share, double height) {
      return new Room(equals() - Space.PAD, frame.size().width() - equals() - Space.PAD - (share < 1 ? 20 : 0), height);
    }

    private double left(DerivationLine line, double share) {
      return equals() + line.shift(room(share, 0)) - line.equals();
    }

    private void sign(PlacedLine line) {
      if (staged) {
        return;
      }
      var sign = switch (verdicts.of(line.step())) {
        case Check.Agrees _ -> "✓";
        case Check.Differs _ -> "✗";
        case Check.CannotCompute _ -> "–";
      };
      sheet.text("check" + line.step().number(), TextStyle.QUIET, sign,
          Anchor.END.at(frame.size().width() - Space.PAD, line.baseline()));
    }

    private Paragraph paragraph(String key, Role role, Supplier<Sentence> sentence, double size) {
      return lines.paragraph(moment, key, role, sentence, size, inside.width());
    }
  }
}
