package logitlab.state.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What stands on the stage: one thing large, or two together. */
public enum Composition {
  /** The class table. */
  TABLE(Screen.EXPLORE),
  /** The open cards, one at a time. */
  CARD(Screen.EXPLORE),
  /** The bars of p alone. */
  PROBABILITIES(Screen.EXPLORE),
  /** The bars of the gradient alone. */
  GRADIENT(Screen.EXPLORE),
  /** The bars of p, and beside them those of the gradient. */
  BARS(Screen.EXPLORE),
  /** The open card, and beside it the bars of p. */
  CARD_AND_BARS(Screen.EXPLORE),
  /** The line of the derivation. */
  LINE(Screen.DERIVE),
  /** What stands beside the derivation. */
  PANEL(Screen.DERIVE),
  /** The line, and beside it the bars of p. */
  LINE_AND_BARS(Screen.DERIVE),
  /** The network, and below it what the stage computes. */
  NETWORK_AND_EQUATION(Screen.BACKPROP),
  /** The network alone. */
  NETWORK(Screen.BACKPROP),
  /** What stands beside the network: the equation, the matrices, the chain or the batch. */
  LENS(Screen.BACKPROP),
  /** How the columns of a batch become one gradient. */
  BATCH_MEAN(Screen.BACKPROP),
  /** The examples, and what the network says of them. */
  DATA(Screen.TRAIN),
  /** The curves of the run. */
  CURVES(Screen.TRAIN),
  /** The examples, and beside them the curves. */
  DATA_AND_CURVES(Screen.TRAIN),
  /** The smaller figure that is chosen: answers, gradients or the hidden layer. */
  FIGURE(Screen.TRAIN);

  private final Screen screen;

  Composition(Screen screen) {
    this.screen = screen;
  }

  /** As files write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Screen screen() {
    return screen;
  }

  /** All that there is of a screen, in the order in which one comes after the other. */
  public static List<Composition> of(Screen screen) {
    return Stream.of(values()).filter(each -> each.screen == screen).toList();
  }
}
