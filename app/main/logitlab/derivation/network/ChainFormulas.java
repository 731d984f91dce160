package logitlab.derivation.network;

import static logitlab.derivation.expr.Quantity.*;
import static logitlab.derivation.expr.Write.*;
import static logitlab.derivation.network.StageFormulas.FROM;
import static logitlab.derivation.network.StageFormulas.INPUT;
import static logitlab.derivation.network.StageFormulas.UNIT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Function;
import logitlab.derivation.expr.Quantity;

/**
 * Every factor behind the gradient of one number of the network, from the loss on.
 *
 * @param whole  the gradient as one product
 * @param shares where a sum stands in it, what each of its ways adds: with the error p − y, or all that lies behind it, under its symbol in
 *               the last line
 */
public record ChainFormulas(Block whole, Optional<Block> shares) {
  private static final Sym L = sym(NET_LOSS);
  private static final Expr ERROR = sub(sym(NET_P, k), sym(NET_Y, k));
  private static final Sym W2 = sym(NET_W2, k, UNIT);
  private static final Sym W1 = sym(NET_W1, UNIT, INPUT);
  private static final Sym A1 = sym(NET_A1, UNIT);
  private static final Sym X = sym(NET_X, INPUT);
  private static final Expr ARRIVING = sum(k, mul(ERROR, W2));
  private static final Expr SLOPE = apply(Function.ACTIVATION_SLOPE, sym(NET_Z1, UNIT));

  private static final Block SHARES = formula("chain.a1.shares", partial(L, A1), sum(k, mul(W2, ERROR)),
      sum(k, mul(W2, sym(NET_DZ2, k))));
  private static final Block INPUT_SHARES = formula("chain.x.shares", partial(L, X),
      sum(UNIT, mul(W1, sym(NET_DZ1, UNIT))));

  private static final ChainFormulas TO_Z2 = one("z2", sym(NET_Z2, k), ERROR);
  private static final ChainFormulas TO_B2 = one("b2", sym(NET_B2, k), ERROR);
  private static final ChainFormulas TO_W2 = one("w2", sym(NET_W2, k, FROM), mul(ERROR, sym(NET_A1, FROM)));
  private static final ChainFormulas TO_A1 = many("a1", A1, ARRIVING, SHARES);
  private static final ChainFormulas TO_Z1 = many("z1", sym(NET_Z1, UNIT), mul(ARRIVING, SLOPE), SHARES);
  private static final ChainFormulas TO_B1 = many("b1", sym(NET_B1, UNIT), mul(ARRIVING, SLOPE), SHARES);
  private static final ChainFormulas TO_W1 = many("w1", W1, mul(ARRIVING, SLOPE, X), SHARES);
  private static final ChainFormulas TO_X = many("x", X, sum(UNIT, mul(W1, SLOPE, sum(k, mul(W2, ERROR)))),
      INPUT_SHARES);

  /** The chain to an entry of x, W⁽¹⁾, b⁽¹⁾, z⁽¹⁾, a⁽¹⁾, W⁽²⁾, b⁽²⁾ or z⁽²⁾; throws IllegalArgumentException for others. */
  public static ChainFormulas to(Quantity variable) {
    return switch (variable) {
      case NET_X -> TO_X;
      case NET_W1 -> TO_W1;
      case NET_B1 -> TO_B1;
      case NET_Z1 -> TO_Z1;
      case NET_A1 -> TO_A1;
      case NET_W2 -> TO_W2;
      case NET_B2 -> TO_B2;
      case NET_Z2 -> TO_Z2;
      default -> throw new IllegalArgumentException("no chain to " + variable);
    };
  }

  /** All of them, to be checked. */
  public static List<Block> blocks() {
    return Stream.concat(Stream.of(TO_Z2, TO_B2, TO_W2, TO_A1, TO_Z1, TO_B1, TO_W1, TO_X).map(ChainFormulas::whole),
        Stream.of(SHARES, INPUT_SHARES)).toList();
  }

  private static ChainFormulas one(String name, Sym variable, Expr product) {
    return new ChainFormulas(formula("chain." + name, partial(L, variable), product), Optional.empty());
  }

  private static ChainFormulas many(String name, Sym variable, Expr product, Block shares) {
    return new ChainFormulas(formula("chain." + name, partial(L, variable), product), Optional.of(shares));
  }
}
