package logitlab.state.view;

import java.util.List;
import java.util.Optional;
import logitlab.motion.Stage;

/**
 * Where to look, as a document's file can say it.
 *
 * @param screen   what is in front
 * @param route    the derivation's name
 * @param line     the key of its line, such as {@code two-cases.chain.cancel}
 * @param watched  the watched class, from 0
 * @param stage    where backpropagation stands
 * @param time     how far into the stage, 0 to 1
 * @param cards    the open cards of Explore, each once
 * @param panel    what stands beside a derivation
 * @param lens     what stands beside the network
 * @param batching what the batch lens shows; the entry that is worked out there is not kept
 * @param depth    how much of the derivations is shown
 */
public record View(Screen screen, String route, String line, int watched, Stage stage, double time,
    List<Card> cards, Panel panel, Lens lens, Batching batching, Depth depth) {
  public View {
    cards = cards.stream().distinct().toList();
    batching = batching.choosing(Optional.empty());
  }
}
