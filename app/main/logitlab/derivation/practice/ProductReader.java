package logitlab.derivation.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr.Frac;
import logitlab.derivation.expr.Expr.Num;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Letters;

/** Reads products, and how far a Σ in them reaches. */
final class ProductReader {
  private final Cursor cursor;
  private final ExpressionReader reader;

  /** What is divided and raised is read by {@code reader}. */
  ProductReader(Cursor cursor, ExpressionReader reader) {
    this.cursor = cursor;
    this.reader = reader;
  }

  /** What stands in a product. */
  private sealed interface Item {
    record Factor(Expr expr) implements Item {}

    /** A Σ whose end is not known yet: with the bracket that follows it, if one does, and what that is divided by. */
    record Open(Head head, Optional<Expr> body, List<Expr> over) implements Item {}
  }

  Expr product() {
    var from = cursor.at();
    var items = new ArrayList<Item>();
    items.add(item(false));
    while (true) {
      var signed = cursor.accept("*");
      if (!signed && !begins()) {
        break;
      }
      items.add(item(signed));
    }
    var factors = new ArrayList<Expr>();
    for (var item : items.reversed()) {
      switch (item) {
        case Item.Factor(var expr) -> factors.addFirst(expr);
        case Item.Open open -> factors.addFirst(closed(open, factors, from));
      }
    }
    return multiplied(factors, from);
  }

  private Item item(boolean signed) {
    if (!cursor.now().is("sum")) {
      return new Item.Factor(reader.quotient(signed));
    }
    var head = sumHead();
    if (!cursor.now().is("(")) {
      return new Item.Open(head, Optional.empty(), List.of());
    }
    var body = reader.power();
    var over = new ArrayList<Expr>();
    while (cursor.accept("/")) {
      over.add(reader.power());
    }
    return new Item.Open(head, Optional.of(body), over);
  }

  /** A Σ with those of the factors behind it that belong to it: these are taken away. */
  private Expr closed(Item.Open open, List<Expr> factors, int from) {
    var last = open.body.isEmpty() ? factors.size() - 1 : last(open.head.letter, factors);
    if (last < 0 && open.body.isEmpty()) {
      throw new Trouble(Trouble.Kind.MISSING, cursor.piece(from));
    }
    var outside = last < 0 && last(open.head.letter, open.over) < 0;
    var inside = new ArrayList<Expr>();
    open.body.ifPresent(body -> inside.add(outside ? body : divided(body, open.over, from)));
    var taken = factors.subList(0, last + 1);
    inside.addAll(taken);
    taken.clear();
    var sum = sum(open.head, multiplied(inside, from), from);
    return outside ? divided(sum, open.over, from) : sum;
  }

  /** The last of the formulas that has the letter free, or −1. */
  private static int last(String letter, List<Expr> exprs) {
    for (var n = exprs.size() - 1; n >= 0; n--) {
      if (Letters.free(exprs.get(n)).stream().anyMatch(each -> each.name().equals(letter))) {
        return n;
      }
    }
    return -1;
  }

  private Expr multiplied(List<Expr> factors, int from) {
    return Arrays.product(factors).orElseThrow(() -> new Trouble(Trouble.Kind.SHAPES, cursor.piece(from)));
  }

  Expr divided(Expr expr, List<Expr> over, int from) {
    var left = expr;
    for (var right : over) {
      if (Arrays.isArray(right)) {
        throw new Trouble(Trouble.Kind.ARRAY, cursor.piece(from));
      }
      left = Arrays.isArray(left)
          ? multiplied(List.of(new Frac(new Num(1), right), left), from)
          : new Frac(left, right);
    }
    return left;
  }

  /** Whether a factor begins here. */
  private boolean begins() {
    return cursor.now().kind() == Token.Kind.NUMBER || cursor.now().kind() == Token.Kind.NAME || cursor.now().is("(");
  }

  /** The letter of a Σ, and the letter that it leaves out. */
  private record Head(String letter, Optional<String> but) {}

  private Head sumHead() {
    var from = cursor.at();
    cursor.next();
    if (!cursor.accept("_")) {
      throw new Trouble(Trouble.Kind.INDEX, cursor.piece(from));
    }
    var closed = cursor.accept("(");
    var letter = cursor.letterName(from);
    var but = cursor.accept("≠") ? Optional.of(cursor.letterName(from)) : Optional.<String>empty();
    if (closed) {
      cursor.close(from);
    }
    return new Head(letter, but);
  }

  private Expr sum(Head head, Expr body, int from) {
    if (Arrays.isArray(body)) {
      throw new Trouble(Trouble.Kind.ARRAY, cursor.piece(from));
    }
    var over = letter(head.letter, body);
    Condition where = head.but.isPresent()
        ? new Condition.Different(over, new Letter(head.but.get(), over.range()))
        : new Condition.Always();
    return new Expr.Sum(over, where, body);
  }

  /** The letter of this name as a formula under it has it. */
  static Letter letter(String name, Expr body) {
    var found = Letters.free(body).stream().filter(letter -> letter.name().equals(name)).toList();
    if (found.size() > 1) {
      throw new Trouble(Trouble.Kind.TWO_RANGES, name);
    }
    return found.isEmpty() ? new Letter(name, Range.CLASSES) : found.getFirst();
  }

  /** A Σ with the one thing behind it. */
  Expr sumOfOne() {
    var from = cursor.at();
    var head = sumHead();
    return sum(head, reader.power(), from);
  }
}
