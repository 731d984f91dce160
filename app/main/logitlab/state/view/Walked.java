package logitlab.state.view;

import java.util.List;

/** Where the derivation is on Explore, beside the cards. */
public enum Walked {
  FOLDED, BEHIND_CARDS, IN_FRONT;

  /** Where it is unless somebody says otherwise: in front where no cards are open, else folded away. */
  public static Walked beside(List<Card> cards) {
    return cards.isEmpty() ? IN_FRONT : FOLDED;
  }
}
