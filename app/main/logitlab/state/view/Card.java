package logitlab.state.view;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What unfolds on Explore, each with one job; in the order in which the chooser names them. */
public enum Card {
  SLICE("loss-slice"), JACOBIAN("jacobian"), SIMPLEX("path-downhill"), TARGETS("every-target"), SURPRISE(
      "surprise"), DUEL("loss-duel"), GRADIENT_CHECK(
          "gradient-check"), PRECISION("precision"), INVARIANTS("what-must-hold"), NUMBERS("numbers");

  private final String id;

  Card(String id) {
    this.id = id;
  }

  /** The name on the command line, such as {@code path-downhill}: what the chooser calls it. */
  public String id() {
    return id;
  }

  /** The name in documents, in the message bundle, and in older scripts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The card of this name, or of its former one. */
  public static Optional<Card> byId(String id) {
    return Stream.of(values()).filter(card -> card.id.equals(id) || card.key().equals(id)).findFirst();
  }
}
