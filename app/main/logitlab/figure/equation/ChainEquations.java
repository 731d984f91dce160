package logitlab.figure.equation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Frame;
import logitlab.figure.equation.StageEquation.Result;
import logitlab.figure.equation.StageEquation.Row;
import logitlab.figure.text.NetworkNumbers;
import logitlab.figure.text.NetworkTex;
import logitlab.figure.text.Rounding;
import logitlab.figure.text.Signs;
import logitlab.math.network.TwoLayerNetwork;
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
    var chosen = frame.session().journey().selected().flatMap(ChainEquations::variable);
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
    var row = variable.row();
    var column = variable.column();
    var pass = frame.pass();
    return switch (variable.quantity()) {
      case NET_X -> input(row);
      case NET_W1 -> {
        var rows = arriving(row);
        rows.add(slope(row));
        rows.add(new Row("\\times\\ " + NetworkTex.at("x", column), "", NetworkNumbers.exact(pass.x().get(column)),
            terms(Term.of(Quantity.NET_X, column))));
        yield equation(NetworkTex.at("W^{(1)}", row, column),
            sum(row) + "\\," + prime(row) + "\\," + NetworkTex.at("x", column), rows, pass.dw1().get(row, column),
            FiniteDifference.first(example(), row, column));
      }
      case NET_B1 -> hidden(NetworkTex.at("b^{(1)}", row), row);
      case NET_Z1 -> hidden(NetworkTex.at("z^{(1)}", row), row);
      case NET_A1 -> equation(NetworkTex.at("a^{(1)}", row), sum(row), shares(row), pass.da1().get(row),
          FiniteDifference.activation(example(), row));
      case NET_W2 -> {
        var rows = error(row);
        rows.add(new Row("\\times\\ " + NetworkTex.at("a^{(1)}", column), "",
            NetworkNumbers.exact(pass.a1().get(column)), terms(Term.of(Quantity.NET_A1, column))));
        yield equation(NetworkTex.at("W^{(2)}", row, column), "(" + difference(row) + ")\\,"
            + NetworkTex.at("a^{(1)}", column), rows, pass.dw2().get(row, column),
            FiniteDifference.second(example(), row, column));
      }
      case NET_B2 -> equation(NetworkTex.at("b^{(2)}", row), difference(row), error(row), pass.db2().get(row),
          FiniteDifference.logit(example(), row));
      default -> equation(NetworkTex.at("z^{(2)}", row), difference(row), error(row), pass.dz2().get(row),
          FiniteDifference.logit(example(), row));
    };
  }

  private StageEquation hidden(String name, int i) {
    var rows = arriving(i);
    rows.add(slope(i));
    return equation(name, sum(i) + "\\," + prime(i), rows, frame.pass().dz1().get(i),
        FiniteDifference.hidden(example(), i));
  }

  private StageEquation input(int j) {
    var w1 = network().w1();
    var rows = new ArrayList<Row>();
    for (var i = 0; i < w1.rows(); i++) {
      rows.add(
          product("W^{(1)}" + index(i, j), w1.get(i, j), NetworkTex.at(NetworkTex.D1, i), frame.pass().dz1().get(i),
              terms(Term.of(Quantity.NET_W1, i, j), Term.of(Quantity.NET_DZ1, i))));
    }
    return equation(NetworkTex.at("x", j), "\\sum_{i}W^{(1)}_{i" + (j + 1) + "}\\,\\sigma'(z^{(1)}_{i})\\sum_{k}"
        + "W^{(2)}_{ki}(" + signs().p() + "_k-" + signs().y() + "_k)", rows, frame.pass().dx().get(j),
        FiniteDifference.input(example(), j));
  }

  /** p_k and −y_k. */
  private ArrayList<Row> error(int k) {
    var pass = frame.pass();
    return new ArrayList<>(List.of(
        new Row(NetworkTex.at(signs().p(), k), "", NetworkNumbers.signed(pass.p().get(k)),
            terms(Term.of(Quantity.NET_P, k))),
        new Row("-" + NetworkTex.at(signs().y(), k), "", NetworkNumbers.signed(-pass.y().get(k)),
            terms(Term.of(Quantity.NET_Y, k)))));
  }

  /** What each class sends back to hidden unit i. */
  private ArrayList<Row> shares(int i) {
    var w2 = network().w2();
    var rows = new ArrayList<Row>();
    for (var k = 0; k < w2.rows(); k++) {
      rows.add(product("W^{(2)}" + index(k, i), w2.get(k, i), "(" + difference(k) + ")", frame.pass().dz2().get(k),
          terms(Term.of(Quantity.NET_W2, k, i), Term.of(Quantity.NET_DZ2, k))));
    }
    return rows;
  }

  /** The shares, and their sum. */
  private ArrayList<Row> arriving(int i) {
    var rows = shares(i);
    var sum = NetworkNumbers.signed(frame.pass().da1().get(i));
    rows.add(new Row("\\textstyle\\sum=" + NetworkTex.inlinePartial(NetworkTex.at("a^{(1)}", i)),
        Rounding.sum(rows.stream().map(Row::value).toList(), sum), sum, terms(Term.of(Quantity.NET_DA1, i))));
    return rows;
  }

  private Row slope(int i) {
    var z = frame.pass().z1().get(i);
    return new Row("\\times\\ " + prime(i),
        BackwardEquations.slope(network().activation(), z, frame.pass().a1().get(i)),
        NetworkNumbers.exact(network().activation().derivative(z)), terms(Term.of(Quantity.NET_Z1, i)));
  }

  private static Row product(String weight, double w, String error, double e, Set<Term> terms) {
    var first = NetworkNumbers.weight(w);
    var second = NetworkNumbers.signed(e);
    var share = NetworkNumbers.signed(w * e);
    return new Row(weight + error, first + " × " + second + " " + Rounding.product(first, second, share), share, terms);
  }

  private static StageEquation equation(String variable, String chain, List<Row> rows, double value, double checked) {
    return new StageEquation(NetworkTex.partial(variable) + "=" + chain, "", rows,
        new Result(NetworkTex.inlinePartial(variable), Rounding.ROUNDED, NetworkNumbers.signed(value),
            Double.isFinite(checked) ? OptionalDouble.of(checked) : OptionalDouble.empty()),
        "");
  }

  private String sum(int i) {
    return "\\left(\\sum_{k}(" + signs().p() + "_k-" + signs().y() + "_k)\\,W^{(2)}_{k" + (i + 1) + "}\\right)";
  }

  private static String prime(int i) {
    return "\\sigma'(" + NetworkTex.at("z^{(1)}", i) + ")";
  }

  private String difference(int k) {
    return NetworkTex.at(signs().p(), k) + "-" + NetworkTex.at(signs().y(), k);
  }

  private Signs signs() {
    return Signs.of(frame);
  }

  private static String index(int row, int column) {
    return "_{" + (row + 1) + (column + 1) + "}";
  }

  /** What does not stay is not to be pointed at: it would be gone before the pointer comes. */
  private Set<Term> terms(Term... terms) {
    return pinned ? Set.of(terms) : Set.of();
  }

  private NetworkExample example() {
    return frame.document().network();
  }

  private TwoLayerNetwork network() {
    return example().network();
  }
}
