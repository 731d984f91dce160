package logitlab.state.view;

import java.util.List;
import java.util.Optional;
import logitlab.motion.Stage;

/**
 * Where to look, as a document's file can say it.
 *
 * @param screen   what is in front
 * @param route    the derivation's name
 * @param block    its block, from 0
 * @param line     the line in that block, from 0
 * @param watched  the watched class, from 0
 * @param stage    where backpropagation stands
 * @param time     how far into the stage, 0 to 1
 * @param cards    the open cards of Explore, each once
 * @param panel    what stands beside a derivation
 * @param lens     what stands beside the network
 * @param batching what the batch lens shows; the entry that is worked out there is not kept
 */
public record View(Screen screen, String route, int block, int line, int watched, Stage stage, double time,
    List<Card> cards, Panel panel, Lens lens, Batching batching) {
  public View {
    cards = cards.stream().distinct().toList();
    batching = batching.choosing(Optional.empty());
  }

  /** The line counted through all of the route's blocks, {@code blocks} being their lengths. */
  public int flatLine(List<Integer> blocks) {
    if (block >= blocks.size()) {
      return Integer.MAX_VALUE;
    }
    return blocks.stream().limit(block).mapToInt(Integer::intValue).sum() + Math.min(line, blocks.get(block) - 1);
  }
}
