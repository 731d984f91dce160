package logitlab.figure.equation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Mul;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.ChainFormulas;
import logitlab.derivation.network.StageFormulas;
import logitlab.figure.Frame;
import logitlab.figure.equation.StageEquation.Result;
import logitlab.figure.equation.StageEquation.Row;
import logitlab.figure.text.NetworkNumbers;
import logitlab.figure.text.Redone;
import logitlab.figure.text.Rounding;
import logitlab.state.document.NetworkExample;

/**
 * Every factor behind the gradient of one number of the network, from the loss on: Σ_k (p_k − y_k) W⁽²⁾_ki · σ′(z⁽¹⁾_i) · x_j for a first
 * weight, and the beginning of that chain for what lies nearer to the loss.
 *
 * @param variable what the loss is differentiated by: an entry of x, W⁽¹⁾, b⁽¹⁾, z⁽¹⁾, a⁽¹⁾, W⁽²⁾, b⁽²⁾ or z⁽²⁾
 * @param pinned   whether it stays when the pointer goes on, so that its parts can be pointed at
 */
public record ChainEquations(Frame frame, Term variable, boolean pinned) {
  private static final Comparator<Term> ORDER = Comparator.comparing(Term::quantity)
      .thenComparingInt(Term::row)
      .thenComparingInt(Term::column);

  /** The chain of what was chosen, else of what is pointed at, else of the first weight on the focused path. */
  public static ChainEquations of(Frame frame) {
    var example = frame.document().network();
    var chosen = frame.session().backprop().selected().flatMap(ChainEquations::variable);
    var focus = NetworkFocus.of(frame);
    return chosen.map(term -> new ChainEquations(frame, term, true))
        .orElseGet(() -> new ChainEquations(frame,
            frame.session()
                .pointed()
                .stream()
                .filter(example::has)
                .sorted(ORDER)
                .flatMap(term -> variable(term).stream())
                .findFirst()
                .orElse(Term.of(Quantity.NET_W1, focus.hidden(), focus.input())),
            false));
  }

  /** The number whose gradient belongs to a term; none for L, which is where chains begin. */
  private static Optional<Term> variable(Term term) {
    return (switch (term.quantity()) {
      case NET_X, NET_DX -> Optional.of(Quantity.NET_X);
      case NET_W1, NET_DW1 -> Optional.of(Quantity.NET_W1);
      case NET_B1, NET_DB1 -> Optional.of(Quantity.NET_B1);
      case NET_Z1, NET_DZ1 -> Optional.of(Quantity.NET_Z1);
      case NET_A1, NET_DA1 -> Optional.of(Quantity.NET_A1);
      case NET_W2, NET_DW2 -> Optional.of(Quantity.NET_W2);
      case NET_B2, NET_DB2 -> Optional.of(Quantity.NET_B2);
      case NET_Z2, NET_DZ2, NET_P, NET_Y -> Optional.of(Quantity.NET_Z2);
      default -> Optional.<Quantity>empty();
    }).map(quantity -> new Term(quantity, term.row(), term.column()));
  }

  /** The block of the network's derivation that this chain comes from. */
  public String block() {
    return "network." + switch (variable.quantity()) {
      case NET_X -> "x";
      case NET_W1 -> "w1";
      case NET_B1 -> "b1";
      case NET_Z1 -> "z1";
      case NET_A1 -> "a1";
      case NET_W2 -> "w2";
      case NET_B2 -> "b2";
      default -> "error";
    };
  }

  public StageEquation equation() {
    var formulas = ChainFormulas.to(variable.quantity());
    var working = Working.of(frame);
    var at = at();
    var gradient = formulas.whole().lhs();
    var product = StageFormulas.result(formulas.whole());
    var factors = product instanceof Mul(var all) ? all : List.of(product);
    var result = NetworkNumbers.signed(working.value(gradient, at));
    var first = factors.getFirst();
    // What the shares add up to is a factor like the others.
    IntFunction<List<String>> printed = more -> Stream
        .concat(Stream.of(NetworkNumbers.signedWith(working.value(first, at), more)),
            factors.stream().skip(1).map(factor -> working.number(factor, at, more)))
        .toList();
    var more = Redone.product(printed, result);
    var sum = printed.apply(more).getFirst();
    var rows = new ArrayList<Row>();
    if (formulas.shares().isPresent()) {
      var shares = formulas.shares().get();
      rows.addAll(working.rows(shares.lines().getFirst().expr(), StageFormulas.result(shares), at, sum));
      if (factors.size() > 1) {
        rows.add(total(working, rows, shares.lhs(), sum));
      }
    } else {
      rows.addAll(working.rows(first, at, sum));
    }
    factors.stream().skip(1).forEach(factor -> rows.add(working.factor(factor, at, more)));
    var checked = difference();
    return new StageEquation(working.brief(at).equation(formulas.whole()), "", rows.stream().map(this::mark).toList(),
        new Result(working.line(at).tex(gradient), Rounding.ROUNDED, result,
            Double.isFinite(checked) ? OptionalDouble.of(checked) : OptionalDouble.empty()),
        "");
  }

  /** What the shares add up to, before the factors that follow. */
  private Row total(Working working, List<Row> shares, Expr sum, String value) {
    var tex = working.line(at());
    return new Row(tex.total() + "=" + tex.tex(sum), Rounding.sum(shares.stream().map(Row::value).toList(), value),
        value, working.terms(sum, at()));
  }

  /** What does not stay is not to be pointed at: it would be gone before the pointer comes. */
  private Row mark(Row row) {
    return pinned ? row : new Row(row.tex(), row.working(), row.value());
  }

  /** The variable's row and column as values of the letters that stand below it. */
  private Bindings at() {
    var row = variable.row();
    var column = variable.column();
    return switch (variable.quantity()) {
      case NET_X -> Bindings.NONE.with(StageFormulas.INPUT, row);
      case NET_W1 -> Bindings.NONE.with(StageFormulas.UNIT, row).with(StageFormulas.INPUT, column);
      case NET_B1, NET_Z1, NET_A1 -> Bindings.NONE.with(StageFormulas.UNIT, row);
      case NET_W2 -> Bindings.NONE.with(Write.k, row).with(StageFormulas.FROM, column);
      default -> Bindings.NONE.with(Write.k, row);
    };
  }

  private double difference() {
    var row = variable.row();
    var column = variable.column();
    return switch (variable.quantity()) {
      case NET_X -> FiniteDifference.input(example(), row);
      case NET_W1 -> FiniteDifference.first(example(), row, column);
      case NET_B1, NET_Z1 -> FiniteDifference.hidden(example(), row);
      case NET_A1 -> FiniteDifference.activation(example(), row);
      case NET_W2 -> FiniteDifference.second(example(), row, column);
      default -> FiniteDifference.logit(example(), row);
    };
  }

  private NetworkExample example() {
    return frame.document().network();
  }
}
