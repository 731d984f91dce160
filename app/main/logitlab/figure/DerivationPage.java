package logitlab.figure;

import java.util.Set;
import logitlab.derivation.Check;
import logitlab.derivation.Step;
import logitlab.derivation.Verdicts;
import logitlab.figure.DerivationLine.Room;
import logitlab.figure.Sheet.Anchor;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Words;

/**
 * A derivation being walked: the lines before stay in sight above, the current one is large, with its check and one sentence of why. Below
 * stand the keys to walk with.
 */
public final class DerivationPage implements Chart {
  private static final double PAD = 20;
  private static final double LINES_TOP = 76;
  private static final double WALK = 112;
  /** The line of the verdict in the current line's box. */
  private static final double VERDICT = 34;
  private static final double TALLEST_EARLIER = 120;
  /** Cards wider than this are read from afar. */
  private static final double WIDE = 560;

  private final Words words;
  private final DerivationLines lines = new DerivationLines();

  public DerivationPage(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var walk = Walk.of(frame);
    var said = DerivationWords.of(frame, words);
    var now = walk.now();
    var sheet = new Sheet();
    var size = frame.size();
    var title = words.text(walk.route().title());
    var count = words.text("figure.derivation.step", String.valueOf(now.number() + 1),
        String.valueOf(walk.steps().size()));
    sheet.card("card", new Rect(0, 0, size.width(), size.height()));
    var room = size.width() - 3 * PAD - Texts.measure(count, Face.REGULAR, 15).width();
    sheet.text("title", Role.INK, Sheet.fitted(title, Face.SEMIBOLD, 18, room), Face.SEMIBOLD, 18, PAD, 34,
        Anchor.START);
    sheet.text("count", Role.MUTED, count, Face.REGULAR, 15, size.width() - PAD, 34, Anchor.END);
    sheet.text("block", Role.MUTED, words.text(now.block().title()), Face.REGULAR, 15, PAD, 60, Anchor.START);
    var scene = new Scene(frame, walk, said);
    scene.earlier(sheet, scene.current(sheet, scene.explain(sheet)));
    var handles = new WalkKeys(words, frame, walk).draw(sheet,
        new Rect(PAD, size.height() - WALK, size.width() - 2 * PAD, WALK - PAD));
    return new Figure(size, sheet.marks(), handles,
        new Description(title, () -> count + ". " + said.spoken(now) + ". " + said.why(now).spoken()));
  }

  /** One page, laid out from the bottom up, so that the current line always stands at the same place. */
  private final class Scene {
    private final Frame frame;
    private final Walk walk;
    private final DerivationWords said;
    private final Size size;
    private final double large;
    private final double equals;
    private final Verdicts verdicts;

    Scene(Frame frame, Walk walk, DerivationWords said) {
      this.frame = frame;
      this.walk = walk;
      this.said = said;
      size = frame.size();
      verdicts = new Verdicts(said.watch());
      large = size.width() > WIDE ? 34 : 26;
      equals = PAD + 2.6 * large;
    }

    /** The sentence of why; returns the top of its area. */
    double explain(Sheet sheet) {
      var textSize = size.width() > WIDE ? 18 : 16;
      var leading = 1.45 * textSize;
      var top = size.height() - WALK - 4 * leading - 14;
      sheet.add(new Mark.Group("why", lines.why(frame, walk, said, textSize, size.width() - 2 * PAD, leading), PAD,
          top + textSize + 4, 1));
      return top;
    }

    /** The current line in its box, ending above {@code bottom}; returns the box's top. */
    double current(Sheet sheet, double bottom) {
      var line = line(walk.now(), large, bottom - LINES_TOP - VERDICT - 36, frame.session().route().numbers());
      var height = Math.max(large * 2.6, line.height() + 24);
      var box = new Rect(12, bottom - height - VERDICT - 6, size.width() - 24, height + VERDICT);
      sheet.fill("current", Set.of(), box, 10, Role.CURRENT);
      sheet.add(
          line.marks("line" + walk.now().number(), equals, box.y() + (height - line.height()) / 2 + line.ascent()));
      verdict(sheet, box);
      return box.y();
    }

    private void verdict(Sheet sheet, Rect box) {
      var baseline = box.bottom() - 14;
      var rule = said.rule(walk.now());
      sheet.text("rule", Role.MUTED, rule, Face.REGULAR, 15, box.right() - 12, baseline, Anchor.END);
      var room = box.width() - 36 - Texts.measure(rule, Face.REGULAR, 15).width();
      var watched = said.watched(frame, walk);
      var phrases = new CheckWords(words).say(walk.now(),
          said.notation().inUnit(walk.now(), verdicts.shown(walk.now())), watched);
      var verdict = phrases.stream()
          .filter(text -> Texts.measure(text, Face.MEDIUM, 15).width() <= room)
          .findFirst()
          .orElse(phrases.getLast());
      sheet.text("check", Role.INK, verdict, Face.MEDIUM, 15, PAD, baseline, Anchor.START);
    }

    /** The lines before, the last one nearest, as many as fit. */
    void earlier(Sheet sheet, double bottom) {
      var limit = bottom - 8;
      for (var step : walk.earlier().reversed()) {
        var line = line(step, large * 0.7, TALLEST_EARLIER, false);
        var top = limit - line.height() - 10;
        if (top < LINES_TOP) {
          return;
        }
        var baseline = top + line.ascent();
        sheet.add(line.marks("line" + step.number(), equals, baseline));
        sheet.text("check" + step.number(), Role.MUTED, sign(verdicts.of(step)), Face.REGULAR, 15,
            size.width() - PAD, baseline, Anchor.END);
        limit = top;
      }
    }

    private static String sign(Check check) {
      return switch (check) {
        case Check.Agrees _ -> "✓";
        case Check.Differs _ -> "✗";
        case Check.CannotCompute _ -> "–";
      };
    }

    private DerivationLine line(Step step, double fontSize, double height, boolean numbers) {
      var room = new Room(equals - PAD, size.width() - equals - PAD - 20, height);
      return numbers
          ? DerivationLines.numbers(step, said, fontSize, room)
          : lines.symbols(frame, walk, step, said, fontSize, room);
    }
  }
}
