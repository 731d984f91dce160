package logitlab.derivation;

/** What can be pointed at: a number or an array of numbers of the flat softmax example, or of the network (names from {@code NET_}). */
public enum Quantity {
  /** Logits z_k. */
  Z,
  /** e^(z_k/T), and its sum over k when it has no index. */
  EXP,
  /** Temperature T. */
  T,
  /** p_k = softmax(z/T)_k; without an index, their sum. */
  P,
  /** Target y_k; without an index, their sum. */
  Y,
  /** Loss L. */
  LOSS,
  /** ∂L/∂p_k = −y_k/p_k. */
  DL_DP,
  /** J_ki = ∂p_k/∂z_i, row k, column i. */
  JACOBIAN,
  /** ∂L/∂z_i; without an index, their sum. */
  DL_DZ,
  /** Input x_j. */
  NET_X,
  /** W⁽¹⁾, hidden unit by input. */
  NET_W1, NET_B1, NET_Z1, NET_A1,
  /** W⁽²⁾, class by hidden unit. */
  NET_W2, NET_B2, NET_Z2, NET_P, NET_Y, NET_LOSS,
  /** δ⁽²⁾ = ∂L/∂z⁽²⁾ and, in the order of the way back, the rest. */
  NET_DZ2, NET_DW2, NET_DB2, NET_DA1, NET_DZ1, NET_DW1, NET_DB1, NET_DX
}
