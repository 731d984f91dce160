package logitlab.state.view;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What unfolds on Explore, each with one job; in the order in which the chooser names them. */
public enum Card {
  SLICE, JACOBIAN, SIMPLEX, TARGETS, SURPRISE, DUEL, GRADIENT_CHECK, PRECISION, INVARIANTS, NUMBERS;

  /** The name in files and on the command line, such as {@code gradient-check}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Card> byId(String id) {
    return Stream.of(values()).filter(card -> card.id().equals(id)).findFirst();
  }
}
