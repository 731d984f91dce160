package logitlab.figure.beside;

import java.util.Set;
import java.util.function.Consumer;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Letters;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.print.WatchedExample;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Range;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.derive.DerivationWords;
import logitlab.figure.derive.Walk;
import logitlab.figure.draw.Bars;
import logitlab.figure.draw.ClassShape;
import logitlab.figure.draw.LogitSlider;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.SignLegend;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.Powers;
import logitlab.math.Vec;
import logitlab.math.softmax.SquaredError;
import logitlab.state.Action;
import logitlab.state.document.DragLimits;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * The numbers a derivation is looked at with: for each class its logit to drag, p and the gradient of the route's loss. The watched class i
 * stands out, and the class k is marked. Where a route takes another example than the document's, they are those of the example, and a line
 * says so.
 */
final class WatchedNumbersCard implements Chart {
  private static final double TOP = 72;
  /** The same without a line below the title. */
  private static final double UNHINTED = 52;
  /** What a class's sign takes before its name. */
  private static final double SIGN = 20;
  /** A mark that says which letter stands for the class, and from one to the next. */
  private static final double LETTER = 20;
  private static final double LETTERS = 24;
  private static final double TALLEST_ROW = 88;
  private static final double LOWEST_ROW = 40;
  private static final double STEP = 0.01;

  private final Words words;

  WatchedNumbersCard(Words words) {
    this.words = words;
  }

  /** How high the table is when it has {@code available} pixels for {@code classes} rows. */
  static double height(int classes, double available) {
    return Math.min(available, TOP + 12 + classes * TALLEST_ROW);
  }

  /** How high it must be to be read. */
  static double least(int classes) {
    return TOP + 12 + classes * LOWEST_ROW;
  }

  @Override
  public Figure draw(Frame given) {
    var frame = DerivationWords.asWalked(given);
    var size = frame.size();
    var sheet = new Sheet();
    sheet.card("card", size.page());
    sheet.text("title", TextStyle.TITLE, words.text("figure.watch.title"), Anchor.START.at(Space.PAD, 34));
    var own = frame.equals(given);
    heads(sheet, frame);
    var hint = words.text(own ? "figure.watch.hint" : example(given, frame));
    var scaled = full(frame) != 1;
    var style = TextStyle.QUIET.fitting(hint,
        (scaled ? scale(sheet, frame) - 12 : size.width() - Space.PAD) - Space.PAD);
    if (own) {
      sheet.control("hint", looks -> looks.text("hint", style, hint, Anchor.START.at(Space.PAD, 58)));
    } else {
      sheet.text("hint", style, hint, Anchor.START.at(Space.PAD, 58));
    }
    var count = frame.document().size();
    var top = own && frame.isPicture() && !scaled ? UNHINTED : TOP;
    var pitch = Math.min(TALLEST_ROW, (size.height() - top - 12) / count);
    for (var k = 0; k < count; k++) {
      var shown = k;
      var area = size.page().below(top).row(k, pitch);
      sheet.group("row" + k, row -> row(row, frame, shown, area, own));
    }
    return sheet.figure(size, new Description(words.text("figure.watch.title"), hint));
  }

  /** Whose numbers these are, where they are not the document's. */
  private static String example(Frame given, Frame shown) {
    if (shown.document().size() < given.document().size()) {
      return "figure.watch.two";
    }
    var smoothed = shown.document().smoothing() != given.document().smoothing();
    var tempered = shown.document().temperature() != given.document().temperature();
    return smoothed && tempered
        ? "figure.watch.tempered-smoothed"
        : tempered ? "figure.watch.tempered" : "figure.watch.smoothed";
  }

  /** What stands in the columns: which gradient it is depends on the route's loss. */
  private static void heads(Sheet sheet, Frame frame) {
    var labels = Labels.line(frame);
    var width = size(frame.size().page());
    head(sheet, "head.p", labels.tex(Write.whole(Quantity.P)), Space.PAD + width / 2 - 12);
    var loss = Write.sym(Walk.of(frame).ofSquaredError() ? Quantity.SQUARED_ERROR : Quantity.LOSS);
    var gradient = head(sheet, "head.gradient", labels.tex(Write.gradient(loss, Quantity.Z)), Space.PAD + width);
    if (gradient - Space.PAD - width / 2 + 12 > SignLegend.briefWidth() + Space.GAP) {
      SignLegend.ending(sheet, gradient - 10, 34);
    }
  }

  /** What the longest bar of a gradient stands for; returns where the words begin. */
  private double scale(Sheet sheet, Frame frame) {
    var said = Printed.say(words, "figure.table.gradient-to",
        Printed.of(Powers.plain(full(frame)), Source.of(Known.LONGEST_BAR)));
    var right = frame.size().width() - Space.PAD;
    sheet.showing(said).text("scale", TextStyle.SMALL, said.text(), Anchor.END.at(right, 58));
    return right - TextStyle.SMALL.width(said.text());
  }

  private static double full(Frame frame) {
    return Bars.Axis.full(frame.document().temperature());
  }

  /** Returns where it begins. */
  private static double head(Sheet sheet, String key, String tex, double right) {
    var head = Formulas.typeset(tex, 17);
    sheet.formula(key, Set.of(), Role.MUTED, head, right - head.width(), 34);
    return right - head.width();
  }

  private static Vec gradient(Frame frame) {
    return Walk.of(frame).ofSquaredError()
        ? new SquaredError(frame.softmax(), frame.target()).gradient()
        : frame.gradient();
  }

  /** {@code own}: whether the numbers are the document's, so that its probabilities and gradients can be dragged. */
  private void row(Sheet sheet, Frame frame, int k, Rect area, boolean own) {
    if (frame.session().watched() == k) {
      sheet.fill("watched", Set.of(), area.inset(8, 2), 8, Role.CURRENT);
    }
    var upper = area.y() + area.height() * 0.3;
    var lower = area.y() + area.height() * 0.72;
    var textSize = area.height() >= 84 ? 18 : 15;
    var name = frame.document().classes().get(k);
    var nameWidth = size(area) * 0.42;
    ClassShape.draw(sheet, "sign", k, Space.PAD + 5, upper, 5);
    sheet.text("name", TextStyle.ink(Face.SEMIBOLD, textSize),
        Sheet.fitted(name, Face.SEMIBOLD, textSize, nameWidth - SIGN - 2 * LETTERS),
        Anchor.START.at(Space.PAD + SIGN, upper + textSize * 0.36));
    var first = Space.PAD + nameWidth - 2 * LETTERS + 4;
    letter(sheet, "first", Write.i, Rect.onLine(first, upper, LETTER, LETTER), frame.session().watched() == k);
    sheet.handle(new Handle.Press("watch" + k, new Action.Example.Watch(k),
        Rect.onLine(Space.PAD - 6, upper, first + LETTER - Space.PAD + 6, 28),
        words.text("figure.watch.choose", name), ""));
    var second = Rect.onLine(first + LETTERS, upper, LETTER, LETTER);
    var alone = isAlone(frame);
    letter(sheet, "second", Write.k, second, (alone ? frame.session().watched() : frame.session().second()) == k);
    sheet.handle(new Handle.Press("watch-second" + k,
        alone ? new Action.Example.Watch(k) : new Action.Example.WatchSecond(k), second.inset(-2, -4),
        words.text("figure.watch.choose-second", name), ""));
    slider(sheet, frame, k,
        Rect.onLine(Space.PAD + nameWidth + 12, upper, area.right() - Space.PAD - nameWidth - 12 - Space.PAD - 64, 28));
    var z = Set.of(Term.of(Quantity.Z, k));
    var text = Powers.plain(frame.document().logits().get(k), Face.REGULAR, textSize, 60);
    sheet.text("z", z, TextStyle.ink(Face.REGULAR, textSize), text,
        Anchor.END.at(area.right() - Space.PAD, upper + textSize * 0.36));
    bars(sheet, frame, k, area, lower, textSize);
    if (own) {
      drags(sheet, frame, k, area, lower, textSize);
    }
  }

  /** Whether the line is about one class and calls it k: then the watched class is put in for it. */
  private static boolean isAlone(Frame frame) {
    var block = Walk.of(frame).now().block();
    return Letters.free(block).contains(Write.k) && WatchedExample.isAboutOne(block);
  }

  /** Which letter of the line stands for the class: for those who can choose, all that could. */
  private static void letter(Sheet sheet, String key, Letter letter, Rect place, boolean chosen) {
    var formula = Formulas.typeset(letter.name(), 17);
    Consumer<Sheet> looks = marks -> {
      marks.ring(key, Set.of(), place, 5, chosen ? Role.SURFACE : Role.NONE,
          new Stroke(chosen ? Role.ACCENT : Role.HAIRLINE, chosen ? 1.5 : 1));
      marks.formula(key + ".letter", Set.of(), chosen ? Role.INK : Role.MUTED, formula,
          place.centreX() - formula.width() / 2, place.centreY() + 5);
    };
    if (chosen) {
      looks.accept(sheet);
    } else {
      sheet.control(key, looks);
    }
  }

  private String called(String key, Frame frame, int k, DragLimits reach) {
    return words.text(key, frame.document().classes().get(k), Numbers.fixed(reach.low(), 3),
        Numbers.fixed(reach.high(), 3));
  }

  private static double size(Rect area) {
    return area.width() - 2 * Space.PAD;
  }

  private void slider(Sheet sheet, Frame frame, int k, Rect region) {
    sheet.handle(LogitSlider.draw(sheet, "watch-slider" + k, frame, k, region,
        words.text("figure.handle.logit", frame.document().classes().get(k))));
  }

  private static double barHeight(Rect area) {
    return Math.clamp(area.height() * 0.22, 10, 24);
  }

  private static Rect track(Rect area, double middle) {
    return Rect.onLine(Space.PAD, middle, size(area) / 2 - 76, barHeight(area));
  }

  /** Where the bar of a gradient stands. */
  private static Bars.Axis axis(Frame frame, Rect area, double middle, double textSize) {
    var half = size(area) / 2;
    var unit = Math.min(half - 84, half - 22 - Bars.widest(gradient(frame), textSize)) / 2;
    return new Bars.Axis(Space.PAD + half + 6 + unit, middle, unit, barHeight(area), full(frame));
  }

  private static void bars(Sheet sheet, Frame frame, int k, Rect area, double middle, double textSize) {
    var p = Set.of(Term.of(Quantity.P, k));
    var track = track(area, middle);
    sheet.fill("p.track", p, track, 4, Role.TRACK);
    Bars.fill(sheet, "p.bar", p, track.withWidth(track.width() * frame.p().get(k)),
        Role.PROBABILITY);
    sheet.text("p", p, TextStyle.ink(Face.SEMIBOLD, textSize), Numbers.fixed(frame.p().get(k), 3),
        Anchor.END.at(Space.PAD + size(area) / 2 - 12, middle + textSize * 0.36));
    var value = gradient(frame).get(k);
    var squared = Walk.of(frame).ofSquaredError();
    var gradient = squared ? Set.<Term>of() : Set.of(Term.of(Quantity.DL_DZ, k));
    axis(frame, area, middle, textSize).bar(sheet, "gradient", gradient, value);
    var shown = squared ? sheet.showing(Source.of(Known.SQUARED_GRADIENT, k)) : sheet;
    shown.text("gradient", gradient, new TextStyle(Role.gradientText(value), Face.SEMIBOLD, textSize),
        Numbers.signed(value, 3), Anchor.END.at(area.right() - Space.PAD, middle + textSize * 0.36));
  }

  /** The bars can be dragged as in the class table. */
  private void drags(Sheet sheet, Frame frame, int k, Rect area, double middle, double textSize) {
    var reach = DragLimits.probability(frame.p().get(k));
    sheet.handle(Handle.Slider.bar("watch-p" + k, Term.of(Quantity.P, k), track(area, middle),
        called("figure.handle.probability", frame, k, reach),
        Range.linear(0, 1, STEP).within(reach.low(), reach.high()),
        frame.p().get(k)));
    // In another base of the logarithm, or of another loss, the bar shows another gradient than the one that a drag sets.
    if (frame.unit() == 1 && !Walk.of(frame).ofSquaredError()) {
      var steepness = DragLimits.gradient(frame.p().get(k), frame.target().get(k), frame.document().temperature());
      var full = full(frame);
      sheet.handle(Handle.Slider.bar("watch-gradient" + k, Term.of(Quantity.DL_DZ, k),
          axis(frame, area, middle, textSize).track(), called("figure.handle.gradient", frame, k, steepness),
          Range.linear(-full, full, STEP * full).within(steepness.low(), steepness.high()), frame.gradient().get(k)));
    }
  }
}
