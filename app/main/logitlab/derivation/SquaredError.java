package logitlab.derivation;

import static logitlab.derivation.expr.Rule.*;
import static logitlab.derivation.expr.Write.*;

import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Quantity;

/**
 * Why not squared error: the same walk for E = ½ Σ_k (p_k − y_k)². Nothing cancels the derivative of softmax, so that it stays as a factor
 * and takes the gradient away where p saturates.
 */
final class SquaredError {
  private static final Expr.Sym E = sym(Quantity.SQUARED_ERROR);
  private static final Expr HALF = frac(ONE, num(2));
  private static final Expr P = whole(Quantity.P);
  private static final Expr Y = whole(Quantity.Y);
  private static final Expr Z = whole(Quantity.Z);

  private SquaredError() {}

  static Derivation derivation() {
    return route("squared-error",
        block("error", as("E", E))
            .is("define", DEFINITION, as("E", mul(HALF, sum(k, pow(sub(p(k), y(k)), 2)))))
            .main(),

        block("by-p", partial(as("E", E), p(k)))
            .cites("error")
            .is("put-in", PUT_IN, partial(as("E", mul(HALF, as("sum", sum(j, pow(sub(p(j), y(j)), 2))))), p(k)))
            .is("vanish", OTHERS_VANISH, as("E", mul(HALF, as("sum", partial(pow(sub(p(k), y(k)), 2), p(k))))))
            .is("power", POWER_RULE, as("E", mul(as("half", HALF), as("sum half", num(2)), as("sum", sub(p(k), y(k))))))
            .main()
            .cancels("cancel", as("E", sub(p(k), y(k))), "half")
            .main(),

        block("jacobian", partial(as("p", p(k)), z(i)))
            .is("known", PUT_IN, overT(as("p", mul(p(k), sub(delta(k, i), p(i))))))
            .main(),

        block("chain", partial(E, z(i)))
            .cites("by-p", "jacobian")
            .is("chain", CHAIN_RULE, as("sum", sum(k, mul(as("dE", partial(E, p(k))), as("dp", partial(p(k), z(i)))))))
            .is("put-in", PUT_IN,
                overT(as("sum", sum(k, mul(as("dE", sub(p(k), y(k))), as("dp", mul(p(k), sub(delta(k, i), p(i)))))))))
            .main()
            .is("distribute", DISTRIBUTE,
                overT(sub(as("sum first", sum(k, mul(sub(p(k), y(k)), p(k), delta(k, i)))),
                    as("sum second", sum(k, mul(sub(p(k), y(k)), p(k), p(i)))))))
            .is("pick", DELTA_PICKS,
                overT(sub(as("first", mul(sub(p(i), y(i)), p(i))),
                    as("second", sum(k, mul(sub(p(k), y(k)), p(k), p(i)))))))
            .is("factor", FACTOR_OUT,
                overT(p(i), as("first second", sub(sub(p(i), y(i)), sum(k, mul(sub(p(k), y(k)), p(k)))))))
            .main(),

        block("stays", gradient(E, Quantity.Z))
            .cites("by-p")
            .is("chain", CHAIN_RULE, matmul(transpose(jacobian(P, Z)), as("dE", gradient(E, Quantity.P))))
            .is("put-in", PUT_IN, matmul(transpose(jacobian(P, Z)), as("dE", sub(P, Y))))
            .main(),

        block("vanishes", gradient(L, Quantity.Z))
            .is("chain", CHAIN_RULE, matmul(transpose(jacobian(P, Z)), as("dL", gradient(L, Quantity.P))))
            .is("put-in", PUT_IN,
                as("J", matmul(transpose(jacobian(P, Z)), as("dL", column(k, neg(frac(y(k), p(k))))))))
            .main()
            .is("result", MATRIX_PRODUCT, overT(as("J", sub(P, Y))))
            .main());
  }
}
