package logitlab.state.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import logitlab.derivation.expr.Quantity;
import logitlab.math.Decimals;
import logitlab.math.Vec;
import logitlab.motion.Ease;
import logitlab.state.document.Document;

/**
 * What the audience is asked before it sees the truth: one bar for each class.
 *
 * @param of       what the bars stand for: p, which hands are counted for, or the gradient
 * @param bars     where the ghosts stand: shares, or entries of the gradient
 * @param row      the class that is being typed
 * @param typing   what is typed for it
 * @param tallies  what was typed so far, where hands are counted
 * @param playhead how far the truth has grown, 0 to 1; it stands at 0 until the bars are locked
 * @param locked   whether nothing can be changed any more
 */
public record Poll(Quantity of, Vec bars, int row, String typing, List<Optional<Double>> tallies, boolean locked,
    Playhead playhead) implements Timed<Poll> {
  private static final double SECONDS = 1.4;
  private static final int MOST_LETTERS = 8;
  /** More hands than any hall has. */
  private static final double MOST_HANDS = 100_000;

  public Poll {
    tallies = List.copyOf(tallies);
    if ((of != Quantity.P && of != Quantity.DL_DZ) || row < 0 || row >= bars.size()) {
      throw new IllegalArgumentException("a poll on " + of + " at " + row);
    }
  }

  /** Nobody has said anything: for shares all are equal, for the gradient all are 0. */
  public static Poll on(Quantity of, int classes) {
    return new Poll(of, Vec.generate(classes, _ -> of == Quantity.P ? 1.0 / classes : 0), 0, "",
        Collections.nCopies(classes, Optional.empty()), false, Playhead.START);
  }

  /** Whether it asks this of a document. */
  public boolean fits(Document document) {
    return bars.size() == document.size();
  }

  /** The part of the truth that has grown, 0 to 1. */
  public double grown() {
    return Ease.OUT.at(time());
  }

  @Override
  public Poll with(Playhead changed) {
    return new Poll(of, bars, row, typing, tallies, locked, changed);
  }

  private Poll with(Vec moved) {
    return new Poll(of, moved, row, typing, tallies, locked, playhead);
  }

  /** With the ghost of a class set by hand; shares stay shares: the others give way. */
  public Poll set(int k, double value) {
    if (locked || k < 0 || k >= bars.size() || Double.isNaN(value)) {
      return this;
    }
    if (of != Quantity.P) {
      return with(bars.with(k, Math.clamp(value, -1e6, 1e6)));
    }
    var share = Math.clamp(value, 0, 1);
    var others = bars.sum() - bars.get(k);
    return with(Vec.generate(bars.size(), n -> n == k
        ? share
        : others > 0 ? bars.get(n) / others * (1 - share) : (1 - share) / (bars.size() - 1)));
  }

  /** With one more sign typed: a digit, a point, a minus. */
  public Poll typed(String sign) {
    return locked || typing.length() >= MOST_LETTERS || !sign.matches("[0-9.-]")
        ? this
        : new Poll(of, bars, row, typing + sign, tallies, locked, playhead);
  }

  /** Without the last sign, or without the poll's last row. */
  public Poll erased() {
    return typing.isEmpty()
        ? new Poll(of, bars, Math.max(0, row - 1), "", tallies, locked, playhead)
        : new Poll(of, bars, row, typing.substring(0, typing.length() - 1), tallies, locked, playhead);
  }

  /** What is typed is taken, and the next class is asked; after the last one, or where nothing is typed, all is locked. */
  public Poll entered() {
    var number = Decimals.number(typing);
    if (locked) {
      return this;
    }
    if (number.isEmpty()) {
      return typing.isEmpty() ? lock() : new Poll(of, bars, row, "", tallies, false, playhead);
    }
    var taken = of == Quantity.P
        ? counted(Math.clamp(number.getAsDouble(), 0, MOST_HANDS))
        : set(row, number.getAsDouble());
    return row + 1 == bars.size()
        ? taken.typedAll().lock()
        : new Poll(of, taken.bars, row + 1, "", taken.tallies, false, playhead);
  }

  private Poll typedAll() {
    return new Poll(of, bars, row, "", tallies, locked, playhead);
  }

  /** Hands become shares of all hands that were counted. */
  private Poll counted(double hands) {
    var all = new ArrayList<>(tallies);
    all.set(row, Optional.of(hands));
    var total = all.stream().mapToDouble(each -> each.orElse(0.0)).sum();
    var shares = total > 0 ? Vec.generate(bars.size(), n -> all.get(n).orElse(0.0) / total) : bars;
    return new Poll(of, shares, row, typing, all, locked, playhead);
  }

  /** Nothing can be changed any more, and the truth begins to grow. */
  public Poll lock() {
    return new Poll(of, bars, row, "", tallies, true, Playhead.START.withPlaying(true));
  }

  Poll after(double seconds, boolean reducedMotion) {
    if (!playing()) {
      return this;
    }
    var time = reducedMotion ? 1 : Math.min(1, time() + seconds / SECONDS);
    return with(playhead.at(time).withPlaying(time < 1));
  }
}
