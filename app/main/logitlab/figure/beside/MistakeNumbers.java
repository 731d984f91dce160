package logitlab.figure.beside;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.figure.Frame;
import logitlab.figure.Known;
import logitlab.figure.Mark;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Plot;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.SignLegend;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Powers;
import logitlab.figure.text.TextWidth;
import logitlab.typeset.Face;
import logitlab.typeset.Outline;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** The numbers of a mistake beside the right ones: entry by entry, by what finds them out, and as losses over some steps. */
record MistakeNumbers(Words words, Frame frame, CardFace card, Outcome outcome) {
  /** Of the size of the card's text: what the findings may take, the largest that fits. */
  private static final List<Double> SHARES = List.of(1.0, 0.9, 0.8);
  private static final double LOWEST_PLOT = 52;
  private static final double LOWEST_ROW = 16;
  /** Stands for rows that are left out. */
  private static final int DOTS = -1;
  private static final int LEAST_DIGITS = 3;
  private static final int MOST_DIGITS = 6;
  /** Smaller differences are those of rounding. */
  private static final double VISIBLE_GAP = 1e-9;

  private double text() {
    return card.text();
  }

  /** How high the table is with all its rows. */
  double whole() {
    return (outcome.right().size() + 1.8) * 1.55 * text();
  }

  /** How high it is with one of its rows. */
  double least() {
    return Math.min(whole(), 3.8 * LOWEST_ROW);
  }

  /** The entries, as many as there is room for; returns the lower end. */
  double table(Sheet sheet, Rect area) {
    var count = outcome.right().size();
    var room = area.height();
    var shown = shown(count, Math.max(1, (int) (room / LOWEST_ROW - 1.4)));
    var pitch = Math.min(1.55 * text(), room / (shown.size() + 1.4));
    var size = Math.min(text(), 0.86 * pitch);
    var right = area.right() - 6.5 * text();
    var target = right - 6.5 * text();
    var y = area.y() + 0.75 * pitch;
    var named = words.text(ofUnits() ? "beside.mistakes.unit" : "beside.mistakes.class");
    sheet.text("head.class", TextStyle.muted(Face.REGULAR, size), named, Anchor.START.at(area.x(), y));
    var signs = area.x() + TextWidth.of(named, Face.REGULAR, size) + Space.GAP + SignLegend.briefWidth();
    if (signs < (outcome.target().isPresent() ? target : right) - 4 * text()) {
      SignLegend.ending(sheet, signs, y);
    }
    if (outcome.target().isPresent()) {
      sheet.text("head.target", TextStyle.muted(Face.REGULAR, size), words.text("beside.mistakes.target"),
          Anchor.END.at(target, y));
    }
    sheet.text("head.right", TextStyle.muted(Face.REGULAR, size), words.text("beside.mistakes.right"),
        Anchor.END.at(right, y));
    sheet.text("head.wrong", TextStyle.muted(Face.REGULAR, size), words.text("beside.mistakes.wrong"),
        Anchor.END.at(area.right(), y));
    for (var n : shown) {
      y += pitch;
      if (n == DOTS) {
        sheet.text("dots" + y, TextStyle.muted(Face.REGULAR, size), "⋮", Anchor.START.at(area.x(), y));
        continue;
      }
      var row = new Sheet();
      row.showing(new Source.Ordinal(n))
          .text("name", TextStyle.ink(Face.REGULAR, size),
              Sheet.fitted(name(n), Face.REGULAR, size,
                  (outcome.target().isPresent() ? target - 3.6 * text() : target) - area.x()),
              Anchor.START.at(area.x(), y));
      if (outcome.target().isPresent()) {
        row.showing(Source.of(Known.TRIAL_TARGET, n))
            .text("target", TextStyle.ink(Face.REGULAR, size), Numbers.shown(outcome.target().get().get(n), 3).text(),
                Anchor.END.at(target, y));
      }
      number(row.showing(Source.of(Known.RIGHT_ENTRY, n)), "right", shown(outcome.right().get(n), digits(n)), size,
          Anchor.END.at(right, y));
      number(row.showing(Source.of(Known.WRONG_ENTRY, n)), "wrong", shown(outcome.wrong().get(n), digits(n)), size,
          Anchor.END.at(area.right(), y));
      sheet.add(new Mark.Group("entry" + n, row.marks(), 0, 0, 1));
    }
    return y + 0.4 * pitch;
  }

  private boolean ofUnits() {
    return outcome.network().isPresent();
  }

  /** As many decimals as tell the right number of a row from the wrong one, where they are not the same. */
  private int digits(int n) {
    return IntStream.range(LEAST_DIGITS, MOST_DIGITS)
        .filter(digits -> !shown(outcome.right().get(n), digits).equals(shown(outcome.wrong().get(n), digits)))
        .findFirst()
        .orElse(gap(n) > VISIBLE_GAP ? MOST_DIGITS : LEAST_DIGITS);
  }

  /** By how much a row is wrong. */
  private double gap(int n) {
    var gap = Math.abs(outcome.right().get(n) - outcome.wrong().get(n));
    return Double.isFinite(gap) ? gap : Double.MAX_VALUE;
  }

  private int worst() {
    return IntStream.range(0, outcome.right().size()).boxed().max(Comparator.comparingDouble(this::gap)).orElse(0);
  }

  /** The rows that at most {@code most} lines can show: where not all can be, the one that is most wrong, those in focus, the first and the last, with dots. */
  private List<Integer> shown(int count, int most) {
    if (count <= most) {
      return IntStream.range(0, count).boxed().toList();
    }
    var wanted = Stream.concat(Stream.of(worst()), Stream.concat(
        ofUnits() ? Stream.of() : Stream.of(frame.session().watched(), frame.target().argMax()),
        Stream.concat(Stream.of(0, count - 1), IntStream.range(1, count - 1).boxed())));
    var kept = new TreeSet<Integer>();
    var lines = List.of(worst());
    for (var row : wanted.filter(n -> n < count).distinct().toList()) {
      kept.add(row);
      var next = dotted(kept);
      if (next.size() > most) {
        break;
      }
      lines = next;
    }
    return lines;
  }

  private static List<Integer> dotted(SortedSet<Integer> rows) {
    var lines = new ArrayList<Integer>();
    var before = -1;
    for (var row : rows) {
      if (row > before + 1) {
        lines.add(DOTS);
      }
      lines.add(row);
      before = row;
    }
    return lines;
  }

  private String name(int n) {
    return ofUnits()
        ? words.text("beside.mistakes.unit-number", String.valueOf(n + 1))
        : frame.document().classes().get(n);
  }

  private void number(Sheet sheet, String key, String shown, double size, Sheet.Place place) {
    var role = switch (shown.charAt(0)) {
      case '+' -> Role.gradientText(1);
      case '−' -> Role.gradientText(-1);
      default -> Role.INK;
    };
    sheet.text(key, new TextStyle(role, Face.MEDIUM, Sheet.fittedSize(shown, Face.MEDIUM, size, 6 * text())), shown,
        place);
  }

  private String shown(double value, int digits) {
    return Double.isFinite(value)
        ? (value > 0 ? "+" : "") + Numbers.shown(value, digits).text()
        : words.text("beside.mistakes.not-finite");
  }

  /** What finds it, and what training does with it, smaller where it would not fit; returns the lower end. */
  double findings(Sheet sheet, Rect area) {
    var drawn = new Sheet();
    var end = 0.0;
    for (var share : SHARES) {
      drawn = new Sheet();
      end = findings(drawn, area, share * text());
      if (end <= area.bottom()) {
        break;
      }
    }
    drawn.marks().forEach(sheet::add);
    return end;
  }

  private double findings(Sheet sheet, Rect area, double size) {
    var y = area.y() + size;
    sheet.text("finds", TextStyle.muted(Face.REGULAR, size), words.text("beside.mistakes.finds"),
        Anchor.START.at(area.x(), y));
    for (var finding : outcome.findings()) {
      y += 1.45 * size;
      var row = new Sheet();
      var id = finding.invariant().name().toLowerCase(Locale.ROOT).replace('_', '-');
      row.text("sign", TextStyle.ink(Face.SEMIBOLD, size), finding.broken() ? "✗" : "✓",
          Anchor.END.at(area.right(), y));
      var value = Double.isFinite(finding.value())
          ? finding.broken() ? Numbers.shown(finding.value(), 3).text() : "0"
          : words.text("beside.mistakes.not-finite");
      var left = area.right() - 2 * size - TextWidth.of(value, Face.REGULAR, size);
      row.showing(Source.of(Known.INVARIANT_BROKEN, outcome.findings().indexOf(finding)))
          .text("value", TextStyle.ink(Face.REGULAR, size), value, Anchor.END.at(area.right() - 1.6 * size, y));
      row.text("what", TextStyle.ink(Face.REGULAR, size),
          Sheet.fitted(words.text("beside.mistakes." + id), Face.REGULAR, size, left - area.x()),
          Anchor.START.at(area.x(), y));
      sheet.add(new Mark.Group("finding." + id, row.marks(), 0, 0, 1));
    }
    var next = sheet.showing(losses())
        .paragraph("losses", TextStyle.ink(Face.REGULAR, size), losses().text(),
            new Lines(area.x(), y + 1.9 * size, area.width(), 1.35 * size));
    next = sheet.paragraph("verdict-loss", TextStyle.ink(Face.MEDIUM, size), proves(),
        new Lines(area.x(), next, area.width(), 1.35 * size));
    var top = next - 0.5 * size;
    if (outcome.rightRun().size() > 2 && area.bottom() - top >= LOWEST_PLOT + 1.6 * size) {
      var height = Math.min(220, area.bottom() - top);
      plot(sheet, area.band(top, height));
      return top + height;
    }
    return top;
  }

  private Printed losses() {
    return Printed.say(words, "beside.mistakes.losses",
        Printed.of(Powers.loss(outcome.loss()), Source.of(Known.LOSS_BEFORE_STEP)),
        after(outcome.rightRun(), Known.LOSS_AFTER_RIGHT_STEP), after(outcome.wrongRun(), Known.LOSS_AFTER_WRONG_STEP));
  }

  private Printed after(List<Double> run, Known known) {
    return outcome.after(run)
        .map(loss -> Printed.of(Powers.loss(loss), Source.of(known)))
        .orElse(Printed.of(words.text("beside.mistakes.not-finite")));
  }

  /** What the loss says about the mistake; nothing where the gradient is right by chance. */
  private String proves() {
    var wrong = outcome.after(outcome.wrongRun());
    var right = outcome.after(outcome.rightRun());
    if (wrong.isEmpty() || right.isEmpty() || !outcome.differs()) {
      return "";
    }
    var moved = wrong.get() - outcome.loss();
    if (Math.abs(moved) <= 1e-9 * Math.max(1, outcome.loss())) {
      return words.text("beside.mistakes.same");
    }
    return words.text(moved > 0
        ? "beside.mistakes.up"
        : wrong.get() < right.get() ? "beside.mistakes.better" : "beside.mistakes.down");
  }

  String verdict() {
    return losses().text() + " " + proves();
  }

  /** The loss over the steps, both ways. */
  private void plot(Sheet sheet, Rect area) {
    var steps = Math.max(outcome.rightRun().size(), outcome.wrongRun().size()) - 1;
    sheet.showing(Source.of(Known.MISTAKE_STEPS))
        .text("steps", TextStyle.muted(Face.REGULAR, text()),
            words.text("beside.mistakes.steps", String.valueOf(steps)),
            Anchor.START.at(area.x(), area.y() + text()));
    var most = Math.max(outcome.rightRun().stream().mapToDouble(Double::doubleValue).max().orElse(1),
        outcome.wrongRun().stream().mapToDouble(Double::doubleValue).max().orElse(1));
    var inner = area.without(0, 1.7 * text(), 4.2 * text(), 0.5 * text());
    sheet.line("axis", Set.of(), new Stroke(Role.EDGE, 1), Segment.across(inner.x(), inner.right(), inner.bottom()));
    var plot = new Plot(inner, 0, Math.max(1, steps), 0, most > 0 ? most : 1);
    var rightEnd = curve(sheet, "right", outcome.rightRun(), plot, new Stroke(Role.PROBABILITY, 2));
    var wrongEnd = curve(sheet, "wrong", outcome.wrongRun(), plot, new Stroke(Role.POSITIVE, 3));
    var apart = 1.25 * text();
    var upper = Math.min(rightEnd, wrongEnd);
    var lower = Math.min(Math.max(Math.max(rightEnd, wrongEnd), upper + apart), inner.bottom());
    upper = Math.min(upper, lower - apart);
    label(sheet, "right", rightEnd <= wrongEnd ? upper : lower, inner);
    label(sheet, "wrong", rightEnd <= wrongEnd ? lower : upper, inner);
  }

  private void label(Sheet sheet, String which, double y, Rect inner) {
    sheet.text("label." + which, TextStyle.ink(Face.MEDIUM, text()), words.text("beside.mistakes." + which),
        Anchor.START.at(inner.right() + 8, y + 0.36 * text()));
  }

  /** Returns the height of its end. */
  private static double curve(Sheet sheet, String key, List<Double> run, Plot plot, Stroke stroke) {
    var pen = new Outline.Pen();
    for (var n = 0; n < run.size(); n++) {
      if (n == 0) {
        pen.move(plot.x(n), plot.y(run.get(n)));
      } else {
        pen.line(plot.x(n), plot.y(run.get(n)));
      }
    }
    sheet.add(new Mark.Path("curve." + key, Set.of(), stroke.role(), pen.outline(), 0, 0, 1, stroke.thickness()));
    return run.isEmpty() ? plot.area().bottom() : plot.y(run.getLast());
  }
}
