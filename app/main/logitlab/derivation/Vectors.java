package logitlab.derivation;

import static logitlab.derivation.expr.Rule.*;
import static logitlab.derivation.expr.Write.*;

import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Quantity;

/**
 * ∂L/∂z = (p − y)ᵀ/T with arrays: a number by a column is a row here, a column by a number a column, and a column by a column a matrix, of
 * which the two others are the cases with one row and with one column.
 */
final class Vectors {
  private static final Expr P = whole(Quantity.P);
  private static final Expr Y = whole(Quantity.Y);
  private static final Expr Z = whole(Quantity.Z);

  private Vectors() {}

  static Derivation derivation() {
    return route("vectors",
        block("by-vector", jacobian(L, P))
            .is("entries", ENTRY_BY_ENTRY, row(k, as("dL", partial(L, p(k)))))
            .is("put-in", PUT_IN, row(k, as("dL", neg(frac(y(k), p(k))))))
            .main(),

        block("of-vector", jacobian(P, z(i)))
            .is("entries", ENTRY_BY_ENTRY, column(k, partial(p(k), z(i)))),

        block("by-both", jacobian(P, Z))
            .cites("by-vector", "of-vector")
            .is("entries", ENTRY_BY_ENTRY, matrix(k, i, partial(p(k), z(i))))
            .main(),

        block("softmax", as("p", P))
            .is("entries", ENTRY_BY_ENTRY, as("p", column(k, as("one", p(k)))))
            .is("define", DEFINITION, as("p", column(k, as("one", frac(e(k), as("S", sum(j, e(j))))))))
            .is("pull", CONSTANT_OUT, as("p", mul(frac(ONE, as("S", sum(j, e(j)))), column(k, e(k)))))
            .main(),

        block("same", same(k, i), partial(as("p", p(i)), z(i)))
            .cites("softmax")
            .is("put-in", PUT_IN, partial(as("p", frac(e(i), sum(j, e(j)))), z(i)))
            .is("quotient", QUOTIENT_RULE,
                as("p", frac(
                    sub(mul(as("de", partial(e(i), z(i))), sum(j, e(j))),
                        mul(e(i), as("dS", partial(sum(j, e(j)), z(i))))),
                    pow(sum(j, e(j)), 2))))
            .is("vanish", OTHERS_VANISH,
                as("p", frac(
                    sub(mul(as("de", partial(e(i), z(i))), sum(j, e(j))), mul(e(i), as("dS", partial(e(i), z(i))))),
                    pow(sum(j, e(j)), 2))))
            .is("exp", EXP_RULE,
                overT(as("p",
                    frac(sub(mul(as("de", e(i)), sum(j, e(j))), mul(e(i), as("dS", e(i)))), pow(sum(j, e(j)), 2)))))
            .is("name", NAME_BACK, overT(as("p", sub(p(i), pow(p(i), 2)))))
            .is("factor", FACTOR_OUT, overT(as("p", mul(p(i), sub(ONE, p(i)))))),

        block("different", different(k, i), partial(as("p", p(k)), z(i)))
            .cites("softmax")
            .is("put-in", PUT_IN, partial(as("p", frac(e(k), sum(j, e(j)))), z(i)))
            .is("quotient", QUOTIENT_RULE,
                as("p", frac(
                    sub(mul(as("de", partial(e(k), z(i))), sum(j, e(j))),
                        mul(e(k), as("dS", partial(sum(j, e(j)), z(i))))),
                    pow(sum(j, e(j)), 2))))
            .is("vanish", OTHERS_VANISH,
                as("p", frac(
                    sub(mul(as("de", num(0)), sum(j, e(j))), mul(e(k), as("dS", partial(e(i), z(i))))),
                    pow(sum(j, e(j)), 2))))
            .is("exp", EXP_RULE,
                neg(overT(as("p", frac(mul(e(k), as("dS", e(i))), pow(sum(j, e(j)), 2))))))
            .is("name", NAME_BACK, neg(overT(as("p", mul(p(k), p(i)))))),

        block("matrix", jacobian(P, Z))
            .cites("by-both", "same", "different")
            .is("entries", ENTRY_BY_ENTRY, as("J", matrix(k, i, as("dp", partial(p(k), z(i))))))
            .is("cases", PUT_IN,
                overT(as("J", matrix(k, i,
                    as("dp", either(same(k, i), mul(p(i), sub(ONE, p(i))), neg(mul(p(k), p(i)))))))))
            .main()
            .is("outer", OUTER_PRODUCT, overT(as("J", sub(diag(P), matmul(P, transpose(P))))))
            .main(),

        block("symmetry", transpose(as("J", jacobian(P, Z))))
            .cites("matrix")
            .is("put-in", PUT_IN, overT(transpose(as("J", sub(diag(P), matmul(P, transpose(P)))))))
            .is("each", SYMMETRY, overT(as("J", sub(diag(P), matmul(P, transpose(P))))))
            .is("same", NAME_BACK, as("J", jacobian(P, Z)))
            .main(),

        block("one-hot", trueClass(t), jacobian(L, Z))
            .cites("by-vector", "matrix")
            .is("chain", CHAIN_RULE, matmul(as("dL", jacobian(L, P)), as("J", jacobian(P, Z))))
            .is("zeros", PUT_IN,
                matmul(as("dL", row(k, either(same(k, t), neg(frac(ONE, p(t))), num(0)))), as("J", jacobian(P, Z))))
            .is("row", ONE_ROW, neg(mul(as("dL", frac(ONE, p(t))), as("J", jacobian(p(t), Z)))))
            .is("cases", PUT_IN,
                neg(overT(as("dL", frac(ONE, as("own other", p(t)))),
                    as("J", row(i, either(same(i, t), mul(as("own", p(t)), sub(ONE, p(t))),
                        neg(mul(as("other", p(t)), p(i)))))))))
            .cancels("cancel", overT(as("J", row(i, either(same(i, t), sub(p(t), ONE), p(i))))), "own", "other")
            .is("target", NAME_BACK, overT(as("J", transpose(sub(P, Y))))),

        block("any", jacobian(L, Z))
            .cites("by-vector", "matrix")
            .is("chain", CHAIN_RULE, matmul(as("dL", jacobian(L, P)), as("J", jacobian(P, Z))))
            .is("put-in", PUT_IN,
                overT(matmul(as("dL", row(k, neg(frac(y(k), p(k))))),
                    as("J", sub(diag(P), matmul(P, transpose(P)))))))
            .main()
            .is("distribute", DISTRIBUTE,
                overT(sub(as("first", matmul(row(k, neg(frac(y(k), p(k)))), diag(P))),
                    mul(as("second", matmul(row(k, neg(frac(y(k), p(k)))), P)), transpose(P)))))
            .is("multiply", MATRIX_PRODUCT,
                overT(add(neg(as("first", transpose(Y))), mul(as("second", sum(k, y(k))), transpose(P)))))
            .main()
            .is("one", TARGETS_SUM_TO_ONE, overT(add(neg(transpose(Y)), as("second", transpose(P)))))
            .is("reorder", REORDER, overT(transpose(sub(P, Y))))
            .main());
  }
}
