package logitlab.derivation.expr;

import static logitlab.derivation.expr.Index.Range.CLASSES;
import static logitlab.derivation.expr.Index.Range.EXAMPLES;
import static logitlab.derivation.expr.Index.Range.HIDDEN;
import static logitlab.derivation.expr.Index.Range.INPUTS;

import java.util.List;
import java.util.Optional;
import logitlab.derivation.expr.Index.Range;

/** What can be pointed at: a number or an array of numbers of the flat softmax example, or of the network (names from {@code NET_}). */
public enum Quantity {
  /** Logits z_k. */
  Z(CLASSES),
  /** e^(z_k/T), and its sum over k when it has no index. */
  EXP(CLASSES),
  /** Temperature T. */
  T,
  /** p_k = softmax(z/T)_k; without an index, their sum. */
  P(CLASSES),
  /** Target y_k; without an index, their sum. */
  Y(CLASSES),
  /** Loss L. */
  LOSS,
  /** ∂L/∂p_k = −y_k/p_k. */
  DL_DP(CLASSES),
  /** J_ki = ∂p_k/∂z_i, row k, column i. */
  JACOBIAN(CLASSES, CLASSES),
  /** ∂L/∂z_i; without an index, their sum. */
  DL_DZ(CLASSES),
  /** The base a of a logarithm. */
  BASE,
  /** The largest logit m. */
  MAX,
  /** u_k = z_k/T. */
  SCALED(CLASSES),
  /** H(y, p): the loss under its name in information theory. */
  CROSS_ENTROPY,
  /** H(y), the entropy of the target. */
  ENTROPY,
  /** KL(y ‖ p), the divergence of the probabilities from the target. */
  DIVERGENCE,
  /** ε of label smoothing. */
  SMOOTHING,
  /** h_k, the target before smoothing. */
  HARD(CLASSES),
  /** The number of classes K. */
  COUNT,
  /** E = ½ Σ_k (p_k − y_k)². */
  SQUARED_ERROR,
  /** H(p), the entropy of the probabilities. */
  MODEL_ENTROPY,
  /** c, a number that is added to every logit. */
  SHIFT,
  /** Input x_j. */
  NET_X(INPUTS),
  /** W⁽¹⁾, hidden unit by input. */
  NET_W1(HIDDEN, INPUTS), NET_B1(HIDDEN), NET_Z1(HIDDEN), NET_A1(HIDDEN),
  /** W⁽²⁾, class by hidden unit. */
  NET_W2(CLASSES, HIDDEN), NET_B2(CLASSES), NET_Z2(CLASSES), NET_P(CLASSES), NET_Y(CLASSES), NET_LOSS,
  /** δ⁽²⁾ = ∂L/∂z⁽²⁾ and, in the order of the way back, the rest. */
  NET_DZ2(CLASSES), NET_DW2(CLASSES, HIDDEN), NET_DB2(CLASSES), NET_DA1(HIDDEN), NET_DZ1(HIDDEN), NET_DW1(HIDDEN,
      INPUTS), NET_DB1(HIDDEN), NET_DX(INPUTS),
  /** The learning rate α. */
  NET_RATE,
  /** W⁽²⁾ after one update, and the rest. */
  NET_NEW_W2(CLASSES, HIDDEN), NET_NEW_B2(CLASSES), NET_NEW_W1(HIDDEN, INPUTS), NET_NEW_B1(HIDDEN),
  /** The number N of examples in a batch. */
  NET_EXAMPLES,
  /** L_n, the loss of example n of a batch. */
  NET_EXAMPLE_LOSS(EXAMPLES),
  /** The mean of the losses of a batch. */
  NET_MEAN_LOSS,
  /** Of the examples side by side, class by example: p, and δ⁽²⁾ = p − y. */
  BATCH_P(CLASSES, EXAMPLES), BATCH_DZ2(CLASSES, EXAMPLES),
  /** Of the examples side by side: a⁽¹⁾, δ⁽¹⁾, x. */
  BATCH_A1(HIDDEN, EXAMPLES), BATCH_DZ1(HIDDEN, EXAMPLES), BATCH_X(INPUTS, EXAMPLES),
  /** The loss of each of them, and the mean. */
  BATCH_LOSS(EXAMPLES), BATCH_MEAN_LOSS,
  /** The mean over them of the gradient by each weight and bias. */
  BATCH_DW2(CLASSES, HIDDEN), BATCH_DB2(CLASSES), BATCH_DW1(HIDDEN, INPUTS), BATCH_DB1(HIDDEN);

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Range> ranges;

  Quantity(Range... ranges) {
    this.ranges = List.of(ranges);
  }

  /** What its indices run through: none for a single number, then rows, then columns. */
  public List<Range> ranges() {
    return ranges;
  }

  /** Whether it is a quantity of the network with its one example. */
  public boolean isOfNetwork() {
    return compareTo(NET_X) >= 0 && compareTo(NET_MEAN_LOSS) <= 0;
  }

  /** Whether it is a whole number by its nature. */
  public boolean isCount() {
    return this == COUNT || this == NET_EXAMPLES;
  }

  /** Whether it is a gradient of the loss. */
  public boolean isGradient() {
    return switch (this) {
      case DL_DP, DL_DZ, NET_DZ2, NET_DW2, NET_DB2, NET_DA1, NET_DZ1, NET_DW1, NET_DB1, NET_DX -> true;
      default -> false;
    };
  }

  /** The gradient of the network's loss by it, if that is a quantity. */
  public Optional<Quantity> gradient() {
    return switch (this) {
      case NET_Z2 -> Optional.of(NET_DZ2);
      case NET_W2 -> Optional.of(NET_DW2);
      case NET_B2 -> Optional.of(NET_DB2);
      case NET_A1 -> Optional.of(NET_DA1);
      case NET_Z1 -> Optional.of(NET_DZ1);
      case NET_W1 -> Optional.of(NET_DW1);
      case NET_B1 -> Optional.of(NET_DB1);
      case NET_X -> Optional.of(NET_DX);
      default -> Optional.empty();
    };
  }

  /** Whether it is measured in units of the logarithm: another base divides it by ln of that base. */
  public boolean isLogarithmic() {
    return switch (this) {
      case LOSS, CROSS_ENTROPY, ENTROPY, DIVERGENCE, MODEL_ENTROPY, NET_LOSS, NET_EXAMPLE_LOSS, NET_MEAN_LOSS -> true;
      default -> isGradient();
    };
  }
}
