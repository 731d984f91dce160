package logitlab.state.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import logitlab.motion.Stage;

/**
 * Where to look, as a document's file can say it.
 *
 * @param screen   what is in front
 * @param watched  the watched classes
 * @param cards    the open cards of Explore, each once
 * @param walked   where the derivation is on Explore; behind cards only where there are any
 * @param derive   where Derive stands
 * @param backprop where Backprop stands
 * @param hidden   what an audience does not see until it is asked for, each once
 * @param composed what stands on the stage, where that was chosen
 * @param columns  those of the class table, in its order, each once
 */
public record View(Screen screen, Watched watched, List<Card> cards, Walked walked, Derive derive, Backprop backprop,
    List<Cover> hidden, Optional<Composition> composed, List<TableColumn> columns) {
  /** The columns that the table opens with: without z − max z, which is unfolded on demand. */
  public static final List<TableColumn> COLUMNS = List
      .copyOf(EnumSet.complementOf(EnumSet.of(TableColumn.SHIFTED)));

  public View {
    cards = cards.stream().distinct().toList();
    walked = cards.isEmpty() && walked == Walked.BEHIND_CARDS ? Walked.IN_FRONT : walked;
    hidden = hidden.stream().distinct().toList();
    columns = columns.stream().distinct().sorted().toList();
  }

  /** The same look with this hidden. */
  public View withHidden(List<Cover> covers) {
    return new View(screen, watched, cards, walked, derive, backprop, covers, composed, columns);
  }

  /** The same look with Derive standing elsewhere. */
  public View with(Derive other) {
    return new View(screen, watched, cards, walked, other, backprop, hidden, composed, columns);
  }

  /** The same look with Backprop standing elsewhere. */
  public View with(Backprop other) {
    return new View(screen, watched, cards, walked, derive, other, hidden, composed, columns);
  }

  /** Where nothing is hidden, nothing chosen for the stage, and the table is as it opens. */
  public View(Screen screen, Watched watched, List<Card> cards, Derive derive, Backprop backprop) {
    this(screen, watched, cards, Walked.beside(cards), derive, backprop, List.of(), Optional.empty(), COLUMNS);
  }

  /**
   * The classes that lines about one or two classes show.
   *
   * @param first  i, from 0
   * @param second k, from 0
   */
  public record Watched(int first, int second) {}

  /**
   * Where Derive stands.
   *
   * @param route the derivation's name
   * @param line  the key of its line, such as {@code two-cases.chain.cancel}
   * @param panel what stands beside it
   * @param depth how much of the derivations is shown
   */
  public record Derive(String route, String line, Panel panel, Depth depth) {}

  /**
   * Where Backprop stands.
   *
   * @param stage    the stage
   * @param time     how far into it, 0 to 1
   * @param lens     what stands beside the network
   * @param batching what the batch lens shows; the entry that is worked out there is not kept
   */
  public record Backprop(Stage stage, double time, Lens lens, Batching batching) {
    public Backprop {
      batching = batching.choosing(Optional.empty());
    }
  }

  /** Whether it is about what stands beside the derivation or the network. */
  public boolean besides() {
    return switch (screen) {
      case DERIVE -> derive.panel() != Panel.NUMBERS;
      case BACKPROP -> backprop.lens() != Lens.EQUATION;
      case EXPLORE, TRAIN -> false;
    };
  }
}
