package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import logitlab.derivation.print.Verdicts;
import logitlab.figure.Frame;
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
record VerdictRow(Frame frame, Walk walk, DerivationWords said, Words words, Verdicts verdicts, double width) {
  private static final double HEIGHT = 34;
  private static final double ROW = 20;
  private static final String BETWEEN = " · ";

  /** What it takes. */
  double height() {
    return HEIGHT + (rows(shortest()).size() - 1) * ROW;
  }

  void draw(Sheet sheet, Rect box) {
    var now = walk.now();
    if (now.isResult()) {
      sheet.ring("outcome", Set.of(), box, 10, Role.NONE, new Stroke(Role.ACCENT, walk.isLast() ? 2.5 : 1.25));
    }
    var baseline = box.bottom() - 14;
    var rows = rows(shortest());
    for (var n = 0; n < rows.size(); n++) {
      sheet.text(n == rows.size() - 1 ? "rule" : "rule" + n, TextStyle.QUIET, rows.get(n),
          Anchor.END.at(box.right() - 12, baseline - (rows.size() - 1 - n) * ROW));
    }
    var room = width - 36 - TextStyle.QUIET.width(rows.getLast());
    var sayings = sayings();
    var verdict = sayings.stream()
        .filter(text -> TextStyle.NAME.width(text.text()) <= room)
        .findFirst()
        .orElse(sayings.getLast());
    sheet.showing(verdict).text("check", TextStyle.NAME, verdict.text(), Anchor.START.at(Space.PAD, baseline));
  }

  private List<Printed> sayings() {
    var now = walk.now();
    return new CheckWords(words).say(said.notation().inUnit(now, verdicts.shown(now)), said.where(frame, walk));
  }

  private double shortest() {
    return sayings().stream().mapToDouble(text -> TextStyle.NAME.width(text.text())).min().orElse(0);
  }

  /** The rules in rows; the last leaves room for the verdict. */
  private List<String> rows(double verdict) {
    var rules = said.rules(walk.now());
    var first = walk.now().isResult() ? words.text("figure.walk.result", rules.getFirst()) : rules.getFirst();
    var rows = new ArrayList<String>();
    var row = first;
    for (var rule : rules.subList(1, rules.size())) {
      var longer = row + BETWEEN + rule;
      if (TextStyle.QUIET.width(longer) <= width - 36 - verdict) {
        row = longer;
      } else {
        rows.add(row + BETWEEN.stripTrailing());
        row = rule;
      }
    }
    rows.add(row);
    return rows;
  }
}
