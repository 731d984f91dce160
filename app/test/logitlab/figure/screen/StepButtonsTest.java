package logitlab.figure.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.math.network.Activation;
import logitlab.math.training.TrainingPlan;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.document.DataSource;
import logitlab.state.document.Task;
import logitlab.state.document.Training;
import logitlab.state.document.TrainingSetup;
import logitlab.state.training.Learner;
import logitlab.state.training.Run;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A button for a step is pale where it leads nowhere, and only there. */
class StepButtonsTest {
  private static final Set<String> STEPS = Set.of("back", "on", "rewind", "update", "epoch");
  private static final int MOST = 70;

  private final Screens screens = new Screens(new Words(Locale.ENGLISH));

  @ParameterizedTest
  @EnumSource(value = Screen.class, names = {"DERIVE", "BACKPROP", "TRAIN"})
  void palesAtTheEndsOfItsWay(Screen screen) {
    var state = begun(screen);
    var faults = new ArrayList<String>();
    var pale = new ArrayList<String>();
    for (var n = 0; n < MOST; n++) {
      var figure = screens.screen(screen).draw(Frame.of(state, new Size(1280, 664)));
      for (var press : steps(figure)) {
        var leads = !Reducer.reduce(state, press.action()).equals(state);
        var ink = ink(figure, press.key());
        if (ink != (leads ? Role.INK : Role.EDGE)) {
          faults.add(n + ", " + press.key() + ": " + ink + ", though it leads " + (leads ? "on" : "nowhere"));
        }
        if (!leads) {
          pale.add(press.key());
        }
      }
      state = Reducer.reduce(state, new Action.Time.Forward());
    }
    assertThat(faults).isEmpty();
    assertThat(pale).as("buttons that led nowhere").contains("back");
  }

  /** A run that runs away ends before its last epoch. */
  @Test
  void updatesArePaleWhereARunHasRunAway() {
    var task = new Task(new DataSource.Penguins(), List.of(0, 1, 2, 3),
        new TrainingSetup(Activation.RELU, 8, 0.3, new TrainingPlan(4, 1, 1), Task.MAX_EPOCHS));
    var run = Run.of(task);
    var training = new Training(task, run.end());
    var state = Stream.of(new Action.Program.Show(Screen.TRAIN), new Action.Train.Learned(run))
        .reduce(AppState.START.with(AppState.START.document().withTraining(training)), Reducer::reduce,
            (_, last) -> last);
    assertThat(run.divergesAt(run.end())).isTrue();
    assertThat(run.end()).isLessThan(run.total());
    var figure = screens.screen(Screen.TRAIN).draw(Frame.of(state, new Size(1280, 664)));
    for (var press : steps(figure)) {
      var key = press.key().substring(press.key().lastIndexOf('/') + 1);
      assertThat(ink(figure, press.key())).as(key)
          .isEqualTo(key.equals("update") || key.equals("epoch") ? Role.EDGE : Role.INK);
    }
  }

  /** The screen at its beginning; a run of training has been computed to its end. */
  private static AppState begun(Screen screen) {
    var learned = new Action.Train.Learned(new Learner(Task.DEFAULT).learn(Long.MAX_VALUE));
    return Stream.of(new Action.Program.Show(screen), learned, new Action.Train.MoveBy(1), new Action.Train.Rewind())
        .reduce(AppState.START, Reducer::reduce, (_, last) -> last);
  }

  private static List<Handle.Press> steps(Figure figure) {
    return figure.handles()
        .stream()
        .filter(Handle.Press.class::isInstance)
        .map(Handle.Press.class::cast)
        .filter(press -> STEPS.contains(press.key().substring(press.key().lastIndexOf('/') + 1)))
        .filter(press -> ink(figure, press.key()) != Role.ON_ACCENT)
        .toList();
  }

  /** The ink of what is written on the button. */
  private static Role ink(Figure figure, String key) {
    return Flat.of(figure.marks())
        .map(Flat::mark)
        .filter(mark -> mark.key().equals(key + ".text") || mark.key().equals(key + ".icon"))
        .findFirst()
        .map(mark -> switch (mark) {
          case Mark.Text text -> text.role();
          case Mark.Path path -> path.role();
          default -> throw new AssertionError(mark);
        })
        .orElseThrow();
  }
}
