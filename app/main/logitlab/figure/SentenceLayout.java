package logitlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import logitlab.derivation.Sentence;
import logitlab.derivation.Term;
import logitlab.figure.Sheet.Anchor;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.typeset.Glyph;
import logitlab.typeset.Texts;
import logitlab.typeset.Typeset;

/**
 * Sets a sentence with small formulas among its words, broken into lines. What stands together without a blank is not torn apart, so that
 * a full stop stays with its formula.
 */
record SentenceLayout(Sheet sheet, Role role, double size, double width, double leading) {
  /** Formula letters look smaller than Inter's at the same size. */
  private static final double FORMULA_SCALE = 1.14;

  /** A stretch of letters, or a formula, in one word. */
  private sealed interface Segment {
    double width();
  }

  private record Letters(String text, double width) implements Segment {}

  private record Formula(Sentence.Formula formula, Typeset typeset) implements Segment {
    @Override
    public double width() {
      return typeset.width();
    }
  }

  /** The largest of 16, 15, 14 and 13 pixels in which the sentence takes at most {@code height}; 13 where none does. */
  static SentenceLayout fitting(Sheet sheet, Role role, Sentence sentence, double width, double height) {
    for (var size = 16.0; size > 13; size--) {
      var layout = new SentenceLayout(sheet, role, size, width, 1.5 * size);
      if (layout.lines(sentence) * layout.leading <= height) {
        return layout;
      }
    }
    return new SentenceLayout(sheet, role, 13, width, 1.45 * 13);
  }

  /** How many lines the sentence takes. */
  private int lines(Sentence sentence) {
    var trial = new SentenceLayout(new Sheet(), role, size, width, leading);
    return (int) Math.round(trial.draw("trial", sentence, 0, 0) / leading);
  }

  /** Lays the sentence down from (x, baseline); returns the baseline after its last line. */
  double draw(String key, Sentence sentence, double x, double baseline) {
    var blank = Texts.measure(" ", Face.REGULAR, size).width();
    var left = x;
    var line = baseline;
    var number = 0;
    for (var word : words(sentence)) {
      var length = word.stream().mapToDouble(Segment::width).sum();
      if (left > x && left + length > x + width) {
        left = x;
        line += leading;
      }
      for (var segment : word) {
        draw(key + "." + number++, segment, left, line);
        left += segment.width();
      }
      left += blank;
    }
    return line + leading;
  }

  private void draw(String key, Segment segment, double x, double baseline) {
    switch (segment) {
      case Letters(var text, _) -> sheet.text(key, role, text, Face.REGULAR, size, x, baseline, Anchor.START);
      case Formula(var formula, var typeset) -> {
        var marks = new ArrayList<Mark>();
        for (var i = 0; i < typeset.glyphs().size(); i++) {
          var glyph = typeset.glyphs().get(i);
          Set<Term> terms = glyph.part() == Glyph.NO_PART ? Set.of() : formula.tex().parts().get(glyph.part()).terms();
          marks.add(Sheet.glyph("g" + i, terms, role, glyph));
        }
        sheet.add(new Mark.Group(key, marks, x, baseline, 1));
      }
    }
  }

  private List<List<Segment>> words(Sentence sentence) {
    var words = new ArrayList<List<Segment>>();
    var open = new ArrayList<Segment>();
    for (var piece : sentence.pieces()) {
      switch (piece) {
        case Sentence.Plain(var text) -> {
          var parts = text.split(" ", -1);
          for (var i = 0; i < parts.length; i++) {
            if (i > 0) {
              close(words, open);
              open = new ArrayList<>();
            }
            if (!parts[i].isEmpty()) {
              open.add(new Letters(parts[i], Texts.measure(parts[i], Face.REGULAR, size).width()));
            }
          }
        }
        case Sentence.Formula formula -> open.add(new Formula(formula,
            Formulas.typeset(formula.tex().source(), FORMULA_SCALE * size).withNumbers(formula.tex().digits())));
      }
    }
    close(words, open);
    return words;
  }

  private static void close(List<List<Segment>> words, List<Segment> word) {
    if (!word.isEmpty()) {
      words.add(List.copyOf(word));
    }
  }
}
