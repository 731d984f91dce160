package logitlab.derivation.print;

import static logitlab.derivation.expr.Write.*;
import static org.assertj.core.api.Assertions.assertThat;

import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Rule;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.print.Notation.Names;
import org.junit.jupiter.api.Test;

class LabelPrinterTest {
  private static final Notation PLAIN = Notation.standard(1);
  private static final Bindings SECOND_THIRD = Bindings.NONE.with(k, 1).with(i, 2);

  private final LabelPrinter flat = LabelPrinter.flat(PLAIN);

  @Test
  void lettersWithAValueBecomeNumbers() {
    assertThat(flat.print(p(k), SECOND_THIRD)).isEqualTo("p_{2}");
    assertThat(flat.print(partial(p(k), z(i)), SECOND_THIRD)).isEqualTo("\\partial p_{2}/\\partial z_{3}");
    assertThat(flat.print(partial(p(k), z(i)))).isEqualTo("\\partial p_{k}/\\partial z_{i}");
    assertThat(LabelPrinter.tall(PLAIN).print(partial(p(k), z(i))))
        .isEqualTo("\\frac{\\partial p_{k}}{\\partial z_{i}}");
  }

  @Test
  void lettersAreTheDocuments() {
    var other = LabelPrinter.flat(PLAIN.with(Names.Y_HAT_Y_Z));
    assertThat(other.print(p(at(0)))).isEqualTo("\\hat{y}_{1}");
    assertThat(other.print(whole(Quantity.P))).isEqualTo("\\hat{y}");
  }

  @Test
  void arraysAreTheirLetters() {
    assertThat(flat.print(whole(Quantity.NET_W1))).isEqualTo("W^{(1)}");
    assertThat(flat.print(transpose(whole(Quantity.NET_W2)))).isEqualTo("W^{(2)\\top}");
    assertThat(flat.print(whole(Quantity.NET_DZ1))).isEqualTo("\\boldsymbol{\\delta}^{(1)}");
    assertThat(flat.print(gradient(L, Quantity.Z))).isEqualTo("\\partial L/\\partial z");
  }

  @Test
  void columnsAreTheirEntries() {
    assertThat(flat.print(column(k, neg(ln(p(k)))))).isEqualTo("-\\ln p");
    assertThat(flat.print(column(k, sub(z(k), sym(Quantity.MAX))))).isEqualTo("z - \\max");
    assertThat(flat.print(matmul(whole(Quantity.JACOBIAN), column(i, ONE)))).isEqualTo("J \\, \\mathbf{1}");
    assertThat(flat.print(matmul(transpose(whole(Quantity.JACOBIAN)), column(k, neg(frac(y(k), p(k)))))))
        .isEqualTo("J^{\\top} \\, (-y/p)");
  }

  @Test
  void temperatureStandsWhereItIsSet() {
    var warm = LabelPrinter.flat(Notation.standard(2));
    Expr rest = column(k, frac(sub(p(k), y(k)), T));
    assertThat(warm.print(rest)).isEqualTo("(p - y)/T");
    assertThat(flat.print(rest)).isEqualTo("p - y");
    assertThat(warm.print(column(k, e(k)))).isEqualTo("e^{z/T}");
    assertThat(flat.print(column(k, e(k)))).isEqualTo("e^{z}");
    assertThat(warm.print(column(k, new Expr.Exp(frac(sub(z(k), sym(Quantity.MAX)), T)))))
        .isEqualTo("e^{(z - \\max)/T}");
  }

  @Test
  void equationsKeepTheirUnit() {
    var route = route("label", Subject.SOFTMAX,
        block("gradient", partial(L, z(i))).is("known", Rule.PUT_IN, frac(sub(p(i), y(i)), T)),
        block("sum", sum(i, partial(L, z(i)))).is("zero", Rule.PUT_IN, num(0)));
    assertThat(flat.equation(route.blocks().getFirst(), SECOND_THIRD))
        .isEqualTo("\\partial L/\\partial z_{3}=p_{3} - y_{3}");
    var inBits = LabelPrinter.tall(PLAIN.with(LogBase.TWO));
    assertThat(inBits.equation(route.blocks().getFirst(), Bindings.NONE)).isEqualTo(
        "\\frac{\\partial L}{\\partial z_{i}}=\\frac{1}{\\ln 2} (p_{i} - y_{i})");
    assertThat(LabelPrinter.flat(PLAIN.with(LogBase.TWO)).equation(route.blocks().getLast(), Bindings.NONE))
        .isEqualTo("\\textstyle\\sum_{i} \\partial L/\\partial z_{i}=0");
  }

  @Test
  void halvesStaySmallOnTheLine() {
    assertThat(flat.print(mul(frac(ONE, num(2)), sum(k, pow(sub(p(k), y(k)), 2)))))
        .isEqualTo("\\tfrac{1}{2} \\textstyle\\sum_{k} (p_{k} - y_{k})^{2}");
  }

  @Test
  void everyKindOfIndexRuns() {
    var hidden = new Index.Letter("j", Index.Range.HIDDEN);
    assertThat(flat.print(sym(Quantity.NET_A1, hidden), Bindings.NONE.with(hidden, 1))).isEqualTo("a^{(1)}_{2}");
  }
}
