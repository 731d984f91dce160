package logitlab.state.session;

/** How many cards stand beside each other at a time: the fewer, the larger. */
public enum Tiling {
  ONE(1), TWO(2), FOUR(4);

  private final int cards;

  Tiling(int cards) {
    this.cards = cards;
  }

  public int cards() {
    return cards;
  }
}
