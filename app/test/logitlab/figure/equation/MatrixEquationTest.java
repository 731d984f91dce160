package logitlab.figure.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import logitlab.derivation.expr.Quantity;
import logitlab.figure.Arithmetic;
import logitlab.figure.Frame;
import logitlab.figure.Networks;
import logitlab.figure.Size;
import logitlab.figure.equation.MatrixEquation.Array;
import logitlab.figure.equation.MatrixEquation.Sign;
import logitlab.figure.text.NetworkNumbers;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.softmax.Softmax;
import logitlab.motion.Stage;
import logitlab.state.document.NetworkExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The matrix lens says what is true: its arrays, joined by the signs between them, are equal. */
class MatrixEquationTest {

  @ParameterizedTest
  @EnumSource
  void whatStandsRightIsWhatStandsLeft(Activation activation) {
    for (var shape : Networks.SHAPES) {
      var example = Networks.tame(shape, 4, activation);
      for (var stage : Stage.values()) {
        if (stage != Stage.X && stage != Stage.UPDATE) {
          var parts = equation(example, stage).parts();
          var left = ((Array) parts.getFirst()).values();
          var right = right(parts, activation);
          assertThat(right.plus(left.scale(-1)).maxAbs()).as(stage + " of " + shape)
              .isLessThan(1e-12 * (1 + left.maxAbs()));
        }
      }
    }
  }

  /** The sign between the printed arrays is = where they come out digit by digit, and ≈ where they do not. */
  @ParameterizedTest
  @EnumSource
  void theSignTellsWhetherThePrintedEntriesComeOut(Activation activation) {
    var signs = new HashMap<String, Integer>();
    for (var seed = 1; seed <= 4; seed++) {
      for (var stage : Stage.values()) {
        if (stage != Stage.X && stage != Stage.UPDATE) {
          var parts = equation(Networks.tame(Networks.SHAPES.get(seed % Networks.SHAPES.size()), seed, activation),
              stage)
              .parts();
          var printed = parts.stream().map(MatrixEquationTest::printed).toList();
          var left = ((Array) printed.getFirst()).values();
          var apart = right(printed, activation).plus(left.scale(-1));
          var exact = apart.rowVectors()
              .stream()
              .allMatch(row -> row.stream().allMatch(difference -> Math.abs(difference) < 1e-9 * (1 + left.maxAbs())));
          var sign = ((Sign) parts.get(1)).printed();
          assertThat(sign).as(stage + " off by " + apart).startsWith(exact ? "=" : "\\approx");
          signs.merge(sign.substring(0, 1), 1, Integer::sum);
        }
      }
    }
    assertThat(signs).containsKeys("=", "\\");
  }

  private static MatrixEquation.Part printed(MatrixEquation.Part part) {
    return part instanceof Array array
        ? new Array(array.name(), array.tall(), array.quantity(),
            Mat.generate(array.values().rows(), array.values().columns(),
                (row, column) -> Arithmetic.number(NetworkNumbers.unit(array.values().get(row, column))).doubleValue()),
            array.turned(), array.open())
        : part;
  }

  /** Both weight matrices less η times their gradients; the rate's letter is a sign here. */
  @Test
  void theStepGoesDownhill() {
    var parts = equation(NetworkExample.EXAMPLE, Stage.UPDATE).parts();
    assertThat(parts).extracting(part -> part instanceof Sign(var tex, _) ? tex : ((Array) part).name())
        .containsExactly("W^{(2)}", "-\\,\\eta", "\\frac{\\partial L}{\\partial W^{(2)}}", "W^{(1)}", "-\\,\\eta",
            "\\frac{\\partial L}{\\partial W^{(1)}}");
    var network = NetworkExample.EXAMPLE.network();
    var pass = NetworkExample.EXAMPLE.pass();
    assertThat(arrays(parts)).containsExactly(network.w2(), pass.dw2(), network.w1(), pass.dw1());
  }

  /** A transposed array lies on its side, and its entries still denote what they are. */
  @Test
  void entriesAreCalledByTheirPlaces() {
    for (var stage : Stage.values()) {
      var frame = frame(NetworkExample.EXAMPLE, stage);
      for (var array : MatrixEquation.of(frame).arrays()) {
        for (var r = 0; r < array.values().rows(); r++) {
          for (var c = 0; c < array.values().columns(); c++) {
            var value = array.values().get(r, c);
            array.term(r, c).ifPresent(term -> assertThat(frame.value(term)).hasValue(value));
          }
        }
      }
    }
    var turned = equation(NetworkExample.EXAMPLE, Stage.DX).arrays().get(1);
    assertThat(turned.turned()).isTrue();
    assertThat(turned.open()).isFalse();
    assertThat(turned.name()).isEqualTo("W^{(1)\\top}");
    assertThat(turned.values()).isEqualTo(NetworkExample.EXAMPLE.network().w1().transpose());
    assertThat(turned.term(1, 2).orElseThrow().quantity()).isEqualTo(Quantity.NET_W1);
  }

  /** Reads the row as anyone would: products first, then + and −; ⊙ and functions bind to what they stand at. */
  private static Mat right(List<MatrixEquation.Part> parts, Activation activation) {
    var sum = new ArrayList<Mat>();
    var sign = "";
    var product = new ArrayList<Mat>();
    var negative = false;
    for (var part : parts.subList(1, parts.size())) {
      if (part instanceof Sign(var tex, _)) {
        sign = tex.startsWith("=") ? tex.substring(1) : tex;
        if (sign.equals("+") || sign.equals("-")) {
          if (!product.isEmpty()) {
            sum.add(joined(product, negative));
            product.clear();
          }
          negative = sign.equals("-");
          sign = "";
        }
      } else if (part instanceof Array array) {
        var values = array.values();
        switch (sign) {
          case "" -> product.add(values);
          case "\\sigma" -> product.add(map(values, activation));
          case "\\operatorname{softmax}" -> product.add(Mat.ofColumn(Softmax.of(values.column(0), 1).p()));
          case "\\ln" -> product.add(Mat.ofColumn(values.column(0).map(StrictMath::log)));
          case "\\odot" -> product.add(Mat.ofColumn(product.removeLast().column(0).hadamard(values.column(0))));
          default -> throw new IllegalArgumentException(sign);
        }
        sign = "";
      }
    }
    sum.add(joined(product, negative));
    return sum.stream().reduce(Mat::plus).orElseThrow();
  }

  private static Mat joined(List<Mat> factors, boolean negative) {
    var product = factors.stream().reduce(MatrixEquationTest::times).orElseThrow();
    return negative ? product.scale(-1) : product;
  }

  private static Mat times(Mat left, Mat right) {
    assertThat(left.columns()).isEqualTo(right.rows());
    return new Mat(left.rowVectors().stream().map(row -> right.transpose().times(row)).toList());
  }

  private static Mat map(Mat column, Activation activation) {
    return Mat.ofColumn(Vec.generate(column.rows(), n -> activation.apply(column.get(n, 0))));
  }

  private static List<Mat> arrays(List<MatrixEquation.Part> parts) {
    return new MatrixEquation(parts).arrays().stream().map(Array::values).toList();
  }

  private static MatrixEquation equation(NetworkExample example, Stage stage) {
    return MatrixEquation.of(frame(example, stage));
  }

  private static Frame frame(NetworkExample example, Stage stage) {
    return Frame.of(Networks.at(example, stage, 1), new Size(600, 600));
  }
}
