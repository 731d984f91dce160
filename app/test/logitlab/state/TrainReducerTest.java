package logitlab.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import logitlab.state.training.Run;
import logitlab.state.view.Screen;
import org.junit.jupiter.api.Test;

/** What becomes of the network in front when the training that it comes from is another one. */
class TrainReducerTest {
  private static final int EXAMPLE = 5;
  private static final List<Action> TRAINED = List.of(new Action.Program.Show(Screen.TRAIN),
      new Action.Train.Learned(Run.of(AppState.START.document().training().task())), new Action.Train.MoveBy(200),
      new Action.Train.Send(EXAMPLE));

  private static AppState does(Stream<Action> actions) {
    return actions.reduce(AppState.START, Reducer::reduce, (_, last) -> last);
  }

  private static Run run(AppState state) {
    return state.session().learning().run(state.document().training().task()).orElseThrow();
  }

  @Test
  void anExampleInFrontGoesOnInTheNetworkThatBegins() {
    var before = does(TRAINED.stream());
    for (var action : List.of(new Action.Train.SetHidden(7), new Action.Train.SetRate(0.07),
        new Action.Train.SetEpochs(3))) {
      var after = Reducer.reduce(before, action);
      assertThat(after.document().network().network()).as("%s", action).isEqualTo(run(after).network(0));
      assertThat(after.document().network().input()).isEqualTo(before.document().network().input());
      assertThat(after.document().network().target()).isEqualTo(before.document().network().target());
    }
  }

  @Test
  void aNetworkOfOnesOwnStays() {
    var own = AppState.START.document().network();
    var after = does(Stream.of(new Action.Program.Show(Screen.TRAIN), new Action.Train.SetHidden(7)));
    assertThat(after.document().network()).isEqualTo(own);
  }
}
