package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import logitlab.math.training.ToyData;
import logitlab.state.Action;
import logitlab.state.Action.Train;
import logitlab.state.AppState;
import logitlab.state.Store;
import logitlab.state.document.DataSource;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkPreset;
import logitlab.state.document.Task;
import logitlab.state.session.TrainingPlayback;
import logitlab.state.training.Run;
import logitlab.state.view.Screen;
import logitlab.ui.work.Player;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Train screen in a window: what is computed aside comes in, and stops when it is told to. */
class TrainingUiTest {
  private final Ui ui = new Ui();

  @BeforeEach
  void open() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT4);
    assertThat(ui.session().screen()).isEqualTo(Screen.TRAIN);
    assertThat(
        ui.until(() -> ui.store.state().session().learning().run(Task.DEFAULT).filter(Run::complete).isPresent()))
        .isTrue();
  }

  @AfterEach
  void close() {
    ui.close();
  }

  private int updates() {
    return ui.document().training().updates();
  }

  private void dispatch(Action... actions) {
    Ui.on(() -> {
      List.of(actions).forEach(ui.store::dispatch);
      return true;
    });
  }

  private void press(String key, Object... arguments) {
    var button = (Button) ui.control(ui.words.text(key, arguments));
    Ui.on(() -> {
      button.fire();
      return true;
    });
  }

  /** A network of one's own is not replaced unseen: by an update, or by a run that begins. */
  @Test
  void itIsToldWhereTrainingTakesThePlaceOfANetwork() {
    var told = ui.words.text("ui.train.replaced");
    press("train.update.help");
    assertThat(ui.notice()).as("of the built-in example").doesNotContain(told);
    for (var button : List.of("train.update.help", "train.play")) {
      var own = NetworkPreset.ALL.getLast().example();
      dispatch(new Action.Backprop.UseNetwork(own));
      press(button);
      assertThat(ui.notice()).as(button).contains(told);
      assertThat(ui.until(() -> !ui.store.state().document().network().equals(own))).isTrue();
      dispatch(new Action.Time.Pause());
      ui.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(ui.document().network()).as(button).isEqualTo(own);
      press("train.rewind");
    }
  }

  /** Another document or example puts another network there too, but not the one in training. */
  @Test
  void whatElseTakesThePlaceOfANetworkIsNotToldOfTraining() {
    var own = NetworkPreset.ALL.getLast().example();
    for (var action : List.of(new Action.Program.Reset(), new Action.Program.Load(Document.EXAMPLE, Optional.empty()),
        new Action.Backprop.UseNetwork(NetworkPreset.ALL.getFirst().example()))) {
      dispatch(new Action.Program.Show(Screen.TRAIN), new Action.Backprop.UseNetwork(own));
      Ui.on(() -> {
        ui.window.dispatch(action);
        return true;
      });
      assertThat(ui.notice()).as(action.toString()).doesNotContain(ui.words.text("ui.train.replaced"));
    }
  }

  @Test
  void playRunsPauseStopsAndOneUndoTakesAllBack() {
    var before = ui.document();
    press("train.play");
    assertThat(ui.until(() -> ui.store.state().document().training().updates() > 24)).isTrue();
    press("train.pause");
    var stopped = updates();
    ui.settle();
    ui.settle();
    assertThat(updates()).isEqualTo(stopped);
    assertThat(ui.document().network().network()).isEqualTo(Run.of(Task.DEFAULT).network(stopped));
    press("train.epoch.help");
    press("train.update.help");
    assertThat(updates() % 24).isEqualTo(1);
    ui.keys(KeyCode.PAGE_UP);
    assertThat(updates() % 24).isZero();
    assertThat(ui.until(() -> ui.store.state().session().learning().look().orElseThrow().updates() == ui.store.state()
        .document()
        .training()
        .updates())).isTrue();
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document()).isEqualTo(before);
  }

  /** At full pace, while the run is still being computed: what was shown when the button was pressed stays. */
  @Test
  void pauseStopsBeforeTheNextFrame() {
    dispatch(new Train.UseData(new DataSource.Toy(ToyData.SPIRAL, 4, 500, 0.05, 1)), new Train.SetBatch(1),
        new Train.SetEpochs(Task.MAX_EPOCHS), new Action.Time.SetSpeed(TrainingPlayback.Pace.FULL.epochsPerSecond()));
    press("train.play");
    assertThat(ui.until(() -> ui.store.state().document().training().updates() > 0)).isTrue();
    var button = (Button) ui.control(ui.words.text("train.pause"));
    var stopped = Ui.on(() -> {
      button.fire();
      return ui.store.state();
    });
    assertThat(stopped.session().learning().playing()).isFalse();
    assertThat(stopped.session().learning().run(stopped.document().training().task()).orElseThrow().complete())
        .isFalse();
    var computed = stopped.session().learning().run().orElseThrow().end();
    assertThat(ui.until(() -> ui.store.state().session().learning().run().orElseThrow().end() > computed)).isTrue();
    assertThat(updates()).isEqualTo(stopped.document().training().updates());
  }

  /** By a clock of sixty frames a second; ten seconds are the most that anybody waits for a first result. */
  @Test
  void theFirstRunIsOverInTenSeconds() {
    var seconds = Ui.on(() -> {
      var store = new Store(AppState.START);
      store.dispatch(new Action.Program.Show(Screen.TRAIN));
      store.dispatch(new Train.Learned(Run.of(Task.DEFAULT)));
      store.dispatch(new Action.Time.Play());
      var player = new Player(ui.stage, store::dispatch);
      store.listen(player::follow);
      player.follow(store.state());
      var frames = 0;
      while (store.state().session().learning().playing() && frames < 3600) {
        player.handle(1_000_000_000L + frames++ * 1_000_000_000L / 60);
      }
      assertThat(store.state().document().training().updates()).isEqualTo(Run.of(Task.DEFAULT).end());
      return frames / 60.0;
    });
    assertThat(seconds).isBetween(5.0, 10.0);
  }

  @Test
  void labelsAndTestAreChosen(@TempDir Path folder) throws IOException {
    var table = folder.resolve("birds.csv");
    Files.writeString(table, "u,level,kind\n" + "1,0,a\n2,1,b\n3,2,b\n4,0,a\n".repeat(10));
    accept(table);
    assertThat(ui.until(() -> ui.store.state().document().training().task().source() instanceof DataSource.Own))
        .isTrue();
    assertThat(ui.notice()).contains("“kind”");
    press("train.more", ui.words.text("train.label.name"));
    var data = ui.document().training().task().data();
    assertThat(data.features()).containsExactly("level");
    assertThat(data.classes()).containsExactly("1", "2", "3", "4");
    press("train.more", ui.words.text("train.label.name"));
    assertThat(ui.document().training().task().data().classes()).containsExactly("0", "1", "2");
    press("train.more", ui.words.text("train.test.name"));
    assertThat(ui.document().training().task().setup().testShare()).isEqualTo(0.4);
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document().training().task().data().classes()).containsExactly("1", "2", "3", "4");
  }

  @Test
  void droppedFilesAreLearntOrRefused(@TempDir Path folder) throws IOException {
    var table = folder.resolve("points.csv");
    Files.writeString(table, "u,v,label\n" + "1,2,a\n3,4,b\n".repeat(10));
    accept(table);
    assertThat(ui.until(() -> ui.store.state().document().training().task().source() instanceof DataSource.Own own
        && own.name().equals("points.csv"))).isTrue();
    var document = ui.document();
    var wrong = folder.resolve("wrong.csv");
    Files.writeString(wrong, "u,label\n" + "1,a\n2,a\n".repeat(10));
    take(wrong);
    assertThat(ui.until(this::refused)).isTrue();
    assertThat(ui.document()).isEqualTo(document);
    var large = folder.resolve("large.csv");
    Files.writeString(large, "u,label\n" + "1,a\n2,b\n".repeat(1001));
    accept(large);
    assertThat(ui.until(() -> ui.store.state().document().training().task().source() instanceof DataSource.Own own
        && own.of() == 2002 && own.table().rows().size() == 2000)).isTrue();
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document()).isEqualTo(document);
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  private boolean refused() {
    return ui.scene()
        .getRoot()
        .lookupAll(".label")
        .stream()
        .anyMatch(node -> String.valueOf(node).contains("no column holds numbers"));
  }

  private void accept(Path file) {
    take(file);
    assertThat(ui.until(() -> ui.scene().getRoot().lookup(".preview-accept:disabled") == null
        && ui.scene().getRoot().lookup(".preview-accept") != null)).isTrue();
    ui.keys(KeyCode.ENTER);
  }

  private void take(Path file) {
    Ui.on(() -> {
      ui.window.take(List.of(file.toFile()));
      return true;
    });
  }
}
