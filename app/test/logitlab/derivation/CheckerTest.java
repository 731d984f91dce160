package logitlab.derivation;

import static logitlab.derivation.expr.Write.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import logitlab.Sample;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Function;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Rule;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.expr.Term;
import logitlab.derivation.value.Check;
import logitlab.derivation.value.Evaluator;
import org.junit.jupiter.api.Test;

class CheckerTest {
  private static final int POINTS = Sample.size(300, 100);

  @Test
  void everyLineOfEveryRouteHolds() {
    for (var route : Routes.all()) {
      for (var result : Checker.check(route, POINTS, 1)) {
        var oneHotOnly = result.step().block().when() instanceof Condition.TrueClass;
        assertThat(result.passed()).as(result.step().line().key()).isTrue();
        assertThat(result.agreed()).as(result.step().line().key())
            .isGreaterThan(oneHotOnly ? POINTS * 3 / 10 : POINTS * 5 / 6);
      }
    }
  }

  @Test
  void thereAreEightRoutes() {
    assertThat(Routes.all()).extracting(route -> route.id().name())
        .containsExactly("kronecker", "two-cases", "vectors",
            "short-way", "two-classes", "temperature", "squared-error", "network");
  }

  /** A line that takes the weights as they are where they should be transposed, and other slips of the network. */
  @Test
  void wrongLinesOfTheNetworkAreCaught() {
    var h = new Index.Letter("j", Index.Range.HIDDEN);
    var loss = sym(Quantity.NET_LOSS);
    var wrong = new LinkedHashMap<Expr, Expr>();
    wrong.put(gradient(loss, Quantity.NET_W2),
        matmul(sub(whole(Quantity.NET_Y), whole(Quantity.NET_P)), transpose(whole(Quantity.NET_A1))));
    wrong.put(gradient(loss, Quantity.NET_A1),
        hadamard(matmul(transpose(whole(Quantity.NET_W2)), whole(Quantity.NET_DZ2)),
            apply(Function.ACTIVATION_SLOPE, whole(Quantity.NET_Z1))));
    wrong.put(partial(loss, sym(Quantity.NET_A1, h)),
        mul(sym(Quantity.NET_DZ2, i), sym(Quantity.NET_W2, i, h)));
    wrong.forEach((left, right) -> {
      var block = block("line", left).is("line", Rule.PUT_IN, right);
      for (var result : Checker.check(route("wrong", Subject.NETWORK, block), 100, 3)) {
        assertThat(result.wrong()).isGreaterThanOrEqualTo(90);
      }
    });
  }

  @Test
  void wrongLinesAreCaughtWhereTheyDiffer() {
    var wrong = new LinkedHashMap<String, Expr>();
    wrong.put("index slip", overT(sub(sum(k, mul(p(k), y(k))), y(i))));
    wrong.put("missing 1/T", sub(p(i), y(i)));
    wrong.put("sign flip", overT(sub(y(i), p(i))));
    wrong.put("first case for all", overT(mul(neg(y(i)), sub(ONE, p(i)))));
    wrong.put("only the true class", overT(mul(y(i), sub(p(i), y(i)))));
    wrong.put("element-wise softmax", overT(mul(sub(p(i), y(i)), p(i), sub(ONE, p(i)))));
    wrong.put("base 10", overT(frac(sub(p(i), y(i)), new Expr.Log(LogBase.E, num(10)))));
    wrong.put("logits for probabilities", overT(sub(z(i), y(i))));
    var points = Checker.points(300, 2);
    wrong.forEach((name, expr) -> {
      var block = route("wrong", block("line", partial(L, z(i))).is("line", Rule.REORDER, expr)).blocks().getFirst();
      var differ = 0;
      var caught = 0;
      for (var point : points) {
        var evaluator = new Evaluator(point);
        for (var bindings : evaluator.assignments(block, Bindings.NONE)) {
          var gap = evaluator.evaluate(expr, bindings).value() - evaluator.evaluate(block.lhs(), bindings).value();
          if (Math.abs(gap) > 1e-8) {
            differ++;
            caught += evaluator.check(block, 1, bindings).getFirst() instanceof Check.Differs ? 1 : 0;
          }
        }
      }
      assertThat(differ).as(name).isGreaterThan(100);
      assertThat(caught).as(name).isGreaterThanOrEqualTo((int) Math.ceil(0.99 * differ));
    });
  }

  @Test
  void wrongCasesOfTheJacobianAreCaught() {
    var same = block("same", same(k, i), partial(p(i), z(i))).is("x", Rule.PUT_IN, neg(overT(p(i), p(i))));
    var different = block("different", different(k, i), partial(p(k), z(i)))
        .is("x", Rule.PUT_IN, overT(p(k), sub(ONE, p(i))));
    for (var result : Checker.check(route("wrong", same, different), Checker.points(50, 3))) {
      assertThat(result.passed()).isFalse();
      assertThat(result.wrong()).isGreaterThanOrEqualTo(49);
    }
  }

  @Test
  void pointsCoverWhatTheyPromise() {
    var points = Checker.points(300, 1);
    assertThat(points).anyMatch(p -> p.size(Index.Range.CLASSES) == 2).anyMatch(p -> p.size(Index.Range.CLASSES) == 10);
    for (var point : points) {
      var temperature = point.value(Term.of(Quantity.T)).value();
      assertThat(temperature).isBetween(0.25, 4.0);
      var sum = 0.0;
      for (var n = 0; n < point.size(Index.Range.CLASSES); n++) {
        assertThat(Math.abs(point.value(Term.of(Quantity.Z, n)).value())).isLessThanOrEqualTo(20);
        sum += point.value(Term.of(Quantity.Y, n)).value();
      }
      assertThat(Math.abs(sum - 1)).isLessThan(1e-12);
    }
  }
}
