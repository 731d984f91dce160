package logitlab.figure.lens;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.derivation.expr.Kept;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.SignLegend;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.equation.MatrixEquation;
import logitlab.figure.equation.NetworkFocus;
import logitlab.figure.equation.StageEquations;
import logitlab.motion.Stage;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Words;

/**
 * What the stage does, in whole matrices with their shapes: each entry coloured by its size and sign, and printed where there is room. An entry
 * that can be changed is a field. It looks for the size at which all of it fits, on one line or more.
 */
public final class MatrixCard implements Chart {
  private static final double TOP = 56;
  /** The sentence below the arrays: large where there is room for it. */
  private static final double LARGE = 18;
  private static final double SMALL = 15;
  private static final double LEADING = 1.4;
  private static final double FOOT = 12;
  /** Letters so large are read at a glance: entries need not grow beyond them at the cost of a line. */
  private static final double READABLE = 15;
  /** Wider entries than this are for equations that fill this share of the card at the most: the rest is for the sentence and the numbers. */
  private static final double USUAL = 64;
  private static final double SHARE = 0.5;
  /** Of the width of an entry, from the largest down: the first at which all has room. */
  private static final List<Double> WIDTHS = List.of(96.0, 84.0, 72.0, 64.0, 56.0, 48.0, 40.0, 36.0, 32.0, 28.0, 24.0,
      20.0);
  private static final double ONE_LINE = 36;
  /** What a low entry has beside its number. */
  private static final double LOW = 7;
  /** The smallest letters. */
  static final double LEAST = 11;

  /**
   * An equation and its room.
   *
   * @param height of what it must fit
   * @param ample  of what it may take before the sentence or the numbers suffer
   * @param least  how small its letters may be
   */
  private record Fitting(MatrixEquation equation, double width, double height, double ample, double least) {}

  private final Words words;
  private final Kept<Fitting, MatrixGrid> grids = new Kept<>(64);

  public MatrixCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var sheet = new Sheet();
    var size = frame.size();
    var stage = frame.session().backprop().stage();
    var title = words.text("backprop.title." + stage.id());
    var text = words.text("backprop.matrix." + kind(stage) + (frame.isPicture() && isEntered(stage) ? "-picture" : ""));
    sheet.card("card", size.page());
    var end = size.width() - Space.NARROW_PAD - 4;
    sheet.text("title",
        TextStyle.TITLE.fitting(title, end - Space.NARROW_PAD - 4 - Space.GAP - SignLegend.briefWidth()),
        title, Anchor.START.at(Space.NARROW_PAD + 4, 36));
    SignLegend.ending(sheet, end, 36);
    var equation = MatrixEquation.of(frame);
    var path = path(frame);
    var room = size.page().without(Space.NARROW_PAD, TOP, Space.NARROW_PAD, 76);
    var width = size.width() - 2 * Space.NARROW_PAD - 8;
    var ample = room.bottom() + 76 - TOP - FOOT - below(frame, text, width);
    var grid = grids.get(new Fitting(equation, room.width(), room.height(), Math.floor(ample),
        frame.isPicture() ? Space.SMALL : LEAST), this::fitted);
    var bottom = grid.draw(sheet, path, room.x(), room.y());
    var large = bottom < size.height() / 2 || bottom - TOP <= ample ? LARGE : SMALL;
    var y = sheet.paragraph("why", TextStyle.ink(Face.REGULAR, large), text, new Lines(Space.NARROW_PAD + 4,
        Math.min(bottom + 12 + large, size.height() - 50), width, LEADING * large));
    entry(sheet, frame, y, size);
    return sheet.figure(size, new Description(title, text));
  }

  /** What the sentence and the numbers take below the arrays where both are as large as can be. */
  private static double below(Frame frame, String text, double width) {
    var equation = StageEquations.of(frame);
    var numbers = equation.result().isEmpty()
        ? 0
        : StageTable.of(equation, frame.session().backprop().stage().backward(), 0, frame.size()).box().height();
    return 4 + LARGE + Texts.wrap(text, Face.REGULAR, LARGE, width).size() * LEADING * LARGE + numbers;
  }

  /** Where there is room: the entry on the focused path, worked out. */
  private void entry(Sheet sheet, Frame frame, double top, Size size) {
    var equation = StageEquations.of(frame);
    var stage = frame.session().backprop().stage();
    var whole = StageTable.of(equation, stage.backward(), top - 8, size);
    // What comes out of a step stands in its rows already.
    var least = stage == Stage.UPDATE ? whole.tight().rowsAlone() : whole.tight();
    var fitting = Stream.of(whole, whole.tight(), least)
        .filter(table -> table.box().bottom() <= size.height() - FOOT)
        .findFirst();
    if (equation.result().isEmpty() || fitting.isEmpty()) {
      return;
    }
    var table = fitting.get();
    var marks = new Sheet();
    marks.fill("numbers", Set.of(), table.box(), 8, Role.CURRENT);
    table.rows(marks);
    table.result(marks, words);
    sheet.add(new Mark.Group("entry", marks.marks(), 0, 0, 1));
  }

  /**
   * All on one line with its numbers where that can be read at a glance; else as large as leaves room for all below it; else all on one line
   * where it can be read at all; else as large as the card allows; without numbers, as low as it can be.
   */
  private MatrixGrid fitted(Fitting fitting) {
    var room = fitting.height;
    var pages = WIDTHS.stream()
        .map(width -> grid(fitting, width, width <= USUAL ? Math.clamp(width * 0.62, 18, 34) : width / 2))
        .filter(page -> page.cell() <= USUAL || page.height() <= SHARE * room)
        .toList();
    return pages.stream()
        .filter(page -> page.lines() == 1 && page.text() >= READABLE && page.height() <= room)
        .findFirst()
        .or(() -> pages.stream().filter(page -> page.text() > 0 && page.height() <= fitting.ample).findFirst())
        .or(() -> pages.stream()
            .filter(
                page -> page.lines() == 1 && page.cell() >= ONE_LINE && page.text() > 0 && page.height() <= room)
            .findFirst())
        .or(() -> pages.stream().filter(page -> page.height() <= room && page.text() > 0).findFirst())
        .or(() -> low(fitting))
        .or(() -> pages.stream().min(Comparator.comparingDouble(MatrixGrid::height)))
        .orElseThrow();
  }

  private MatrixGrid grid(Fitting fitting, double cell, double high) {
    return new MatrixGrid(fitting.equation, fitting.width, cell, high, fitting.least, words);
  }

  /** Before an audience wide numbers in low rows are better than signs: in as few lines as can be. */
  private Optional<MatrixGrid> low(Fitting fitting) {
    return fitting.least < Space.SMALL
        ? Optional.empty()
        : WIDTHS.stream()
            .map(width -> grid(fitting, width, fitting.least + LOW))
            .filter(page -> page.text() > 0 && page.height() <= fitting.height)
            .min(Comparator.comparingInt(page -> page.lines()));
  }

  /** The entries that the equation of the focused path calls by name, and what comes out of it. */
  private static Set<Term> path(Frame frame) {
    var focus = NetworkFocus.of(frame);
    var path = new HashSet<Term>();
    StageEquations.of(frame).rows().forEach(row -> path.addAll(row.terms()));
    path.add(switch (frame.session().backprop().stage()) {
      case X, DX -> Term.of(Quantity.NET_DX, focus.input());
      case Z1 -> Term.of(Quantity.NET_Z1, focus.hidden());
      case A1 -> Term.of(Quantity.NET_A1, focus.hidden());
      case Z2 -> Term.of(Quantity.NET_Z2, focus.category());
      case P, LOSS -> Term.of(Quantity.NET_P, focus.category());
      case DZ2, DW2, UPDATE -> Term.of(Quantity.NET_DZ2, focus.category());
      case DB2 -> Term.of(Quantity.NET_DB2, focus.category());
      case DA1 -> Term.of(Quantity.NET_DA1, focus.hidden());
      case DZ1, DW1 -> Term.of(Quantity.NET_DZ1, focus.hidden());
      case DB1 -> Term.of(Quantity.NET_DB1, focus.hidden());
    });
    return path;
  }

  /** What kind of product the stage is, for a sentence about it. */
  private static String kind(Stage stage) {
    return switch (stage) {
      case X, LOSS, UPDATE -> stage.id();
      case Z1, Z2 -> "product";
      case A1, P -> "function";
      case DZ2 -> "difference";
      case DW2, DW1 -> "outer";
      case DB2, DB1 -> "same";
      case DA1, DX -> "transposed";
      case DZ1 -> "hadamard";
    };
  }

  /** Whether entries of what is shown at the stage can be typed into, and that is said. */
  private static boolean isEntered(Stage stage) {
    return switch (stage) {
      case X, Z1, Z2 -> true;
      case A1, P, LOSS, DZ2, DW2, DB2, DA1, DZ1, DW1, DB1, DX, UPDATE -> false;
    };
  }
}
