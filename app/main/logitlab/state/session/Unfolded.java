package logitlab.state.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import logitlab.math.Vec;
import logitlab.state.domain.Domain;
import logitlab.state.view.Card;
import logitlab.state.view.Walked;

/**
 * What is unfolded on Explore: the derivation, which has a page of its own before all others, and the cards with what they are turned to.
 *
 * @param open       the cards, in the order in which they were unfolded
 * @param derivation where the derivation is
 * @param tiling     how many cards stand beside each other
 * @param first      which of them stands first on the page of cards that is shown, or was last, from 0
 * @param shifted    what was last added to all logits
 * @param step       log₁₀ of the gradient check's h, in units of T
 * @param digits     significant digits of the table of numbers
 */
public record Unfolded(List<Card> open, Walked derivation, Tiling tiling, int first, Optional<Shifted> shifted,
    double step, int digits) {
  /** The derivation alone; h = 10⁻⁵ T is good where the logits are not large. */
  public static final Unfolded START = new Unfolded(List.of(), Walked.IN_FRONT, Tiling.TWO, 0, Optional.empty(), -5,
      (int) CardSetting.DIGITS.high());

  /**
   * The same number added to all logits.
   *
   * @param logits as they were
   * @param by     c
   */
  public record Shifted(Vec logits, double by) {
    public Vec result() {
      return logits.map(z -> z + by);
    }
  }

  public Unfolded {
    open = List.copyOf(open);
    if (open.stream().distinct().count() != open.size()) {
      throw new IllegalArgumentException("a card is open twice: " + open);
    }
    if (first < 0 || first > Math.max(0, open.size() - 1)) {
      throw new IllegalArgumentException("card " + first + " of " + open.size());
    }
    if (open.isEmpty() && derivation == Walked.BEHIND_CARDS) {
      throw new IllegalArgumentException("the derivation is behind cards, and there are none");
    }
    Domain.within("step", step, CardSetting.STEP.low(), CardSetting.STEP.high());
    Domain.within("digits", digits, CardSetting.DIGITS.low(), CardSetting.DIGITS.high());
  }

  /** c, as long as the logits are those that adding it gave; else 0. */
  public double shift(Vec logits) {
    return shifted.filter(last -> last.result().equals(logits)).map(Shifted::by).orElse(0.0);
  }

  /** Whether the derivation is unfolded, be it in front or not. */
  public boolean hasDerivation() {
    return derivation != Walked.FOLDED;
  }

  /** Whether every card and the derivation are unfolded. */
  public boolean hasAll() {
    return hasDerivation() && open.size() == Card.values().length;
  }

  /** Whether the page in front is the derivation's. */
  public boolean showsDerivation() {
    return derivation == Walked.IN_FRONT;
  }

  /** The cards on the page in front, at most {@code count} of them; none where that is the derivation's. */
  public List<Card> page(int count) {
    return showsDerivation() ? List.of() : open.subList(first, Math.min(first + count, open.size()));
  }

  /** The card in front on a page of its own choosing: unfolded, or folded away. */
  public Unfolded with(Card card, boolean unfolded, int perPage) {
    if (open.contains(card) == unfolded) {
      return unfolded ? at(open.indexOf(card), perPage) : this;
    }
    var cards = new ArrayList<>(open);
    if (unfolded) {
      cards.add(card);
      return with(cards, derivation).at(cards.size() - 1, perPage);
    }
    cards.remove(card);
    var left = cards.isEmpty() && hasDerivation() ? Walked.IN_FRONT : derivation;
    return with(cards, left).onPage(first, perPage);
  }

  /** Exactly these cards, from the first; the derivation where there are none. */
  public Unfolded withOpen(List<Card> cards) {
    return with(cards, Walked.beside(cards));
  }

  /** The derivation in front, or folded away. */
  public Unfolded withDerivation(boolean unfolded) {
    return new Unfolded(open, unfolded ? Walked.IN_FRONT : Walked.FOLDED, tiling, first, shifted, step, digits);
  }

  /** All there is, the page of cards in front. */
  public Unfolded withAll() {
    return with(List.of(Card.values()), Walked.BEHIND_CARDS);
  }

  /** Exactly these cards, from the first, and the derivation there. */
  public Unfolded with(List<Card> cards, Walked walked) {
    return new Unfolded(cards, walked, tiling, 0, shifted, step, digits);
  }

  /** The page that shows card {@code index}, or the nearest there is; before the first card stands the derivation, if it is unfolded. */
  public Unfolded at(int index, int perPage) {
    if (open.isEmpty()) {
      return this;
    }
    var walked = !hasDerivation() ? Walked.FOLDED : index < 0 ? Walked.IN_FRONT : Walked.BEHIND_CARDS;
    return new Unfolded(open, walked, tiling, first, shifted, step, digits).onPage(index, perPage);
  }

  private Unfolded onPage(int index, int perPage) {
    var inside = Math.clamp(index, 0, Math.max(0, open.size() - 1));
    return new Unfolded(open, derivation, tiling, inside - inside % perPage, shifted, step, digits);
  }

  public Unfolded withTiling(Tiling changed) {
    return new Unfolded(open, derivation, changed, first, shifted, step, digits);
  }

  public Unfolded withShifted(Shifted changed) {
    return new Unfolded(open, derivation, tiling, first, Optional.of(changed), step, digits);
  }

  public Unfolded withStep(double changed) {
    return new Unfolded(open, derivation, tiling, first, shifted, changed, digits);
  }

  public Unfolded withDigits(int changed) {
    return new Unfolded(open, derivation, tiling, first, shifted, step, changed);
  }
}
