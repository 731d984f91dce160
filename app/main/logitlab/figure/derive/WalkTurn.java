package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.draw.Sheet;
import logitlab.motion.WalkScript.Cue;

/**
 * The page of a derivation between two lines: the lines before move up, the one that was read goes to them, and its ink becomes that of the
 * next line in the box.
 *
 * @param before the page at the earlier line
 * @param after  the page at the later line
 * @param cue    how far each movement is
 */
record WalkTurn(WalkLayout before, WalkLayout after, ToDoubleFunction<Cue> cue, boolean fades) {

  /** The box, the lines and the words, in the order they lie on each other. */
  List<Mark> marks() {
    var sheet = new Sheet();
    if (fades) {
      page(sheet, "before", before, 1 - at(Cue.FADE));
      page(sheet, "after", after, at(Cue.FADE));
      return sheet.marks();
    }
    var t = at(Cue.SCROLL);
    DerivationPage.box(sheet, between(before.box(), after.box(), t));
    words(sheet);
    for (var line : after.lines().subList(0, after.lines().size() - 1)) {
      sheet.add(earlier(line, find(before, line), t));
    }
    for (var line : before.lines().subList(0, before.lines().size() - 1)) {
      if (find(after, line).isEmpty()) {
        sheet.add(new Mark.Group("gone" + line.step().number(), List.of(line.marks()), 0, 0, 1 - at(Cue.LEAVE)));
      }
    }
    sheet.add(LineMorph.between(before.now(), after.now(), after.origins(), cue));
    return sheet.marks();
  }

  private static void page(Sheet sheet, String key, WalkLayout layout, double opacity) {
    var page = new Sheet();
    DerivationPage.rest(page, layout);
    sheet.add(new Mark.Group(key, page.marks(), 0, 0, opacity));
  }

  /** What is said of both lines stays; the rest fades, and then comes. */
  private void words(Sheet sheet) {
    var same = new HashSet<>(before.words());
    same.retainAll(new HashSet<>(after.words()));
    after.words().stream().filter(same::contains).forEach(sheet::add);
    sheet
        .add(new Mark.Group("words-before", before.words().stream().filter(word -> !same.contains(word)).toList(), 0, 0,
            1 - at(Cue.LEAVE)));
    sheet.add(new Mark.Group("words-after", after.words().stream().filter(word -> !same.contains(word)).toList(), 0, 0,
        at(Cue.APPEAR)));
  }

  /** A line of those before: from where it stood, smaller if it was the current one; where it cannot be followed it fades in. */
  private Mark earlier(PlacedLine line, Optional<PlacedLine> from, double t) {
    var key = "line" + line.step().number();
    if (from.isEmpty() || !from.get().line().tex().source().equals(line.line().tex().source())) {
      return new Mark.Group(key, List.of(line.marks()), 0, 0, at(Cue.APPEAR));
    }
    var old = from.get();
    var marks = new ArrayList<Mark>();
    for (var n = 0; n < line.glyphs().size(); n++) {
      var a = old.glyphs().get(n);
      var b = line.glyphs().get(n);
      var mark = (Mark.Path) line.line().mark("g" + n, n, 0, 0, false);
      marks.add(new Mark.Path(mark.key(), mark.terms(), mark.role(), mark.outline(),
          mix(old.x() + a.x(), line.x() + b.x(), t), mix(old.baseline() + a.y(), line.baseline() + b.y(), t),
          mix(a.scale(), b.scale(), t), 0));
    }
    return new Mark.Group(key, marks, 0, 0, 1);
  }

  private static Optional<PlacedLine> find(WalkLayout layout, PlacedLine line) {
    return layout.lines().stream().filter(other -> other.step().number() == line.step().number()).findFirst();
  }

  private double at(Cue what) {
    return cue.applyAsDouble(what);
  }

  private static Rect between(Rect a, Rect b, double t) {
    return new Rect(mix(a.x(), b.x(), t), mix(a.y(), b.y(), t), mix(a.width(), b.width(), t),
        mix(a.height(), b.height(), t));
  }

  private static double mix(double from, double to, double t) {
    return from + (to - from) * t;
  }
}
