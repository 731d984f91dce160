package logitlab.derivation.practice;

import java.util.ArrayList;
import java.util.List;
import logitlab.derivation.expr.Expr.Delta;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Expr.Whole;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.practice.ExpressionReader.Setting;
import logitlab.derivation.practice.Spelling.Name;

/** Reads the symbols of typed formulas: their letters, layers and indices. */
final class SymbolReader {
  private final Setting setting;
  private final Spelling spelling;
  private final Cursor cursor;

  SymbolReader(Setting setting, Cursor cursor) {
    this.setting = setting;
    this.spelling = setting.spelling();
    this.cursor = cursor;
  }

  Expr symbol() {
    var from = cursor.at();
    var letter = cursor.now().text();
    cursor.next();
    var layer = spelling.layered(letter) ? layer() : 0;
    if (letter.equals("delta") && layer == 0) {
      var indices = indices(Quantity.JACOBIAN, from);
      return new Delta(indices.getFirst(), indices.getLast());
    }
    var isNew = layer > 0 && cursor.now().is("_") && cursor.after().is("new");
    if (isNew) {
      cursor.next();
      cursor.next();
    }
    var quantity = spelling.network() && letter.equals("L") && cursor.now().is("_")
        ? Quantity.NET_EXAMPLE_LOSS
        : spelling.quantity(new Name(letter, layer, isNew))
            .orElseThrow(() -> new Trouble(
                layer == 0 && spelling.layered(letter) ? Trouble.Kind.LAYER : Trouble.Kind.UNKNOWN,
                cursor.piece(from)));
    if (quantity.ranges().isEmpty()) {
      return new Sym(quantity, List.of());
    }
    var lowered = cursor.now().is("_") || (cursor.now().kind() == Token.Kind.NUMBER && layer == 0
        && cursor.touches());
    if (!lowered && isIndex()) {
      throw new Trouble(Trouble.Kind.UNDERSCORE, lowered(quantity, from));
    }
    return lowered
        ? new Sym(quantity, indices(quantity, from))
        : new Whole(quantity, setting.turned() && quantity.isGradient());
  }

  /** Whether an index stands here without its _: a letter behind a symbol, without a gap, that is no symbol itself. */
  private boolean isIndex() {
    var letter = cursor.now().text();
    return cursor.touches() && letter.matches("[a-z&&[^de]]") && !spelling.layered(letter)
        && spelling.quantity(new Name(letter, 0, false)).isEmpty();
  }

  /** The symbol that was read, with its indices as they are typed. */
  private String lowered(Quantity quantity, int from) {
    var symbol = new StringBuilder(cursor.piece(from)).append('_');
    for (var n = 0; n < quantity.ranges().size() && isIndex(); n++) {
      symbol.append(cursor.now().text());
      cursor.next();
    }
    return symbol.toString();
  }

  /** 1 in {@code z1} and {@code z^(1)}, 2 in {@code z^(l)} where layers have no numbers; 0 for none. */
  private int layer() {
    var back = cursor.at();
    if (cursor.now().kind() == Token.Kind.NUMBER && cursor.touches()) {
      cursor.next();
      return layer(cursor.last().text());
    }
    if (cursor.accept("^") && cursor.accept("(")) {
      var inside = new StringBuilder();
      while (!cursor.now().is(")") && cursor.now().kind() != Token.Kind.END && inside.length() < 4) {
        inside.append(cursor.now().text());
        cursor.next();
      }
      var layer = layer(inside.toString());
      if (cursor.accept(")") && layer > 0) {
        return layer;
      }
    }
    cursor.back(back);
    return 0;
  }

  private int layer(String said) {
    return switch (said) {
      case "1", "l-1" -> 1;
      case "2", "l" -> 2;
      case "l-2" -> 3;
      default -> 0;
    };
  }

  /** The lower indices of a quantity, as many as it has. */
  private List<Index> indices(Quantity quantity, int from) {
    var lowered = cursor.accept("_");
    var closed = lowered && cursor.accept("(");
    var indices = new ArrayList<Index>();
    if (together(quantity)) {
      var token = cursor.now();
      cursor.next();
      token.text().chars().forEach(digit -> indices.add(place(Character.toString(digit))));
      return closed(indices, closed, from);
    }
    for (var range : quantity.ranges()) {
      cursor.accept(",");
      var token = cursor.now();
      if (token.kind() == Token.Kind.NUMBER) {
        cursor.next();
        indices.add(place(token.text()));
      } else if (token.kind() == Token.Kind.NAME && token.text().matches("[a-z]")) {
        cursor.next();
        indices.add(new Letter(token.text(), range));
      } else {
        throw new Trouble(Trouble.Kind.INDEX, cursor.piece(from));
      }
    }
    return closed(indices, closed, from);
  }

  private List<Index> closed(List<Index> indices, boolean closed, int from) {
    if (closed) {
      cursor.close(from);
    }
    return indices;
  }

  /** Whether all indices of a quantity stand in one number, as in {@code W2_21}. */
  private boolean together(Quantity quantity) {
    var token = cursor.now();
    return setting.places() > 0 && token.kind() == Token.Kind.NUMBER && quantity.ranges().size() > 1
        && token.text().length() == quantity.ranges().size();
  }

  private Index place(String digits) {
    var number = digits.matches("[1-9]") ? Integer.parseInt(digits) : 0;
    if (number < 1 || number > setting.places()) {
      throw new Trouble(Trouble.Kind.NUMBER_INDEX, digits);
    }
    return new Index.At(number - 1);
  }

  /** J_ki, which is ∂p_k/∂z_i, and the whole of it. */
  Expr jacobian() {
    var from = cursor.next();
    if (spelling.network()) {
      throw new Trouble(Trouble.Kind.UNKNOWN, cursor.piece(from));
    }
    if (!cursor.now().is("_")) {
      return Derivatives.of(new Whole(Quantity.P, false), new Whole(Quantity.Z, false), setting.rows()).orElseThrow();
    }
    var indices = indices(Quantity.JACOBIAN, from);
    return Derivatives.of(new Sym(Quantity.P, indices.subList(0, 1)), new Sym(Quantity.Z, indices.subList(1, 2)),
        setting.rows()).orElseThrow();
  }

  Expr entropy() {
    var from = cursor.next();
    return named(from, inside(from), List.of(Quantity.CROSS_ENTROPY, Quantity.ENTROPY, Quantity.MODEL_ENTROPY));
  }

  Expr divergence() {
    var from = cursor.next();
    return named(from, inside(from), List.of(Quantity.DIVERGENCE));
  }

  /** What stands in a bracket, without gaps. */
  private String inside(int from) {
    if (!cursor.accept("(")) {
      throw new Trouble(Trouble.Kind.UNKNOWN, cursor.piece(from));
    }
    var inside = new StringBuilder();
    while (!cursor.now().is(")") && cursor.now().kind() != Token.Kind.END) {
      inside.append(cursor.now().text());
      cursor.next();
    }
    cursor.close(from);
    return inside.toString().replace("||", "|").replace('|', ',');
  }

  private Expr named(int from, String inside, List<Quantity> named) {
    return named.stream()
        .filter(quantity -> !spelling.network() && within(spelling.typed(quantity)).equals(inside))
        .findFirst()
        .map(quantity -> new Sym(quantity, List.of()))
        .orElseThrow(() -> new Trouble(Trouble.Kind.UNKNOWN, cursor.piece(from)));
  }

  private static String within(String typed) {
    return typed.substring(typed.indexOf('(') + 1, typed.length() - 1).replace(" ", "").replace('‖', ',');
  }
}
