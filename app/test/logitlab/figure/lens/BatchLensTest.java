package logitlab.figure.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.Sample;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.BatchMoment;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.figure.MarkWalk;
import logitlab.figure.Networks;
import logitlab.figure.Size;
import logitlab.figure.screen.BackpropScreen;
import logitlab.figure.screen.Gallery;
import logitlab.figure.text.NetworkNumbers;
import logitlab.math.network.Activation;
import logitlab.math.network.BatchSoftmax.Axis;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.document.NetworkExample;
import logitlab.state.view.Batching.Source;
import logitlab.state.view.Batching;
import logitlab.state.view.Lens;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The batch lens, walked mark by mark. */
class BatchLensTest {
  private static final List<Size> SIZES = List.of(new Size(1280, 720), new Size(1280, 664), new Size(1600, 900));

  private final Words words = new Words(Locale.ENGLISH);

  @ParameterizedTest
  @EnumSource
  void nothingIsOutsideOrOverlapsAndEveryNumberIsTrue(Axis axis) {
    var states = new ArrayList<AppState>();
    for (var shape : Networks.SHAPES) {
      for (var example : List.of(Networks.tame(shape, 1, Activation.TANH), Networks.extreme(shape, 2, Activation.RELU),
          Networks.extreme(shape, 3, Activation.SIGMOID))) {
        var last = shape.hidden() - 1;
        for (var entry : List.of(Term.of(Quantity.BATCH_DB2, 1), Term.of(Quantity.BATCH_DW2, 0, last),
            Term.of(Quantity.BATCH_DB1, last), Term.of(Quantity.BATCH_DW1, last, shape.inputs() - 1))) {
          for (var size : List.of(1, 2, 5, Batching.MOST)) {
            states.add(shown(example, new Action.Batch.SoftmaxAlong(axis), new Action.Batch.Take(size),
                new Action.Batch.Choose(Optional.of(entry))));
          }
        }
      }
    }
    var faults = new ArrayList<String>();
    var count = 0;
    for (var state : Sample.of(states, 28)) {
      faults.addAll(walk(state, SIZES.get(count++ % SIZES.size())));
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void dataHaveRoomToo(Axis axis) {
    var faults = new ArrayList<String>();
    for (var size = 1; size <= Batching.MOST; size++) {
      var state = shown(NetworkExample.EXAMPLE, new Action.Batch.TakeFrom(Source.DATA),
          new Action.Batch.SoftmaxAlong(axis), new Action.Batch.Take(size), new Action.Batch.Turn(-1));
      faults.addAll(walk(state, SIZES.get(size % SIZES.size())));
    }
    assertThat(faults).isEmpty();
  }

  private List<String> walk(AppState state, Size size) {
    var frame = Frame.of(state, size);
    var batching = state.session().backprop().batching();
    var figures = Stream.of(new BackpropScreen(words), new Gallery(words).onDesk("batch").orElseThrow());
    return figures.flatMap(chart -> {
      var figure = chart.draw(frame);
      assertThat(figure.handles()).extracting(Handle::key).doesNotHaveDuplicates();
      assertThat(figure.handles()).allMatch(handle -> !handle.name().isBlank());
      assertThat(figure.description().text()).isNotBlank().doesNotContain("{", "NaN");
      return MarkWalk.faults(figure, frame).stream();
    }).map(fault -> fault + " on " + size + ", " + batching + ", " + state.document().network()).toList();
  }

  private AppState shown(NetworkExample example, Action... actions) {
    var state = Reducer.reduce(Networks.at(example, Stage.X, 0), new Action.Backprop.SetLens(Lens.BATCH));
    for (var action : actions) {
      state = Reducer.reduce(state, action);
    }
    return state;
  }

  private String text(AppState state) {
    return new BackpropScreen(words).draw(Frame.of(state, SIZES.getFirst())).description().text();
  }

  /** On the right axis all is well; on the wrong one the sums and the finite difference say so. */
  @Test
  void theWrongAxisIsSaidWithItsNumbers() {
    var right = shown(NetworkExample.EXAMPLE);
    assertThat(text(right)).contains("sum to 1", "counts 1/4");
    assertThat(marks(right)).filteredOn(text -> text.equals("✗")).isEmpty();
    var wrong = Reducer.reduce(right, new Action.Batch.SoftmaxAlong(Axis.EXAMPLES));
    var moment = BatchMoment.of(wrong);
    var worst = moment.worst();
    assertThat(text(wrong)).contains("column " + (worst + 1) + " sums to "
        + NetworkNumbers.exact(moment.p().column(worst).sum()))
        .contains("to " + NetworkNumbers.signed(moment.p().column(worst).sum() - 1) + " instead of 0");
    assertThat(marks(wrong)).filteredOn(text -> text.equals("✗")).hasSizeGreaterThanOrEqualTo(2);
  }

  /** Four made examples of three classes: class 1 is the target once, class 2 twice. */
  @Test
  void aBiasOnTheWrongAxisHasNoSlope() {
    var wrong = shown(NetworkExample.EXAMPLE, new Action.Batch.SoftmaxAlong(Axis.EXAMPLES));
    var twice = Reducer.reduce(wrong, new Action.Batch.Choose(Optional.of(Term.of(Quantity.BATCH_DB2, 1))));
    assertThat(text(twice)).contains("The true slope is 0", "claims −0.250");
    var once = Reducer.reduce(wrong, new Action.Batch.Choose(Optional.of(Term.of(Quantity.BATCH_DB2, 0))));
    assertThat(text(once)).contains("agrees by luck");
    var weight = Reducer.reduce(wrong, new Action.Batch.Choose(Optional.of(Term.of(Quantity.BATCH_DW2, 1, 0))));
    var place = BatchMoment.of(weight);
    assertThat(text(weight)).contains("at the rate "
        + NetworkNumbers.signed(place.pass().slope().at(place.place())) + ", not "
        + NetworkNumbers.signed(place.value(place.entry())));
  }

  @Test
  void pointingWorksOutAnEntryForAMoment() {
    var state = shown(NetworkExample.EXAMPLE);
    var term = Term.of(Quantity.BATCH_DW1, 2, 1);
    var pointed = Reducer.reduce(state, new Action.Program.PointAt(Set.of(term)));
    assertThat(BatchMoment.of(pointed).entry()).isEqualTo(term);
    assertThat(text(pointed)).contains("Weight from input 2 to hidden unit 3");
    var foreign = Reducer.reduce(state, new Action.Program.PointAt(Set.of(Term.of(Quantity.BATCH_DW1, 7, 1))));
    assertThat(text(foreign)).isEqualTo(text(state));
  }

  private List<String> marks(AppState state) {
    return Flat.of(new BackpropScreen(words).draw(Frame.of(state, SIZES.getFirst())).printed())
        .map(Flat::mark)
        .filter(Mark.Text.class::isInstance)
        .map(mark -> ((Mark.Text) mark).text())
        .toList();
  }
}
