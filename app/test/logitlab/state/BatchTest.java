package logitlab.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.math.Vec;
import logitlab.math.network.BatchSoftmax.Axis;
import logitlab.math.network.TwoLayerNetwork.Example;
import logitlab.math.training.ToyData;
import logitlab.state.document.DataSource;
import logitlab.state.document.Task;
import logitlab.state.training.Learner;
import logitlab.state.training.Run;
import logitlab.state.view.Batching;
import logitlab.state.view.Batching.Source;
import logitlab.state.view.Lens;
import logitlab.state.view.Screen;
import org.junit.jupiter.api.Test;

/** Which examples the batch lens shows, and what its actions do. */
class BatchTest {
  private final AppState start = does(AppState.START, new Action.Program.Show(Screen.BACKPROP),
      new Action.Backprop.SetLens(Lens.BATCH));

  private AppState does(AppState state, Action... actions) {
    var now = state;
    for (var action : actions) {
      now = Reducer.reduce(now, action);
    }
    return now;
  }

  @Test
  void withoutDataTheExamplesAreMadeFromTheNetworksOwn() {
    var own = start.document().network();
    var batch = Batch.of(start);
    assertThat(batch.source()).isEqualTo(Source.EXAMPLE);
    assertThat(batch.fits()).as("the penguins could be sent through it").isTrue();
    assertThat(batch.examples()).containsExactly(new Example(own.input(), own.target()),
        new Example(own.input().scale(-1), Vec.oneHot(3, 2)), new Example(own.input().scale(0.5), Vec.oneHot(3, 0)),
        new Example(own.input().scale(-0.5), Vec.oneHot(3, 1)));
    assertThat(Batch.of(does(start, new Action.Batch.Take(8))).examples()).hasSize(8).doesNotHaveDuplicates();
  }

  /** What training takes together, batch by batch, and every example once an epoch. */
  @Test
  void dataComeInTheBatchesOfTheTraining() {
    var state = does(start, new Action.Batch.TakeFrom(Source.DATA), new Action.Batch.Take(7));
    var run = new Learner(Task.DEFAULT).learn(0);
    var train = run.split().train();
    var plan = Task.DEFAULT.setup().plan().withBatchSize(7);
    var seen = new HashSet<Example>();
    var count = Batch.of(state).count();
    for (var number = 0; number < count; number++) {
      var batch = Batch.of(state);
      assertThat(batch.number()).isEqualTo(number);
      var rows = plan.batch(train.size(), 0, number);
      assertThat(batch.examples()).isEqualTo(rows.stream().map(train::example).toList());
      assertThat(batch.labels()).isEqualTo(rows.stream().map(row -> train.row(row).label()).toList());
      seen.addAll(batch.examples());
      state = does(state, new Action.Batch.Turn(1));
    }
    assertThat(seen).isEqualTo(
        new HashSet<>(IntStream.range(0, train.size()).mapToObj(train::example).toList()));
    assertThat(Batch.of(state).number()).as("after the last comes the first").isZero();
    assertThat(Batch.of(does(state, new Action.Batch.Turn(-1))).number()).isEqualTo(count - 1);
  }

  /** A network that was trained, or is shown one of the data, has to do with them. */
  @Test
  void aTrainedNetworkShowsItsData() {
    var trained = does(start, new Action.Program.Show(Screen.TRAIN), new Action.Train.Learned(Run.of(
        Task.DEFAULT)), new Action.Time.Forward(), new Action.Time.Forward(), new Action.Time.Forward(),
        new Action.Program.Show(Screen.BACKPROP));
    assertThat(Batch.of(trained).source()).isEqualTo(Source.DATA);
    assertThat(Batch.of(trained).epoch()).isEqualTo(3);
    var sent = does(start, new Action.Program.Show(Screen.TRAIN), new Action.Train.Send(5));
    assertThat(Batch.of(sent).source()).isEqualTo(Source.DATA);
    assertThat(Batch.of(does(sent, new Action.Batch.TakeFrom(Source.EXAMPLE))).source()).isEqualTo(Source.EXAMPLE);
  }

  /** Data of another shape than the network cannot go through it. */
  @Test
  void dataThatDoNotFitAreNoChoice() {
    var spiral = does(start, new Action.Train.UseData(DataSource.Toy.of(ToyData.XOR)),
        new Action.Batch.TakeFrom(Source.DATA));
    var batch = Batch.of(spiral);
    assertThat(spiral.document().training().task().source().data().classes()).hasSize(2);
    assertThat(batch.fits()).isFalse();
    assertThat(batch.source()).isEqualTo(Source.EXAMPLE);
  }

  @Test
  void nothingButSendingChangesTheDocument() {
    var looked = does(start, new Action.Batch.Take(99), new Action.Batch.SoftmaxAlong(Axis.EXAMPLES),
        new Action.Batch.Turn(5), new Action.Batch.Choose(Optional.of(Term.of(Quantity.BATCH_DW1, 2, 1))));
    assertThat(looked.document()).isEqualTo(start.document());
    assertThat(looked.session().backprop().batching()).isEqualTo(new Batching(Optional.empty(), 8, 0, Axis.EXAMPLES,
        Optional.of(Term.of(Quantity.BATCH_DW1, 2, 1))));
    var sent = does(looked, new Action.Batch.Send(1));
    assertThat(sent.document().network().input()).isEqualTo(Vec.of(-1, 2));
    assertThat(sent.document().network().target()).isEqualTo(Vec.oneHot(3, 2));
    assertThat(sent.session().backprop().lens()).isEqualTo(Lens.EQUATION);
    assertThat(does(looked, new Action.Batch.Send(8), new Action.Batch.Send(-1))).isEqualTo(looked);
  }

  @Test
  void onlyAnEntryOfAMeanGradientCanBeWorkedOut() {
    for (var term : List.of(Term.of(Quantity.BATCH_DW1, 3, 0), Term.of(Quantity.NET_DW1, 0, 0),
        Term.of(Quantity.BATCH_DB2), Term.of(Quantity.BATCH_P, 0, 0))) {
      assertThat(does(start, new Action.Batch.Choose(Optional.of(term)))).as("%s", term).isEqualTo(start);
    }
  }

  /** A clicker turns the batches while they are in front; what plays is shown. */
  @Test
  void walkingTurnsTheBatchAndPlayingLeavesIt() {
    var data = does(start, new Action.Batch.TakeFrom(Source.DATA));
    assertThat(does(data, new Action.Time.Forward()).session().backprop().batching().number()).isEqualTo(1);
    assertThat(does(data, new Action.Time.Forward(), new Action.Time.Back())).isEqualTo(data);
    assertThat(does(data, new Action.Time.Play()).session().backprop().lens()).isEqualTo(Lens.EQUATION);
    var playing = does(start, new Action.Backprop.SetLens(Lens.EQUATION), new Action.Time.Play());
    assertThat(does(playing, new Action.Backprop.SetLens(Lens.BATCH)).session().backprop().playing()).isFalse();
  }
}
