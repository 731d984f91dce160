package logitlab.figure.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.NumberFit;
import logitlab.math.Mat;
import logitlab.typeset.Face;

/**
 * The entries of an array, each coloured by its size and with its number; where there is no room for numbers, with its sign.
 *
 * @param quantity what the entries are
 * @param values   the array; a vector is one column
 * @param area     all of it
 * @param heat     the colour of entries above 0 and of those below
 * @param largest  the size of numbers, at most
 */
record HeatGrid(Quantity quantity, Mat values, Rect area, Heat heat, double largest) {

  /** What colours say. */
  enum Heat {
    /** Above or below 0. */
    SIGNS,
    /** How much of 1. */
    PROBABILITY
  }

  Term term(int row, int column) {
    return quantity.ranges().size() == 1 ? Term.of(quantity, row) : Term.of(quantity, row, column);
  }

  /** The terms row by row. */
  List<Term> terms() {
    var terms = new ArrayList<Term>();
    for (var r = 0; r < values.rows(); r++) {
      for (var c = 0; c < values.columns(); c++) {
        terms.add(term(r, c));
      }
    }
    return terms;
  }

  private Rect cell(int row, int column) {
    return area.row(row, area.height() / values.rows()).column(column, area.width() / values.columns()).inset(1.5);
  }

  /** With a border round the entries that {@code ringed} names. */
  void draw(Sheet sheet, String key, Predicate<Term> ringed, Role ring) {
    var scale = new Scale(fit(), heat == Heat.PROBABILITY ? 1 : values.maxAbs());
    for (var r = 0; r < values.rows(); r++) {
      for (var c = 0; c < values.columns(); c++) {
        entry(sheet, key + "." + r + "." + c, r, c, scale, ringed.test(term(r, c)) ? ring : Role.NONE);
      }
    }
  }

  private NumberFit fit() {
    var first = cell(0, 0);
    return NumberFit.of(values.rowVectors().stream().flatMap(row -> row.stream().boxed()).toList(),
        heat == Heat.SIGNS, Face.MEDIUM, first.width() - 4, Math.min(largest, first.height() - 2));
  }

  /** Its entries as printed, row by row; empty where signs stand for them. */
  List<List<String>> printed() {
    var fit = fit();
    return values.rowVectors()
        .stream()
        .map(row -> row.stream().mapToObj(value -> fit.size() > 0 ? fit.text(value) : "").toList())
        .toList();
  }

  /**
   * What all entries are drawn by.
   *
   * @param fit  how their numbers are printed
   * @param most what is coloured the most
   */
  private record Scale(NumberFit fit, double most) {}

  private void entry(Sheet sheet, String key, int r, int c, Scale scale, Role ring) {
    var fit = scale.fit;
    var value = values.get(r, c);
    var terms = Set.of(term(r, c));
    var area = cell(r, c);
    var role = role(value);
    if (value != 0) {
      sheet.tint(key + ".heat", terms, area, 4, role, Sheet.heat(Math.abs(value) / scale.most));
    }
    sheet.ring(key + ".border", terms, area, 4, Role.NONE,
        new Stroke(ring == Role.NONE ? role : ring, ring == Role.NONE ? 1 : 2.5));
    if (fit.size() > 0) {
      number(sheet, key, terms, fit.text(value), fit.size(), area);
    } else {
      // A sign alone is not the number.
      number(sheet, key, Set.of(), value < 0 ? "−" : value > 0 ? "+" : "0", 11, area);
    }
  }

  private static void number(Sheet sheet, String key, Set<Term> terms, String text, double size, Rect area) {
    sheet.text(key, terms, TextStyle.ink(Face.MEDIUM, size), text,
        Anchor.MIDDLE.at(area.centreX(), area.centreY() + 0.36 * size));
  }

  private Role role(double value) {
    return heat == Heat.PROBABILITY
        ? Role.PROBABILITY
        : value < 0 ? Role.NEGATIVE : value > 0 ? Role.POSITIVE : Role.EDGE;
  }
}
