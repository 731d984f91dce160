package logitlab.figure.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Term;
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Mark;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.equation.MatrixEquation.Array;
import logitlab.figure.equation.MatrixEquation.Part;
import logitlab.figure.equation.MatrixEquation.Sign;
import logitlab.figure.equation.MatrixEquation;
import logitlab.figure.text.NetworkNumbers;
import logitlab.figure.text.TextWidth;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.typeset.Typeset;
import logitlab.words.Words;

/** A matrix equation at one width of entries, broken into lines. */
final class MatrixGrid {
  private static final double NAME = 28;
  /** The name of a gradient is a fraction. */
  private static final double FRACTION = 40;
  private static final double SHAPE = 20;
  private static final double BETWEEN = 8;
  private static final double LINE = 12;
  private static final double STEP = 0.1;
  /** How high an entry is that shows its sign alone. */
  private static final double SIGNS = 16;
  private static final String PART = "part";
  private static final List<Double> TEXTS = List.of(20.0, 18.0, 15.0, Space.SMALL, MatrixCard.LEAST);

  private final double cell;
  private final double pitch;
  private final double text;
  private final double least;
  private final Words words;
  private final List<List<Part>> lines = new ArrayList<>();

  /**
   * @param width of the room
   * @param cell  how wide an entry is
   * @param high  how high an entry with a number is
   * @param least how small letters may be
   */
  MatrixGrid(MatrixEquation equation, double width, double cell, double high, double least, Words words) {
    this.cell = cell;
    this.least = least;
    this.words = words;
    text = TEXTS.stream()
        .filter(size -> size >= least && size <= high - 5 && widest(equation, size) <= cell - 4)
        .findFirst()
        .orElse(0.0);
    pitch = text == 0 ? SIGNS : high;
    var used = width + 1;
    for (var part : equation.parts()) {
      // A sign goes with what follows it, unless it ends a line.
      if (used + width(part) > width && !(part instanceof Sign)) {
        var line = new ArrayList<Part>();
        if (!lines.isEmpty() && lines.getLast().getLast() instanceof Sign sign && lines.getLast().size() > 1) {
          lines.getLast().removeLast();
          line.add(sign);
        }
        lines.add(line);
        used = line.stream().mapToDouble(each -> width(each) + BETWEEN).sum();
      }
      lines.getLast().add(part);
      used += width(part) + BETWEEN;
    }
  }

  double cell() {
    return cell;
  }

  /** The size of its numbers; 0 where there are only signs. */
  double text() {
    return text;
  }

  /** In how many lines it is broken. */
  int lines() {
    return lines.size();
  }

  double height() {
    return lines.stream().mapToDouble(this::height).sum() + LINE * (lines.size() - 1);
  }

  private double height(List<Part> line) {
    return above(line) + SHAPE + rows(line) * pitch;
  }

  private static double above(List<Part> line) {
    return line.stream().anyMatch(part -> part instanceof Array array && array.tall()) ? FRACTION : NAME;
  }

  private static int rows(List<Part> line) {
    return line.stream().mapToInt(part -> part instanceof Array array ? array.values().rows() : 1).max().orElse(1);
  }

  private double width(Part part) {
    return switch (part) {
      case Sign sign -> sign(sign).width();
      case Array array -> Math.max(array.values().columns() * cell, name(array).width());
    };
  }

  private Typeset sign(Sign sign) {
    return Formulas.typeset(text == 0 ? sign.tex() : sign.printed(), 18);
  }

  private static Typeset name(Array array) {
    return Formulas.typeset(array.name(), array.tall() ? 15 : 17);
  }

  /** Returns the lower end. */
  double draw(Sheet sheet, Set<Term> path, double left, double top) {
    var y = top;
    var count = 0;
    for (var line : lines) {
      var x = left;
      var middle = y + above(line) + rows(line) * pitch / 2;
      for (var part : line) {
        var key = PART + count++;
        switch (part) {
          case Sign sign -> sheet.formula(key, Set.of(), Role.INK, sign(sign), x, middle + 5);
          case Array array -> array(sheet, key, path, array, x, middle);
        }
        x += width(part) + BETWEEN;
      }
      y += height(line) + LINE;
    }
    return y - LINE;
  }

  private void array(Sheet sheet, String key, Set<Term> path, Array array, double left, double middle) {
    var values = array.values();
    var wide = width(array);
    var x = left + (wide - values.columns() * cell) / 2;
    var y = middle - values.rows() * pitch / 2;
    var name = name(array);
    sheet.formula(key + ".name", Set.of(), Role.INK, name, left + (wide - name.width()) / 2, y - 6 - name.depth());
    var place = Integer.parseInt(key.substring(PART.length()));
    var shape = values.rows() + " × " + values.columns();
    sheet.showing(Printed.of(values.rows(), Source.of(Known.ARRAY_ROWS, place))
        .then(" × ")
        .then(Printed.of(values.columns(), Source.of(Known.ARRAY_COLUMNS, place))))
        .text(key + ".shape", TextStyle.muted(Face.REGULAR, least), shape,
            Anchor.MIDDLE.at(left + wide / 2, y + values.rows() * pitch + 13));
    var largest = values.maxAbs();
    for (var r = 0; r < values.rows(); r++) {
      for (var c = 0; c < values.columns(); c++) {
        var area = new Rect(x + c * cell, y + r * pitch, cell, pitch).inset(1.5);
        var entry = new Entry(array, r, c);
        var here = entry.term().filter(path::contains).isPresent();
        entry(sheet, key + "." + r + "." + c, entry, area, largest, here);
      }
    }
  }

  /** One entry of an array. */
  private record Entry(Array array, int row, int column) {
    double value() {
      return array.values().get(row, column);
    }

    Optional<Term> term() {
      return array.term(row, column);
    }

    Source source() {
      return term().map(Source::of).orElse(Source.of(Known.ARRAY_ENTRY, row, column));
    }
  }

  private void entry(Sheet sheet, String key, Entry entry, Rect area, double largest, boolean here) {
    var value = entry.value();
    var terms = entry.term().map(Set::of).orElse(Set.of());
    var role = value < 0 ? Role.NEGATIVE : value > 0 ? Role.POSITIVE : Role.EDGE;
    if (value != 0) {
      sheet.tint(key + ".heat", terms, area, 4, role, Sheet.heat(Math.abs(value) / largest));
    }
    sheet.ring(key + ".border", terms, area, 4, Role.NONE, new Stroke(here ? Role.INK : role, here ? 2 : 1));
    var printed = text == 0 ? value < 0 ? "−" : value > 0 ? "+" : "0" : NetworkNumbers.unit(value);
    var size = text == 0 ? least : text;
    var marks = new Sheet();
    // A sign alone is not the number.
    (text > 0 || value == 0 ? marks.showing(entry.source()) : marks).text("number", text == 0 ? Set.of() : terms,
        TextStyle.ink(Face.MEDIUM, size), printed, Anchor.MIDDLE.at(area.centreX(), area.centreY() + 0.36 * size));
    if (entry.array.open() && text > 0) {
      var term = entry.term().orElseThrow();
      sheet.handle(new Handle.NumberField(key, term, area, entryName(term), value, STEP,
          NetworkNumbers.weight(value), marks.marks()));
    } else {
      sheet.add(new Mark.Group(key, marks.marks(), 0, 0, 1));
    }
  }

  private static double widest(MatrixEquation equation, double size) {
    var widest = 0.0;
    for (var array : equation.arrays()) {
      for (var row : array.values().rowVectors()) {
        for (var c = 0; c < row.size(); c++) {
          widest = Math.max(widest, TextWidth.of(NetworkNumbers.unit(row.get(c)), Face.MEDIUM, size));
        }
      }
    }
    return widest;
  }

  /** What a screen reader calls an entry that can be changed. */
  private String entryName(Term term) {
    var row = String.valueOf(term.row() + 1);
    var column = String.valueOf(term.column() + 1);
    return words.text("backprop.matrix.entry", words.text("backprop.name." + switch (term.quantity()) {
      case NET_X -> "x";
      case NET_W1 -> "w1";
      case NET_B1 -> "b1";
      case NET_W2 -> "w2";
      default -> "b2";
    }, row, column));
  }
}
