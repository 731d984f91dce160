package logitlab.derivation.practice;

import java.util.Locale;
import java.util.Optional;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr.Apply;
import logitlab.derivation.expr.Expr.ByCase;
import logitlab.derivation.expr.Expr.Exp;
import logitlab.derivation.expr.Expr.Log;
import logitlab.derivation.expr.Expr.Neg;
import logitlab.derivation.expr.Expr.Num;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Expr.Whole;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Function;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.practice.ExpressionReader.Setting;

/** Reads what has a name and arguments in typed formulas: functions, derivatives, arrays by their entries, cases. */
final class FunctionReader {
  private final Setting setting;
  private final Spelling spelling;
  private final Cursor cursor;
  private final ExpressionReader reader;

  /** What stands in brackets is read by {@code reader}. */
  FunctionReader(Setting setting, Cursor cursor, ExpressionReader reader) {
    this.setting = setting;
    this.spelling = setting.spelling();
    this.cursor = cursor;
    this.reader = reader;
  }

  Expr exp() {
    var from = cursor.next();
    return new Exp(number(reader.bracket(), from));
  }

  Expr diagonal() {
    var from = cursor.next();
    var of = reader.bracket();
    if (!Arrays.isColumn(of)) {
      throw new Trouble(Trouble.Kind.SHAPES, cursor.piece(from));
    }
    return new Expr.Diagonal(of);
  }

  Expr exponential() {
    var from = cursor.next();
    if (!cursor.accept("^")) {
      throw new Trouble(Trouble.Kind.POWER, cursor.piece(from));
    }
    var negative = cursor.accept("-");
    var of = number(reader.one(), from);
    return new Exp(negative ? new Neg(of) : of);
  }

  Expr logarithm() {
    var natural = cursor.now().is("ln");
    cursor.next();
    var base = LogBase.E;
    if (!natural) {
      var lowered = cursor.accept("_");
      var closed = lowered && cursor.accept("(");
      var given = cursor.now();
      if (given.kind() == Token.Kind.NUMBER && (lowered || cursor.touches())) {
        base = switch (given.text()) {
          case "2" -> LogBase.TWO;
          case "10" -> LogBase.TEN;
          default -> throw new Trouble(Trouble.Kind.NUMBER, "log_" + given.text());
        };
        cursor.next();
      } else if (lowered && (given.is(spelling.notation().anyBase()) || given.is("e"))) {
        base = given.is("e") ? LogBase.E : LogBase.ANY;
        cursor.next();
      } else if (lowered) {
        throw new Trouble(Trouble.Kind.UNKNOWN, "log_" + given.text());
      } else {
        base = spelling.notation().base();
      }
      if (closed) {
        cursor.close(cursor.at());
      }
    }
    return new Log(base, reader.one());
  }

  Expr function() {
    var from = cursor.at();
    var name = cursor.now().text().toLowerCase(Locale.ROOT);
    cursor.next();
    var slope = name.equals("sigma") && cursor.accept("'");
    var of = cursor.now().is("(") ? reader.bracket() : reader.one();
    var function = switch (name) {
      case "sigmoid" -> Function.SIGMOID;
      case "tanh" -> Function.TANH;
      case "relu" -> Function.RELU;
      case "softmax" -> Function.SOFTMAX;
      default -> slope ? Function.ACTIVATION_SLOPE : spelling.network() ? Function.ACTIVATION : Function.SIGMOID;
    };
    if (slope && !spelling.network()) {
      throw new Trouble(Trouble.Kind.UNKNOWN, cursor.piece(from));
    }
    if (function == Function.SOFTMAX && !Arrays.isColumn(of)) {
      throw new Trouble(Trouble.Kind.SHAPES, cursor.piece(from));
    }
    return new Apply(function, of);
  }

  /** ∂of/∂by, or ∂/∂by of. */
  Expr derivative() {
    var from = cursor.next();
    var before = cursor.now().is("/");
    Expr of = before ? new Num(0) : reader.power();
    if (!cursor.accept("/") || !cursor.accept("d")) {
      throw new Trouble(Trouble.Kind.OVER, cursor.piece(from));
    }
    var closed = cursor.accept("(");
    var where = cursor.at();
    var by = reader.one();
    if (!(by instanceof Sym || by instanceof Whole) || !Derivatives.mayBy(by)) {
      throw new Trouble(Trouble.Kind.BY, cursor.piece(where));
    }
    if (closed) {
      cursor.close(from);
    }
    if (before) {
      of = reader.power();
    }
    if (Derivatives.derives(of)) {
      throw new Trouble(Trouble.Kind.NESTED, cursor.piece(from));
    }
    return Derivatives.of(of, by, setting.rows())
        .orElseThrow(() -> new Trouble(Trouble.Kind.SHAPES, cursor.piece(from)));
  }

  Expr table() {
    var from = cursor.at();
    var kind = cursor.now().text();
    cursor.next();
    if (!cursor.accept("_")) {
      throw new Trouble(Trouble.Kind.INDEX, cursor.piece(from));
    }
    var first = cursor.letterName(from);
    var second = kind.equals("matrix") ? cursor.letterName(from) : "";
    var entry = number(reader.bracket(), from);
    var one = Optional.of(ProductReader.letter(first, entry));
    return switch (kind) {
      case "row" -> new Expr.Table(Optional.empty(), one, entry);
      case "column" -> new Expr.Table(one, Optional.empty(), entry);
      default -> new Expr.Table(one, Optional.of(ProductReader.letter(second, entry)), entry);
    };
  }

  Expr cases() {
    var from = cursor.next();
    if (!cursor.accept("(")) {
      throw new Trouble(Trouble.Kind.CONDITION, cursor.piece(from));
    }
    var first = new Letter(cursor.letterName(from), Range.CLASSES);
    var same = cursor.accept("=");
    if (!same && !cursor.accept("≠")) {
      throw new Trouble(Trouble.Kind.CONDITION, cursor.piece(from));
    }
    var second = new Letter(cursor.letterName(from), Range.CLASSES);
    comma(from);
    var then = reader.sum();
    comma(from);
    var otherwise = reader.sum();
    cursor.close(from);
    number(then, from);
    number(otherwise, from);
    return same
        ? new ByCase(new Condition.Same(first, second), then, otherwise)
        : new ByCase(new Condition.Same(first, second), otherwise, then);
  }

  private void comma(int from) {
    if (!cursor.accept(",")) {
      throw new Trouble(Trouble.Kind.CONDITION, cursor.piece(from));
    }
  }

  /** The same where it is no array: here only a number can stand. */
  private Expr number(Expr expr, int from) {
    if (Arrays.isArray(expr)) {
      throw new Trouble(Trouble.Kind.ARRAY, cursor.piece(from));
    }
    return expr;
  }
}
