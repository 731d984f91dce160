package logitlab.state.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import logitlab.math.Vec;
import logitlab.state.domain.Domain;
import logitlab.state.view.Card;

/**
 * The cards that are unfolded on Explore, and what they are turned to.
 *
 * @param open    the cards, in the order in which they were unfolded
 * @param tiling  how many stand beside each other
 * @param first   which of them stands first on the page that is shown, from 0
 * @param shifted what was last added to all logits
 * @param step    log₁₀ of the gradient check's h, in units of T
 * @param digits  significant digits of the table of numbers
 */
public record Unfolded(List<Card> open, Tiling tiling, int first, Optional<Shifted> shifted, double step,
    int digits) {
  /** Nothing unfolded; h = 10⁻⁵ T is good where the logits are not large. */
  public static final Unfolded START = new Unfolded(List.of(), Tiling.TWO, 0, Optional.empty(), -5,
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
    Domain.within("step", step, CardSetting.STEP.low(), CardSetting.STEP.high());
    Domain.within("digits", digits, CardSetting.DIGITS.low(), CardSetting.DIGITS.high());
  }

  /** c, as long as the logits are those that adding it gave; else 0. */
  public double shift(Vec logits) {
    return shifted.filter(last -> last.result().equals(logits)).map(Shifted::by).orElse(0.0);
  }

  /** The cards on the page that is shown, at most {@code count} of them. */
  public List<Card> page(int count) {
    return open.subList(first, Math.min(first + count, open.size()));
  }

  /** The card in front on a page of its own choosing: unfolded, or folded away. */
  public Unfolded with(Card card, boolean unfolded, int perPage) {
    if (open.contains(card) == unfolded) {
      return unfolded ? at(open.indexOf(card), perPage) : this;
    }
    var cards = new ArrayList<>(open);
    if (unfolded) {
      cards.add(card);
    } else {
      cards.remove(card);
    }
    return withOpen(cards).at(unfolded ? cards.size() - 1 : first, perPage);
  }

  /** Exactly these cards, from the first. */
  public Unfolded withOpen(List<Card> cards) {
    return new Unfolded(cards, tiling, 0, shifted, step, digits);
  }

  /** The page that shows card {@code index}, or the nearest there is. */
  public Unfolded at(int index, int perPage) {
    var inside = Math.clamp(index, 0, Math.max(0, open.size() - 1));
    return new Unfolded(open, tiling, inside - inside % perPage, shifted, step, digits);
  }

  public Unfolded withTiling(Tiling changed) {
    return new Unfolded(open, changed, first, shifted, step, digits);
  }

  public Unfolded withShifted(Shifted changed) {
    return new Unfolded(open, tiling, first, Optional.of(changed), step, digits);
  }

  public Unfolded withStep(double changed) {
    return new Unfolded(open, tiling, first, shifted, changed, digits);
  }

  public Unfolded withDigits(int changed) {
    return new Unfolded(open, tiling, first, shifted, step, changed);
  }
}
