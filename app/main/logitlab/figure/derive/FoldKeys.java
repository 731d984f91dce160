package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.List;
import logitlab.derivation.expr.Shown.Fold;
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Source;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.TextStyle;
import logitlab.state.Action;
import logitlab.words.Words;

/** Between two lines: a ＋ for what is folded away there, and a − for what can be folded away again. */
record FoldKeys(Words words, Walk walk, List<Fold> folds) {
  private static final double HEIGHT = 28;

  /** Lays them down side by side, as much as they say has room; returns what to press. */
  List<Handle> draw(Sheet sheet, Rect area) {
    var handles = new ArrayList<Handle>();
    var x = area.x();
    var alone = folds.size() == 1;
    for (var fold : folds) {
      var said = text(fold, alone);
      var text = TextStyle.NAME.shortened(said.text(), Math.max(60, area.right() - x - 12));
      var region = new Rect(x - 6, area.centreY() - HEIGHT / 2, TextStyle.NAME.width(text) + 12,
          HEIGHT);
      handles.add(Presses.quiet(sheet.showing(said), "fold." + fold.key(),
          new Action.Walk.Unfold(fold.key(), !fold.open()), region,
          text, name(fold)));
      x = region.right() + 12;
    }
    return handles;
  }

  private Printed text(Fold fold, boolean alone) {
    var sign = words.text(fold.open() ? "figure.fold.open" : "figure.fold.closed");
    return fold.aside()
        .map(block -> Printed.say(words, alone ? "figure.fold.aside" : "figure.fold.aside-short", sign,
            words.text(block.asideName())))
        .orElseGet(() -> fold.lines().size() == 1
            ? Printed.say(words, "figure.fold.line", sign)
            : Printed.say(words, "figure.fold.lines", sign, Printed.of(fold.lines().size(),
                Source.of(Known.FOLDED_LINES, walk.shown().folds().indexOf(fold)))));
  }

  private String name(Fold fold) {
    return fold.aside()
        .map(block -> words.text(fold.open() ? "figure.fold.close-aside" : "figure.fold.open-aside",
            words.text(block.asideName())))
        .orElseGet(() -> words.text(fold.open() ? "figure.fold.close-lines" : "figure.fold.open-lines",
            String.valueOf(fold.lines().size())));
  }
}
