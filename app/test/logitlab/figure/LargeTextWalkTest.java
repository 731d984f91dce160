package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.mistake.Slips;
import logitlab.derivation.print.Reading;
import logitlab.figure.derive.DerivationWords;
import logitlab.figure.screen.Screens;
import logitlab.figure.screen.ScreensWalkTest;
import logitlab.math.network.Activation;
import logitlab.math.training.ToyData;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.document.DataSource;
import logitlab.state.document.NetworkExample;
import logitlab.state.session.Place;
import logitlab.state.session.ScreenPart;
import logitlab.state.session.TrainingPlayback;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Derive, Backprop and Train with large text, walked mark by mark with whatever can be in front. */
class LargeTextWalkTest {
  /** The page of the window, and that of an export. */
  private static final List<Size> PAGES = List.of(new Size(1280, 662), new Size(1280, 720));
  private static final double[] TEXT_SIZES = {1.1, 1.25, 1.5};
  private static final Words WORDS = new Words(Locale.ENGLISH);

  private final Screens screens = new Screens(WORDS);
  private final List<String> faults = new ArrayList<>();

  @Test
  void everyLineOfADerivationHasRoom() {
    var random = new Random(2);
    for (var route : Routes.all()) {
      for (var step : route.steps()) {
        var documents = ScreensWalkTest.documents();
        walk(after(AppState.START.with(documents.get(random.nextInt(documents.size()))),
            new Action.Program.SetTextSize(TEXT_SIZES[1 + step.number() % 2]), new Action.Program.Show(Screen.DERIVE),
            new Action.Walk.ShowLine(route.id().name(), step.number()),
            new Action.Walk.Read(any(random, Reading.values())), new Action.Walk.TellMore(random.nextInt(3) == 0)),
            PAGES.get(random.nextInt(2)));
      }
    }
    assertThat(faults.stream().limit(10)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Panel.class)
  void everyPanelHasRoom(Panel panel) {
    var random = new Random(panel.id().hashCode());
    for (var document : ScreensWalkTest.documents()) {
      walk(after(AppState.START.with(document), new Action.Program.SetTextSize(TEXT_SIZES[random.nextInt(3)]),
          new Action.Program.Show(Screen.DERIVE), new Action.Experiments.MakeMistake(any(random, Mistake.values())),
          new Action.Experiments.LookAtFindings(random.nextBoolean()),
          new Action.Experiments.LookAtSlip(random.nextInt(Slips.all().size())),
          new Action.Experiments.ShowPanel(panel)), PAGES.get(random.nextInt(2)));
    }
    assertThat(faults.stream().limit(10)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void everyNetworkHasRoomAndWhatStandsBesideIt(Stage stage) {
    for (var example : networks()) {
      for (var text : TEXT_SIZES) {
        var state = after(Networks.at(example, stage, 1), new Action.Program.Show(Screen.BACKPROP),
            new Action.Program.SetTextSize(text));
        for (var page : PAGES) {
          walk(state, page);
          for (var lens : Lens.values()) {
            // A batch is the same at every stage.
            if (lens != Lens.BATCH || stage == Stage.X) {
              walk(after(state, new Action.Backprop.SetLens(lens)), page);
            }
          }
        }
      }
    }
    assertThat(faults.stream().limit(10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.1, 1.25, 1.5})
  void everythingOfTrainHasRoom(double text) {
    var start = after(AppState.START, new Action.Program.SetTextSize(text));
    for (var source : List.of(new DataSource.Penguins(), DataSource.Toy.of(ToyData.XOR),
        DataSource.Toy.of(ToyData.SPIRAL))) {
      var state = after(start, new Action.Train.UseData(source), new Action.Train.SetEpochs(20),
          new Action.Program.Show(Screen.TRAIN), new Action.Time.Scrub(new Place.InRun(40)));
      for (var page : PAGES) {
        for (var front : ScreenPart.values()) {
          walk(after(state, new Action.Program.BringToFront(front)), page);
        }
        for (var panel : TrainingPlayback.Panel.values()) {
          walk(after(state, new Action.Train.Open(panel)), page);
        }
      }
    }
    assertThat(faults.stream().limit(10)).isEmpty();
  }

  /** What is in front of a usual document is a good deal larger. */
  @Test
  void largeTextIsLarge() {
    for (var screen : Screen.values()) {
      var state = after(AppState.START, new Action.Program.SetTextSize(1.5), new Action.Program.Show(screen));
      assertThat(text(state, PAGES.getFirst())).as(screen.id()).isGreaterThanOrEqualTo(1.25);
    }
    for (var panel : Panel.values()) {
      var state = after(AppState.START, new Action.Program.SetTextSize(1.5), new Action.Experiments.ShowPanel(panel));
      assertThat(text(state.with(state.session().withScreen(Screen.DERIVE)), PAGES.getFirst())).as(panel.id())
          .isGreaterThan(1);
    }
  }

  private static List<NetworkExample> networks() {
    var all = new ArrayList<>(List.of(NetworkExample.EXAMPLE));
    for (var shape : Networks.SHAPES) {
      all.add(Networks.tame(shape, 1, Activation.SIGMOID));
      all.add(Networks.extreme(shape, 3, Activation.RELU));
    }
    return all;
  }

  private double text(AppState state, Size page) {
    return Math.min(state.session().textSize(), screens.screen(state.session().screen()).largestText(state, page));
  }

  private void walk(AppState state, Size page) {
    var text = text(state, page);
    assertThat(text).isBetween(1.0, 1.5);
    var frame = Frame.of(state, new Size(page.width() / text, page.height() / text));
    var figure = screens.screen(state.session().screen()).draw(frame);
    var where = " at " + page + ", text " + text + " of " + state.session().textSize() + ", " + state.session().front()
        + " " + state.session().experiments().panel() + " " + state.session().backprop().lens() + " "
        + state.session().learning().panel() + " " + state.session().route() + ", K = " + state.document().size();
    var panel = state.session().experiments().panel();
    var example = state.session().screen() == Screen.DERIVE && (panel == Panel.NUMBERS || panel == Panel.ANSWER);
    MarkWalk.faults(figure, example ? DerivationWords.asWalked(frame.inChosenBase()) : frame.inChosenBase())
        .forEach(fault -> faults.add(fault + where));
    var keys = new HashSet<String>();
    for (var handle : figure.handles()) {
      assertThat(keys.add(handle.key())).as(handle.key()).isTrue();
      if (!frame.size().page().contains(handle.region())) {
        faults.add("/handle " + handle.key() + " " + handle.region() + where);
      }
    }
    assertThat(figure.description().text()).isNotBlank().doesNotContain("{");
  }

  private static <T> T any(Random random, T[] all) {
    return all[random.nextInt(all.length)];
  }

  private static AppState after(AppState state, Action... actions) {
    return Stream.of(actions).reduce(state, Reducer::reduce, (_, last) -> last);
  }
}
