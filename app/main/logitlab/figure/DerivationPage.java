package logitlab.figure;

import java.util.List;
import java.util.Set;
import logitlab.derivation.Check;
import logitlab.derivation.Notation;
import logitlab.derivation.Reading;
import logitlab.derivation.Routes;
import logitlab.derivation.SoftmaxModel;
import logitlab.derivation.Step;
import logitlab.derivation.TexPrinter;
import logitlab.derivation.Watch;
import logitlab.figure.Sheet.Anchor;
import logitlab.typeset.Face;
import logitlab.words.Words;

/**
 * A derivation being walked: the lines before stay in sight above, the current one is large, with its check and one sentence of why. Below
 * stand the keys to walk with.
 */
public final class DerivationPage implements Chart {
  private static final double PAD = 20;
  private static final double LINES_TOP = 76;
  private static final double WALK = 112;

  private final Words words;

  public DerivationPage(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var route = Routes.byId(frame.session().route().id()).orElse(Routes.all().getFirst());
    var steps = route.steps();
    var now = steps.get(Math.clamp(frame.session().route().line(), 0, steps.size() - 1));
    var sheet = new Sheet();
    var size = frame.size();
    sheet.card("card", new Rect(0, 0, size.width(), size.height()));
    var count = words.text("figure.derivation.step", String.valueOf(now.number() + 1), String.valueOf(steps.size()));
    sheet.text("title", Role.INK, words.text(route.title()), Face.SEMIBOLD, 18, PAD, 34, Anchor.START);
    sheet.text("count", Role.MUTED, count, Face.REGULAR, 15, size.width() - PAD, 34, Anchor.END);
    sheet.text("block", Role.MUTED, words.text(now.block().title()), Face.REGULAR, 15, PAD, 60, Anchor.START);

    var scene = new Scene(frame, steps, now, size);
    var why = scene.explain(sheet);
    var current = scene.current(sheet, why);
    scene.earlier(sheet, current);
    var handles = new WalkKeys(words, frame, steps, now).draw(sheet,
        new Rect(PAD, size.height() - WALK, size.width() - 2 * PAD, WALK - PAD));
    return new Figure(size, sheet.marks(), handles, new Description(words.text(route.title()),
        count + " " + words.text(now.line().why())));
  }

  /** One page: laid out from the bottom up, so that the current line always stands at the same place. */
  private final class Scene {
    private final Frame frame;
    private final List<Step> steps;
    private final Step now;
    private final Size size;
    private final Watch watch;
    private final double large;
    private final double equals;

    Scene(Frame frame, List<Step> steps, Step now, Size size) {
      this.frame = frame;
      this.steps = steps;
      this.now = now;
      this.size = size;
      watch = new Watch(new SoftmaxModel(frame.softmax(), frame.target()), frame.session().watched());
      large = size.width() > 560 ? 34 : 26;
      equals = PAD + 2.6 * large;
    }

    /** The sentence of why; returns the top of its area. */
    double explain(Sheet sheet) {
      var text = words.text(now.line().why());
      var textSize = size.width() > 560 ? 18 : 16;
      var leading = 1.45 * textSize;
      var area = 4 * leading + 14;
      var top = size.height() - WALK - area;
      sheet.paragraph("why", Role.INK, text, Face.REGULAR, textSize, PAD, top + textSize + 4, size.width() - 2 * PAD,
          leading);
      return top;
    }

    /** The current line in its box, ending above {@code bottom}; returns the box's top. */
    double current(Sheet sheet, double bottom) {
      var reading = frame.session().route().numbers() ? Reading.NUMBERS : Reading.SYMBOLS;
      var line = line(now, large, reading);
      var height = Math.max(large * 2.6, line.height() + 24) + 34;
      var box = new Rect(12, bottom - height - 6, size.width() - 24, height);
      sheet.fill("current", Set.of(), box, 10, Role.CURRENT);
      var free = height - 34 - line.height();
      sheet.add(line.marks("line" + now.number(), equals, box.y() + free / 2 + line.ascent(), true));
      var check = new CheckWords(words).say(watch.check(now),
          frame.document().classes().get(frame.session().watched()));
      sheet.text("check", Role.INK, Sheet.fitted(check, Face.MEDIUM, 15, box.width() - 2 * PAD), Face.MEDIUM, 15,
          PAD + 8,
          box.bottom() - 14, Anchor.START);
      return box.y();
    }

    /** The lines before, the last one nearest, as many as fit. */
    void earlier(Sheet sheet, double bottom) {
      var baselineLimit = bottom - 8;
      for (var step : steps.subList(0, now.number()).reversed()) {
        var line = line(step, large * 0.7, Reading.SYMBOLS);
        var top = baselineLimit - line.height() - 10;
        if (top < LINES_TOP) {
          return;
        }
        sheet.add(line.marks("line" + step.number(), equals, top + line.ascent(), false));
        mark(sheet, step, top + line.ascent());
        baselineLimit = top;
      }
    }

    private void mark(Sheet sheet, Step step, double baseline) {
      var sign = switch (watch.check(step)) {
        case Check.Agrees _ -> "✓";
        case Check.Differs _ -> "✗";
        case Check.CannotCompute _ -> "–";
      };
      sheet.text("check" + step.number(), Role.MUTED, sign, Face.REGULAR, 15, size.width() - PAD, baseline, Anchor.END);
    }

    private DerivationLine line(Step step, double fontSize, Reading reading) {
      var notation = Notation.standard(frame.softmax().temperature());
      var tex = new TexPrinter(notation, reading, watch).step(step);
      return DerivationLine.of(tex, fontSize, equals - PAD, size.width() - equals - PAD - 20);
    }
  }
}
