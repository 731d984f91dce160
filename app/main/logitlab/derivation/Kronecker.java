package logitlab.derivation;

import static logitlab.derivation.expr.Rule.*;
import static logitlab.derivation.expr.Write.*;

import logitlab.derivation.expr.Derivation;

/**
 * ∂L/∂z_i = (p_i − y_i)/T with Kronecker's δ, which writes both cases of the softmax derivative as one, p_k(δ_ki − p_i), so that the sum
 * need not be split.
 */
final class Kronecker {
  private Kronecker() {}

  static Derivation derivation() {
    return route("kronecker",
        block("loss", L)
            .is("define", DEFINITION, neg(sum(k, mul(y(k), ln(p(k))))))
            .main(),

        block("delta", sum(k, mul(as("d", delta(k, i)), y(k))))
            .is("split", SPLIT,
                add(mul(as("d", delta(i, i)), y(i)), as("rest", sumBut(k, i, mul(as("d", delta(k, i)), y(k))))))
            .is("values", DELTA, add(mul(as("d", num(1)), y(i)), as("rest", sumBut(k, i, mul(as("d", num(0)), y(k))))))
            .is("one", DELTA_PICKS, y(i)),

        block("softmax", p(k))
            .is("define", DEFINITION, frac(e(k), sum(j, e(j))))
            .main(),

        block("jacobian", partial(as("p", p(k)), z(i)))
            .cites("delta", "softmax")
            .is("put-in", PUT_IN, partial(as("p", frac(e(k), sum(j, e(j)))), z(i)))
            .is("quotient", QUOTIENT_RULE,
                as("p", frac(
                    sub(mul(as("de", partial(e(k), z(i))), sum(j, e(j))),
                        mul(e(k), as("dS", partial(sum(j, e(j)), z(i))))),
                    pow(sum(j, e(j)), 2))))
            .main()
            .is("vanish", OTHERS_VANISH,
                as("p", frac(
                    sub(mul(as("de", partial(e(k), z(i))), sum(j, e(j))), mul(e(k), as("dS", partial(e(i), z(i))))),
                    pow(sum(j, e(j)), 2))))
            .is("delta", DELTA,
                as("p", frac(
                    sub(mul(as("de", overT(delta(k, i), e(k))), sum(j, e(j))), mul(e(k), as("dS", overT(e(i))))),
                    pow(sum(j, e(j)), 2))))
            .is("factor", FACTOR_OUT,
                overT(as("p", frac(e(k), sum(j, e(j)))), as("p", sub(delta(k, i), frac(e(i), sum(j, e(j)))))))
            .is("name", NAME_BACK, overT(as("p", p(k)), as("p", sub(delta(k, i), p(i)))))
            .main(),

        block("chain", partial(as("L", L), z(i)))
            .cites("loss", "jacobian")
            .is("put-in", PUT_IN, partial(as("L", neg(as("sum", sum(k, mul(y(k), as("ln", ln(p(k)))))))), z(i)))
            .is("outside", SUM_OUTSIDE, neg(as("sum", sum(k, mul(y(k), as("ln", partial(ln(p(k)), z(i))))))))
            .is("chain", CHAIN_RULE,
                neg(as("sum", sum(k, mul(y(k), as("ln", mul(frac(ONE, p(k)), as("dp", partial(p(k), z(i))))))))))
            .main()
            .is("jacobian", PUT_IN,
                neg(overT(as("sum", sum(k, mul(as("y", y(k)), frac(ONE, as("out", p(k))), as("out dp", p(k)),
                    as("dp", sub(as("d", delta(k, i)), p(i)))))))))
            .main()
            .is("rename", DUMMY_INDEX,
                neg(overT(
                    as("sum", sum(j, mul(as("y", y(j)), frac(ONE, as("out", p(j))), as("out", p(j)),
                        sub(as("d", delta(j, i)), p(i))))))))
            .cancels("cancel", neg(overT(as("sum", sum(j, mul(y(j), sub(delta(j, i), p(i))))))), "out")
            .main()
            .is("distribute", DISTRIBUTE,
                overT(add(neg(as("sum", sum(j, mul(y(j), delta(j, i))))), as("sum", sum(j, mul(y(j), p(i)))))))
            .is("pick", DELTA_PICKS, overT(add(neg(as("sum", y(i))), as("ps", sum(j, mul(y(j), p(i)))))))
            .is("pull", CONSTANT_OUT, overT(add(neg(y(i)), as("ps", mul(p(i), as("ys", sum(j, y(j))))))))
            .main()
            .is("one", TARGETS_SUM_TO_ONE, overT(add(neg(y(i)), as("ps", p(i)))))
            .is("reorder", REORDER, overT(sub(p(i), y(i))))
            .main());
  }
}
