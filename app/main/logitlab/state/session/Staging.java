package logitlab.state.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import logitlab.state.view.Composition;
import logitlab.state.view.Cover;
import logitlab.state.view.Screen;

/**
 * What is done to the picture on the stage.
 *
 * @param covers  what is hidden, the first hidden first
 * @param opening what was hidden a moment ago, and grows
 * @param poll    what the audience is asked, if anything
 * @param composed what stands there, where that was chosen
 */
public record Staging(List<Cover> covers, Optional<Opening> opening, Optional<Poll> poll,
    Optional<Composition> composed) {
  /** More than anybody hides. */
  public static final int MOST_COVERS = 100;
  static final Staging START = new Staging(List.of(), Optional.empty(), Optional.empty(),
      Optional.empty());

  public Staging {
    // Mostly there is none, and this is made at every frame.
    covers = covers.isEmpty() ? List.of() : covers.stream().distinct().limit(MOST_COVERS).toList();
  }

  /**
   * What was hidden, and is seen to grow from nothing.
   *
   * @param playhead how far it is, 0 to 1
   */
  public record Opening(Cover cover, Playhead playhead) implements Timed<Opening> {
    /** How long it takes. */
    private static final double SECONDS = 0.9;

    @Override
    public Opening with(Playhead changed) {
      return new Opening(cover, changed);
    }

    static Opening of(Cover cover) {
      return new Opening(cover, Playhead.START.withPlaying(true));
    }

    Opening after(double seconds, boolean reducedMotion) {
      var time = reducedMotion ? 1 : Math.min(1, time() + seconds / SECONDS);
      return with(playhead.at(time).withPlaying(time < 1));
    }
  }

  /** What is hidden on a screen. */
  public List<Cover> on(Screen screen) {
    return covers.stream().filter(cover -> cover.screen() == screen).toList();
  }

  public Staging with(List<Cover> hidden) {
    return new Staging(hidden, Optional.empty(), poll, composed);
  }

  public Staging with(Optional<Poll> asked) {
    return new Staging(covers, opening, asked, composed);
  }

  /** With this standing there; with nothing chosen, what the screen has in front. */
  public Staging composed(Optional<Composition> chosen) {
    return new Staging(covers, opening, poll, chosen);
  }

  /** With this hidden; what is hidden already is uncovered. */
  public Staging switched(Cover cover) {
    var all = new ArrayList<>(covers);
    if (all.remove(cover)) {
      return new Staging(all, Optional.of(Opening.of(cover)), poll, composed);
    }
    all.add(cover);
    return new Staging(all, Optional.empty(), poll, composed);
  }

  /** With the poll over: what was asked is no longer hidden. */
  public Staging answered() {
    var of = poll.map(Poll::of);
    return new Staging(covers.stream()
        .filter(cover -> switch (cover.what()) {
          case Cover.Column(var quantity) -> !of.equals(Optional.of(quantity));
          case Cover.Entry(var term) -> !of.equals(Optional.of(term.quantity()));
          case Cover.Part _ -> true;
        })
        .toList(), opening, Optional.empty(), composed);
  }

  Staging after(double seconds, boolean reducedMotion) {
    return opening.isEmpty() && poll.isEmpty()
        ? this
        : new Staging(covers,
            opening.map(now -> now.after(seconds, reducedMotion)).filter(Opening::playing),
            poll.map(now -> now.after(seconds, reducedMotion)), composed);
  }
}
