package logitlab.state;

import java.util.List;
import java.util.Optional;

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
    List<Card> cards, Panel panel, Journey.Lens lens, Batching batching) {
  public View {
    cards = cards.stream().distinct().toList();
    batching = batching.choosing(Optional.empty());
  }

  /** Where {@code session} looks. */
  public static View of(Session session, Routes routes) {
    var block = 0;
    var line = session.route().line();
    var blocks = routes.blocks(session.route().id());
    while (block < blocks.size() - 1 && line >= blocks.get(block)) {
      line -= blocks.get(block);
      block++;
    }
    var journey = session.journey();
    return new View(session.screen(), session.route().id(), block, line, session.watched(), journey.stage(),
        journey.time(), session.exploring().unfolded().open(), session.lab().panel(), journey.lens(),
        journey.batching());
  }

  /** The line counted through all of the route's blocks, {@code blocks} being their lengths. */
  int flatLine(List<Integer> blocks) {
    if (block >= blocks.size()) {
      return Integer.MAX_VALUE;
    }
    return blocks.stream().limit(block).mapToInt(Integer::intValue).sum() + Math.min(line, blocks.get(block) - 1);
  }
}
