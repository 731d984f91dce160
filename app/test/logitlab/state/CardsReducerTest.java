package logitlab.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import logitlab.math.Vec;
import logitlab.state.document.Document;
import logitlab.state.domain.Domain;
import logitlab.state.session.CardSetting;
import logitlab.state.session.Tiling;
import logitlab.state.session.Unfolded;
import logitlab.state.view.Card;
import logitlab.state.view.Walked;
import org.junit.jupiter.api.Test;

/** Cards unfold, fold and are turned; what they are turned to stays inside its limits. */
class CardsReducerTest {

  @Test
  void aCardThatIsUnfoldedStandsInFront() {
    var state = after(AppState.START, new Action.Cards.Unfold(Card.SLICE, true),
        new Action.Cards.Unfold(Card.DUEL, true),
        new Action.Cards.Unfold(Card.NUMBERS, true));
    assertThat(page(state)).containsExactly(Card.NUMBERS);
    assertThat(page(after(state, new Action.Cards.Unfold(Card.DUEL, true)))).containsExactly(Card.SLICE, Card.DUEL);
    var folded = after(state, new Action.Cards.Unfold(Card.NUMBERS, false));
    assertThat(page(folded)).containsExactly(Card.SLICE, Card.DUEL);
    assertThat(after(folded, new Action.Cards.Unfold(Card.NUMBERS, false))).isEqualTo(folded);
    assertThat(folded.document()).isSameAs(AppState.START.document());
  }

  /** The derivation is unfolded and folded as the cards are, on a page before theirs. */
  @Test
  void theDerivationStaysUnfoldedAmongCards() {
    var opened = after(AppState.START, new Action.Cards.Unfold(Card.SLICE, true));
    assertThat(unfolded(opened).hasDerivation()).isTrue();
    assertThat(unfolded(opened).showsDerivation()).isFalse();
    var back = after(opened, new Action.Time.Back());
    assertThat(unfolded(back).showsDerivation()).isTrue();
    assertThat(unfolded(back).open()).containsExactly(Card.SLICE);
    assertThat(page(back)).isEmpty();
    assertThat(after(back, new Action.Cards.Tile(Tiling.FOUR)).session().showsLine()).isTrue();
    var walked = after(back, new Action.Time.Forward());
    assertThat(walked.session().route()).isEqualTo(back.session().route().stepped(1));
    var end = after(walked, new Action.Time.Last());
    assertThat(unfolded(end).showsDerivation()).isTrue();
    assertThat(page(after(end, new Action.Time.Forward()))).as("after its last line come the cards")
        .containsExactly(Card.SLICE);
    assertThat(unfolded(after(opened, new Action.Cards.Unfold(Card.SLICE, false))).showsDerivation()).isTrue();
    var without = after(opened, new Action.Cards.UnfoldDerivation(false));
    assertThat(page(without)).containsExactly(Card.SLICE);
    assertThat(page(after(without, new Action.Time.Back()))).containsExactly(Card.SLICE);
    assertThat(unfolded(after(without, new Action.Cards.Unfold(Card.SLICE, false))).hasDerivation()).isFalse();
    var all = after(AppState.START, new Action.Cards.UnfoldAll());
    assertThat(unfolded(all).hasDerivation()).isTrue();
    assertThat(unfolded(all).open()).containsExactly(Card.values());
    assertThat(page(all)).containsExactly(Card.SLICE, Card.JACOBIAN);
  }

  /** What is kept as a scene, or in a file, brings the derivation back where it was. */
  @Test
  void theDerivationIsWhereItWasLeft() {
    for (var walked : Walked.values()) {
      var left = after(AppState.START, new Action.Cards.UnfoldAll(),
          walked == Walked.BEHIND_CARDS
              ? new Action.Time.Forward()
              : new Action.Cards.UnfoldDerivation(
                  walked == Walked.IN_FRONT));
      assertThat(unfolded(left).derivation()).isEqualTo(walked);
      var back = after(AppState.START, new Action.Program.Load(left.document(), Optional.of(left.session().view())));
      assertThat(unfolded(back).derivation()).isEqualTo(walked);
      assertThat(unfolded(back).open()).containsExactly(Card.values());
    }
  }

  /** On the stage cards stand without the derivation, and no step is spent on it. */
  @Test
  void theStageLeavesTheDerivationOut() {
    var staged = after(AppState.START, new Action.Cards.Unfold(Card.SLICE, true), new PresentAction.Enter());
    assertThat(after(staged, new Action.Time.Back())).isEqualTo(staged);
  }

  private static Unfolded unfolded(AppState state) {
    return state.session().exploring().unfolded();
  }

  /** A clicker turns the pages of cards while cards are in sight, and walks the derivation while that is. */
  @Test
  void forwardTurnsThePages() {
    var state = after(AppState.START, new Action.Cards.UnfoldOnly(List.of(Card.values())),
        new Action.Cards.Tile(Tiling.FOUR));
    assertThat(page(state)).hasSize(4).startsWith(Card.SLICE);
    var next = after(state, new Action.Time.Forward(), new Action.Time.Forward(), new Action.Time.Forward());
    assertThat(page(next)).containsExactly(Card.INVARIANTS, Card.NUMBERS);
    assertThat(next.session().route().line()).isZero();
    assertThat(page(after(next, new Action.Time.Back(), new Action.Time.Back(), new Action.Time.Back())))
        .startsWith(Card.SLICE);
    var closed = after(next, new Action.Cards.UnfoldOnly(List.of()), new Action.Time.Forward());
    assertThat(closed.session().route()).isEqualTo(next.session().route().stepped(1));
  }

  @Test
  void theFirstCardStaysInFrontWhenTheTextGrows() {
    var state = after(AppState.START, new Action.Cards.UnfoldOnly(List.of(Card.values())),
        new Action.Cards.Tile(Tiling.FOUR),
        new Action.Cards.TurnPage(5), new Action.Program.SetTextSize(1.5));
    assertThat(page(state)).containsExactly(Card.SURPRISE);
    assertThat(page(after(state, new Action.Program.SetTextSize(9)))).containsExactly(Card.SURPRISE);
    assertThat(after(state, new Action.Program.SetTextSize(9)).session().textSize()).isEqualTo(1.5);
    assertThat(page(after(state, new Action.Program.SetTextSize(1)))).hasSize(4).contains(Card.SURPRISE);
  }

  /** Whatever way c takes, the logits are the first ones and c: no rounding piles up, and c back at 0 is where it began. */
  @Test
  void addingToAllLogitsMovesNothingElse() {
    var state = AppState.START;
    for (var c : new double[]{0.1, 0.3, -7.7, 10, 2.5}) {
      state = after(state, new Action.Cards.Turn(CardSetting.SHIFT, c));
      assertThat(state.document().logits()).isEqualTo(Document.EXAMPLE.logits().map(z -> z + c));
      assertThat(state.document().softmax().p().minus(Document.EXAMPLE.softmax().p()).maxAbs()).isLessThan(1e-14);
    }
    assertThat(after(state, new Action.Cards.Turn(CardSetting.SHIFT, 0)).document()).isEqualTo(Document.EXAMPLE);
    var moved = after(state, new Action.Example.SetLogit(0, 1));
    assertThat(moved.session().exploring().unfolded().shift(moved.document().logits())).isZero();
    var edge = after(after(AppState.START, new Action.Example.SetLogit(0, Domain.MAX_LOGIT)),
        new Action.Cards.Turn(CardSetting.SHIFT, 5));
    assertThat(edge.document().logits().get(0)).isEqualTo(Domain.MAX_LOGIT);
    assertThat(edge.document().logits().get(1)).as("all or none").isEqualTo(1);
  }

  /** Softmax of the logits is the point, and their sum is what it was. */
  @Test
  void thePointIsWhereItWasDragged() {
    var random = new Random(8);
    for (var turn = 0; turn < 200; turn++) {
      var weights = Vec.generate(3, _ -> 0.01 + random.nextDouble());
      var p = weights.scale(1 / weights.sum());
      var start = after(AppState.START,
          new Action.Example.SetTemperature(StrictMath.pow(10, 3 * random.nextDouble() - 1)),
          new Action.Example.SetLogit(1, 20 * random.nextGaussian()));
      var moved = after(start, new Action.Cards.MovePoint(p)).document();
      assertThat(moved.softmax().p().minus(p).maxAbs()).isLessThan(1e-12);
      assertThat(moved.logits().sum()).isEqualTo(start.document().logits().sum(), within(1e-9));
    }
    var corner = after(AppState.START, new Action.Cards.MovePoint(Vec.of(1, 0, 0))).document().softmax().p();
    assertThat(corner.get(1)).isEqualTo(CardsReducer.LEAST, within(1e-5));
  }

  @Test
  void aKnobStopsAtItsEnds() {
    assertThat(
        after(AppState.START, new Action.Cards.Turn(CardSetting.DIGITS, 99)).session().exploring().unfolded().digits())
        .isEqualTo(17);
    assertThat(after(AppState.START, new Action.Cards.Turn(CardSetting.RATE, 0.5)).session().exploring().learningRate())
        .isEqualTo(3.16);
    assertThat(after(AppState.START, new Action.Cards.Turn(CardSetting.RATE, -1)).session().exploring().learningRate())
        .isEqualTo(0.1);
    assertThat(after(AppState.START, new Action.Cards.Turn(CardSetting.STEP, Double.NaN))).isEqualTo(AppState.START);
  }

  private static List<Card> page(AppState state) {
    return state.session().exploring().unfolded().page(state.session().cardsPerPage());
  }

  private static AppState after(AppState state, Action... actions) {
    return Stream.of(actions).reduce(state, Reducer::reduce, (_, last) -> last);
  }
}
