package logitlab.figure.lens;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Mul;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.BatchFormulas;
import logitlab.derivation.network.NetworkTex;
import logitlab.derivation.network.StageFormulas;
import logitlab.derivation.value.Evaluator;
import logitlab.figure.BatchMoment;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.NetworkNumbers;
import logitlab.figure.text.Redone;
import logitlab.figure.text.Rounding;
import logitlab.figure.text.TextWidth;
import logitlab.typeset.Face;
import logitlab.words.Words;

/**
 * One entry of a mean gradient as on a bill: what each example gives, their sum, 1/N of it, and the finite difference beside it.
 *
 * @param tex     the printer of formulas that stand by themselves
 * @param central the finite difference
 * @param verdict what it says of the entry
 */
record BatchBill(BatchMoment moment, NetworkTex tex, Words words, double central, Verdict verdict) {
  private static final double H = 1e-5;
  private static final double LABEL = 132;
  private static final double TALLEST = 32;
  private static final double LEAST = 20;
  /** What the ground is higher than its lines. */
  static final double FRAME = 28;

  /** What a finite difference says of a number. */
  enum Verdict {
    AGREES, DIFFERS, COARSE
  }

  static BatchBill of(BatchMoment moment, NetworkTex tex, Words words) {
    var slope = moment.pass().slope().at(moment.place());
    var found = moment.pass().central(moment.place(), H);
    // What rounding leaves of nothing is nothing.
    var central = Math.abs(slope) < 1e-12 && Math.abs(found) < 1e-7 ? 0 : found;
    return new BatchBill(moment, tex, words, central, verdict(moment, central, slope));
  }

  private static Verdict verdict(BatchMoment moment, double central, double slope) {
    if (!Double.isFinite(central)) {
      return Verdict.COARSE;
    }
    if (NetworkNumbers.signed(central).equals(NetworkNumbers.signed(moment.value(moment.entry())))) {
      return Verdict.AGREES;
    }
    // Where finite differences can be trusted, they find what the slope of this loss really is.
    var near = Math.abs(central - slope) <= 1e-3 * Math.max(1e-3, Math.abs(slope));
    return near && moment.wrong() ? Verdict.DIFFERS : Verdict.COARSE;
  }

  /** The mean over the examples, in symbols. */
  String formula() {
    return tex.at(at()).to(Range.EXAMPLES, tex.tex(Write.sym(Quantity.NET_EXAMPLES))).equation(mean());
  }

  private Block mean() {
    return BatchFormulas.gradient(moment.entry().quantity());
  }

  /** What one example gives. */
  private Expr share() {
    return BatchFormulas.share(moment.entry().quantity());
  }

  /** The entry's row and column as values of the letters that stand below it. */
  private Bindings at() {
    var entry = moment.entry();
    var row = Bindings.NONE.with(moment.second() ? Write.k : StageFormulas.UNIT, entry.row());
    return moment.bias()
        ? row
        : row.with(moment.second() ? StageFormulas.FROM : StageFormulas.INPUT, entry.column());
  }

  private Bindings at(int n) {
    return at().with(BatchFormulas.EXAMPLE, n);
  }

  /** The result, printed. */
  String value() {
    return NetworkNumbers.signed(exact());
  }

  private double exact() {
    return moment.value(moment.entry());
  }

  /** One for each example, the sum, the mean and the check. */
  int lines() {
    return moment.size() + 3;
  }

  /** With as much room for a line as there is, if that can be read. Returns the lower end. */
  double draw(Sheet sheet, double top, double width, double room) {
    var pitch = Math.clamp(room, LEAST, TALLEST);
    var box = new Rect(StageTable.MARGIN, top, width - 2 * StageTable.MARGIN, lines() * pitch + FRAME);
    sheet.fill("bill", Set.of(), box, 8, Role.CURRENT);
    var line = tex.asLine();
    var text = pitch >= 22 ? 15 : 13;
    var symbol = pitch >= 24 ? 16 : 12;
    var left = box.x() + StageTable.SIDE;
    var right = box.right() - StageTable.SIDE;
    var sum = sum();
    IntFunction<List<String>> shares = more -> IntStream.range(0, moment.size())
        .mapToObj(n -> NetworkNumbers.signedWith(value(share(), n), more))
        .toList();
    var values = shares.apply(Redone.sum(shares, sum));
    var widest = values.stream().mapToDouble(value -> TextWidth.of(value, Face.MEDIUM, text)).max().orElse(0);
    for (var n = 0; n < moment.size(); n++) {
      var baseline = box.y() + 8 + (n + 0.5) * pitch + 0.36 * text;
      var terms = terms(n);
      sheet.formula("bill." + n, terms, Role.MUTED,
          Sheet.fitted(line.at(at(n)).tex(share()), symbol, LABEL), left, baseline);
      sheet.showing(Source.of(Known.BILL_WORKING, n))
          .text("bill." + n + ".working", TextStyle.ink(Face.REGULAR, text), working(n, values.get(n)),
              Anchor.END.at(right - widest - 14, baseline));
      sheet.showing(Source.of(Known.BILL_SHARE, n))
          .text("bill." + n + ".value", moment.second() && moment.bias() ? terms : Set.of(),
              TextStyle.ink(Face.MEDIUM, text), values.get(n), Anchor.END.at(right, baseline));
    }
    var rule = box.y() + 8 + moment.size() * pitch + 4;
    sheet.line("bill.rule", Set.of(), new Stroke(Role.EDGE, 1), Segment.across(left, right, rule));
    var sumBaseline = rule + 4 + pitch / 2 + 5;
    sheet.formula("bill.sum", Set.of(), Role.MUTED,
        Sheet.fitted(line.opening(BatchFormulas.total(mean())), text + 1, LABEL), left,
        sumBaseline);
    sheet.showing(Source.of(Known.BILL_SUM))
        .text("bill.sum.value", TextStyle.ink(Face.MEDIUM, text),
            (values.size() > 1 ? Rounding.sum(values, sum) + " " : "") + sum, Anchor.END.at(right, sumBaseline));
    var result = sumBaseline + pitch + 2;
    // The factor as a symbol and with its number.
    sheet.formula("bill.mean", Set.of(), Role.INK,
        Sheet.fitted(line.opening(mean().lines().getFirst().expr()) + "="
            + line.opening(BatchFormulas.mean(Write.num(moment.size()), share())), text + 3, LABEL),
        left, result);
    var end = right - TextWidth.of(value(), Face.BOLD, 18) - 14;
    sheet.showing(Source.of(Known.BILL_MEAN_WORKING))
        .text("bill.mean.working", TextStyle.ink(Face.REGULAR, text), sum + " / " + moment.size() + " " + quotient(sum),
            Anchor.END.at(end, result));
    sheet.text("bill.mean.value", Set.of(moment.entry()), TextStyle.ink(Face.BOLD, 18), value(),
        Anchor.END.at(right, result));
    check(sheet, left, right, result + pitch + 2);
    return box.bottom();
  }

  /** The sum of the shares, from which the printed mean can be worked out. */
  private String sum() {
    var sum = exact() * moment.size();
    return NetworkNumbers.signedWith(sum, Redone.more(more -> List.of(NetworkNumbers.signedWith(sum, more)),
        values -> values[0] / moment.size(), value()));
  }

  /** Whether the printed sum, divided, is the printed mean. */
  private String quotient(String sum) {
    return Rounding.product(value(), String.valueOf(moment.size()), sum);
  }

  private String working(int n, String value) {
    if (!(share() instanceof Mul(var factors))) {
      return "";
    }
    IntFunction<List<String>> printed = more -> List.of(NetworkNumbers.signedWith(value(factors.getFirst(), n), more),
        NetworkNumbers.exact(value(factors.getLast(), n), more));
    var known = printed.apply(Redone.product(printed, value));
    var first = known.getFirst();
    var second = known.getLast();
    return first + " × " + NetworkNumbers.factor(second) + " " + Rounding.product(first, second, value);
  }

  /** A share, or a factor of one, at an example. */
  private double value(Expr expr, int n) {
    return switch (expr) {
      case Sym sym -> moment.value(Evaluator.term(sym, at(n)));
      case Mul(var factors) -> factors.stream().mapToDouble(factor -> value(factor, n)).reduce(1, (a, b) -> a * b);
      default -> throw new IllegalArgumentException(expr + " is no product");
    };
  }

  private Set<Term> terms(int n) {
    return moment.second() ? Set.of(Term.of(Quantity.BATCH_DZ2, moment.entry().row(), n)) : Set.of();
  }

  private void check(Sheet sheet, double left, double right, double baseline) {
    if (verdict == Verdict.COARSE) {
      sheet.text("check", TextStyle.QUIET, words.text("backprop.check.coarse"), Anchor.START.at(left, baseline));
      return;
    }
    var end = sheet.text("check", TextStyle.QUIET, words.text("backprop.check"), Anchor.START.at(left, baseline));
    sheet.text("check.sign", TextStyle.HEADING,
        words.text(verdict == Verdict.AGREES ? "backprop.check.agrees" : "backprop.check.differs"),
        Anchor.START.at(end + 8, baseline));
    sheet.showing(Source.of(Known.BILL_CHECK))
        .text("check.value", TextStyle.HEADING, found(), Anchor.END.at(right, baseline));
  }

  private String found() {
    return NetworkNumbers.signed(central);
  }

  /** Where the factor comes from; or on the wrong axis, what the check has found. */
  Printed sentence() {
    if (!moment.wrong() || verdict == Verdict.COARSE) {
      return moment.size() == 1
          ? Printed.of(words.text("backprop.batch.mean.one"))
          : Printed.say(words, "backprop.batch.mean",
              Printed.of(1, new Source.Constant(1))
                  .then("/")
                  .then(Printed.of(moment.size(), Source.of(Known.BATCH_SIZE))));
    }
    if (verdict == Verdict.AGREES) {
      return Printed.of(words.text("backprop.batch.check.luck"));
    }
    return moment.second() && moment.bias()
        ? Printed.say(words, "backprop.batch.check.bias", Printed.of(value(), Source.of(moment.entry())))
        : Printed.say(words, "backprop.batch.check.wrong", Printed.of(found(), Source.of(Known.BILL_CHECK)),
            Printed.of(value(), Source.of(moment.entry())));
  }
}
