package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.Reading;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.derive.DerivationLine.Look;
import logitlab.figure.derive.DerivationLine.Room;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.typeset.Texts;
import logitlab.words.Words;

/**
 * Lines of a derivation written out below each other as on paper, the signs = in one column: the line in front alone, all up to it, or all
 * there are. It is as high as its lines; nothing of it can be operated.
 */
public final class DerivationSheet implements Chart {
  /** Which lines of the walk are written out. */
  public enum Lines {
    /** The line in front. */
    ALONE,
    /** The lines in sight up to the one in front. */
    SO_FAR,
    /** All lines in sight, from the first to the last. */
    WHOLE
  }

  private static final double SIZE = 26;
  /** How wide a line may be, and what the names of its rules take at its right. */
  private static final double WIDEST = 680;
  private static final double RULES = 192;
  private static final double RULE_LEADING = 20;
  /** The widest left side that the signs = of a column are moved to the right for. */
  private static final double BEFORE = 200;
  private static final double TALLEST = 1000;
  private static final double BETWEEN = 16;
  /** Above the name of a block that is not the first of its column, and from its top to its first line. */
  private static final double ABOVE_BLOCK = 20;
  private static final double BLOCK = 32;
  private static final double GUTTER = 56;
  private static final int MOST_COLUMNS = 4;
  private static final Size SLIDE = new Size(16, 9);

  private final Words words;
  private final Lines which;

  public DerivationSheet(Words words, Lines which) {
    this.words = words;
    this.which = which;
  }

  @Override
  public Figure draw(Frame frame) {
    var moment = WalkMoment.of(frame, words);
    var walk = moment.walk();
    return switch (which) {
      case ALONE -> alone(moment);
      case SO_FAR -> page(moment, rows(moment, walk.steps().subList(0, walk.place() + 1)));
      case WHOLE -> page(moment, rows(moment, walk.steps()));
    };
  }

  private List<Row> rows(WalkMoment moment, List<Step> steps) {
    return steps.stream().map(step -> row(moment, step)).toList();
  }

  /** A line laid out, with the names of its rules, broken into rows. */
  private record Row(Step step, DerivationLine line, List<String> rules) {
    double height() {
      return Math.max(line.height(), rules.size() * RULE_LEADING);
    }

    /** Where its first row stands below its top. */
    double ascent() {
      return Math.max(line.ascent(), 0.8 * RULE_LEADING);
    }

    /** What it takes with what stands above it. */
    double taken(boolean first) {
      return (first || step.opensBlock() ? BLOCK : 0) + (first ? 0 : step.opensBlock() ? ABOVE_BLOCK : BETWEEN)
          + height();
    }
  }

  private Figure page(WalkMoment moment, List<Row> rows) {
    var columns = IntStream.rangeClosed(1, MOST_COLUMNS)
        .mapToObj(count -> columns(rows, count))
        .max(Comparator.comparingDouble(DerivationSheet::legible))
        .orElseThrow();
    var sheet = new Sheet();
    var left = 0.0;
    for (var column : columns) {
      column(sheet, column, new Rect(left, 0, width(column), height(column)));
      left += width(column) + GUTTER;
    }
    return sheet.figure(size(columns), description(moment, rows.stream().map(Row::step).toList()));
  }

  /** The rows in so many columns that are about equally high. */
  private static List<List<Row>> columns(List<Row> rows, int count) {
    var each = rows.stream().mapToDouble(row -> row.taken(false)).sum() / count;
    var columns = new ArrayList<List<Row>>();
    var taken = 0.0;
    for (var row : rows) {
      var height = row.taken(false);
      if (columns.isEmpty() || (columns.size() < count && taken + height / 2 > each * columns.size())) {
        columns.add(new ArrayList<>());
      }
      columns.getLast().add(row);
      taken += height;
    }
    return columns;
  }

  private static Size size(List<List<Row>> columns) {
    return new Size(columns.stream().mapToDouble(column -> width(column) + GUTTER).sum() - GUTTER,
        columns.stream().mapToDouble(DerivationSheet::height).max().orElse(1));
  }

  /** Where the signs = of a column stand. */
  private static double equals(List<Row> column) {
    return column.stream().mapToDouble(row -> row.line().equals()).filter(wide -> wide <= BEFORE).max().orElse(0);
  }

  /** What the widest line of a column takes, with its rules. */
  private static double width(List<Row> column) {
    var equals = equals(column);
    return RULES + column.stream()
        .mapToDouble(row -> Math.max(0, equals - row.line().equals()) + row.line().typeset().width())
        .max()
        .orElse(0);
  }

  private static double height(List<Row> column) {
    return IntStream.range(0, column.size()).mapToDouble(n -> column.get(n).taken(n == 0)).sum();
  }

  /** How large it comes out on a slide. */
  private static double legible(List<List<Row>> columns) {
    var size = size(columns);
    return Math.min(SLIDE.width() / size.width(), SLIDE.height() / size.height());
  }

  private void column(Sheet sheet, List<Row> column, Rect area) {
    var equals = equals(column);
    var left = area.x();
    var y = 0.0;
    for (var n = 0; n < column.size(); n++) {
      var row = column.get(n);
      var step = row.step();
      if (n == 0 || step.opensBlock()) {
        y += n == 0 ? 0 : ABOVE_BLOCK;
        sheet.text("block" + step.number(), TextStyle.NAME.in(Role.MUTED),
            TextStyle.NAME.shortened(words.text(step.block().title()), area.width()), Anchor.START.at(left, y + 15));
        y += BLOCK;
      } else {
        y += BETWEEN;
      }
      var baseline = y + row.ascent();
      sheet.add(row.line()
          .marks("line" + step.number(), left + Math.max(0, equals - row.line().equals()), baseline));
      for (var rule = 0; rule < row.rules().size(); rule++) {
        sheet.text("rule" + step.number() + "." + rule, TextStyle.QUIET, row.rules().get(rule),
            Anchor.END.at(area.right(), baseline + rule * RULE_LEADING));
      }
      y += row.height();
    }
  }

  private Row row(WalkMoment moment, Step step) {
    var reading = moment.frame().session().route().reading();
    var room = new Room(BEFORE, WIDEST - BEFORE, TALLEST);
    var rules = String.join(" · ", step.line().rules().stream().map(moment.said()::name).toList());
    var look = step.isResult() || step.opensBlock() ? Look.INKED : Look.REMINDED;
    return new Row(step,
        DerivationLine.of(moment.said().printer(reading, Map.of()).step(step), look, SIZE, room),
        rules.isEmpty()
            ? List.of()
            : Texts.wrap(rules, TextStyle.QUIET.face(), TextStyle.QUIET.size(), RULES - Space.PAD));
  }

  /** The line in front, behind its left side, as it is read. */
  private Figure alone(WalkMoment moment) {
    var view = moment.frame().session().route();
    var now = moment.now();
    var own = view.line() == now.number() ? view.parts() : Map.<Integer, Reading>of();
    var line = DerivationLine.of(moment.said().printer(view.reading(), own).equation(now), Look.INKED, SIZE,
        new Room(BEFORE, WIDEST + RULES, TALLEST));
    var sheet = new Sheet();
    sheet.add(line.marks("line" + now.number(), 0, line.ascent()));
    return sheet.figure(new Size(line.typeset().width(), line.height()), description(moment, List.of(now)));
  }

  private Description description(WalkMoment moment, List<Step> shown) {
    var said = moment.said();
    return new Description(words.text(moment.walk().route().title()),
        () -> String.join(". ", shown.stream().map(said::spoken).toList()) + ".");
  }
}
