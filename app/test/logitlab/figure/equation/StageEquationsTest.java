package logitlab.figure.equation;

import static logitlab.figure.ReadBack.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Arithmetic;
import logitlab.figure.Frame;
import logitlab.figure.Networks;
import logitlab.figure.Size;
import logitlab.figure.equation.StageEquation.Row;
import logitlab.figure.text.NetworkNumbers;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.motion.Stage;
import logitlab.state.document.NetworkExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a stage's equation says, and the numbers below it. */
class StageEquationsTest {
  private static final Size SIZE = new Size(600, 600);
  /** Half a unit of the third decimal, in each of several addends. */
  private static final double ROUNDED = 6e-3;
  private static final Pattern PRODUCT = Pattern.compile("(.+) × (.+) [=≈]");

  /** Every formula of the built-in example, as it is meant to be read. */
  @Test
  void everyStageSaysWhatItComputes() {
    var expected = new EnumMap<Stage, List<String>>(Stage.class);
    expected.put(Stage.X, List.of("x=\\begin{pmatrix}1.0\\\\-2.0\\end{pmatrix}", "", "x_{1}", "x_{2}"));
    expected.put(Stage.Z1, List.of("z^{(1)}=W^{(1)}x+b^{(1)}",
        "z^{(1)}_{2}=\\sum_{j=1}^{2} W^{(1)}_{2j}x_{j}+b^{(1)}_{2}", "W^{(1)}_{21}x_{1}", "W^{(1)}_{22}x_{2}",
        "b^{(1)}_{2}", "z^{(1)}_{2}"));
    expected.put(Stage.A1,
        List.of("a^{(1)}=\\tanh\\left(z^{(1)}\\right)", "a^{(1)}_{2}=\\tanh\\left(z^{(1)}_{2}\\right)",
            "z^{(1)}_{2}", "a^{(1)}_{2}"));
    expected.put(Stage.Z2, List.of("z^{(2)}=W^{(2)}a^{(1)}+b^{(2)}",
        "z^{(2)}_{2}=\\sum_{j=1}^{3} W^{(2)}_{2j}a^{(1)}_{j}+b^{(2)}_{2}", "W^{(2)}_{21}a^{(1)}_{1}",
        "W^{(2)}_{22}a^{(1)}_{2}", "W^{(2)}_{23}a^{(1)}_{3}", "b^{(2)}_{2}", "z^{(2)}_{2}"));
    expected.put(Stage.P, List.of("p=\\operatorname{softmax}\\left(z^{(2)}\\right)",
        "p_{2}=\\frac{e^{z^{(2)}_{2}}}{\\sum_{m=1}^{3} e^{z^{(2)}_{m}}}", "e^{z^{(2)}_{1}}", "e^{z^{(2)}_{2}}",
        "e^{z^{(2)}_{3}}", "\\textstyle \\sum_{m}e^{z^{(2)}_{m}}", "p_{2}"));
    expected.put(Stage.LOSS, List.of("L=-\\sum_{k=1}^{3} y_{k}\\ln p_{k}", "", "-\\ln p_{2}", "L"));
    expected.put(Stage.DZ2, List.of("\\boldsymbol{\\delta}^{(2)}=\\frac{\\partial L}{\\partial z^{(2)}}=p-y",
        "\\delta^{(2)}_{2}=p_{2}-y_{2}", "p_{2}", "-y_{2}", "\\delta^{(2)}_{2}"));
    expected.put(Stage.DW2, List.of("\\frac{\\partial L}{\\partial W^{(2)}}=\\boldsymbol{\\delta}^{(2)}a^{(1)\\top}",
        "\\frac{\\partial L}{\\partial W^{(2)}_{22}}=\\delta^{(2)}_{2}a^{(1)}_{2}",
        "\\delta^{(2)}_{2}a^{(1)}_{1}", "\\delta^{(2)}_{2}a^{(1)}_{2}",
        "\\delta^{(2)}_{2}a^{(1)}_{3}", "\\partial L/\\partial W^{(2)}_{22}"));
    expected.put(Stage.DB2, List.of("\\frac{\\partial L}{\\partial b^{(2)}}=\\boldsymbol{\\delta}^{(2)}",
        "\\frac{\\partial L}{\\partial b^{(2)}_{2}}=\\delta^{(2)}_{2}",
        "\\delta^{(2)}_{1}\\cdot 1", "\\delta^{(2)}_{2}\\cdot 1",
        "\\delta^{(2)}_{3}\\cdot 1", "\\partial L/\\partial b^{(2)}_{2}"));
    expected.put(Stage.DA1, List.of("\\frac{\\partial L}{\\partial a^{(1)}}=W^{(2)\\top}\\boldsymbol{\\delta}^{(2)}",
        "\\frac{\\partial L}{\\partial a^{(1)}_{2}}=\\sum_{k=1}^{3} W^{(2)}_{k2}\\delta^{(2)}_{k}",
        "W^{(2)}_{12}\\delta^{(2)}_{1}", "W^{(2)}_{22}\\delta^{(2)}_{2}",
        "W^{(2)}_{32}\\delta^{(2)}_{3}", "\\partial L/\\partial a^{(1)}_{2}"));
    expected.put(Stage.DZ1, List.of(
        "\\boldsymbol{\\delta}^{(1)}=\\frac{\\partial L}{\\partial a^{(1)}}\\odot \\sigma'\\left(z^{(1)}\\right)",
        "\\delta^{(1)}_{2}=\\frac{\\partial L}{\\partial a^{(1)}_{2}}\\,\\sigma'(z^{(1)}_{2})",
        "\\partial L/\\partial a^{(1)}_{2}", "\\times\\ \\sigma'(z^{(1)}_{2})", "\\delta^{(1)}_{2}"));
    expected.put(Stage.DW1, List.of("\\frac{\\partial L}{\\partial W^{(1)}}=\\boldsymbol{\\delta}^{(1)}x^{\\top}",
        "\\frac{\\partial L}{\\partial W^{(1)}_{21}}=\\delta^{(1)}_{2}x_{1}",
        "\\delta^{(1)}_{2}x_{1}", "\\delta^{(1)}_{2}x_{2}",
        "\\partial L/\\partial W^{(1)}_{21}"));
    expected.put(Stage.DB1, List.of("\\frac{\\partial L}{\\partial b^{(1)}}=\\boldsymbol{\\delta}^{(1)}",
        "\\frac{\\partial L}{\\partial b^{(1)}_{2}}=\\delta^{(1)}_{2}",
        "\\delta^{(1)}_{1}\\cdot 1", "\\delta^{(1)}_{2}\\cdot 1",
        "\\delta^{(1)}_{3}\\cdot 1", "\\partial L/\\partial b^{(1)}_{2}"));
    expected.put(Stage.DX, List.of("\\frac{\\partial L}{\\partial x}=W^{(1)\\top}\\boldsymbol{\\delta}^{(1)}",
        "\\frac{\\partial L}{\\partial x_{1}}=\\sum_{i=1}^{3} W^{(1)}_{i1}\\delta^{(1)}_{i}",
        "W^{(1)}_{11}\\delta^{(1)}_{1}", "W^{(1)}_{21}\\delta^{(1)}_{2}",
        "W^{(1)}_{31}\\delta^{(1)}_{3}", "\\partial L/\\partial x_{1}"));
    expected.put(Stage.UPDATE, List.of("W\\leftarrow W-\\eta\\,\\frac{\\partial L}{\\partial W},"
        + "\\quad b\\leftarrow b-\\eta\\,\\frac{\\partial L}{\\partial b}", "", "W^{(2)}_{22}", "b^{(2)}_{2}",
        "W^{(1)}_{21}", "b^{(1)}_{2}", "L"));
    for (var stage : Stage.values()) {
      var equation = StageEquations.of(frame(NetworkExample.EXAMPLE, stage));
      var said = new ArrayList<>(List.of(equation.layer(), equation.unit()));
      equation.rows().forEach(row -> said.add(row.tex()));
      equation.result().ifPresent(result -> said.add(result.tex()));
      assertThat(said).as(stage.id()).isEqualTo(expected.get(stage));
    }
  }

  @Test
  void shapesFit() {
    var shapes = Map.of(Stage.Z1, "(3\\times 1)=(3\\times 2)\\cdot (2\\times 1)+(3\\times 1)",
        Stage.DW2, "(3\\times 3)=(3\\times 1)\\cdot (1\\times 3)",
        Stage.DW1, "(3\\times 2)=(3\\times 1)\\cdot (1\\times 2)",
        Stage.DZ1, "(3\\times 1)=(3\\times 1)\\odot (3\\times 1)",
        Stage.DX, "(2\\times 1)=(3\\times 2)^{\\top}\\cdot (3\\times 1)", Stage.DZ2, "");
    shapes.forEach((stage, said) -> assertThat(StageEquations.of(frame(NetworkExample.EXAMPLE, stage)).shapes())
        .isEqualTo(said));
  }

  /** On a bill the printed parts make the printed whole, and a gradient is what finite differences find. */
  @ParameterizedTest
  @EnumSource
  void partsMakeTheWhole(Activation activation) {
    for (var shape : Networks.SHAPES) {
      for (var seed = 1; seed <= 4; seed++) {
        var example = Networks.tame(shape, seed, activation);
        for (var stage : List.of(Stage.Z1, Stage.Z2, Stage.LOSS, Stage.DZ2, Stage.DA1, Stage.DX)) {
          var equation = StageEquations.of(frame(example, stage));
          var sum = equation.rows().stream().mapToDouble(row -> number(row.value())).sum();
          assertThat(sum).as(stage + " of " + example)
              .isCloseTo(number(equation.result().orElseThrow().value()), within(ROUNDED));
        }
        for (var stage : Stage.values()) {
          var equation = StageEquations.of(frame(example, stage));
          if (stage != Stage.UPDATE) {
            equation.rows().forEach(StageEquationsTest::isTheProduct);
          }
          equation.result()
              .ifPresent(result -> result.checked()
                  .ifPresent(checked -> assertThat(number(result.value())).isCloseTo(checked, within(1e-3))));
        }
      }
    }
  }

  /** Each row is what the pass has computed on its own way. */
  @ParameterizedTest
  @EnumSource
  void rowsAreTheNumbersOfThePass(Activation activation) {
    var example = Networks.tame(Networks.SHAPES.get(1), 7, activation);
    var pass = example.pass();
    var network = example.network();
    var focus = NetworkFocus.of(frame(example, Stage.X));
    for (var stage : Stage.values()) {
      var rows = StageEquations.of(frame(example, stage)).rows();
      for (var n = 0; n < rows.size(); n++) {
        var expected = switch (stage) {
          case Z1 -> n < network.inputs()
              ? NetworkNumbers.signed(network.w1().get(focus.hidden(), n) * pass.x().get(n))
              : NetworkNumbers.signed(network.b1().get(focus.hidden()));
          case Z2 -> n < network.hidden()
              ? NetworkNumbers.signed(network.w2().get(focus.category(), n) * pass.a1().get(n))
              : NetworkNumbers.signed(network.b2().get(focus.category()));
          case DZ2 -> NetworkNumbers.signed(n == 0 ? pass.p().get(focus.category()) : -pass.y().get(focus.category()));
          case DW2 -> NetworkNumbers.signed(pass.dw2().get(focus.category(), n));
          case DB2 -> NetworkNumbers.signed(pass.db2().get(n));
          case DA1 -> NetworkNumbers.signed(network.w2().get(n, focus.hidden()) * pass.dz2().get(n));
          case DZ1 -> n == 0
              ? NetworkNumbers.signed(pass.da1().get(focus.hidden()))
              : NetworkNumbers.exact(activation.derivative(pass.z1().get(focus.hidden())));
          case DW1 -> NetworkNumbers.signed(pass.dw1().get(focus.hidden(), n));
          case DB1 -> NetworkNumbers.signed(pass.db1().get(n));
          case DX -> NetworkNumbers.signed(network.w1().get(n, focus.input()) * pass.dz1().get(n));
          case X, A1, P, LOSS, UPDATE -> rows.get(n).value();
        };
        // It may have more digits, for the sum to come out.
        Arithmetic.gives(Arithmetic.number(rows.get(n).value()), expected, stage + " " + n);
      }
    }
  }

  /** −y ln p of the printed p is the printed share of the loss. */
  @Test
  void sharesOfTheLossAreWorkedOut() {
    var shares = 0;
    for (var target : List.of(Vec.of(0, 1, 0), Vec.of(0.5, 0.2, 0.3))) {
      var example = new NetworkExample(NetworkExample.EXAMPLE.network(), NetworkExample.EXAMPLE.input(), target);
      for (var row : StageEquations.of(frame(example, Stage.LOSS)).rows()) {
        var parts = Pattern.compile("−(?:(.+) × )?ln (.+) ≈").matcher(row.working());
        assertThat(parts.matches()).as(row.working()).isTrue();
        var y = parts.group(1) == null ? 1 : number(parts.group(1));
        assertThat(-y * StrictMath.log(number(parts.group(2)))).isCloseTo(number(row.value()), within(ROUNDED));
        shares++;
      }
    }
    assertThat(shares).isEqualTo(4);
  }

  /** 1 − a², a (1 − a), or on which side of the kink: what is written is the slope beside it. */
  @ParameterizedTest
  @EnumSource
  void slopesAreWorkedOut(Activation activation) {
    for (var seed = 1; seed <= 6; seed++) {
      var row = StageEquations.of(frame(Networks.tame(Networks.SHAPES.get(1), seed, activation), Stage.DZ1))
          .rows()
          .getLast();
      var working = row.working().replace(" ≈", "");
      var slope = switch (activation) {
        case TANH -> {
          assertThat(working).startsWith("1 − ").endsWith("²");
          var a = number(working.substring(4, working.length() - 1));
          yield 1 - a * a;
        }
        case SIGMOID -> {
          var factors = working.split(" × \\(1 − ", -1);
          assertThat(factors).hasSize(2);
          yield number(factors[0]) * (1 - number(factors[1]));
        }
        case RELU -> {
          var z = number(working.substring(0, working.indexOf(' ')));
          assertThat(working).endsWith(z > 0 ? " > 0" : " ≤ 0");
          yield z > 0 ? 1 : 0;
        }
      };
      assertThat(slope).isCloseTo(number(row.value()), within(ROUNDED));
    }
  }

  /** η has the sign with which the step is taken. */
  @ParameterizedTest
  @EnumSource
  void updateGoesWhereTheStepLeads(Activation activation) {
    for (var shape : Networks.SHAPES) {
      var example = Networks.tame(shape, 3, activation);
      var frame = frame(example, Stage.UPDATE);
      var focus = NetworkFocus.of(frame);
      var rate = frame.session().backprop().learningRate();
      var after = example.stepped(rate).network();
      var rows = StageEquations.of(frame).rows();
      assertThat(rows).extracting(Row::value)
          .containsExactly(NetworkNumbers.exact(after.w2().get(focus.category(), focus.hidden())),
              NetworkNumbers.exact(after.b2().get(focus.category())),
              NetworkNumbers.exact(after.w1().get(focus.hidden(), focus.input())),
              NetworkNumbers.exact(after.b1().get(focus.hidden())));
      var worked = Pattern.compile("(.+) − (.+) × (.+) ≈");
      for (var row : rows) {
        var parts = worked.matcher(row.working());
        assertThat(parts.matches()).as(row.working()).isTrue();
        assertThat(number(parts.group(2))).isEqualTo(rate);
        assertThat(number(parts.group(1)) - rate * number(parts.group(3))).isCloseTo(number(row.value()),
            within(ROUNDED));
      }
    }
  }

  /** The shares add up, and with the factors after them they make the gradient. */
  @ParameterizedTest
  @EnumSource
  void chainsMakeTheirGradients(Activation activation) {
    for (var shape : Networks.SHAPES) {
      for (var variable : List.of(Term.of(Quantity.NET_X, 0), Term.of(Quantity.NET_W1, shape.hidden() - 1, 0),
          Term.of(Quantity.NET_B1, shape.hidden() - 1), Term.of(Quantity.NET_Z1, 0), Term.of(Quantity.NET_A1, 0),
          Term.of(Quantity.NET_W2, 1, shape.hidden() - 1), Term.of(Quantity.NET_B2, 1), Term.of(Quantity.NET_Z2, 0))) {
        var frame = frame(Networks.tame(shape, 9, activation), Stage.DX);
        var equation = new ChainEquations(frame, variable, true).equation();
        var sum = 0.0;
        var factors = 1.0;
        for (var row : equation.rows()) {
          isTheProduct(row);
          if (row.tex().startsWith("\\times")) {
            factors *= number(row.value());
          } else if (row.tex().contains("\\sum")) {
            assertThat(sum).isCloseTo(number(row.value()), within(ROUNDED));
          } else {
            sum += number(row.value());
          }
        }
        var gradient = new Term(variable.quantity().gradient().orElseThrow(), variable.row(), variable.column());
        var value = frame.value(gradient).orElseThrow();
        assertThat(sum * factors).as(variable + " " + activation)
            .isCloseTo(value, within(ROUNDED * (1 + Math.abs(factors) + Math.abs(value))));
        assertThat(equation.result().orElseThrow().value()).isEqualTo(NetworkNumbers.signed(value));
      }
    }
  }

  @Test
  void chainsNameEveryFactor() {
    var frame = frame(NetworkExample.EXAMPLE, Stage.DX);
    var said = Map.of(
        Term.of(Quantity.NET_W1, 2, 1),
        "\\frac{\\partial L}{\\partial W^{(1)}_{32}}=\\left(\\sum_{k}(p_{k}-y_{k})\\,W^{(2)}_{k3}\\right)"
            + "\\,\\sigma'(z^{(1)}_{3})\\,x_{2}",
        Term.of(Quantity.NET_X, 1),
        "\\frac{\\partial L}{\\partial x_{2}}=\\sum_{i}W^{(1)}_{i2}\\,\\sigma'(z^{(1)}_{i})"
            + "\\sum_{k}W^{(2)}_{ki}(p_{k}-y_{k})",
        Term.of(Quantity.NET_W2, 0, 2),
        "\\frac{\\partial L}{\\partial W^{(2)}_{13}}=(p_{1}-y_{1})\\,a^{(1)}_{3}",
        Term.of(Quantity.NET_A1, 0),
        "\\frac{\\partial L}{\\partial a^{(1)}_{1}}=\\sum_{k}(p_{k}-y_{k})\\,W^{(2)}_{k1}");
    said.forEach((variable, formula) -> {
      var equation = new ChainEquations(frame, variable, true).equation();
      assertThat(equation.layer()).isEqualTo(formula);
    });
    var rows = new ChainEquations(frame, Term.of(Quantity.NET_W1, 2, 1), true).equation().rows();
    assertThat(rows).extracting(Row::tex)
        .containsExactly("W^{(2)}_{13}(p_{1}-y_{1})", "W^{(2)}_{23}(p_{2}-y_{2})", "W^{(2)}_{33}(p_{3}-y_{3})",
            "\\textstyle\\sum=\\partial L/\\partial a^{(1)}_{3}", "\\times\\ \\sigma'(z^{(1)}_{3})", "\\times\\ x_{2}");
    assertThat(rows.getFirst().terms())
        .isEqualTo(Set.of(Term.of(Quantity.NET_W2, 0, 2), Term.of(Quantity.NET_DZ2, 0)));
  }

  /** Where a row says a × b, its value is that. */
  private static void isTheProduct(Row row) {
    var product = PRODUCT.matcher(row.working());
    if (product.matches() && !row.working().contains("(1 −")) {
      var factors = List.of(number(product.group(1)), number(product.group(2)));
      assertThat(factors.getFirst() * factors.getLast()).as(row.toString())
          .isCloseTo(number(row.value()),
              within(1e-3 * (1 + Math.abs(factors.getFirst()) + Math.abs(factors.getLast()))));
    }
  }

  private static Frame frame(NetworkExample example, Stage stage) {
    return Frame.of(Networks.at(example, stage, 1), SIZE);
  }
}
