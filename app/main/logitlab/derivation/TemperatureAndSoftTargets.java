package logitlab.derivation;

import static logitlab.derivation.expr.Block.Shows.TEMPERATURE;
import static logitlab.derivation.expr.Rule.*;
import static logitlab.derivation.expr.Write.*;

import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Subject;

/**
 * Where 1/T comes from; targets that are not one-hot, and smoothed ones; and the smallest loss that they allow: H(y), because L = H(y) +
 * KL(y ‖ p).
 */
final class TemperatureAndSoftTargets {
  private static final Expr EPS = sym(Quantity.SMOOTHING);
  private static final Expr CLASSES = sym(Quantity.COUNT);

  private TemperatureAndSoftTargets() {}

  private static Expr hard(Index index) {
    return sym(Quantity.HARD, index);
  }

  private static Expr smoothed(Index index) {
    return add(mul(sub(ONE, EPS), hard(index)), frac(EPS, CLASSES));
  }

  static Derivation derivation() {
    var u = sym(Quantity.SCALED, i);
    return route("temperature", Subject.TEMPERED,
        block("scaled", p(k)).shows(TEMPERATURE)
            .is("define", DEFINITION, frac(as("e", e(k)), sum(j, as("e", e(j)))))
            .is("name", PUT_IN,
                frac(as("e", e(sym(Quantity.SCALED, k))), sum(j, as("e", e(sym(Quantity.SCALED, j))))))
            .main(),

        block("gradient", partial(L, z(i))).shows(TEMPERATURE)
            .cites("scaled")
            .is("chain", CHAIN_RULE, mul(as("dL", partial(L, u)), as("du", partial(frac(z(i), T), z(i)))))
            .is("known", PUT_IN, mul(as("dL", sub(p(i), y(i))), as("du", partial(frac(z(i), T), z(i)))))
            .main()
            .is("inner", DERIVATIVE_OF_LINEAR, mul(as("dL", sub(p(i), y(i))), as("du", frac(ONE, T))))
            .is("fraction", ONE_FRACTION, as("dL du", frac(sub(p(i), y(i)), T)))
            .main(),

        block("smoothing", as("y", y(k)))
            .is("define", DEFINITION, as("y", smoothed(k)))
            .main(),

        block("still-one", sum(k, as("y", y(k))))
            .cites("smoothing")
            .is("put-in", PUT_IN, as("sum", sum(k, as("y", smoothed(k)))))
            .is("distribute", DISTRIBUTE,
                as("sum", add(mul(sub(ONE, EPS), as("hs", sum(k, hard(k)))), as("es", sum(k, frac(EPS, CLASSES))))))
            .is("sums", TARGETS_SUM_TO_ONE, add(sub(ONE, as("taken", EPS)), as("es taken", EPS)))
            .cancels("one", ONE, "taken")
            .main(),

        block("smoothed", as("g", partial(L, z(i))))
            .cites("gradient", "smoothing", "still-one")
            .is("known", PUT_IN, as("g", overT(sub(p(i), as("y", y(i))))))
            .is("put-in", PUT_IN, overT(sub(p(i), as("y", smoothed(i)))))
            .main(),

        block("floor", as("L", L))
            .cites("smoothing")
            .is("define", DEFINITION, as("L", neg(as("sum", sum(k, mul(y(k), as("ln", ln(p(k)))))))))
            .is("expand", ADD_AND_SUBTRACT,
                neg(as("sum", sum(k, mul(y(k), as("ln", sub(ln(y(k)), ln(frac(y(k), p(k))))))))))
            .main()
            .is("distribute", DISTRIBUTE,
                add(neg(as("sum", sum(k, mul(y(k), ln(y(k)))))), as("sum", sum(k, mul(y(k), ln(frac(y(k), p(k))))))))
            .is("name", NAME_BACK, add(as("sum", sym(Quantity.ENTROPY)), as("sum", sym(Quantity.DIVERGENCE))))
            .main(),

        block("divergence", partial(as("KL", sym(Quantity.DIVERGENCE)), z(i)))
            .cites("floor")
            .is("difference", PUT_IN, partial(as("KL", sub(L, sym(Quantity.ENTROPY))), z(i)))
            .is("constant", OTHERS_VANISH, as("KL", partial(L, z(i))))
            .is("known", PUT_IN, as("KL", overT(sub(p(i), y(i)))))
            .main());
  }
}
