package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Term;
import logitlab.derivation.print.Sentence;
import logitlab.figure.Mark;
import logitlab.figure.Role;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.TextStyle;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.typeset.Glyph;
import logitlab.typeset.Texts;
import logitlab.typeset.Typeset;

/**
 * Sets a sentence with small formulas among its words, broken into lines. What stands together without a blank is not torn apart, so that
 * a full stop stays with its formula.
 */
public record SentenceLayout(Sheet sheet, Role role, double size, double width, double leading) {
  /** Formula letters look smaller than Inter's at the same size. */
  private static final double FORMULA_SCALE = 1.14;
  private static final double LETTER_DEPTH = 0.22;
  /** A last line shorter than this part of the width looks lost. */
  private static final double LONELY = 0.15;
  /** The least between a formula and the line above it. */
  private static final double GAP = 2;

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

  /** The largest of 18 to 13 pixels in which the sentence takes at most {@code height}; 13 where none does. */
  public static SentenceLayout fitting(Sheet sheet, Role role, Sentence sentence, double width, double height) {
    for (var size = 18.0; size > 13; size--) {
      var layout = new SentenceLayout(sheet, role, size, width, 1.5 * size);
      if (layout.height(sentence) <= height) {
        return layout;
      }
    }
    return new SentenceLayout(sheet, role, 13, width, 1.45 * 13);
  }

  /** How high the sentence is. */
  private double height(Sentence sentence) {
    return new SentenceLayout(new Sheet(), role, size, width, leading).draw("trial", sentence, 0, 0);
  }

  /** Where a sentence ends: {@code x} from its left, {@code below} from its last baseline to the one after it. */
  record End(double x, double below) {}

  End end(Sentence sentence) {
    var blank = Texts.measure(" ", Face.REGULAR, size).width();
    var last = rows(words(sentence), blank).getLast();
    var right = last.stream().mapToDouble(word -> blank + word.stream().mapToDouble(Segment::width).sum()).sum();
    return new End(right - blank, leading + Math.max(0, depth(last) - LETTER_DEPTH * size));
  }

  /** Lays the sentence down from (x, baseline), lower where its first line is tall; returns the baseline after its last line. */
  public double draw(String key, Sentence sentence, double x, double baseline) {
    var blank = Texts.measure(" ", Face.REGULAR, size).width();
    var next = baseline;
    var depth = 0.0;
    var number = 0;
    for (var row : rows(words(sentence), blank)) {
      // A fraction needs more room above and below than the lines leave.
      var line = next + Math.max(0, depth + ascent(row) + GAP - leading);
      var left = x;
      for (var word : row) {
        for (var segment : word) {
          draw(key + "." + number++, segment, left, line);
          left += segment.width();
        }
        left += blank;
      }
      depth = depth(row);
      next = line + leading;
    }
    return next + Math.max(0, depth - LETTER_DEPTH * size);
  }

  /** The words that stand on each line; earlier lines are made shorter rather than that a word or two stand alone on the last one. */
  private List<List<List<Segment>>> rows(List<List<Segment>> words, double blank) {
    var rows = rows(words, blank, width);
    for (var narrow = 0.95; narrow > 0.6 && rows.size() > 1 && width(rows.getLast()) < LONELY * width; narrow -= 0.05) {
      var other = rows(words, blank, narrow * width);
      if (other.size() > rows.size()) {
        break;
      }
      rows = other;
    }
    return rows;
  }

  private static double width(List<List<Segment>> row) {
    return row.stream().flatMap(List::stream).mapToDouble(Segment::width).sum();
  }

  private static List<List<List<Segment>>> rows(List<List<Segment>> words, double blank, double width) {
    var rows = new ArrayList<List<List<Segment>>>();
    var left = 0.0;
    for (var word : words) {
      var length = word.stream().mapToDouble(Segment::width).sum();
      if (rows.isEmpty() || (left > 0 && left + length > width)) {
        rows.add(new ArrayList<>());
        left = 0;
      }
      rows.getLast().add(word);
      left += length + blank;
    }
    return rows;
  }

  private double ascent(List<List<Segment>> row) {
    return row.stream().flatMap(List::stream).mapToDouble(segment -> switch (segment) {
      case Letters _ -> size;
      case Formula(_, var typeset) -> typeset.ascent();
    }).max().orElse(0);
  }

  private double depth(List<List<Segment>> row) {
    return row.stream().flatMap(List::stream).mapToDouble(segment -> switch (segment) {
      case Letters _ -> LETTER_DEPTH * size;
      case Formula(_, var typeset) -> typeset.depth();
    }).max().orElse(0);
  }

  private void draw(String key, Segment segment, double x, double baseline) {
    switch (segment) {
      case Letters(var text, _) ->
        sheet.text(key, new TextStyle(role, Face.REGULAR, size), text, Anchor.START.at(x, baseline));
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
