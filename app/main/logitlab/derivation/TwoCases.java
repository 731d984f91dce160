package logitlab.derivation;

import static logitlab.derivation.expr.Rule.*;
import static logitlab.derivation.expr.Write.*;

import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.LogBase;

/**
 * ∂L/∂z_i = (p_i − y_i)/T by the two cases of the softmax derivative, k = i and k ≠ i: differentiate the loss by p, softmax by z, join both
 * with the chain rule, split the sum, cancel, and put it together again.
 */
public final class TwoCases {
  private TwoCases() {}

  static Derivation derivation() {
    return route("two-cases",
        block("loss", L)
            .is("define", DEFINITION, neg(sum(k, mul(y(k), ln(p(k))))))
            .main(),

        block("log-base", partial(as("log", log(LogBase.ANY, p(k))), p(k))).aside()
            .is("change", CHANGE_OF_BASE, partial(as("log", frac(as("ln", ln(p(k))), ln(A))), p(k)))
            .is("constant", CONSTANT_OUT, mul(frac(ONE, ln(A)), as("ln", partial(ln(p(k)), p(k)))))
            .is("log", LOG_RULE, mul(frac(ONE, ln(A)), as("ln", frac(ONE, p(k)))))
            .is("fraction", ONE_FRACTION, frac(ONE, mul(as("ln", p(k)), ln(A)))),

        block("by-p", partial(as("L", L), p(k)))
            .cites("loss", "log-base")
            .is("put-in", PUT_IN,
                partial(as("L", neg(as("sum", sum(j, mul(as("y", y(j)), as("ln", ln(p(j)))))))), p(k)))
            .is("each", SUM_OUTSIDE, neg(as("sum", sum(j, mul(as("y", y(j)), as("ln", partial(ln(p(j)), p(k))))))))
            .is("vanish", OTHERS_VANISH, neg(mul(as("y", y(k)), as("ln", partial(ln(p(k)), p(k))))))
            .is("log", LOG_RULE, neg(mul(as("y", y(k)), as("ln", frac(ONE, p(k))))))
            .is("fraction", ONE_FRACTION, neg(as("ln", frac(as("y", y(k)), p(k)))))
            .main(),

        block("softmax", p(k))
            .is("define", DEFINITION, frac(e(k), sum(j, e(j))))
            .main(),

        block("same", same(k, i), partial(as("p", p(i)), z(i)))
            .cites("softmax")
            .is("put-in", PUT_IN, partial(as("p", frac(e(i), sum(j, e(j)))), z(i)))
            .is("quotient", QUOTIENT_RULE,
                as("p", frac(
                    sub(mul(as("de", partial(e(i), z(i))), sum(j, e(j))),
                        mul(e(i), as("dS", partial(sum(j, e(j)), z(i))))),
                    pow(sum(j, e(j)), 2))))
            .main()
            .is("vanish", OTHERS_VANISH,
                as("p", frac(
                    sub(mul(as("de", partial(e(i), z(i))), sum(j, e(j))), mul(e(i), as("dS", partial(e(i), z(i))))),
                    pow(sum(j, e(j)), 2))))
            .is("exp", EXP_RULE,
                as("p", frac(
                    sub(mul(as("de", overT(e(i))), sum(j, e(j))), mul(e(i), as("dS", overT(e(i))))),
                    pow(sum(j, e(j)), 2))))
            .is("factor", FACTOR_OUT,
                overT(as("p", frac(e(i), sum(j, e(j)))), as("p", frac(sub(sum(j, e(j)), e(i)), sum(j, e(j))))))
            .is("name", NAME_BACK, overT(as("p", p(i)), as("p", sub(ONE, p(i)))))
            .main(),

        block("different", different(k, i), partial(as("p", p(k)), z(i)))
            .cites("softmax")
            .is("put-in", PUT_IN, partial(as("p", frac(e(k), sum(j, e(j)))), z(i)))
            .is("quotient", QUOTIENT_RULE,
                as("p", frac(
                    sub(mul(as("de", partial(e(k), z(i))), sum(j, e(j))),
                        mul(e(k), as("dS", partial(sum(j, e(j)), z(i))))),
                    pow(sum(j, e(j)), 2))))
            .main()
            .is("vanish", OTHERS_VANISH,
                as("p", frac(
                    sub(mul(as("de", num(0)), sum(j, e(j))), mul(e(k), as("dS", partial(e(i), z(i))))),
                    pow(sum(j, e(j)), 2))))
            .is("exp", EXP_RULE,
                as("p", frac(
                    sub(mul(as("de", num(0)), sum(j, e(j))), mul(e(k), as("dS", overT(e(i))))),
                    pow(sum(j, e(j)), 2))))
            .is("factor", FACTOR_OUT,
                neg(overT(as("p", frac(e(k), sum(j, e(j)))), as("p", frac(e(i), sum(j, e(j)))))))
            .is("name", NAME_BACK, neg(overT(as("p", p(k)), as("p", p(i)))))
            .main(),

        block("chain", partial(L, z(i)))
            .cites("by-p", "same", "different")
            .is("chain", CHAIN_RULE, sum(k, mul(as("by-p", partial(L, p(k))), partial(p(k), z(i)))))
            .is("put-in", PUT_IN, as("all", sum(k, mul(as("by-p", neg(frac(y(k), p(k)))), partial(p(k), z(i))))))
            .main()
            .is("split", SPLIT,
                sub(neg(as("all first", mul(frac(y(i), p(i)), as("dp", partial(p(i), z(i)))))),
                    as("all second", sumBut(k, i, mul(frac(y(k), p(k)), as("dp", partial(p(k), z(i))))))))
            .is("cases", PUT_IN,
                overT(add(
                    neg(as("first",
                        mul(frac(y(i), as("same", p(i))), as("dp", mul(as("same", p(i)), sub(ONE, p(i))))))),
                    as("second",
                        sumBut(k, i, mul(frac(y(k), as("other", p(k))), as("dp", mul(as("other", p(k)), p(i)))))))))
            .main()
            .cancels("cancel",
                overT(add(neg(as("first", mul(y(i), sub(ONE, p(i))))), as("second", sumBut(k, i, mul(y(k), p(i)))))),
                "same", "other")
            .main()
            .is("distribute", DISTRIBUTE,
                overT(add(neg(as("first", y(i))), as("first", mul(y(i), p(i))),
                    as("second", sumBut(k, i, mul(y(k), p(i)))))))
            .is("pull", CONSTANT_OUT,
                overT(add(neg(y(i)), as("p", mul(y(i), p(i))), as("p", mul(p(i), as("second", sumBut(k, i, y(k))))))))
            .is("collect", FACTOR_OUT,
                overT(add(neg(y(i)), as("p", mul(p(i), as("ys", add(y(i), as("second", sumBut(k, i, y(k))))))))))
            .is("merge", MERGE_SUMS, overT(add(neg(y(i)), as("p", mul(p(i), as("ys second", sum(k, y(k))))))))
            .main()
            .is("one", TARGETS_SUM_TO_ONE, overT(add(neg(y(i)), p(i))))
            .is("reorder", REORDER, overT(sub(p(i), y(i))))
            .main());
  }
}
