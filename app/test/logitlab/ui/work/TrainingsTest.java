package logitlab.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Store;
import logitlab.state.document.Task;
import logitlab.state.training.Learner;
import logitlab.state.training.Run;
import logitlab.state.training.TrainingSnapshot;
import logitlab.state.view.Screen;
import logitlab.ui.Ui;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work that goes wrong once, on its thread of its own. */
class TrainingsTest {
  private final Ui ui = new Ui();
  private final Store store = new Store(AppState.START);
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    ui.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void afterAPieceThatFailedLearningGoesOn(boolean error) {
    var pieces = new AtomicInteger();
    follow(new Trainings.Work() {
      @Override
      public Run learn(Learner learner) {
        var run = learner.learn(2000);
        // Half way, so that what was learnt before is thrown away, too.
        if (pieces.incrementAndGet() == 3) {
          fail(error);
        }
        return run;
      }
    });
    assertThat(ui.until(() -> !failures.isEmpty())).isTrue();
    Ui.on(() -> {
      store.dispatch(new Action.Example.Watch(1));
      return true;
    });
    assertThat(ui.until(() -> store.state().session().learning().run().orElseThrow().complete())).isTrue();
    assertThat(store.state().session().learning().run()).contains(Run.of(Task.DEFAULT));
    assertThat(failures).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void afterAMomentThatFailedLookingGoesOn(boolean error) {
    var looks = new AtomicInteger();
    follow(new Trainings.Work() {
      @Override
      public TrainingSnapshot look(Run run, int updates, int cells) {
        if (looks.incrementAndGet() == 1) {
          fail(error);
        }
        return TrainingSnapshot.of(run, updates, cells);
      }
    });
    assertThat(ui.until(() -> !failures.isEmpty())).isTrue();
    Ui.on(() -> {
      store.dispatch(new Action.Example.Watch(1));
      return true;
    });
    assertThat(ui.until(() -> store.state().session().learning().look().isPresent())).isTrue();
    assertThat(ui.until(() -> store.state().session().learning().run().orElseThrow().complete())).isTrue();
    assertThat(failures).hasSize(1);
  }

  private void follow(Trainings.Work work) {
    Ui.on(() -> {
      var trainings = new Trainings(store::dispatch, failures::add, store.state(), work);
      store.listen(trainings::follow);
      store.dispatch(new Action.Program.Show(Screen.TRAIN));
      return true;
    });
  }

  private static void fail(boolean error) {
    if (error) {
      throw new StackOverflowError("on purpose");
    }
    throw new IllegalStateException("on purpose");
  }
}
