package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import logitlab.derivation.expr.Rule;
import logitlab.derivation.print.Verdicts;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.words.Words;

/**
 * The foot of the current line's box: left how the line fares with the numbers, right by which rules it follows from the line before. Rules
 * that have no room beside the verdict stand in rows above it.
 */
final class VerdictRow {
  private static final double HEIGHT = 32;
  private static final double ROW = 20;
  /** What of the row the verdict on a pair may take before it is said more shortly. */
  private static final double PAIR = 0.7;
  private static final String BETWEEN = " · ";

  private final Walk walk;
  private final DerivationWords said;
  private final Words words;
  private final double width;
  /** The verdict in full and then shorter. */
  private final List<Printed> sayings;
  private final List<Row> rows;

  /** A rule's name where it stands in its row, from the row's left end. */
  private record Named(Rule rule, double x, double width) {}

  /** Rules beside each other, and the text of all. */
  private record Row(String text, List<Named> rules) {
    Row then(String before, Rule rule, String name) {
      var all = new ArrayList<>(rules);
      all.add(new Named(rule, TextStyle.QUIET.width(text + before), TextStyle.QUIET.width(name)));
      return new Row(text + before + name, List.copyOf(all));
    }

    double width() {
      return TextStyle.QUIET.width(text);
    }
  }

  VerdictRow(Frame frame, Walk walk, DerivationWords said, Words words, Verdicts verdicts, double width) {
    this.walk = walk;
    this.said = said;
    this.words = words;
    this.width = width;
    var now = walk.now();
    var where = said.where(frame, walk);
    sayings = new CheckWords(words).say(said.notation().inUnit(now, verdicts.shown(now)), where);
    rows = rows(least(where.size() > 1, WalkLayout.isLow(frame.size())));
  }

  /** What it takes. */
  double height() {
    return HEIGHT + (rows.size() - 1) * ROW;
  }

  /** Lays it down at the foot of the box; returns what explains the rules. */
  List<Handle> draw(Sheet sheet, Rect box) {
    outcome(sheet, box);
    var baseline = box.bottom() - 14;
    var hints = new ArrayList<Handle>();
    for (var n = 0; n < rows.size(); n++) {
      var row = rows.get(n);
      var y = baseline - (rows.size() - 1 - n) * ROW;
      var right = box.right() - 12;
      sheet.text(n == rows.size() - 1 ? "rule" : "rule" + n, TextStyle.QUIET, row.text(), Anchor.END.at(right, y));
      for (var named : row.rules()) {
        hints.add(new Handle.Hint("rule." + named.rule().key(),
            new Rect(right - row.width() + named.x(), y - 15, named.width(), ROW), said.name(named.rule()),
            words.text(named.rule().help())));
      }
    }
    var room = width - 36 - rows.getLast().width();
    var verdict = sayings.stream()
        .filter(text -> TextStyle.NAME.width(text.text()) <= room)
        .findFirst()
        .orElse(sayings.getLast());
    sheet.showing(verdict).text("check", TextStyle.NAME, verdict.text(), Anchor.START.at(Space.PAD, baseline));
    return hints;
  }

  /** The ring round a line that a block was walked for. */
  void outcome(Sheet sheet, Rect box) {
    if (walk.now().isResult()) {
      sheet.ring("outcome", Set.of(), box, 10, Role.NONE, new Stroke(Role.ACCENT, walk.isLast() ? 2.5 : 1.25));
    }
  }

  /**
   * What the verdict takes at least: where two classes are to be named, the width of the longest that fits in a row; else of the longest
   * for which the rules need no more rows than for the shortest, and where the card is not low, one more.
   */
  private double least(boolean pair, boolean low) {
    var widths = sayings.stream().mapToDouble(text -> TextStyle.NAME.width(text.text())).toArray();
    var most = rows(DoubleStream.of(widths).min().orElse(0)).size() + (low ? 0 : 1);
    return DoubleStream.of(widths)
        .filter(wide -> pair ? wide <= PAIR * width : wide <= width - 36 && rows(wide).size() <= most)
        .findFirst()
        .orElse(0);
  }

  /** The rules in rows: in the last as many as leave room for the verdict, those before them above. */
  private List<Row> rows(double verdict) {
    var rules = walk.now().line().rules();
    var whole = width - 36;
    var beside = rules.size();
    while (beside > 0 && (beside == rules.size() || row(beside - 1, rules.size()).width() <= whole - verdict)) {
      beside--;
    }
    var rows = new ArrayList<Row>();
    var from = 0;
    while (from < beside) {
      var to = from + 1;
      while (to < beside && row(from, to + 1).width() <= whole) {
        to++;
      }
      rows.add(row(from, to));
      from = to;
    }
    rows.add(row(beside, rules.size()));
    return rows;
  }

  /** The rules from one to before another, and what the row is begun with and ends in. */
  private Row row(int from, int to) {
    var rules = walk.now().line().rules();
    var row = new Row(from == 0 && walk.now().isResult() ? words.text("figure.walk.result") + BETWEEN : "", List.of());
    for (var rule : rules.subList(from, to)) {
      row = row.then(row.rules().isEmpty() ? "" : BETWEEN, rule, said.name(rule));
    }
    return to < rules.size() ? new Row(row.text() + BETWEEN.stripTrailing(), row.rules()) : row;
  }
}
