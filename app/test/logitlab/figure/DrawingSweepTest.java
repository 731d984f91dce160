package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import java.util.Set;
import logitlab.state.document.Document;
import logitlab.state.view.Depth;
import logitlab.derivation.print.Reading;
import logitlab.state.session.RouteView;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.PictureStyle;
import logitlab.figure.screen.Screens;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.state.Action;
import logitlab.state.Actions;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.document.NetworkExample;
import logitlab.state.session.Session;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever was done, and however wide or tall the window is: every screen is drawn, every figure in turn, and none throws. */
class DrawingSweepTest {
  /** What a window of any size leaves a screen: its page is at least 1280 wide and 720 high, from 4:3 to 32:9, less the bar on top. */
  private static final List<Size> SIZES = List.of(new Size(1280, 904), new Size(1280, 968), new Size(1280, 712),
      new Size(1280, 664), new Size(1680, 664), new Size(1920, 664), new Size(2560, 664), new Size(1280, 720));

  private final Words words = new Words(Locale.ENGLISH);
  private final Screens screens = new Screens(words);
  private final Gallery gallery = new Gallery(words, screens);

  @Test
  void noDrawingThrows() {
    assertThat(faults(120, 1)).isEmpty();
  }

  /** 140,000 actions, 80,000 screens, each figure some 400 times. */
  @Test
  @Tag("deep")
  void noDrawingThrowsIn20000() {
    assertThat(faults(20_000, 2)).isEmpty();
  }

  /** Where the numbers of a result stand beside it there may be hardly any width for them. */
  @Test
  void theLastLineIsDrawnHoweverLowThePageIs() {
    var faults = new TreeMap<String, String>();
    for (var route : Routes.all()) {
      var last = RouteView.at(route.id().name(), route.steps().size() - 1, Reading.SYMBOLS,
          new Depth(Detail.BRIEF, Set.of()));
      for (var screen : List.of(Screen.EXPLORE, Screen.DERIVE)) {
        var state = AppState.START.with(Document.EXAMPLE.withTemperature(2.5))
            .with(Session.START.withScreen(screen).withRoute(last));
        for (var page : SIZES) {
          for (var text = 1.0; text <= Session.LARGEST_TEXT; text += 0.05) {
            var size = new Size(page.width() / text, page.height() / text);
            attempt(() -> screens.screen(screen).draw(Frame.of(state, size)).description().text(),
                screen + " " + page + " × " + text, state, faults);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** What was thrown, with how often and where first. */
  private Map<String, String> faults(int count, long seed) {
    var random = new Random(seed);
    var faults = new TreeMap<String, String>();
    var names = List.copyOf(gallery.names());
    var state = AppState.START;
    for (var n = 0; n < count; n++) {
      if (n % 20 == 0) {
        state = AppState.START;
      }
      for (var action : actions(random)) {
        state = Reducer.reduce(state, action);
      }
      var page = SIZES.get(random.nextInt(SIZES.size()));
      for (var screen : Screen.values()) {
        var shown = state.with(state.session().withScreen(screen));
        var chart = screens.screen(screen);
        var text = Math.min(shown.session().textSize(), chart.largestText(shown, page));
        attempt(
            () -> chart.draw(Frame.of(shown, new Size(page.width() / text, page.height() / text))).description().text(),
            screen + " " + page + " × " + text, shown, faults);
      }
      var drawn = state;
      var name = names.get(n % names.size());
      attempt(() -> gallery.draw(name, drawn, page, PictureStyle.CLEAN).figure().description().text(),
          name + " " + page, drawn, faults);
    }
    return faults;
  }

  private static void attempt(Supplier<String> drawing, String what, AppState state, Map<String, String> faults) {
    try {
      assertThat(drawing.get()).isNotBlank();
    } catch (RuntimeException e) {
      faults.putIfAbsent(e.getMessage() + " at " + own(e), what + " lens "
          + state.session().backprop().lens() + " panel " + state.session().experiments().panel());
    }
  }

  private static String own(RuntimeException e) {
    return IntStream.range(0, e.getStackTrace().length)
        .mapToObj(n -> e.getStackTrace()[n].toString())
        .filter(line -> line.contains("logitlab.figure"))
        .limit(4)
        .toList()
        .toString();
  }

  private static List<Action> actions(Random random) {
    return List.of(
        new Action.Program.SetTextSize(1 + random.nextInt(6) * (Session.LARGEST_TEXT - 1) / 5),
        new Action.Backprop.SetLens(any(random, Lens.values())),
        new Action.Experiments.ShowPanel(any(random, Panel.values())),
        random.nextInt(4) == 0 ? new Action.Backprop.UseNetwork(network(random)) : Actions.random(random),
        Actions.random(random), Actions.random(random), Actions.random(random));
  }

  /** From 1-1-2 to 4-8-6, with weights and inputs from the very small to the largest there can be. */
  private static NetworkExample network(Random random) {
    var inputs = random.nextInt(1, 5);
    var hidden = random.nextInt(1, 9);
    var classes = random.nextInt(2, 7);
    var scale = StrictMath.pow(10, random.nextInt(-6, 7));
    return new NetworkExample(
        new TwoLayerNetwork(any(random, Activation.values()),
            Mat.generate(hidden, inputs, (_, _) -> number(random, scale)),
            Vec.generate(hidden, _ -> number(random, scale)),
            Mat.generate(classes, hidden, (_, _) -> number(random, scale)),
            Vec.generate(classes, _ -> number(random, scale))),
        Vec.generate(inputs, _ -> number(random, scale)), Vec.oneHot(classes, random.nextInt(classes)));
  }

  private static <T> T any(Random random, T[] all) {
    return all[random.nextInt(all.length)];
  }

  private static double number(Random random, double scale) {
    return Math.clamp(scale * random.nextGaussian(), -1e6, 1e6);
  }
}
