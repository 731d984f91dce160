package logitlab.figure.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import logitlab.Sample;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Chart;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.figure.MarkWalk;
import logitlab.figure.Networks;
import logitlab.figure.Rect;
import logitlab.figure.Size;
import logitlab.math.network.Activation;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.document.NetworkExample;
import logitlab.state.view.Lens;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackpropScreenTest {
  private static final List<Size> SIZES = List.of(new Size(1280, 720), new Size(1280, 664), new Size(1440, 900),
      new Size(1280, 960));
  private static final List<Double> TIMES = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

  private final Chart screen = new BackpropScreen(new Words(Locale.ROOT));

  @ParameterizedTest
  @EnumSource
  void nothingIsOutsideOrOverlapsAndEveryNumberIsTrue(Stage stage) {
    var faults = new ArrayList<String>();
    for (var example : Sample.of(examples(), 3, stage)) {
      for (var size : SIZES) {
        for (var time : TIMES) {
          var frame = Frame.of(Networks.at(example, stage, time), size);
          MarkWalk.faults(screen.draw(frame), frame)
              .forEach(fault -> faults.add(fault + " at " + time + " on " + size));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** What stands beside the network, and a chosen weight or bias, at the ends of all stages. A batch knows neither. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BATCH")
  void everyLensHasRoomForEveryNetwork(Lens lens) {
    var faults = new ArrayList<String>();
    for (var example : Sample.of(examples(), 4, lens)) {
      var last = example.network().hidden() - 1;
      var choices = List.of(Optional.<Term>empty(), Optional.of(Term.of(Quantity.NET_W1, last, 0)),
          Optional.of(Term.of(Quantity.NET_B1, last)), Optional.of(Term.of(Quantity.NET_W2, 1, last)),
          Optional.of(Term.of(Quantity.NET_B2, 0)), Optional.of(Term.of(Quantity.NET_X, 0)));
      for (var stage : Stage.values()) {
        for (var choice : choices) {
          var state = Networks.at(example, stage, 1);
          var backprop = state.session().backprop().withLens(lens).withSelected(choice);
          var frame = Frame.of(state.with(state.session().withBackprop(backprop)), new Size(1280, 664));
          MarkWalk.faults(screen.draw(frame), frame)
              .forEach(fault -> faults.add(fault + " at " + stage + ", " + choice + ", " + example.network().hidden()
                  + " hidden"));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static List<NetworkExample> examples() {
    var examples = new ArrayList<>(List.of(NetworkExample.EXAMPLE));
    for (var shape : Networks.SHAPES) {
      examples.add(Networks.tame(shape, 1, Activation.SIGMOID));
      examples.add(Networks.extreme(shape, 2, Activation.TANH));
      examples.add(Networks.extreme(shape, 3, Activation.RELU));
    }
    return examples;
  }

  @Test
  void everyKeyIsGivenOnceAmongItsNeighbours() {
    for (var stage : Stage.values()) {
      var figure = draw(Networks.at(NetworkExample.EXAMPLE, stage, 1));
      unique(figure.marks(), stage.id());
      assertThat(figure.handles()).extracting(Handle::key).doesNotHaveDuplicates();
    }
  }

  private static void unique(List<Mark> marks, String where) {
    assertThat(marks).extracting(Mark::key).as(where).doesNotHaveDuplicates();
    for (var mark : marks) {
      if (mark instanceof Mark.Group group) {
        unique(group.marks(), where + "/" + group.key());
      }
    }
  }

  @Test
  void keysStayWhileTimeRuns() {
    // In the first stage the glance at the whole goes.
    for (var stage : EnumSet.complementOf(EnumSet.of(Stage.X))) {
      var earlier = new HashSet<String>();
      for (var time : List.of(0.2, 0.4, 0.6, 0.8, 1.0)) {
        var keys = new HashSet<String>();
        keys(draw(Networks.at(NetworkExample.EXAMPLE, stage, time)).marks(), "", keys);
        assertThat(keys).as("%s at %s", stage, time).containsAll(earlier);
        earlier.addAll(keys);
      }
    }
  }

  private static void keys(List<Mark> marks, String path, Set<String> found) {
    for (var mark : marks) {
      found.add(path + mark.key());
      if (mark instanceof Mark.Group group) {
        keys(group.marks(), path + mark.key() + "/", found);
      }
    }
  }

  @Test
  void nothingIsShownBeforeItIsComputed() {
    var early = numbers(draw(Networks.at(NetworkExample.EXAMPLE, Stage.A1, 1)));
    assertThat(early).contains(Quantity.NET_X, Quantity.NET_Z1, Quantity.NET_A1)
        .doesNotContain(Quantity.NET_Z2, Quantity.NET_P, Quantity.NET_LOSS, Quantity.NET_DZ2);
    var late = numbers(draw(Networks.at(NetworkExample.EXAMPLE, Stage.DW1, 1)));
    assertThat(late).contains(Quantity.NET_Z2, Quantity.NET_P, Quantity.NET_LOSS, Quantity.NET_DZ2, Quantity.NET_DA1,
        Quantity.NET_DZ1, Quantity.NET_DW1);
  }

  @Test
  void beforeTheJourneyTheWayToTheLossIsShownAtAGlanceAndThenItFades() {
    var rest = numbers(draw(Networks.at(NetworkExample.EXAMPLE, Stage.X, 0)));
    assertThat(rest).contains(Quantity.NET_X, Quantity.NET_Z1, Quantity.NET_A1, Quantity.NET_Z2, Quantity.NET_P,
        Quantity.NET_LOSS).doesNotContain(Quantity.NET_DZ2, Quantity.NET_DX);
    assertThat(numbers(draw(Networks.at(NetworkExample.EXAMPLE, Stage.X, 1)))).containsOnly(Quantity.NET_X);
    var begin = draw(Networks.at(NetworkExample.EXAMPLE, Stage.X, 0)).handles()
        .stream()
        .filter(handle -> handle.key().equals("begin"))
        .findFirst()
        .orElseThrow();
    assertThat(((Handle.Press) begin).action()).isEqualTo(new Action.Time.Play());
  }

  private static Set<Quantity> numbers(Figure figure) {
    var found = new HashSet<Quantity>();
    Flat.of(figure.printed())
        .filter(flat -> flat.mark() instanceof Mark.Text && flat.opacity() > 0)
        .forEach(flat -> flat.mark().terms().forEach(term -> found.add(term.quantity())));
    return found;
  }

  @Test
  void pointingLeadsTheNumbersToThatUnit() {
    var state = Networks.at(NetworkExample.EXAMPLE, Stage.DA1, 1);
    assertThat(draw(state).description().text()).contains("hidden unit 2 is −0.762");
    var pointed = state.with(state.session().withPointed(Set.of(Term.of(Quantity.NET_A1, 2))));
    assertThat(draw(pointed).description().text()).contains("hidden unit 3 is −1.303");
    var gone = state.with(state.session().withPointed(Set.of(Term.of(Quantity.NET_A1, 7), Term.of(Quantity.P))));
    assertThat(draw(gone)).isEqualTo(draw(state));
  }

  @Test
  void handlesStandOnThePage() {
    var figure = draw(Networks.at(Networks.tame(new Networks.Shape(4, 8, 6), 5, Activation.TANH), Stage.Z2, 0.5));
    var page = new Rect(0, 0, 1280, 720);
    assertThat(figure.handles()).allMatch(handle -> page.contains(handle.region()));
    assertThat(figure.handles()).filteredOn(handle -> handle instanceof Handle.NumberField).hasSize(4);
    assertThat(figure.handles()).filteredOn(handle -> handle instanceof Handle.Choice).hasSize(6);
    assertThat(figure.handles()).filteredOn(handle -> handle instanceof Handle.Timeline).hasSize(1);
    assertThat(figure.handles()).filteredOn(handle -> handle instanceof Handle.Press).hasSize(19);
  }

  private Figure draw(AppState state) {
    return screen.draw(Frame.of(state, new Size(1280, 720)));
  }
}
