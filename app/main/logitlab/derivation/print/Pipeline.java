package logitlab.derivation.print;

import static logitlab.derivation.expr.Quantity.*;
import static logitlab.derivation.expr.Write.add;
import static logitlab.derivation.expr.Write.apply;
import static logitlab.derivation.expr.Write.matmul;
import static logitlab.derivation.expr.Write.sym;
import static logitlab.derivation.expr.Write.whole;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Function;
import logitlab.derivation.expr.Part;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Step;

/** The way forward through the network as a row of boxes, of which those light up that a line speaks of. */
public final class Pipeline {
  /**
   * One box.
   *
   * @param content what is computed in it; printed for any depth in a block that shows general layers
   * @param result  what it is called
   * @param about   the quantities that belong to it
   */
  public record Box(Expr content, Expr result, Set<Quantity> about) {
    public Box {
      about = Set.copyOf(about);
    }
  }

  private static final List<Box> BOXES = List.of(
      new Box(whole(NET_X), whole(NET_X), EnumSet.of(NET_X, NET_DX)),
      new Box(add(matmul(whole(NET_W1), whole(NET_X)), whole(NET_B1)), whole(NET_Z1),
          EnumSet.of(NET_W1, NET_B1, NET_Z1, NET_DZ1, NET_DW1, NET_DB1, NET_NEW_W1)),
      new Box(apply(Function.ACTIVATION, whole(NET_Z1)), whole(NET_A1), EnumSet.of(NET_A1, NET_DA1)),
      new Box(add(matmul(whole(NET_W2), whole(NET_A1)), whole(NET_B2)), whole(NET_Z2),
          EnumSet.of(NET_W2, NET_B2, NET_Z2, NET_DZ2, NET_DW2, NET_DB2, NET_NEW_W2)),
      new Box(apply(Function.SOFTMAX, whole(NET_Z2)), whole(NET_P), EnumSet.of(NET_P)),
      new Box(sym(NET_LOSS), sym(NET_LOSS), EnumSet.of(NET_LOSS, NET_Y, NET_EXAMPLE_LOSS, NET_MEAN_LOSS)));

  private Pipeline() {}

  /** The boxes in the order of the way forward; the first is what comes in, in a network of any depth the layers before. */
  public static List<Box> boxes() {
    return BOXES;
  }

  /** The boxes that a step's line, or its left side, speaks of. */
  public static List<Box> lit(Step step) {
    var named = EnumSet.noneOf(Quantity.class);
    for (var side : List.of(step.block().lhs(), step.line().expr())) {
      for (var part : Part.of(side)) {
        switch (part.expr()) {
          case Expr.Sym(var quantity, _) -> named.add(quantity);
          case Expr.Whole(var quantity, _) -> named.add(quantity);
          case Expr.Apply _ -> named.add(NET_A1);
          default -> {}
        }
      }
    }
    return BOXES.stream().filter(box -> box.about.stream().anyMatch(named::contains)).toList();
  }
}
