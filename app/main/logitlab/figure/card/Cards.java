package logitlab.figure.card;

import java.util.EnumMap;
import java.util.Map;
import logitlab.figure.Chart;
import logitlab.state.view.Card;
import logitlab.words.Words;

/** The figures that unfold on Explore, each a card of its own. */
public final class Cards {
  private Cards() {}

  public static Map<Card, Chart> all(Words words) {
    var all = new EnumMap<Card, Chart>(Card.class);
    for (var card : Card.values()) {
      all.put(card, of(card, words));
    }
    return all;
  }

  private static Chart of(Card card, Words words) {
    return switch (card) {
      case SLICE -> new LossSliceCard(words);
      case JACOBIAN -> new JacobianCard(words);
      case SIMPLEX -> new SimplexCard(words);
      case TARGETS -> new LossByTargetCard(words);
      case SURPRISE -> new SurpriseCard(words);
      case DUEL -> new DuelCard(words);
      case GRADIENT_CHECK -> new CheckCard(words);
      case PRECISION -> new PrecisionCard(words);
      case INVARIANTS -> new InvariantsCard(words);
      case NUMBERS -> new NumbersCard(words);
    };
  }
}
