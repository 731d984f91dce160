package logitlab.figure.beside;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Kept;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Step;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.NetworkTex;
import logitlab.derivation.print.Conventions;
import logitlab.derivation.print.LabelPrinter;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.TexPrinter;
import logitlab.derivation.print.WatchedExample;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Sheet;
import logitlab.typeset.Formulas;
import logitlab.typeset.Typeset;

/** What an example is given by: each quantity with its numbers, side by side, in as many rows as they need. */
record GivenArrays(Conventions conventions, WatchedExample watch, List<Quantity> quantities) {
  private static final double BETWEEN = 16;
  /** Before the sign =. */
  private static final double EQUALS = 4;
  private static final double LEADING = 4;
  private static final Kept<Quantity, Block> BLOCKS = new Kept<>(Quantity.values().length);

  GivenArrays {
    quantities = List.copyOf(quantities);
  }

  /** One quantity: z = and its numbers. */
  private record Item(String key, Typeset symbol, Typeset numbers) {
    double width() {
      return symbol.width() + EQUALS + numbers.width();
    }

    double ascent() {
      return Math.max(symbol.ascent(), numbers.ascent());
    }

    double depth() {
      return Math.max(symbol.depth(), numbers.depth());
    }
  }

  /** Laid down from the top of {@code area}; returns the lower end. */
  double draw(Sheet sheet, Rect area, double size) {
    var y = area.y();
    for (var row : rows(area.width(), size)) {
      var baseline = y + row.stream().mapToDouble(Item::ascent).max().orElse(0);
      var x = area.x();
      for (var item : row) {
        var next = sheet.formula(item.key, Set.of(), Role.INK, item.symbol, x, baseline);
        x = sheet.formula(item.key + ".numbers", Set.of(), Role.INK, item.numbers, next + EQUALS, baseline) + BETWEEN;
      }
      y = baseline + row.stream().mapToDouble(Item::depth).max().orElse(0) + LEADING;
    }
    return y;
  }

  private List<List<Item>> rows(double width, double size) {
    var rows = new ArrayList<List<Item>>();
    var left = 0.0;
    for (var quantity : quantities) {
      var item = item(quantity, size);
      if (rows.isEmpty() || left + item.width() > width) {
        rows.add(new ArrayList<>());
        left = 0;
      }
      rows.getLast().add(item);
      left += item.width() + BETWEEN;
    }
    return rows;
  }

  /** A printer puts numbers in on the right of an equation, and says its left side once. */
  private static Block block(Quantity quantity) {
    return Write.formula("given", entries(quantity), entries(quantity), entries(quantity));
  }

  private Item item(Quantity quantity, double size) {
    var block = BLOCKS.get(quantity, GivenArrays::block);
    var printed = new TexPrinter(conventions.notation(2), Reading.NUMBERS, watch).step(new Step(1, block, 0, 1));
    return new Item("given." + quantity.name(), Formulas.typeset(letter(quantity), size),
        Formulas.typeset(printed.source(), 0.95 * size).withNumbers(printed.digits()));
  }

  /** The quantity by its entries, whose numbers are printed. */
  private static Expr entries(Quantity quantity) {
    var ranges = quantity.ranges();
    return switch (ranges.size()) {
      case 0 -> Write.sym(quantity);
      case 1 -> {
        var row = new Letter("r", ranges.getFirst());
        yield Write.column(row, Write.sym(quantity, row));
      }
      default -> {
        var row = new Letter("r", ranges.getFirst());
        var column = new Letter("s", ranges.get(1));
        yield Write.matrix(row, column, Write.sym(quantity, row, column));
      }
    };
  }

  private String letter(Quantity quantity) {
    var expr = quantity.ranges().isEmpty() ? Write.sym(quantity) : Write.whole(quantity);
    return quantity.isOfNetwork()
        ? NetworkTex.of(conventions).asLine().tex(expr)
        : LabelPrinter.of(conventions, 2).tex(expr);
  }
}
