package logitlab.derivation;

import static logitlab.derivation.expr.Rule.*;
import static logitlab.derivation.expr.Write.*;

import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Quantity;

/**
 * ∂L/∂z_i = (p_i − y_i)/T without a derivative of softmax: the logarithm of softmax is a difference, so that the loss is a straight line
 * in z and one logarithm of a sum.
 */
final class ShortWay {
  private static final Expr M = sym(Quantity.MAX);

  private ShortWay() {}

  static Derivation derivation() {
    return route("short-way",
        block("log-softmax", ln(as("p", p(k))))
            .is("put-in", PUT_IN, as("ln", ln(as("p", frac(e(k), sum(j, e(j)))))))
            .is("quotient", LOG_OF_QUOTIENT, as("ln", sub(as("lne", ln(e(k))), ln(sum(j, e(j))))))
            .is("power", LOG_OF_POWER, sub(as("lne", frac(z(k), T)), ln(sum(j, e(j)))))
            .main(),

        block("stable", ln(sum(j, as("e", e(j))))).aside()
            .is("take-out", POWER_OF_SUM,
                ln(as("in", sum(j, as("e", mul(as("m", e(frac(M, T))), e(frac(sub(z(j), M), T))))))))
            .is("pull", CONSTANT_OUT,
                as("ln", ln(as("in", mul(as("m", e(frac(M, T))), sum(j, e(frac(sub(z(j), M), T))))))))
            .is("product", LOG_OF_PRODUCT,
                as("ln", add(as("m", ln(e(frac(M, T)))), ln(sum(j, e(frac(sub(z(j), M), T)))))))
            .is("power", LOG_OF_POWER, add(as("m", frac(M, T)), ln(sum(j, e(frac(sub(z(j), M), T)))))),

        block("loss", as("L", L))
            .cites("log-softmax")
            .is("define", DEFINITION, as("L", neg(as("sum", sum(k, mul(y(k), as("ln", ln(p(k)))))))))
            .main()
            .is("put-in", PUT_IN,
                neg(as("sum", sum(k, mul(y(k), as("ln", sub(frac(z(k), T), ln(sum(j, e(j))))))))))
            .main()
            .is("distribute", DISTRIBUTE,
                add(neg(as("sum", sum(k, mul(y(k), frac(z(k), T))))),
                    as("sum", sum(k, mul(y(k), ln(sum(j, e(j))))))))
            .is("pull", CONSTANT_OUT,
                add(neg(sum(k, mul(y(k), frac(z(k), T)))), as("sum", mul(as("ys", sum(k, y(k))), ln(sum(j, e(j)))))))
            .is("one", TARGETS_SUM_TO_ONE,
                add(neg(sum(k, mul(y(k), frac(z(k), T)))), as("sum", ln(sum(j, e(j))))))
            .main(),

        block("gradient", partial(as("L", L), z(i)))
            .cites("loss")
            .is("put-in", PUT_IN,
                partial(as("L", add(neg(sum(k, mul(y(k), frac(z(k), T)))), ln(sum(j, e(j))))), z(i)))
            .is("each", SUM_OUTSIDE,
                add(neg(as("line", sum(k, mul(y(k), as("dz", partial(frac(z(k), T), z(i))))))),
                    as("ln", partial(ln(sum(j, e(j))), z(i)))))
            .main()
            .is("line", OTHERS_VANISH,
                add(neg(as("line", overT(y(i)))), as("ln", partial(ln(sum(j, e(j))), z(i)))))
            .is("log", CHAIN_RULE,
                add(neg(overT(y(i))),
                    as("ln", mul(frac(ONE, sum(j, e(j))), as("dS", partial(sum(j, e(j)), z(i)))))))
            .main()
            .is("exp", EXP_RULE,
                add(neg(overT(y(i))), as("ln", overT(frac(as("dS", e(i)), sum(j, e(j)))))))
            .is("name", NAME_BACK, add(neg(overT(y(i))), overT(as("ln", p(i)))))
            .is("reorder", REORDER, overT(sub(p(i), y(i))))
            .main());
  }
}
