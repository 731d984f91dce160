package logitlab.derivation.practice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Expr.Add;
import logitlab.derivation.expr.Expr.Frac;
import logitlab.derivation.expr.Expr.Neg;
import logitlab.derivation.expr.Expr.Num;
import logitlab.derivation.expr.Expr.Summand;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Letters;

/**
 * Reads what somebody types for a formula: {@code 1/T (p_i - y_i)}, {@code Σ_k y_k ∂ln(p_k)/∂z_i}, {@code W2^T δ2 ⊙ σ'(z1)}. Signs of
 * Unicode and their names in plain letters mean the same. A fraction's bar joins the two things beside it, a product needs no sign, a
 * Σ reaches to the end of its product, or of a bracket that follows it, unless its letter stands behind that too.
 */
final class ExpressionReader {
  private static final int LONGEST = 500;
  private static final int DEEPEST = 40;
  private static final int MOST_DIGITS = 6;
  private static final int MOST_LOOPS = 3;

  /**
   * What a reading depends on.
   *
   * @param spelling how symbols are called
   * @param free     the letters that need no Σ
   * @param places   how many classes are called by their numbers; 0 where only letters are indices
   * @param rows     whether the derivative of a number by an array is a row, or transposed
   * @param turned   whether the symbol of a whole gradient stands for it transposed
   */
  record Setting(Spelling spelling, Set<Letter> free, int places, boolean rows, boolean turned) {
    Setting {
      free = Set.copyOf(free);
    }
  }

  private final Setting setting;
  private final Cursor cursor;
  private final ProductReader products;
  private final FunctionReader functions;
  private final SymbolReader symbols;
  private int depth;

  private ExpressionReader(Setting setting, Cursor cursor) {
    this.setting = setting;
    this.cursor = cursor;
    products = new ProductReader(cursor, this);
    functions = new FunctionReader(setting, cursor, this);
    symbols = new SymbolReader(setting, cursor);
  }

  /** The formula that a text is, or why it is none. */
  static Typed read(String typed, Setting setting) {
    try {
      if (typed.isBlank()) {
        throw new Trouble(Trouble.Kind.EMPTY, "");
      }
      if (typed.length() > LONGEST) {
        throw new Trouble(Trouble.Kind.TOO_LONG, String.valueOf(LONGEST));
      }
      var text = Normalizer.normalize(typed, Normalizer.Form.NFC);
      return new Typed.Formula(new ExpressionReader(setting, new Cursor(text, Scanner.scan(text))).whole());
    } catch (Trouble trouble) {
      return new Typed.Unreadable(trouble.told());
    }
  }

  private Expr whole() {
    cursor.accept("=");
    var expr = sum();
    if (cursor.now().kind() != Token.Kind.END) {
      throw new Trouble(cursor.now().is(")") ? Trouble.Kind.BRACKET : Trouble.Kind.LEFT_OVER, cursor.rest());
    }
    if (loops(expr) > MOST_LOOPS) {
      throw new Trouble(Trouble.Kind.TOO_DEEP, "");
    }
    for (var letter : Letters.free(expr)) {
      if (!setting.free.contains(letter)) {
        throw new Trouble(Trouble.Kind.UNBOUND, letter.name());
      }
    }
    return expr;
  }

  /** How many letters run inside each other: to evaluate that takes as many times as long as they have values, each time. */
  private static int loops(Expr expr) {
    var inside = expr.children().stream().mapToInt(ExpressionReader::loops).max().orElse(0);
    return inside + switch (expr) {
      case Expr.Sum _ -> 1;
      case Expr.Table(var row, var column, _) -> (row.isPresent() ? 1 : 0) + (column.isPresent() ? 1 : 0);
      default -> 0;
    };
  }

  Expr sum() {
    if (++depth > DEEPEST) {
      throw new Trouble(Trouble.Kind.TOO_DEEP, "");
    }
    var from = cursor.at();
    var summands = new ArrayList<Summand>();
    var negative = cursor.accept("-");
    if (!negative) {
      cursor.accept("+");
    }
    summands.add(new Summand(negative, entrywise()));
    while (cursor.now().is("+") || cursor.now().is("-")) {
      negative = cursor.now().is("-");
      cursor.next();
      summands.add(new Summand(negative, entrywise()));
    }
    depth--;
    if (summands.size() == 1) {
      var only = summands.getFirst();
      return only.negative() ? new Neg(only.expr()) : only.expr();
    }
    return Arrays.same(summands.stream().map(Summand::expr).toList())
        .map(_ -> (Expr) new Add(summands))
        .orElseThrow(() -> new Trouble(Trouble.Kind.SHAPES, cursor.piece(from)));
  }

  /** Products with ⊙ between them. */
  private Expr entrywise() {
    var from = cursor.at();
    var left = products.product();
    while (cursor.accept("⊙")) {
      var right = products.product();
      if (Arrays.same(List.of(left, right)).isEmpty() || !Arrays.isArray(left)) {
        throw new Trouble(Trouble.Kind.SHAPES, cursor.piece(from));
      }
      left = new Expr.Hadamard(left, right);
    }
    return left;
  }

  Expr quotient(boolean signed) {
    var from = cursor.at();
    if (signed && cursor.accept("-")) {
      return new Neg(quotient(false));
    }
    var left = power();
    var over = new ArrayList<Expr>();
    while (cursor.accept("/")) {
      over.add(cursor.accept("-") ? new Neg(power()) : power());
    }
    return products.divided(left, over, from);
  }

  /** One thing with what is raised on it. */
  Expr power() {
    var from = cursor.at();
    var expr = one();
    while (cursor.accept("^")) {
      if (cursor.accept("T")) {
        if (!Arrays.isArray(expr)) {
          throw new Trouble(Trouble.Kind.POWER, cursor.piece(from));
        }
        expr = new Expr.Transpose(expr);
      } else {
        expr = raised(expr, from);
      }
    }
    return expr;
  }

  private Expr raised(Expr base, int from) {
    var closed = cursor.accept("(");
    var number = cursor.now();
    cursor.next();
    if (number.kind() != Token.Kind.NUMBER || !number.text().matches("[1-9]") || Arrays.isArray(base)) {
      throw new Trouble(Trouble.Kind.POWER, cursor.piece(from));
    }
    if (closed) {
      cursor.close(from);
    }
    var exponent = Integer.parseInt(number.text());
    return exponent == 1 ? base : new Expr.Pow(base, exponent);
  }

  Expr one() {
    var token = cursor.now();
    if (token.kind() == Token.Kind.NUMBER) {
      return number();
    }
    if (token.is("(")) {
      return bracket();
    }
    if (token.kind() != Token.Kind.NAME) {
      throw new Trouble(Trouble.Kind.MISSING,
          token.kind() == Token.Kind.END ? cursor.before() : cursor.piece(cursor.at(), cursor.at() + 1));
    }
    return switch (token.text()) {
      case "sum" -> products.sumOfOne();
      case "d" -> functions.derivative();
      case "e" -> functions.exponential();
      case "exp" -> functions.exp();
      case "ln", "log" -> functions.logarithm();
      case "sigma", "sigmoid", "tanh", "relu", "ReLU", "softmax" -> functions.function();
      case "diag" -> functions.diagonal();
      case "row", "column", "matrix" -> functions.table();
      case "cases" -> functions.cases();
      case "H" -> symbols.entropy();
      case "KL" -> symbols.divergence();
      case "J" -> symbols.jacobian();
      default -> symbols.symbol();
    };
  }

  private Expr number() {
    var token = cursor.now();
    cursor.next();
    var parts = token.text().split("\\.", -1);
    if (token.text().length() > MOST_DIGITS || parts.length > 2) {
      throw new Trouble(Trouble.Kind.NUMBER, token.text());
    }
    if (parts.length == 1) {
      return new Num(Integer.parseInt(token.text()));
    }
    return new Frac(new Num(Integer.parseInt(parts[0] + parts[1])),
        new Num((int) StrictMath.pow(10, parts[1].length())));
  }

  Expr bracket() {
    var from = cursor.at();
    if (!cursor.accept("(")) {
      throw new Trouble(Trouble.Kind.MISSING, cursor.before());
    }
    var inside = sum();
    cursor.close(from);
    return inside;
  }
}
