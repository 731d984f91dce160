package logitlab.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.math.Vec;
import logitlab.motion.Stage;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.NetworkPreset;
import logitlab.state.document.NetworkSize;
import logitlab.state.document.Task;
import logitlab.state.domain.Domain;
import logitlab.state.session.Place;
import logitlab.state.training.Run;
import logitlab.state.view.Lens;
import logitlab.state.view.Screen;
import org.junit.jupiter.api.Test;

/** What is done to the network as a whole. */
class BackpropReducerTest {

  private AppState after(Action... actions) {
    var state = AppState.START;
    for (var action : actions) {
      state = Reducer.reduce(state, action);
    }
    return state;
  }

  @Test
  void anUpdateMovesEveryWeightAgainstItsGradient() {
    var before = NetworkExample.EXAMPLE;
    var after = after(new Action.Backprop.SetRate(0.25), new Action.Backprop.Update()).document().network();
    var pass = before.pass();
    assertThat(after.network().w1()).isEqualTo(before.network().w1().plus(pass.dw1().scale(-0.25)));
    assertThat(after.network().w2()).isEqualTo(before.network().w2().plus(pass.dw2().scale(-0.25)));
    assertThat(after.network().b1()).isEqualTo(before.network().b1().plus(pass.db1().scale(-0.25)));
    assertThat(after.network().b2()).isEqualTo(before.network().b2().plus(pass.db2().scale(-0.25)));
    assertThat(after.input()).isEqualTo(before.input());
    assertThat(after.pass().loss()).isLessThan(pass.loss());
  }

  /** A small step lowers the loss by η times the square of the gradient's length, whatever the network. */
  @Test
  void aSmallStepLowersTheLossAsItsGradientPromises() {
    var rate = 1e-6;
    for (var preset : NetworkPreset.ALL) {
      var pass = preset.example().pass();
      var square = 0.0;
      for (var rows : java.util.List.of(pass.dw1(), pass.dw2())) {
        square += rows.rowVectors().stream().mapToDouble(row -> row.dot(row)).sum();
      }
      square += pass.db1().dot(pass.db1()) + pass.db2().dot(pass.db2());
      assertThat((pass.loss() - preset.example().stepped(rate).pass().loss()) / rate).isCloseTo(square,
          within(1e-4 * square));
    }
  }

  @Test
  void takingAwayAndAddingKeepsWhatCanBeKept() {
    var more = after(new Action.Backprop.Resize(4, 8, 6)).document().network();
    assertThat(more.network().inputs()).isEqualTo(4);
    assertThat(more.network().hidden()).isEqualTo(8);
    assertThat(more.network().classes()).isEqualTo(6);
    assertThat(more.target()).isEqualTo(Vec.oneHot(6, 1));
    assertThat(NetworkSize.of(more, 2, 3, 3)).isEqualTo(NetworkExample.EXAMPLE);
    assertThat(more.network().w1().rowVectors().stream().flatMapToDouble(Vec::stream))
        .allMatch(weight -> weight != 0 && Math.abs(weight) < 1);
    var least = NetworkSize.of(more, 0, -3, 0);
    assertThat(least.network().inputs()).isEqualTo(1);
    assertThat(least.network().hidden()).isEqualTo(1);
    assertThat(least.network().classes()).isEqualTo(2);
    assertThat(NetworkSize.of(more, 99, 99, 99)).isEqualTo(more);
  }

  @Test
  void aTargetThatIsGoneGivesWay() {
    var example = NetworkExample.EXAMPLE;
    assertThat(NetworkSize.of(example.withTarget(Vec.oneHot(3, 2)), 2, 3, 2).target()).isEqualTo(Vec.oneHot(2, 1));
    assertThat(NetworkSize.of(example.withTarget(Vec.of(0.5, 0.25, 0.25)), 2, 3, 2).target().get(0))
        .isCloseTo(2.0 / 3, within(1e-15));
    var random = new Random(3);
    for (var n = 0; n < 500; n++) {
      var raw = Vec.generate(3, _ -> random.nextInt(3) == 0 ? 0 : StrictMath.pow(random.nextDouble(), 20));
      var target = raw.sum() == 0 ? Vec.oneHot(3, 0) : raw.scale(1 / raw.sum());
      if (Domain.isTarget(target)) {
        assertThat(Domain.isTarget(NetworkSize.of(example.withTarget(target), 2, 3, 2).target())).isTrue();
      }
    }
  }

  @Test
  void whatIsChosenIsOneOfTheNetworksTermsAndGoesWithIt() {
    var last = Optional.of(Term.of(Quantity.NET_W2, 2, 2));
    assertThat(after(new Action.Backprop.Select(last)).session().backprop().selected()).isEqualTo(last);
    assertThat(
        after(new Action.Backprop.Select(Optional.of(Term.of(Quantity.NET_W2, 3, 0)))).session().backprop().selected())
        .isEmpty();
    assertThat(after(new Action.Backprop.Select(last), new Action.Program.Load(Document.EXAMPLE.withNetwork(
        NetworkSize.of(NetworkExample.EXAMPLE, 2, 2, 3)), Optional.empty())).session().backprop().selected()).isEmpty();
  }

  @Test
  void aLineIsOpenedInFront() {
    var state = after(new Action.Program.Show(Screen.BACKPROP), new Action.Walk.OpenLine("two-cases", 4));
    assertThat(state.session().screen()).isEqualTo(Screen.DERIVE);
    assertThat(state.session().route().line()).isEqualTo(4);
  }

  /** From wherever the journey was left, and whatever was looked at. */
  @Test
  void anExampleOfTheDataStartsAtTheBeginningOfItsJourney() {
    var state = AppState.START;
    for (var action : List.of(new Action.Train.Learned(Run.of(Task.DEFAULT)), new Action.Train.Send(3),
        new Action.Program.Show(Screen.BACKPROP), new Action.Backprop.SetLens(Lens.BATCH),
        new Action.Time.Scrub(new Place.InBackprop(Stage.DA1, 0.5)), new Action.Time.Play(),
        new Action.Program.Show(Screen.TRAIN))) {
      state = Reducer.reduce(state, action);
    }
    var shown = Reducer.reduce(state, new Action.Train.FollowJourney());
    assertThat(shown.session().screen()).isEqualTo(Screen.BACKPROP);
    assertThat(shown.session().backprop().atRest()).isTrue();
    assertThat(shown.session().backprop().playing()).isFalse();
    assertThat(shown.session().backprop().lens()).isNotEqualTo(Lens.BATCH);
    assertThat(shown.document()).isEqualTo(state.document());
  }
}
