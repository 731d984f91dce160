package logitlab.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import logitlab.math.Vec;
import logitlab.state.document.Document;
import logitlab.state.document.DragLimits;
import org.junit.jupiter.api.Test;

class TableReducerTest {
  private final Random random = new Random(8);

  private AppState does(AppState state, Action action) {
    return Reducer.reduce(state, action);
  }

  private AppState point(int size, double temperature, double smoothing) {
    var weights = Vec.generate(size, _ -> random.nextDouble());
    return AppState.START.with(Document.ofLogits(Vec.generate(size, _ -> random.nextGaussian() * 3 * temperature))
        .withTarget(random.nextBoolean() ? Vec.oneHot(size, random.nextInt(size)) : weights.scale(1 / weights.sum()))
        .withTemperature(temperature)
        .withSmoothing(smoothing));
  }

  @Test
  void aProbabilityIsReachedByItsLogitAloneAndTheOthersKeepTheirRatios() {
    for (var n = 0; n < 400; n++) {
      var size = random.nextInt(2, 11);
      var before = point(size, StrictMath.pow(10, random.nextDouble(-3, 3)), 0);
      var k = random.nextInt(size);
      var wanted = 0.001 + 0.998 * random.nextDouble();
      var after = does(before, new Action.Table.SetProbability(k, wanted)).document();
      assertThat(after.softmax().p().get(k)).isCloseTo(wanted, within(1e-9));
      assertThat(after.logits().with(k, 0)).isEqualTo(before.document().logits().with(k, 0));
      var j = (k + 1) % size;
      var other = (k + size - 1) % size;
      assertThat(after.softmax().logP().get(j) - after.softmax().logP().get(other)).isCloseTo(
          before.document().softmax().logP().get(j) - before.document().softmax().logP().get(other), within(1e-9));
      // z_k += T (logit p′ − logit p_k)
      var p = before.document().softmax();
      var logit = p.logP().get(k) - StrictMath.log(p.complement().get(k));
      assertThat(after.logits().get(k)).isCloseTo(before.document().logits().get(k)
          + p.temperature() * (StrictMath.log(wanted / (1 - wanted)) - logit), within(1e-8 * p.temperature()));
    }
  }

  @Test
  void aGradientIsReachedAsFarAsItsProbabilityGoes() {
    for (var n = 0; n < 400; n++) {
      var size = random.nextInt(2, 11);
      var before = point(size, StrictMath.pow(10, random.nextDouble(-2, 2)), random.nextDouble());
      var k = random.nextInt(size);
      var reach = DragLimits.gradient(before.document().softmax().p().get(k),
          before.document().targetInUse().get(k), before.document().temperature());
      var wanted = reach.low() + (reach.high() - reach.low()) * (1.4 * random.nextDouble() - 0.2);
      var after = does(before, new Action.Table.SetGradient(k, wanted)).document();
      assertThat(after.crossEntropy().gradient().get(k)).isCloseTo(reach.clamp(wanted),
          within(1e-9 / before.document().temperature()));
      assertThat(after.logits().with(k, 0)).isEqualTo(before.document().logits().with(k, 0));
    }
  }

  @Test
  void atALimitTheBarStopsAndOneThatIsBeyondStaysThere() {
    var state = does(AppState.START, new Action.Table.SetProbability(0, 7));
    assertThat(state.document().softmax().p().get(0)).isCloseTo(0.999, within(1e-12));
    var sure = AppState.START.with(Document.EXAMPLE.withLogits(Vec.of(30, 0, 0)));
    assertThat(does(sure, new Action.Table.SetProbability(0, 1)).document()).isEqualTo(sure.document());
    var out = AppState.START.with(Document.EXAMPLE.withLogits(Vec.of(1e6, -1e6, -1e6)));
    assertThat(does(out, new Action.Table.SetProbability(1, 0)).document()).isEqualTo(out.document());
    assertThat(does(out, new Action.Table.SetProbability(1, 0.5)).document().logits())
        .isEqualTo(Vec.of(1e6, 1e6, -1e6));
  }

  @Test
  void theOtherTargetsGiveWayInProportion() {
    for (var n = 0; n < 400; n++) {
      var size = random.nextInt(2, 11);
      var epsilon = random.nextBoolean() ? 0 : random.nextDouble() * 0.9;
      var before = point(size, 1, epsilon);
      var k = random.nextInt(size);
      var reach = DragLimits.target(before.document());
      var wanted = reach.low() + random.nextDouble() * (reach.high() - reach.low());
      var after = does(before, new Action.Table.SetTargetPart(k, wanted)).document();
      assertThat(after.targetInUse().get(k)).isCloseTo(wanted, within(1e-12));
      var was = before.document().target();
      for (var j = 0; j < size; j++) {
        if (j != k && was.get(k) < 1) {
          assertThat(after.target().get(j) * (1 - was.get(k)))
              .isCloseTo(was.get(j) * (1 - after.target().get(k)), within(1e-12));
        }
      }
    }
  }

  @Test
  void aDragThatPassesTheWholeGivesBackTheOldShares() {
    var soft = AppState.START.with(Document.EXAMPLE.withTarget(Vec.of(0.5, 0.3, 0.2)));
    var all = does(soft, new Action.Table.SetTargetPart(0, 1));
    assertThat(all.document().target()).isEqualTo(Vec.of(1, 0, 0));
    var back = does(does(all, new Action.Table.SetTargetPart(0, 1.2)), new Action.Table.SetTargetPart(0, 0.75))
        .document();
    assertThat(back.target().minus(Vec.of(0.75, 0.15, 0.1)).maxAbs()).isLessThan(1e-15);
    var otherwise = does(does(all, new Action.Example.SetLogit(0, 4)), new Action.Table.SetTargetPart(0, 0.5))
        .document();
    assertThat(otherwise.target()).as("after another deed the others share alike").isEqualTo(Vec.of(0.5, 0.25, 0.25));
  }

  @Test
  void aDraggedBarIsOneUndoStep() {
    var store = new Store(AppState.START);
    IntStream.range(1, 9).forEach(n -> store.dispatch(new Action.Table.SetProbability(1, n / 10.0)));
    store.endGesture();
    IntStream.range(1, 9).forEach(n -> store.dispatch(new Action.Table.SetTargetPart(1, n / 10.0)));
    store.undo();
    assertThat(store.state().document().target()).isEqualTo(Document.EXAMPLE.target());
    store.undo();
    assertThat(store.state().document()).isEqualTo(Document.EXAMPLE);
    assertThat(store.canUndo()).isFalse();
  }

  @Test
  void pastedLogitsBringTheirClasses() {
    var more = does(AppState.START, new Action.Table.SetLogits(Vec.of(1, 2, 3, 4, 5))).document();
    assertThat(more.classes()).containsExactly("cat", "dog", "bird", "class 4", "class 5");
    assertThat(more.logits()).isEqualTo(Vec.of(1, 2, 3, 4, 5));
    assertThat(more.target()).isEqualTo(Vec.oneHot(5, 0));
    var fewer = does(AppState.START, new Action.Table.SetLogits(Vec.of(-1, 7))).document();
    assertThat(fewer.classes()).containsExactly("cat", "dog");
    assertThat(does(AppState.START, new Action.Table.SetLogits(Vec.of(1e7, 0))).document()).isEqualTo(Document.EXAMPLE);
  }

  @Test
  void rowsAreSortedAndStayWhileNumbersMove() {
    var state = AppState.START.with(Document.EXAMPLE.withLogits(Vec.of(0, 2, 1)));
    var sorted = does(state, new Action.Table.SortRows());
    assertThat(sorted.session().table().rows(sorted.document())).containsExactly(1, 2, 0);
    var moved = does(sorted, new Action.Example.SetLogit(0, 9));
    assertThat(moved.session().table().rows(moved.document())).containsExactly(1, 2, 0);
    var again = does(moved, new Action.Table.SortRows());
    assertThat(again.session().table().rows(again.document())).containsExactly(0, 1, 2);
    var back = does(does(sorted, new Action.Table.SortRows()), new Action.Example.AddClass());
    assertThat(back.session().table().rows(back.document())).containsExactly(0, 1, 2, 3);
    assertThat(does(sorted, new Action.Example.RemoveClass(0)).session().table().order()).isEqualTo(List.of());
  }

  @Test
  void aPinHoldsUntilItIsTakenOffOrTheClassesChange() {
    var pinned = does(AppState.START, new Action.Table.Pin(true));
    var moved = does(pinned, new Action.Example.SetLogit(0, 9));
    assertThat(moved.session().table().pinned()).contains(Document.EXAMPLE);
    assertThat(does(moved, new Action.Example.AddClass()).session().table().pinned()).isEmpty();
    assertThat(does(moved, new Action.Table.Pin(false)).session().table().pinned()).isEmpty();
  }
}
