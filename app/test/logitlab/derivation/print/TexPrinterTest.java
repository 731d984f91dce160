package logitlab.derivation.print;

import static logitlab.derivation.expr.Write.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import logitlab.derivation.Examples;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Part;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Step;
import logitlab.derivation.expr.Term;
import logitlab.derivation.value.SoftmaxModel;
import logitlab.math.Vec;
import org.junit.jupiter.api.Test;

class TexPrinterTest {
  private static final Pattern TAG = Pattern.compile("\\\\textcolor\\{#(F[DE])([0-9A-F]{4})}\\{");

  private static TexPrinter printer(Reading reading, double temperature, double... logits) {
    var model = SoftmaxModel.of(Vec.of(logits), temperature, Vec.oneHot(logits.length, 0));
    return new TexPrinter(Notation.standard(temperature), reading, new WatchedExample(model, 0));
  }

  private static Step step(String key) {
    return Routes.byId("two-cases")
        .orElseThrow()
        .steps()
        .stream()
        .filter(s -> s.line().key().endsWith(key))
        .findFirst()
        .orElseThrow();
  }

  /** The source without its tags and the marks of its signs, and with the live numbers in their slots. */
  private static String plain(Tex tex) {
    var out = new StringBuilder();
    var source = tex.source();
    var open = new java.util.ArrayDeque<Boolean>();
    var tags = TAG.matcher(source);
    for (var at = 0; at < source.length(); at++) {
      if (tags.find(at) && tags.start() == at) {
        var number = tags.group(1).equals("FD");
        at = tags.end() - 1;
        if (number) {
          out.append(tex.numbers().get(Integer.parseInt(tags.group(2), 16)).digits());
          at = source.indexOf('}', at);
        } else {
          open.push(true);
        }
      } else if (source.charAt(at) == '{') {
        open.push(false);
        out.append('{');
      } else if (source.charAt(at) == '}') {
        out.append(open.pop() ? "" : "}");
      } else {
        out.append(source.charAt(at));
      }
    }
    return out.toString().replaceAll("\\\\mathbin\\{([-+])}", "$1");
  }

  private static String symbols(Expr expr) {
    return plain(printer(Reading.SYMBOLS, 2, 2, 1, 0.1).formula(expr, new Condition.Always()));
  }

  @Test
  void symbols() {
    var printer = printer(Reading.SYMBOLS, 1, 2, 1, 0.1);
    assertThat(plain(printer.step(step("loss.define")))).isEqualTo("L = -\\sum_{k} y_{k} \\ln p_{k}");
    assertThat(plain(printer.step(step("chain.put-in"))))
        .isEqualTo("= \\sum_{k} \\left(-\\frac{y_{k}}{p_{k}}\\right) \\frac{\\partial p_{k}}{\\partial z_{i}}");
    assertThat(plain(printer.step(step("chain.collect"))))
        .isEqualTo("= -y_{i} + p_{i} \\left(y_{i} + \\sum_{k \\neq i} y_{k}\\right)");
    assertThat(plain(printer.step(step("same.name")))).isEqualTo("= p_{i} (1 - p_{i})");
    assertThat(plain(printer.step(step("chain.reorder")))).isEqualTo("= p_{i} - y_{i}");
  }

  @Test
  void temperatureIsPrintedWhenItIsNotOne() {
    var printer = printer(Reading.SYMBOLS, 2, 2, 1, 0.1);
    assertThat(plain(printer.step(step("chain.reorder")))).isEqualTo("= \\frac{1}{T} (p_{i} - y_{i})");
    assertThat(plain(printer.step(step("softmax.define"))))
        .isEqualTo("p_{k} = \\frac{e^{z_{k}/T}}{\\sum_{j} e^{z_{j}/T}}");
  }

  @Test
  void numbers() {
    var printer = printer(Reading.NUMBERS, 1, 2, 1, 0.1);
    assertThat(plain(printer.step(step("by-p.put-in"))))
        .isEqualTo("\\frac{\\partial L}{\\partial p_{1}} = -1.517");
    assertThat(plain(printer.step(step("chain.chain")))).isEqualTo(
        "\\frac{\\partial L}{\\partial z_{1}} = -1.517 \\cdot 0.225 + 0.000 (-0.160) + 0.000 (-0.065)");
    assertThat(plain(printer.step(step("chain.pull"))))
        .isEqualTo("= -1.000 + 1.000 \\cdot 0.659 + 0.659 (0.000 + 0.000)");
    assertThat(plain(printer.step(step("different.name")))).isEqualTo("= -0.242 \\cdot 0.659");
  }

  @Test
  void negativeAndTinyNumbers() {
    var printer = printer(Reading.NUMBERS, 1, -10, 1, 0.1);
    assertThat(plain(printer.step(step("softmax.define"))))
        .isEqualTo("p_{1} = \\frac{e^{-10.000}}{e^{-10.000} + e^{1.000} + e^{0.100}}");
    assertThat(plain(printer.step(step("chain.reorder")))).isEqualTo("= 1.2 \\cdot 10^{-5} - 1.000");
  }

  @Test
  void longSumsAreShortenedAsInPrint() {
    var printer = printer(Reading.WRITTEN_OUT, 1, 1, 2, 3, 4, 5, 6);
    assertThat(plain(printer.step(step("loss.define"))))
        .isEqualTo("L = -(y_{1} \\ln p_{1} + y_{2} \\ln p_{2} + \\cdots + y_{6} \\ln p_{6})");
    assertThat(plain(printer.step(step("chain.pull"))))
        .isEqualTo("= -y_{1} + y_{1} p_{1} + p_{1} (y_{2} + y_{3} + \\cdots + y_{6})");
    assertThat(plain(printer(Reading.WRITTEN_OUT, 1, 1, 2).step(step("chain.pull"))))
        .isEqualTo("= -y_{1} + y_{1} p_{1} + p_{1} y_{2}");
  }

  /** In e^1 + e^2 + ··· + e^(−1) nothing of what is printed would be near the sum. */
  @Test
  void ofNumbersTheLargestTermIsNeverLeftOut() {
    var printer = printer(Reading.NUMBERS, 1, 1, 2, 3, 9, 5, 4, -1);
    assertThat(plain(printer.step(step("softmax.define"))))
        .contains("{e^{1.000} + \\cdots + e^{9.000} + \\cdots + e^{-1.000}}");
    assertThat(plain(printer(Reading.NUMBERS, 1, 1, 9, 2, 3, -1).step(step("softmax.define"))))
        .contains("{e^{1.000} + e^{9.000} + \\cdots + e^{-1.000}}");
  }

  @Test
  void brackets() {
    assertThat(symbols(mul(ln(p(k)), y(k)))).isEqualTo("(\\ln p_{k}) y_{k}");
    assertThat(symbols(neg(sub(p(k), y(k))))).isEqualTo("-(p_{k} - y_{k})");
    assertThat(symbols(pow(sub(p(k), y(k)), 2))).isEqualTo("(p_{k} - y_{k})^{2}");
    assertThat(symbols(mul(p(k), neg(y(k))))).isEqualTo("p_{k} (-y_{k})");
    assertThat(symbols(sum(k, sub(p(k), y(k))))).isEqualTo("\\sum_{k} (p_{k} - y_{k})");
    assertThat(symbols(ln(mul(p(k), p(k))))).isEqualTo("\\ln (p_{k} p_{k})");
    assertThat(symbols(mul(p(k), sub(delta(k, i), p(i))))).isEqualTo("p_{k} (\\delta_{ki} - p_{i})");
  }

  @Test
  void partsKnowTheirTerms() {
    var step = step("chain.put-in");
    var tex = printer(Reading.SYMBOLS, 1, 2, 1, 0.1).step(step);
    var parts = Part.of(step.line().expr());
    for (var printed : tex.parts()) {
      var expr = parts.get(printed.part()).expr();
      if (expr.equals(p(k))) {
        assertThat(printed.terms()).containsExactly(Term.of(Quantity.P, 0), Term.of(Quantity.P, 1),
            Term.of(Quantity.P, 2));
      }
      if (expr.equals(partial(p(k), z(i)))) {
        assertThat(printed.terms()).containsExactly(Term.of(Quantity.JACOBIAN, 0, 0), Term.of(Quantity.JACOBIAN, 1, 0),
            Term.of(Quantity.JACOBIAN, 2, 0));
      }
    }
    assertThat(tex.parts()).extracting(Tex.Printed::side).containsOnly(Tex.Side.RIGHT);
  }

  @Test
  void aSumThatSkipsTheWatchedClassDoesNotLightIt() {
    var step = step("chain.pull");
    var tex = printer(Reading.SYMBOLS, 1, 2, 1, 0.1).step(step);
    var parts = Part.of(step.line().expr());
    assertThat(tex.parts().stream().filter(p -> parts.get(p.part()).expr().equals(y(k))).map(Tex.Printed::terms))
        .containsExactly(Set.of(Term.of(Quantity.Y, 1), Term.of(Quantity.Y, 2)));
  }

  @Test
  void everyNumberIsThatOfItsPartsTerm() {
    var model = SoftmaxModel.of(Vec.of(2, -1.25, 0.1), 0.5, Vec.of(0.7, 0.1, 0.2));
    var printer = new TexPrinter(Notation.standard(0.5), Reading.NUMBERS, new WatchedExample(model, 1));
    var seen = 0;
    for (var step : Routes.byId("two-cases").orElseThrow().steps()) {
      var tex = printer.step(step);
      for (var number : tex.numbers()) {
        var terms = tex.parts().get(number.tag()).terms();
        if (terms.size() == 1 && !number.digits().contains("10^") && number.digits().contains(".")) {
          var value = model.value(terms.iterator().next()).value();
          if (Math.abs(value) >= 0.0005) {
            assertThat(Double.parseDouble(number.digits())).isBetween(value - 0.000501, value + 0.000501);
            seen++;
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(100);
  }

  @Test
  void shapesFitTheirDigitsAndTagsNest() {
    for (var reading : Reading.values()) {
      for (var size : new int[]{2, 3, 5, 10}) {
        for (var step : Routes.all().stream().flatMap(route -> route.steps().stream()).toList()) {
          var tex = Examples.printer(step, Notation.standard(1.5), reading, size).step(step);
          var tags = TAG.matcher(tex.source()).results().toList();
          var numbers = tags.stream().filter(t -> t.group(1).equals("FD")).toList();
          assertThat(numbers).hasSize(tex.numbers().size());
          assertThat(tags).hasSize(tex.numbers().size() + tex.parts().size());
          for (var tag : numbers) {
            var shape = tex.source().substring(tag.end(), tex.source().indexOf('}', tag.end()));
            var digits = tex.numbers().get(Integer.parseInt(tag.group(2), 16)).digits();
            assertThat(shape).isEqualTo(digits.replaceAll("[0-9]", "0"));
          }
          assertThat(plain(tex)).as(step.line().key()).doesNotContain("NaN").doesNotContain("--").doesNotContain("+ -");
        }
      }
    }
  }

  @Test
  void whatCannotBeComputedStaysASymbol() {
    var model = SoftmaxModel.of(Vec.of(800, 0, -800), 1, Vec.oneHot(3, 1));
    for (var watched : List.of(0, 1, 2)) {
      var printer = new TexPrinter(Notation.standard(1), Reading.NUMBERS, new WatchedExample(model, watched));
      Routes.byId("two-cases")
          .orElseThrow()
          .steps()
          .forEach(step -> assertThat(plain(printer.step(step))).doesNotContain("NaN", "Inf"));
    }
  }

  /** A part is read in its own way; where numbers meet, a dot keeps them apart. */
  @Test
  void partsAreReadInTheirOwnWay() {
    var step = step("chain.collect");
    var parts = Part.of(step.line().expr());
    var model = SoftmaxModel.of(Vec.of(2, 1, 0.1), 1, Vec.oneHot(3, 0));
    for (var part : parts) {
      var read = new TexPrinter(Notation.standard(1), Reading.SYMBOLS, new WatchedExample(model, 0),
          Map.of(part.id(), Reading.NUMBERS));
      var tex = plain(read.step(step));
      if (part.expr().equals(p(i))) {
        assertThat(tex).isEqualTo("= -y_{i} + 0.659 \\left(y_{i} + \\sum_{k \\neq i} y_{k}\\right)");
      }
      if (part.expr().equals(sumBut(k, i, y(k)))) {
        assertThat(tex).isEqualTo("= -y_{i} + p_{i} \\left(y_{i} + 0.000 + 0.000\\right)");
      }
    }
    var sum = parts.stream().filter(part -> part.expr().equals(sumBut(k, i, y(k)))).findFirst().orElseThrow();
    var mixed = new TexPrinter(Notation.standard(1), Reading.NUMBERS, new WatchedExample(model, 0),
        Map.of(sum.id(), Reading.SYMBOLS));
    assertThat(plain(mixed.step(step))).contains("\\sum_{k \\neq i} y_{k}").contains("0.659");
  }
}
