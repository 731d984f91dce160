package logitlab.derivation.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Expr.Gradient;
import logitlab.derivation.expr.Expr.Table;
import logitlab.derivation.expr.Expr.Whole;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.print.Brackets.Place;
import logitlab.derivation.value.Extent;
import logitlab.derivation.value.Grid;
import logitlab.derivation.value.Model;

/** Prints arrays by their entries. Of more than five rows or columns the first two, the last and those in focus are shown, as in print. */
final class TexArrays {
  private static final int SHOWN_WHOLE = 5;
  /** Stands for the places of a gap. */
  static final int DOTS = -1;

  private final TexSheet sheet;
  private final TexQuotients quotients;
  private final Model model;
  private final Set<Integer> focus;

  TexArrays(TexSheet sheet, TexQuotients quotients, Model model, Set<Integer> focus) {
    this.sheet = sheet;
    this.quotients = quotients;
    this.model = model;
    this.focus = focus;
  }

  /** An array given by its entries; its numbers, where numbers are read and all are finite. */
  String table(PartTree node, Table table, List<Bindings> scope, int tag) {
    if (sheet.reading() == Reading.NUMBERS && finite(sheet.grid(node, scope))) {
      return numbers(node, scope, tag);
    }
    var entry = node.children().getFirst();
    return bracketed(places(range(table.row())), places(range(table.column())),
        row -> column -> sheet.cell(entry, scope,
            with(with(Bindings.NONE, table.row(), row), table.column(), column)));
  }

  /** A whole array: the symbols of its entries, or their numbers. */
  String whole(PartTree node, Quantity quantity, int tag) {
    if (sheet.reading() == Reading.NUMBERS) {
      return numbers(node, List.of(Bindings.NONE), tag);
    }
    var extent = Extent.of(node.expr());
    var matrix = quantity.ranges().size() > 1;
    return bracketed(places(extent.rows()), places(extent.columns()), row -> column -> sheet.entry(quantity,
        matrix ? List.of(new Index.At(row), new Index.At(column)) : List.of(new Index.At(Math.max(row, column)))));
  }

  /** The derivatives of entries by entries that a derivative of or by an array consists of. */
  String derivatives(PartTree node, Gradient gradient, List<Bindings> scope) {
    var extent = Extent.of(gradient);
    var of = node.children().getFirst();
    var by = node.children().getLast();
    return bracketed(places(extent.rows()), places(extent.columns()), row -> column -> quotients.ratio(
        of(of, row, scope), switch (gradient.form()) {
          case ROWS -> of(by, column, scope);
          case AS_BY -> by.expr() instanceof Whole(var quantity, _) && quantity.ranges().size() > 1
              ? sheet.entry(quantity, List.of(new Index.At(row), new Index.At(column)))
              : of(by, row, scope);
        }));
  }

  /** The entry of a column, or a number. */
  private String of(PartTree node, int place, List<Bindings> scope) {
    return node.expr() instanceof Whole(var quantity, _)
        ? sheet.entry(quantity, List.of(new Index.At(place)))
        : sheet.print(node, scope, Place.ALONE, true);
  }

  /** The values of an array's entries. */
  String numbers(PartTree node, List<Bindings> scope, int tag) {
    var grid = sheet.grid(node, scope);
    var extent = Extent.of(node.expr());
    return bracketed(places(extent.rows()), places(extent.columns()),
        row -> column -> number(grid.get(row, column).value().value(), tag));
  }

  /** A 0 that is exact needs no decimals. */
  private String number(double value, int tag) {
    return value == 0 ? "0" : sheet.number(value, tag);
  }

  /** Whether an array is too large to be shown whole. */
  boolean cut(Extent extent) {
    return Math.max(model.size(extent.rows()), model.size(extent.columns())) > SHOWN_WHOLE;
  }

  private static boolean finite(Grid grid) {
    return grid.entries().stream().allMatch(entry -> entry.value().finite());
  }

  private static String bracketed(List<Integer> rows, List<Integer> columns, IntFunction<IntFunction<String>> cell) {
    var tex = new StringBuilder("\\begin{bmatrix}");
    for (var r = 0; r < rows.size(); r++) {
      tex.append(r == 0 ? "" : " \\\\ ");
      for (var c = 0; c < columns.size(); c++) {
        var row = rows.get(r);
        var column = columns.get(c);
        tex.append(c == 0 ? "" : " & ");
        if (row == DOTS) {
          tex.append(column == DOTS ? "\\ddots" : "\\vdots");
        } else {
          tex.append(column == DOTS ? "\\cdots" : cell.apply(row).apply(column));
        }
      }
    }
    return tex.append("\\end{bmatrix}").toString();
  }

  /** The places that are shown, in order, with dots for gaps. */
  private List<Integer> places(Range range) {
    var size = model.size(range);
    return places(size, place -> size <= SHOWN_WHOLE || place < 2 || place == size - 1
        || (range == Range.CLASSES && focus.contains(place)));
  }

  /** Of so many places those that are shown, in order, with {@link #DOTS} for gaps. */
  static List<Integer> places(int size, IntPredicate shown) {
    var places = new ArrayList<Integer>();
    for (var place = 0; place < size; place++) {
      if (shown.test(place)) {
        places.add(place);
      } else if (place == 0 || shown.test(place - 1)) {
        places.add(DOTS);
      }
    }
    return places;
  }

  private static Range range(Optional<Letter> letter) {
    return letter.map(Letter::range).orElse(Range.ONE);
  }

  private static Bindings with(Bindings bindings, Optional<Letter> letter, int place) {
    return letter.map(l -> bindings.with(l, place)).orElse(bindings);
  }
}
