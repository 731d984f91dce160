package logitlab.state;

import logitlab.math.Vec;
import logitlab.state.session.CardSetting;
import logitlab.state.session.Unfolded;
import logitlab.state.session.Unfolded.Shifted;

/** What the actions on the cards of Explore do. */
final class CardsReducer {
  /** The least probability that a point can be dragged to: at a corner the logits would run away. */
  static final double LEAST = 1e-3;

  private CardsReducer() {}

  static AppState reduce(AppState state, Action.Cards action) {
    var session = state.session();
    var unfolded = session.exploring().unfolded();
    return switch (action) {
      case Action.Cards.Unfold(var card, var open) -> with(state, unfolded.with(card, open, session.cardsPerPage()));
      case Action.Cards.UnfoldDerivation(var open) -> with(state, unfolded.withDerivation(open));
      case Action.Cards.UnfoldAll() -> with(state, unfolded.withAll());
      case Action.Cards.UnfoldOnly(var cards) -> with(state, unfolded.withOpen(cards.stream().distinct().toList()));
      case Action.Cards.TurnPage(var first) -> page(state, first);
      case Action.Cards.Tile(var tiling) -> {
        var tiled = with(state, unfolded.withTiling(tiling));
        var first = unfolded.showsDerivation() ? -1 : unfolded.first();
        yield with(tiled, unfolded.withTiling(tiling).at(first, tiled.session().cardsPerPage()));
      }
      case Action.Cards.Turn(var knob, var value) -> Double.isNaN(value)
          ? state
          : turn(state, knob, Math.clamp(value, knob.low(), knob.high()));
      case Action.Cards.MovePoint(var p) -> point(state, p);
    };
  }

  /** To the page with card {@code first} of those that are open; before the first stands the derivation. */
  static AppState page(AppState state, int first) {
    var session = state.session();
    var index = session.presenting().on() ? Math.max(0, first) : first;
    return with(state, session.exploring().unfolded().at(index, session.cardsPerPage()));
  }

  private static AppState turn(AppState state, CardSetting knob, double value) {
    var unfolded = state.session().exploring().unfolded();
    return switch (knob) {
      case SHIFT -> shift(state, value);
      case RATE -> state.session(seen -> seen.exploring(now -> now.withLearningRate(rate(value))));
      case STEP -> with(state, unfolded.withStep(value));
      case DIGITS -> with(state, unfolded.withDigits((int) Math.rint(value)));
    };
  }

  /** 10^exponent with three digits: they can be read and typed, and tell hundredths of a decade apart. */
  private static double rate(double exponent) {
    var whole = Math.floor(exponent);
    var mantissa = Math.rint(StrictMath.pow(10, exponent - whole) * 100);
    var power = (int) whole - 2;
    return power < 0 ? mantissa / StrictMath.pow(10, -power) : mantissa * StrictMath.pow(10, power);
  }

  /** c on every logit, counted from where they stood when it began; it stops where a logit would leave the domain. */
  private static AppState shift(AppState state, double c) {
    var logits = state.document().logits();
    var unfolded = state.session().exploring().unfolded();
    var start = unfolded.shift(logits) == 0 ? logits : unfolded.shifted().orElseThrow().logits();
    var smallest = -start.map(z -> -z).max();
    var by = Math.clamp(c, Math.min(0, TermActions.LOGITS.low() - smallest),
        Math.max(0, TermActions.LOGITS.high() - start.max()));
    var shifted = new Shifted(start, by);
    return with(state.with(state.document().withLogits(shifted.result())), unfolded.withShifted(shifted));
  }

  /** z = T ln p + c with the c that keeps Σz; a p near 0 is held at {@link #LEAST}. */
  private static AppState point(AppState state, Vec p) {
    var document = state.document();
    if (p.size() != document.size() || !p.isFinite()) {
      return state;
    }
    var inside = p.map(entry -> Math.clamp(entry, LEAST, 1));
    var scores = inside.map(entry -> document.temperature() * StrictMath.log(entry));
    var c = (document.logits().sum() - scores.sum()) / p.size();
    return state.with(document
        .withLogits(scores.map(score -> TermActions.LOGITS.clamp(score + c))));
  }

  private static AppState with(AppState state, Unfolded changed) {
    return state.session(seen -> seen.exploring(now -> now.withUnfolded(changed)));
  }
}
