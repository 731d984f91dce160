package logitlab.derivation.print;

import static logitlab.derivation.expr.Write.*;
import static org.assertj.core.api.Assertions.assertThat;

import logitlab.derivation.CardFormulas;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.print.Notation.Names;
import org.junit.jupiter.api.Test;

class LabelPrinterTest {
  private static final Bindings SECOND_THIRD = Bindings.NONE.with(k, 1).with(i, 2);

  private final LabelPrinter flat = printer(Conventions.STANDARD, 1);

  @Test
  void lettersWithAValueBecomeNumbers() {
    assertThat(flat.at(SECOND_THIRD).tex(p(k))).isEqualTo("p_{2}");
    assertThat(flat.at(SECOND_THIRD).tex(partial(p(k), z(i)))).isEqualTo("\\partial p_{2}/\\partial z_{3}");
    assertThat(flat.tex(partial(p(k), z(i)))).isEqualTo("\\partial p_{k}/\\partial z_{i}");
    assertThat(LabelPrinter.of(Conventions.STANDARD, 1).tex(partial(p(k), z(i))))
        .isEqualTo("\\frac{\\partial p_{k}}{\\partial z_{i}}");
  }

  @Test
  void lettersAreTheDocuments() {
    var other = printer(Conventions.STANDARD.with(Names.Y_HAT_Y_Z), 1);
    assertThat(other.tex(p(at(0)))).isEqualTo("\\hat{y}_{1}");
    assertThat(other.tex(whole(Quantity.P))).isEqualTo("\\hat{y}");
  }

  @Test
  void arraysAreTheirLetters() {
    assertThat(flat.tex(whole(Quantity.NET_W1))).isEqualTo("W^{(1)}");
    assertThat(flat.tex(transpose(whole(Quantity.NET_W2)))).isEqualTo("W^{(2)\\top}");
    assertThat(flat.tex(whole(Quantity.NET_DZ1))).isEqualTo("\\boldsymbol{\\delta}^{(1)}");
    assertThat(flat.tex(gradient(L, Quantity.Z))).isEqualTo("\\partial L/\\partial z");
  }

  @Test
  void columnsAreTheirEntries() {
    assertThat(flat.tex(column(k, neg(ln(p(k)))))).isEqualTo("-\\ln p");
    assertThat(flat.tex(column(k, sub(z(k), sym(Quantity.MAX))))).isEqualTo("z - \\max");
    assertThat(flat.tex(matmul(whole(Quantity.JACOBIAN), column(i, ONE)))).isEqualTo("J \\, \\mathbf{1}");
    assertThat(flat.tex(matmul(transpose(whole(Quantity.JACOBIAN)), column(k, neg(frac(y(k), p(k)))))))
        .isEqualTo("J^{\\top} \\, (-y/p)");
  }

  @Test
  void temperatureStandsWhereItIsSet() {
    var warm = printer(Conventions.STANDARD, 2);
    Expr rest = column(k, frac(sub(p(k), y(k)), T));
    assertThat(warm.tex(rest)).isEqualTo("(p - y)/T");
    assertThat(flat.tex(rest)).isEqualTo("p - y");
    assertThat(warm.tex(column(k, e(k)))).isEqualTo("e^{z/T}");
    assertThat(flat.tex(column(k, e(k)))).isEqualTo("e^{z}");
    assertThat(warm.tex(column(k, new Expr.Exp(frac(sub(z(k), sym(Quantity.MAX)), T)))))
        .isEqualTo("e^{(z - \\max)/T}");
  }

  @Test
  void equationsKeepTheirUnit() {
    var gradient = formula("gradient", partial(L, z(i)), frac(sub(p(i), y(i)), T));
    assertThat(flat.at(SECOND_THIRD).equation(gradient)).isEqualTo("\\partial L/\\partial z_{3}=p_{3} - y_{3}");
    var bits = LabelPrinter.of(Conventions.STANDARD.with(LogBase.TWO), 1);
    assertThat(bits.equation(gradient)).isEqualTo(
        "\\frac{\\partial L}{\\partial z_{i}}=\\frac{1}{\\ln 2} (p_{i} - y_{i})");
    assertThat(bits.asLine().equation(formula("sum", sum(i, partial(L, z(i))), num(0))))
        .isEqualTo("\\textstyle\\sum_{i} \\partial L/\\partial z_{i}=0");
  }

  @Test
  void whatATargetBecomesKeepsItsLetter() {
    assertThat(flat.becomes(CardFormulas.SMOOTHED, Quantity.HARD))
        .isEqualTo("y\\leftarrow (1 - \\varepsilon) y + \\varepsilon/K");
  }

  @Test
  void halvesStaySmallOnTheLine() {
    assertThat(flat.tex(mul(frac(ONE, num(2)), sum(k, pow(sub(p(k), y(k)), 2)))))
        .isEqualTo("\\tfrac{1}{2} \\textstyle\\sum_{k} (p_{k} - y_{k})^{2}");
  }

  @Test
  void everyKindOfIndexRuns() {
    var hidden = new Index.Letter("j", Index.Range.HIDDEN);
    assertThat(flat.at(Bindings.NONE.with(hidden, 1)).tex(sym(Quantity.NET_A1, hidden))).isEqualTo("a^{(1)}_{2}");
  }

  private static LabelPrinter printer(Conventions conventions, double temperature) {
    return LabelPrinter.of(conventions, temperature).asLine();
  }
}
