package logitlab.derivation;

import static logitlab.derivation.expr.Rule.*;
import static logitlab.derivation.expr.Write.*;

import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Function;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Subject;

/**
 * Two classes: softmax is the sigmoid of the difference of the logits, p₂ is 1 − p₁, the loss is a function of p₁ alone, and its gradient
 * is again (p₁ − y₁)/T.
 */
final class TwoClasses {
  private static final Index FIRST = at(0);
  private static final Index SECOND = at(1);

  private TwoClasses() {}

  static Derivation derivation() {
    var p1 = p(FIRST);
    var y1 = y(FIRST);
    var z1 = z(FIRST);
    var gap = frac(sub(z1, z(SECOND)), T);
    var loss = sub(neg(mul(y1, ln(p1))), mul(sub(ONE, y1), ln(sub(ONE, p1))));
    return route("two-classes", Subject.TWO_CLASSES,
        block("sigmoid", as("p", p1))
            .is("define", DEFINITION, as("p", frac(as("top", e(FIRST)), add(e(FIRST), e(SECOND)))))
            .main()
            .is("divide", SAME_FACTOR, as("p", frac(as("top", ONE), add(ONE, as("e", frac(e(SECOND), e(FIRST)))))))
            .is("exponent", POWER_OF_SUM, as("p", frac(ONE, add(ONE, as("e", e(neg(gap)))))))
            .is("name", NAME_BACK, as("p", apply(Function.SIGMOID, gap)))
            .main(),

        block("other", as("p", p(SECOND)))
            .is("sum", PROBABILITIES_SUM_TO_ONE, as("p", sub(ONE, p1)))
            .main(),

        block("slope", partial(as("p", p1), z1))
            .cites("sigmoid")
            .is("put-in", PUT_IN, partial(as("p", frac(ONE, add(ONE, e(neg(gap))))), z1))
            .is("quotient", QUOTIENT_RULE,
                as("p", neg(frac(as("dS", partial(add(ONE, e(neg(gap))), z1)), pow(add(ONE, e(neg(gap))), 2)))))
            .main()
            .is("exp", EXP_RULE,
                as("p", neg(frac(as("dS", neg(overT(e(neg(gap))))), pow(add(ONE, e(neg(gap))), 2)))))
            .is("signs", SIGNS, overT(as("p", frac(as("dS", e(neg(gap))), pow(add(ONE, e(neg(gap))), 2)))))
            .is("factor", FACTOR_OUT,
                overT(as("p", frac(ONE, add(ONE, e(neg(gap))))), as("p", frac(e(neg(gap)), add(ONE, e(neg(gap)))))))
            .is("name", NAME_BACK, overT(as("p", p1), as("p", sub(ONE, p1))))
            .main(),

        block("entropy", as("H", sym(Quantity.CROSS_ENTROPY)))
            .cites("other")
            .is("define", DEFINITION, as("H", neg(as("sum", sum(k, mul(y(k), ln(p(k))))))))
            .is("two", SPLIT, sub(neg(as("sum", mul(y1, ln(p1)))), as("sum", mul(y(SECOND), ln(p(SECOND))))))
            .is("one", PUT_IN, sub(neg(mul(y1, ln(p1))), as("sum", mul(sub(ONE, y1), ln(sub(ONE, p1))))))
            .main(),

        block("true", trueClass(t), as("H", sym(Quantity.CROSS_ENTROPY)))
            .cites("entropy")
            .is("define", DEFINITION, as("H", neg(as("sum", sum(k, mul(y(k), ln(p(k))))))))
            .is("one", OTHERS_VANISH, neg(as("sum", ln(p(t))))),

        block("falls", trueClass(t), partial(as("H", sym(Quantity.CROSS_ENTROPY)), p(t)))
            .cites("true")
            .is("put-in", PUT_IN, partial(as("H", neg(ln(p(t)))), p(t)))
            .is("log", LOG_RULE, as("H", neg(frac(ONE, p(t))))),

        block("gradient", partial(as("L", L), z1))
            .cites("slope", "entropy")
            .is("chain", CHAIN_RULE, mul(as("L", partial(loss, p1)), as("dp", partial(p1, z1))))
            .is("log", LOG_RULE,
                mul(as("L", sub(frac(sub(ONE, y1), sub(ONE, p1)), frac(y1, p1))), as("dp", partial(p1, z1))))
            .main()
            .is("put-in", PUT_IN,
                overT(as("L", sub(frac(sub(ONE, y1), sub(ONE, p1)), frac(y1, p1))), as("dp", mul(p1, sub(ONE, p1)))))
            .is("multiply", DISTRIBUTE,
                overT(as("L dp", sub(
                    mul(frac(sub(ONE, y1), as("other", sub(ONE, p1))), p1, as("other", sub(ONE, p1))),
                    mul(frac(y1, as("own", p1)), as("own", p1), sub(ONE, p1))))))
            .main()
            .cancels("cancel", overT(as("L dp", sub(mul(sub(ONE, y1), p1), mul(y1, sub(ONE, p1))))), "other", "own")
            .main()
            .is("distribute", DISTRIBUTE,
                overT(as("L dp", add(p1, neg(as("twice", mul(y1, p1))), neg(y1), as("twice", mul(y1, p1))))))
            .cancels("result", overT(as("L dp", sub(p1, y1))), "twice")
            .main());
  }
}
