package logitlab.derivation;

import static logitlab.derivation.expr.Block.Shows.GENERAL_LAYERS;
import static logitlab.derivation.expr.Quantity.*;
import static logitlab.derivation.expr.Rule.*;
import static logitlab.derivation.expr.Write.*;

import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Function;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Subject;

/**
 * From p − y back through the network to every weight: first for layers l and l − 1 of any network (EqA.1, EqMagic, EqA.2), then for our two
 * layers with indices, then the same with matrices, and at last a batch, an update, and one weight's whole gradient in one line.
 */
final class NetworkBackprop {
  private static final Letter h = new Letter("j", Range.HIDDEN);
  private static final Letter m = new Letter("m", Range.INPUTS);
  private static final Letter n = new Letter("n", Range.EXAMPLES);
  private static final Expr.Sym L = sym(NET_LOSS);
  private static final Expr.Sym W2 = sym(NET_W2, k, h);
  private static final Expr.Sym W1 = sym(NET_W1, h, m);
  private static final Expr.Sym A1 = sym(NET_A1, h);
  private static final Expr.Sym Z1 = sym(NET_Z1, h);
  private static final Expr.Sym Z2 = sym(NET_Z2, k);
  private static final Expr.Sym X = sym(NET_X, m);
  private static final Expr UP = e(Z1);
  private static final Expr DOWN = e(neg(Z1));
  private static final Expr.Sym D2 = sym(NET_DZ2, k);
  private static final Expr.Sym D1 = sym(NET_DZ1, h);

  private NetworkBackprop() {}

  static Derivation derivation() {
    return route("network", Subject.NETWORK,
        block("eq-a1", partial(L, W2)).shows(GENERAL_LAYERS)
            .is("chain", CHAIN_RULE, mul(as("d", partial(L, Z2)), as("dz", partial(Z2, W2))))
            .is("input", DERIVATIVE_OF_LINEAR, mul(as("d", partial(L, Z2)), as("dz", A1)))
            .is("known", PUT_IN, mul(as("d", sub(sym(NET_P, k), sym(NET_Y, k))), A1)),

        block("eq-magic", partial(L, Z1)).shows(GENERAL_LAYERS)
            .is("chain", CHAIN_RULE,
                sum(k, mul(partial(L, Z2), as("dz", partial(Z2, A1)), as("da", partial(A1, Z1)))))
            .is("factors", DERIVATIVE_OF_LINEAR,
                sum(k, mul(partial(L, Z2), as("dz", W2), as("da", apply(Function.ACTIVATION_SLOPE, Z1))))),

        block("eq-a2", partial(L, W1)).shows(GENERAL_LAYERS)
            .cites("eq-magic")
            .is("chain", CHAIN_RULE, mul(partial(L, Z1), as("dz", partial(Z1, W1))))
            .is("input", DERIVATIVE_OF_LINEAR, mul(partial(L, Z1), as("dz", X))),

        block("logits", Z2)
            .is("define", DEFINITION, add(sum(h, mul(W2, A1)), sym(NET_B2, k)))
            .main(),

        block("error", as("d", D2))
            .is("define", DEFINITION, as("d", partial(L, Z2)))
            .is("known", PUT_IN, as("d", sub(sym(NET_P, k), sym(NET_Y, k))))
            .main(),

        block("w2", partial(L, W2))
            .cites("eq-a1", "logits", "error")
            .is("chain", CHAIN_RULE,
                as("all", sum(i, mul(as("d", partial(L, sym(NET_Z2, i))), as("dz", partial(sym(NET_Z2, i), W2))))))
            .is("vanish", OTHERS_VANISH, as("all", mul(as("d", partial(L, Z2)), as("dz", partial(Z2, W2)))))
            .is("name", NAME_BACK, mul(as("d", D2), as("dz", partial(Z2, W2))))
            .is("input", DERIVATIVE_OF_LINEAR, mul(D2, as("dz", A1)))
            .main(),

        block("b2", partial(L, sym(NET_B2, k)))
            .cites("logits", "error")
            .is("chain", CHAIN_RULE, mul(D2, as("dz", partial(Z2, sym(NET_B2, k)))))
            .is("one", DERIVATIVE_OF_LINEAR, mul(D2, as("dz", ONE)))
            .is("same", NAME_BACK, D2),

        block("a1", partial(L, A1))
            .cites("logits", "error")
            .is("chain", CHAIN_RULE, sum(k, mul(as("d", partial(L, Z2)), as("dz", partial(Z2, A1)))))
            .is("name", NAME_BACK, sum(k, mul(as("d", D2), as("dz", partial(Z2, A1)))))
            .is("weight", DERIVATIVE_OF_LINEAR, sum(k, mul(D2, as("dz", W2))))
            .main(),

        block("z1", as("d", D1))
            .cites("eq-magic", "a1")
            .is("define", DEFINITION, as("d", partial(L, Z1)))
            .is("chain", CHAIN_RULE, as("d", mul(as("da", partial(L, A1)), as("s", partial(A1, Z1)))))
            .is("slope", PUT_IN, mul(as("da", partial(L, A1)), as("s", apply(Function.ACTIVATION_SLOPE, Z1))))
            .is("put-in", PUT_IN, mul(as("da", sum(k, mul(D2, W2))), as("s", apply(Function.ACTIVATION_SLOPE, Z1))))
            .main(),

        block("tanh", partial(as("s", apply(Function.TANH, Z1)), Z1)).aside()
            .is("define", DEFINITION, partial(as("s", frac(sub(UP, DOWN), add(UP, DOWN))), Z1))
            .is("quotient", QUOTIENT_RULE,
                as("s", sub(frac(as("dt", partial(sub(UP, DOWN), Z1)), add(UP, DOWN)),
                    frac(mul(sub(UP, DOWN), as("db", partial(add(UP, DOWN), Z1))), pow(add(UP, DOWN), 2)))))
            .is("exp", EXP_RULE,
                as("s", sub(frac(as("dt", add(UP, DOWN)), add(UP, DOWN)),
                    frac(mul(sub(UP, DOWN), as("db", sub(UP, DOWN))), pow(add(UP, DOWN), 2)))))
            .is("divide", TERM_BY_TERM, sub(ONE, pow(as("s", frac(sub(UP, DOWN), add(UP, DOWN))), 2)))
            .is("name", NAME_BACK, sub(ONE, pow(as("s", apply(Function.TANH, Z1)), 2))),

        block("sigmoid", partial(as("s", apply(Function.SIGMOID, Z1)), Z1)).aside()
            .is("define", DEFINITION, partial(as("s", frac(ONE, add(ONE, DOWN))), Z1))
            .is("quotient", QUOTIENT_RULE,
                as("s", neg(frac(as("db", partial(add(ONE, DOWN), Z1)), pow(add(ONE, DOWN), 2)))))
            .is("exp", EXP_RULE, as("s", neg(frac(as("db", neg(DOWN)), pow(add(ONE, DOWN), 2)))))
            .is("signs", SIGNS, as("s", frac(as("db", DOWN), pow(add(ONE, DOWN), 2))))
            .is("factor", FACTOR_OUT, mul(as("s", frac(ONE, add(ONE, DOWN))), as("s", frac(DOWN, add(ONE, DOWN)))))
            .is("name", NAME_BACK,
                mul(as("s", apply(Function.SIGMOID, Z1)), as("s", sub(ONE, apply(Function.SIGMOID, Z1))))),

        block("relu-on", positive(Z1), as("d", partial(apply(Function.RELU, Z1), Z1))).aside()
            .is("define", DEFINITION, as("d", partial(Z1, Z1)))
            .is("slope", DERIVATIVE_OF_LINEAR, as("d", ONE)),

        block("relu-off", negative(Z1), as("d", partial(apply(Function.RELU, Z1), Z1))).aside()
            .is("define", DEFINITION, as("d", partial(num(0), Z1)))
            .is("slope", DERIVATIVE_OF_LINEAR, as("d", num(0))),

        block("w1", partial(L, W1))
            .cites("eq-a2", "z1")
            .is("chain", CHAIN_RULE, mul(D1, as("dz", partial(Z1, W1))))
            .is("input", DERIVATIVE_OF_LINEAR, mul(D1, as("dz", X)))
            .main(),

        block("b1", partial(L, sym(NET_B1, h)))
            .cites("z1")
            .is("chain", CHAIN_RULE, as("all", mul(D1, partial(Z1, sym(NET_B1, h)))))
            .is("one", DERIVATIVE_OF_LINEAR, as("all", D1)),

        block("x", partial(L, X))
            .cites("z1")
            .is("chain", CHAIN_RULE, sum(h, mul(D1, as("dz", partial(Z1, X)))))
            .is("weight", DERIVATIVE_OF_LINEAR, sum(h, mul(D1, as("dz", W1)))),

        block("outer", gradient(L, NET_W2))
            .cites("w2")
            .is("entries", ENTRY_BY_ENTRY, as("all", matrix(k, h, mul(D2, A1))))
            .is("product", OUTER_PRODUCT, as("all", matmul(whole(NET_DZ2), transpose(whole(NET_A1)))))
            .main(),

        block("transposed", gradient(L, NET_A1))
            .cites("a1")
            .is("entries", ENTRY_BY_ENTRY, as("all", column(h, sum(k, mul(W2, D2)))))
            .is("product", MATRIX_PRODUCT, as("all", matmul(transpose(whole(NET_W2)), whole(NET_DZ2)))),

        block("hadamard", whole(NET_DZ1))
            .cites("z1", "transposed")
            .is("entries", ENTRY_BY_ENTRY,
                as("all", column(h, mul(partial(L, A1), apply(Function.ACTIVATION_SLOPE, Z1)))))
            .is("product", HADAMARD_PRODUCT,
                as("all", hadamard(as("da", gradient(L, NET_A1)), apply(Function.ACTIVATION_SLOPE, whole(NET_Z1)))))
            .is("put-in", PUT_IN,
                hadamard(as("da", matmul(transpose(whole(NET_W2)), whole(NET_DZ2))),
                    apply(Function.ACTIVATION_SLOPE, whole(NET_Z1))))
            .main(),

        block("outer-1", gradient(L, NET_W1))
            .cites("w1", "hadamard")
            .is("entries", ENTRY_BY_ENTRY, as("all", matrix(h, m, mul(D1, X))))
            .is("product", OUTER_PRODUCT, as("all", matmul(whole(NET_DZ1), transpose(whole(NET_X)))))
            .main(),

        block("inputs", gradient(L, NET_X))
            .cites("x")
            .is("product", MATRIX_PRODUCT, matmul(transpose(whole(NET_W1)), whole(NET_DZ1))),

        block("batch", partial(as("L", sym(NET_MEAN_LOSS)), W2))
            .cites("w2")
            .is("mean", DEFINITION,
                partial(as("L", mul(frac(ONE, sym(NET_EXAMPLES)), sum(n, sym(NET_EXAMPLE_LOSS, n)))), W2))
            .is("each", SUM_OUTSIDE,
                as("L", mul(frac(ONE, sym(NET_EXAMPLES)), sum(n, partial(sym(NET_EXAMPLE_LOSS, n), W2))))),

        block("update", whole(NET_NEW_W2))
            .cites("outer")
            .is("define", DEFINITION, sub(whole(NET_W2), mul(sym(NET_RATE), as("dW", gradient(L, NET_W2)))))
            .is("put-in", PUT_IN,
                sub(whole(NET_W2),
                    mul(sym(NET_RATE), as("dW", matmul(whole(NET_DZ2), transpose(whole(NET_A1)))))))
            .main(),

        block("update-1", whole(NET_NEW_W1))
            .cites("outer-1")
            .is("define", DEFINITION, sub(whole(NET_W1), mul(sym(NET_RATE), as("dW", gradient(L, NET_W1)))))
            .is("put-in", PUT_IN,
                sub(whole(NET_W1), mul(sym(NET_RATE), as("dW", matmul(whole(NET_DZ1), transpose(whole(NET_X))))))),

        block("all", as("g", partial(L, W1)))
            .cites("error", "z1", "w1")
            .is("error", PUT_IN, as("g", mul(as("d1", D1), X)))
            .is("back", PUT_IN,
                mul(as("d1", sum(k, mul(as("d2", D2), W2))), as("d1", apply(Function.ACTIVATION_SLOPE, Z1)), X))
            .is("known", PUT_IN,
                mul(sum(k, mul(as("d2", sub(sym(NET_P, k), sym(NET_Y, k))), W2)),
                    apply(Function.ACTIVATION_SLOPE, Z1), X))
            .main());
  }
}
