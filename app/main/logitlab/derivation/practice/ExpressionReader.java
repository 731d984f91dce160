package logitlab.derivation.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Add;
import logitlab.derivation.expr.Expr.Apply;
import logitlab.derivation.expr.Expr.ByCase;
import logitlab.derivation.expr.Expr.Delta;
import logitlab.derivation.expr.Expr.Exp;
import logitlab.derivation.expr.Expr.Frac;
import logitlab.derivation.expr.Expr.Log;
import logitlab.derivation.expr.Expr.Neg;
import logitlab.derivation.expr.Expr.Num;
import logitlab.derivation.expr.Expr.Summand;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Expr.Whole;
import logitlab.derivation.expr.Function;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Letters;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.practice.Spelling.Name;

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
  private final Spelling spelling;
  private final String text;
  private final List<Token> tokens;
  private int at;
  private int depth;

  private ExpressionReader(Setting setting, String text, List<Token> tokens) {
    this.setting = setting;
    this.spelling = setting.spelling;
    this.text = text;
    this.tokens = tokens;
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
      var text = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFC);
      return new Typed.Formula(new ExpressionReader(setting, text, Scanner.scan(text)).whole());
    } catch (Trouble trouble) {
      return new Typed.Unreadable(trouble.told());
    }
  }

  private Expr whole() {
    accept("=");
    var expr = sum();
    if (now().kind() != Token.Kind.END) {
      throw trouble(now().is(")") ? Trouble.Kind.BRACKET : Trouble.Kind.LEFT_OVER, rest());
    }
    if (loops(expr) > MOST_LOOPS) {
      throw trouble(Trouble.Kind.TOO_DEEP, "");
    }
    for (var letter : Letters.free(expr)) {
      if (!setting.free.contains(letter)) {
        throw trouble(Trouble.Kind.UNBOUND, letter.name());
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

  private Expr sum() {
    if (++depth > DEEPEST) {
      throw trouble(Trouble.Kind.TOO_DEEP, "");
    }
    var from = at;
    var summands = new ArrayList<Summand>();
    var negative = accept("-");
    if (!negative) {
      accept("+");
    }
    summands.add(new Summand(negative, entrywise()));
    while (now().is("+") || now().is("-")) {
      negative = now().is("-");
      at++;
      summands.add(new Summand(negative, entrywise()));
    }
    depth--;
    if (summands.size() == 1) {
      var only = summands.getFirst();
      return only.negative() ? new Neg(only.expr()) : only.expr();
    }
    return Arrays.same(summands.stream().map(Summand::expr).toList())
        .map(_ -> (Expr) new Add(summands))
        .orElseThrow(() -> trouble(Trouble.Kind.SHAPES, piece(from)));
  }

  /** Products with ⊙ between them. */
  private Expr entrywise() {
    var from = at;
    var left = product();
    while (accept("⊙")) {
      var right = product();
      if (Arrays.same(List.of(left, right)).isEmpty() || !Arrays.isArray(left)) {
        throw trouble(Trouble.Kind.SHAPES, piece(from));
      }
      left = new Expr.Hadamard(left, right);
    }
    return left;
  }

  /** What stands in a product. */
  private sealed interface Item {
    record Factor(Expr expr) implements Item {}

    /** A Σ whose end is not known yet: with the bracket that follows it, if one does, and what that is divided by. */
    record Open(Head head, Optional<Expr> body, List<Expr> over) implements Item {}
  }

  private Expr product() {
    var from = at;
    var items = new ArrayList<Item>();
    items.add(item(false));
    while (true) {
      var signed = accept("*");
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
    if (!now().is("sum")) {
      return new Item.Factor(quotient(signed));
    }
    var head = sumHead();
    if (!now().is("(")) {
      return new Item.Open(head, Optional.empty(), List.of());
    }
    var body = power();
    var over = new ArrayList<Expr>();
    while (accept("/")) {
      over.add(power());
    }
    return new Item.Open(head, Optional.of(body), over);
  }

  /** A Σ with those of the factors behind it that belong to it: these are taken away. */
  private Expr closed(Item.Open open, List<Expr> factors, int from) {
    var last = open.body.isEmpty() ? factors.size() - 1 : last(open.head.letter, factors);
    if (last < 0 && open.body.isEmpty()) {
      throw trouble(Trouble.Kind.MISSING, piece(from));
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
    return Arrays.product(factors).orElseThrow(() -> trouble(Trouble.Kind.SHAPES, piece(from)));
  }

  private Expr divided(Expr expr, List<Expr> over, int from) {
    var left = expr;
    for (var right : over) {
      if (Arrays.isArray(right)) {
        throw trouble(Trouble.Kind.ARRAY, piece(from));
      }
      left = Arrays.isArray(left)
          ? multiplied(List.of(new Frac(new Num(1), right), left), from)
          : new Frac(left, right);
    }
    return left;
  }

  /** Whether a factor begins here. */
  private boolean begins() {
    return now().kind() == Token.Kind.NUMBER || now().kind() == Token.Kind.NAME || now().is("(");
  }

  private Expr quotient(boolean signed) {
    var from = at;
    if (signed && accept("-")) {
      return new Neg(quotient(false));
    }
    var left = power();
    var over = new ArrayList<Expr>();
    while (accept("/")) {
      over.add(accept("-") ? new Neg(power()) : power());
    }
    return divided(left, over, from);
  }

  /** The letter of a Σ, and the letter that it leaves out. */
  private record Head(String letter, Optional<String> but) {}

  private Head sumHead() {
    var from = at;
    at++;
    if (!accept("_")) {
      throw trouble(Trouble.Kind.INDEX, piece(from));
    }
    var closed = accept("(");
    var letter = letterName(from);
    var but = accept("≠") ? Optional.of(letterName(from)) : Optional.<String>empty();
    if (closed) {
      close(from);
    }
    return new Head(letter, but);
  }

  private Expr sum(Head head, Expr body, int from) {
    if (Arrays.isArray(body)) {
      throw trouble(Trouble.Kind.ARRAY, piece(from));
    }
    var over = letter(head.letter, body);
    Condition where = head.but.isPresent()
        ? new Condition.Different(over, new Letter(head.but.get(), over.range()))
        : new Condition.Always();
    return new Expr.Sum(over, where, body);
  }

  /** The letter of this name as a formula under it has it. */
  private Letter letter(String name, Expr body) {
    var found = Letters.free(body).stream().filter(letter -> letter.name().equals(name)).toList();
    if (found.size() > 1) {
      throw trouble(Trouble.Kind.TWO_RANGES, name);
    }
    return found.isEmpty() ? new Letter(name, Range.CLASSES) : found.getFirst();
  }

  /** One thing with what is raised on it. */
  private Expr power() {
    var from = at;
    var expr = one();
    while (accept("^")) {
      if (accept("T")) {
        if (!Arrays.isArray(expr)) {
          throw trouble(Trouble.Kind.POWER, piece(from));
        }
        expr = new Expr.Transpose(expr);
      } else {
        expr = raised(expr, from);
      }
    }
    return expr;
  }

  private Expr raised(Expr base, int from) {
    var closed = accept("(");
    var number = now();
    at++;
    if (number.kind() != Token.Kind.NUMBER || !number.text().matches("[1-9]") || Arrays.isArray(base)) {
      at = Math.min(at, tokens.size() - 1);
      throw trouble(Trouble.Kind.POWER, piece(from));
    }
    if (closed) {
      close(from);
    }
    var exponent = Integer.parseInt(number.text());
    return exponent == 1 ? base : new Expr.Pow(base, exponent);
  }

  private Expr one() {
    var token = now();
    if (token.kind() == Token.Kind.NUMBER) {
      return number();
    }
    if (token.is("(")) {
      return bracket();
    }
    if (token.kind() != Token.Kind.NAME) {
      throw trouble(Trouble.Kind.MISSING, token.kind() == Token.Kind.END ? before() : piece(at, at + 1));
    }
    return switch (token.text()) {
      case "sum" -> {
        var from = at;
        var head = sumHead();
        yield sum(head, power(), from);
      }
      case "d" -> derivative();
      case "e" -> exponential();
      case "exp" -> {
        at++;
        yield new Exp(number(bracket(), at));
      }
      case "ln", "log" -> logarithm();
      case "sigma", "sigmoid", "tanh", "relu", "ReLU", "softmax" -> function();
      case "diag" -> {
        var from = at++;
        var of = bracket();
        if (!Arrays.isColumn(of)) {
          throw trouble(Trouble.Kind.SHAPES, piece(from));
        }
        yield new Expr.Diagonal(of);
      }
      case "row", "column", "matrix" -> table();
      case "cases" -> cases();
      case "H" -> entropy();
      case "KL" -> {
        var from = at++;
        yield named(from, inside(from), List.of(Quantity.DIVERGENCE));
      }
      case "J" -> jacobian();
      default -> symbol();
    };
  }

  private Expr number() {
    var token = now();
    at++;
    var parts = token.text().split("\\.", -1);
    if (token.text().length() > MOST_DIGITS || parts.length > 2) {
      throw trouble(Trouble.Kind.NUMBER, token.text());
    }
    if (parts.length == 1) {
      return new Num(Integer.parseInt(token.text()));
    }
    return new Frac(new Num(Integer.parseInt(parts[0] + parts[1])),
        new Num((int) StrictMath.pow(10, parts[1].length())));
  }

  private Expr bracket() {
    var from = at;
    if (!accept("(")) {
      throw trouble(Trouble.Kind.MISSING, before());
    }
    var inside = sum();
    close(from);
    return inside;
  }

  private Expr number(Expr expr, int from) {
    if (Arrays.isArray(expr)) {
      throw trouble(Trouble.Kind.ARRAY, piece(from - 1));
    }
    return expr;
  }

  private Expr exponential() {
    var from = at++;
    if (!accept("^")) {
      throw trouble(Trouble.Kind.POWER, piece(from));
    }
    var negative = accept("-");
    var of = one();
    if (Arrays.isArray(of)) {
      throw trouble(Trouble.Kind.ARRAY, piece(from));
    }
    return new Exp(negative ? new Neg(of) : of);
  }

  private Expr logarithm() {
    var natural = now().is("ln");
    at++;
    var base = LogBase.E;
    if (!natural) {
      var lowered = accept("_");
      var closed = lowered && accept("(");
      var given = now();
      if (given.kind() == Token.Kind.NUMBER && (lowered || given.from() == tokens.get(at - 1).to())) {
        base = switch (given.text()) {
          case "2" -> LogBase.TWO;
          case "10" -> LogBase.TEN;
          default -> throw trouble(Trouble.Kind.NUMBER, "log_" + given.text());
        };
        at++;
      } else if (lowered && (given.is(spelling.notation().anyBase()) || given.is("e"))) {
        base = given.is("e") ? LogBase.E : LogBase.ANY;
        at++;
      } else if (lowered) {
        throw trouble(Trouble.Kind.UNKNOWN, "log_" + given.text());
      } else {
        base = spelling.notation().base();
      }
      if (closed) {
        close(at);
      }
    }
    return new Log(base, one());
  }

  private Expr function() {
    var from = at;
    var name = now().text().toLowerCase(Locale.ROOT);
    at++;
    var slope = name.equals("sigma") && accept("'");
    var of = now().is("(") ? bracket() : one();
    var function = switch (name) {
      case "sigmoid" -> Function.SIGMOID;
      case "tanh" -> Function.TANH;
      case "relu" -> Function.RELU;
      case "softmax" -> Function.SOFTMAX;
      default -> slope ? Function.ACTIVATION_SLOPE : spelling.network() ? Function.ACTIVATION : Function.SIGMOID;
    };
    if (slope && !spelling.network()) {
      throw trouble(Trouble.Kind.UNKNOWN, piece(from));
    }
    if (function == Function.SOFTMAX && !Arrays.isColumn(of)) {
      throw trouble(Trouble.Kind.SHAPES, piece(from));
    }
    return new Apply(function, of);
  }

  /** ∂of/∂by, or ∂/∂by of. */
  private Expr derivative() {
    var from = at++;
    var before = now().is("/");
    Expr of = before ? new Num(0) : power();
    if (!accept("/") || !accept("d")) {
      throw trouble(Trouble.Kind.OVER, piece(from));
    }
    var closed = accept("(");
    var where = at;
    var by = one();
    if (!(by instanceof Sym || by instanceof Whole) || !Derivatives.mayBy(by)) {
      throw trouble(Trouble.Kind.BY, piece(where));
    }
    if (closed) {
      close(from);
    }
    if (before) {
      of = power();
    }
    if (Derivatives.derives(of)) {
      throw trouble(Trouble.Kind.NESTED, piece(from));
    }
    return Derivatives.of(of, by, setting.rows).orElseThrow(() -> trouble(Trouble.Kind.SHAPES, piece(from)));
  }

  private Expr table() {
    var from = at;
    var kind = now().text();
    at++;
    if (!accept("_")) {
      throw trouble(Trouble.Kind.INDEX, piece(from));
    }
    var first = letterName(from);
    var second = kind.equals("matrix") ? letterName(from) : "";
    var entry = bracket();
    if (Arrays.isArray(entry)) {
      throw trouble(Trouble.Kind.ARRAY, piece(from));
    }
    var one = Optional.of(letter(first, entry));
    return switch (kind) {
      case "row" -> new Expr.Table(Optional.empty(), one, entry);
      case "column" -> new Expr.Table(one, Optional.empty(), entry);
      default -> new Expr.Table(one, Optional.of(letter(second, entry)), entry);
    };
  }

  private Expr cases() {
    var from = at++;
    if (!accept("(")) {
      throw trouble(Trouble.Kind.CONDITION, piece(from));
    }
    var first = new Letter(letterName(from), Range.CLASSES);
    var same = accept("=");
    if (!same && !accept("≠")) {
      throw trouble(Trouble.Kind.CONDITION, piece(from));
    }
    var second = new Letter(letterName(from), Range.CLASSES);
    comma(from);
    var then = sum();
    comma(from);
    var otherwise = sum();
    close(from);
    if (Arrays.isArray(then) || Arrays.isArray(otherwise)) {
      throw trouble(Trouble.Kind.ARRAY, piece(from));
    }
    return same
        ? new ByCase(new Condition.Same(first, second), then, otherwise)
        : new ByCase(new Condition.Same(first, second), otherwise, then);
  }

  private void comma(int from) {
    if (!accept(",")) {
      throw trouble(Trouble.Kind.CONDITION, piece(from));
    }
  }

  private Expr entropy() {
    var from = at++;
    return named(from, inside(from), List.of(Quantity.CROSS_ENTROPY, Quantity.ENTROPY, Quantity.MODEL_ENTROPY));
  }

  /** What stands in a bracket, without gaps. */
  private String inside(int from) {
    if (!accept("(")) {
      throw trouble(Trouble.Kind.UNKNOWN, piece(from));
    }
    var inside = new StringBuilder();
    while (!now().is(")") && now().kind() != Token.Kind.END) {
      inside.append(now().text());
      at++;
    }
    close(from);
    return inside.toString().replace("||", "|").replace('|', ',');
  }

  private Expr named(int from, String inside, List<Quantity> named) {
    return named.stream()
        .filter(quantity -> !spelling.network() && within(spelling.typed(quantity)).equals(inside))
        .findFirst()
        .map(quantity -> new Sym(quantity, List.of()))
        .orElseThrow(() -> trouble(Trouble.Kind.UNKNOWN, piece(from)));
  }

  private static String within(String typed) {
    return typed.substring(typed.indexOf('(') + 1, typed.length() - 1).replace(" ", "").replace('‖', ',');
  }

  /** J_ki, which is ∂p_k/∂z_i, and the whole of it. */
  private Expr jacobian() {
    var from = at++;
    if (spelling.network()) {
      throw trouble(Trouble.Kind.UNKNOWN, piece(from));
    }
    if (!now().is("_")) {
      return Derivatives.of(new Whole(Quantity.P, false), new Whole(Quantity.Z, false), setting.rows).orElseThrow();
    }
    var indices = indices(Quantity.JACOBIAN, from);
    return Derivatives.of(new Sym(Quantity.P, indices.subList(0, 1)), new Sym(Quantity.Z, indices.subList(1, 2)),
        setting.rows).orElseThrow();
  }

  private Expr symbol() {
    var from = at;
    var letter = now().text();
    at++;
    var layer = spelling.layered(letter) ? layer() : 0;
    if (letter.equals("delta") && layer == 0) {
      var indices = indices(Quantity.JACOBIAN, from);
      return new Delta(indices.getFirst(), indices.getLast());
    }
    var isNew = layer > 0 && now().is("_") && tokens.get(at + 1).is("new");
    at += isNew ? 2 : 0;
    var quantity = spelling.network() && letter.equals("L") && now().is("_")
        ? Quantity.NET_EXAMPLE_LOSS
        : spelling.quantity(new Name(letter, layer, isNew))
            .orElseThrow(() -> trouble(
                layer == 0 && spelling.layered(letter) ? Trouble.Kind.LAYER : Trouble.Kind.UNKNOWN, piece(from)));
    if (quantity.ranges().isEmpty()) {
      return new Sym(quantity, List.of());
    }
    var lowered = now().is("_") || (now().kind() == Token.Kind.NUMBER && layer == 0
        && now().from() == tokens.get(at - 1).to());
    return lowered
        ? new Sym(quantity, indices(quantity, from))
        : new Whole(quantity, setting.turned && quantity.isGradient());
  }

  /** 1 in {@code z1} and {@code z^(1)}, 2 in {@code z^(l)} where layers have no numbers; 0 for none. */
  private int layer() {
    var back = at;
    if (now().kind() == Token.Kind.NUMBER && now().from() == tokens.get(at - 1).to()) {
      at++;
      return layer(tokens.get(at - 1).text());
    }
    if (accept("^") && accept("(")) {
      var inside = new StringBuilder();
      while (!now().is(")") && now().kind() != Token.Kind.END && inside.length() < 4) {
        inside.append(now().text());
        at++;
      }
      var layer = layer(inside.toString());
      if (accept(")") && layer > 0) {
        return layer;
      }
    }
    at = back;
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
    var lowered = accept("_");
    var closed = lowered && accept("(");
    var indices = new ArrayList<Index>();
    for (var range : quantity.ranges()) {
      accept(",");
      var token = now();
      if (token.kind() == Token.Kind.NUMBER) {
        at++;
        indices.add(place(token));
      } else if (token.kind() == Token.Kind.NAME && token.text().matches("[a-z]")) {
        at++;
        indices.add(new Letter(token.text(), range));
      } else {
        throw trouble(Trouble.Kind.INDEX, piece(from));
      }
    }
    if (closed) {
      close(from);
    }
    return indices;
  }

  private Index place(Token token) {
    var number = token.text().matches("[1-9]") ? Integer.parseInt(token.text()) : 0;
    if (number < 1 || number > setting.places) {
      throw trouble(Trouble.Kind.NUMBER_INDEX, token.text());
    }
    return new Index.At(number - 1);
  }

  private String letterName(int from) {
    accept(",");
    var token = now();
    if (token.kind() != Token.Kind.NAME || !token.text().matches("[a-z]")) {
      throw trouble(Trouble.Kind.INDEX, piece(from));
    }
    at++;
    return token.text();
  }

  private Token now() {
    return tokens.get(at);
  }

  private boolean accept(String what) {
    if (now().is(what)) {
      at++;
      return true;
    }
    return false;
  }

  private void close(int from) {
    if (!accept(")")) {
      throw trouble(Trouble.Kind.BRACKET, piece(from));
    }
  }

  private String rest() {
    return piece(at, tokens.size() - 1);
  }

  /** What was read last. */
  private String before() {
    return at == 0 ? "" : piece(at - 1, at);
  }

  private String piece(int from) {
    return piece(from, Math.min(Math.max(at, from + 1), tokens.size() - 1));
  }

  /** The text of the tokens from {@code from} to before {@code to}. */
  private String piece(int from, int to) {
    return from >= to ? "" : text.substring(tokens.get(from).from(), tokens.get(to - 1).to());
  }

  private static Trouble trouble(Trouble.Kind kind, String piece) {
    return new Trouble(kind, piece);
  }
}
