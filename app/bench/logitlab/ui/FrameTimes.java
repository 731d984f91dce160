package logitlab.ui;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.stage.Stage;
import logitlab.derivation.Models;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.print.Notation;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.TexPrinter;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.screen.Screens;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.state.Action;
import logitlab.state.PresentAction;
import logitlab.state.AppState;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.session.Place;
import logitlab.state.session.Presenting;
import logitlab.state.session.RouteView;
import logitlab.state.session.Session;
import logitlab.state.session.Tiling;
import logitlab.state.view.Card;
import logitlab.state.view.Composition;
import logitlab.state.view.Cover;
import logitlab.state.view.Lens;
import logitlab.state.view.PagePoint;
import logitlab.state.view.PenStroke;
import logitlab.state.view.Screen;
import logitlab.typeset.Formulas;
import logitlab.ui.work.Lull;
import logitlab.words.Words;

/**
 * The time of a frame: one action at the start of a pulse, the clock stopped when the pulse has styled and laid out what the action changed.
 * Ten classes; the page is laid out the same at every size of the window, so the headless platform's small screen stands for 1920 × 1080.
 * The frames are timed when Java has compiled what they run ({@link WarmUp}).
 * For each case it prints the median, the 99th percentile and the longest, and how much of it was processor time. The arguments name the
 * cases; without one, all run but the heap's, which takes minutes.
 */
public final class FrameTimes {
  private static final int WARM_UP = 4000;
  private static final int MEASURED = 3000;
  private static final double MILLION = 1e6;
  private static final String HEAP = "heap";

  private FrameTimes() {}

  public static void main(String[] arguments) {
    Platform.startup(() -> Platform.setImplicitExit(false));
    var cases = cases();
    var named = Arrays.stream(arguments).flatMap(Pattern.compile(",")::splitAsStream).filter(name -> !name.isBlank());
    var chosen = named.toList();
    var unknown = chosen.stream().filter(name -> !cases.containsKey(name)).toList();
    if (unknown.isEmpty()) {
      cases.forEach((name, run) -> {
        if (chosen.isEmpty() ? !name.equals(HEAP) : chosen.contains(name)) {
          run.run();
        }
      });
    } else {
      System.out.println("no case " + unknown + ", only " + cases.keySet());
    }
    Platform.exit();
  }

  private static Map<String, Runnable> cases() {
    var usual = new RouteView(ROUTE, TURNING, Reading.NUMBERS);
    var symbols = usual.read(Reading.SYMBOLS);
    var cases = new LinkedHashMap<String, Runnable>();
    cases.put("longest", () -> {
      var longest = longest();
      report("longest line: " + longest.id() + " " + (longest.line() + 1),
          frames(Screen.DERIVE, longest, FrameTimes::logit));
      report("EXPLORE, longest line", frames(Screen.EXPLORE, longest, FrameTimes::logit));
    });
    cases.put("symbols",
        () -> report("EXPLORE, symbols", frames(Screen.EXPLORE, symbols, FrameTimes::logit)));
    cases.put("turn",
        () -> report("DERIVE, a line turns", frames(Screen.DERIVE, symbols.to(TURNING + 1), FrameTimes::turn)));
    for (var screen : Screen.values()) {
      cases.put(screen.name().toLowerCase(Locale.ROOT),
          () -> report(screen + ", a logit moves", frames(screen, usual, FrameTimes::logit)));
    }
    cases.put("journey", () -> {
      report("BACKPROP, time moves", frames(Screen.BACKPROP, usual, FrameTimes::time));
      report("BACKPROP 4-8-6, time moves", frames(Screen.BACKPROP, usual, FrameTimes::time, List.of(LARGEST)));
      report("  the same in matrices", frames(Screen.BACKPROP, usual, FrameTimes::time,
          List.of(LARGEST, new Action.Backprop.SetLens(Lens.MATRICES))));
    });
    cases.put("stages", () -> {
      report("BACKPROP, stage after stage", frames(Screen.BACKPROP, usual, FrameTimes::stage));
      report("BACKPROP 4-8-6, stage after stage", frames(Screen.BACKPROP, usual, FrameTimes::stage, List.of(LARGEST)));
      report("  the same in matrices", frames(Screen.BACKPROP, usual, FrameTimes::stage,
          List.of(LARGEST, new Action.Backprop.SetLens(Lens.MATRICES))));
    });
    cases.put("stage", () -> {
      var on = new PresentAction.Enter();
      report("STAGE, a logit moves", frames(Screen.EXPLORE, usual, FrameTimes::logit, List.of(on)));
      report("  the same in the spotlight", frames(Screen.EXPLORE, usual, FrameTimes::logit,
          List.of(on, new PresentAction.Take(Presenting.Tool.SPOTLIGHT))));
      report("STAGE, the spotlight grows", frames(Screen.EXPLORE, usual, FrameTimes::spot,
          List.of(on, new PresentAction.Take(Presenting.Tool.SPOTLIGHT))));
      report("STAGE, the pen draws", frames(Screen.DERIVE, usual, FrameTimes::stroke,
          List.of(on, new PresentAction.Take(Presenting.Tool.PEN))));
      report("STAGE, a line turns", frames(Screen.DERIVE, symbols.to(TURNING + 1), FrameTimes::turn, List.of(on)));
      report("STAGE, the network's time moves", frames(Screen.BACKPROP, usual, FrameTimes::time, List.of(on)));
      report("  the same with the pen out", frames(Screen.BACKPROP, usual, FrameTimes::time,
          List.of(on, new PresentAction.Take(Presenting.Tool.PEN), stroke(0), stroke(1))));
      report("STAGE, two tables of bars", frames(Screen.EXPLORE, usual, FrameTimes::logit,
          List.of(on, new PresentAction.Compose(Composition.BARS))));
      report("STAGE, a column is hidden", frames(Screen.EXPLORE, usual, FrameTimes::logit,
          List.of(on, new PresentAction.Hide(new Cover(Screen.EXPLORE, new Cover.Column(Quantity.P))))));
    });
    cases.put("training", TrainingFrames::run);
    cases.put("lessons", LessonTimes::run);
    cases.put("cards", () -> {
      for (var first = 0; first < Card.values().length; first += Tiling.FOUR.cards()) {
        var all = List.of(new Action.Cards.UnfoldOnly(List.of(Card.values())), new Action.Cards.Tile(Tiling.FOUR),
            new Action.Cards.TurnPage(first));
        report("EXPLORE, all cards, from " + (first + 1), frames(Screen.EXPLORE, symbols, FrameTimes::logit, all));
      }
    });
    cases.put("drawing", () -> report("EXPLORE, drawing alone", new Times(drawing(), List.of())));
    cases.put(HEAP, () -> HeapUse.run(LARGEST));
    return cases;
  }

  /** The largest network there can be. */
  private static final Action LARGEST = new Action.Backprop.UseNetwork(new NetworkExample(
      new TwoLayerNetwork(Activation.TANH, Mat.generate(8, 4, (i, j) -> ((i * 5 + j * 3) % 11 - 5) / 7.0),
          Vec.generate(8, i -> (i % 3 - 1) / 5.0), Mat.generate(6, 8, (k, i) -> ((k * 7 + i * 4) % 13 - 6) / 9.0),
          Vec.generate(6, k -> k / 10.0)),
      Vec.of(1, -2, 0.5, 0.3), Vec.oneHot(6, 2)));

  private static final String ROUTE = "two-cases";

  /** The line in front, and the one that turns into the next; named by its key, so that lines added before it change no figure. */
  private static final int TURNING = Routes.line(ROUTE, "two-cases.chain.put-in").orElseThrow();

  private interface Change {
    Action at(int frame);
  }

  private static Action logit(int frame) {
    return new Action.Example.SetLogit(3, frame % 2000 / 100.0 - 10);
  }

  /** To and fro, so that the turn is never over. */
  private static Action turn(int frame) {
    return new Action.Time.Scrub(new Place.InWalk(TURNING + frame % 60 / 60.0));
  }

  /** The line of all routes whose numbers take the most ink with ten classes. */
  private static RouteView longest() {
    var document = start().document();
    var example = document.network();
    var models = new Models(document.logits(), 1, document.target(), 0, example.network(), example.input(),
        example.target(), 1);
    var most = 0;
    var longest = RouteView.START;
    for (var route : Routes.all()) {
      var printer = new TexPrinter(Notation.standard(1), Reading.NUMBERS, models.watch(route, 0, 0));
      for (var step : route.steps()) {
        var ink = Formulas.typeset(printer.step(step).source(), 20).glyphs().size();
        if (ink > most) {
          most = ink;
          longest = new RouteView(route.id().name(), step.number(), Reading.NUMBERS);
        }
      }
    }
    return longest;
  }

  /** Through all stages, one after the other. */
  static Action time(int frame) {
    var stages = logitlab.motion.Stage.values();
    return new Action.Time.Scrub(new Place.InBackprop(stages[frame / 60 % stages.length], frame % 60 / 60.0));
  }

  private static Action spot(int frame) {
    return new PresentAction.SizeSpot(0.1 + frame % 100 / 500.0);
  }

  /** A stroke of forty points in every frame; after fifty all are erased. */
  private static Action stroke(int frame) {
    return frame % 50 == 49
        ? new PresentAction.Erase()
        : new PresentAction.Draw(new PenStroke(PenStroke.Ink.BLUE, IntStream.range(0, 40)
            .mapToObj(n -> new PagePoint(n / 40.0, frame % 50 / 50.0))
            .toList()));
  }

  /** The middle of another stage in every frame: nothing but the frames that the journey's 99th percentile is made of. */
  private static Action stage(int frame) {
    var stages = logitlab.motion.Stage.values();
    return new Action.Time.Scrub(new Place.InBackprop(stages[frame % stages.length], 0.5));
  }

  static AppState start() {
    var names = IntStream.rangeClosed(1, 10).mapToObj(k -> "class " + k).toList();
    return new AppState(new Document(names, Vec.generate(10, k -> k * 7 % 5 - 2.3), Vec.oneHot(10, 1), 1,
        0, NetworkExample.EXAMPLE), Session.START);
  }

  /** The wall-clock times of the frames, or the JavaFX thread's own processor time where other work shares the machine. */
  record Times(List<Double> wall, List<Double> processor) {}

  private static Times frames(Screen screen, RouteView route, Change change) {
    return frames(screen, route, change, List.of());
  }

  private static Times frames(Screen screen, RouteView route, Change change, List<? extends Action> before) {
    var times = new Times(new ArrayList<>(), new ArrayList<>());
    var done = new CompletableFuture<Boolean>();
    var threads = ManagementFactory.getThreadMXBean();
    onFxThread(() -> {
      var stage = new Stage();
      var window = Desktop.window(stage, new Words(Locale.ENGLISH),
          start().with(start().session().withRoute(route).withScreen(screen)));
      before.forEach(window::dispatch);
      show(stage);
      var frame = new int[1];
      var warmUp = new WarmUp();
      var began = new long[2];
      stage.getScene().addPreLayoutPulseListener(() -> {
        began[0] = System.nanoTime();
        began[1] = threads.getCurrentThreadCpuTime();
        window.dispatch(change.at(frame[0]));
      });
      stage.getScene().addPostLayoutPulseListener(() -> {
        frame[0]++;
        if (warmUp.isOver() && times.wall().size() < MEASURED) {
          times.wall().add((System.nanoTime() - began[0]) / MILLION);
          times.processor().add((threads.getCurrentThreadCpuTime() - began[1]) / MILLION);
        }
        if (times.wall().size() == MEASURED) {
          stage.hide();
          done.complete(true);
        } else {
          Platform.requestNextPulse();
        }
      });
      Platform.requestNextPulse();
    });
    done.join();
    return times;
  }

  private static List<Double> drawing() {
    var screens = new Screens(new Words(Locale.ENGLISH));
    var state = start();
    var times = new ArrayList<Double>();
    for (var frame = 0; frame < WARM_UP + MEASURED; frame++) {
      var moved = state.document().logits().with(3, frame % 2000 / 100.0 - 10);
      var began = System.nanoTime();
      screens.screen(Screen.EXPLORE)
          .draw(Frame.of(new AppState(state.document().withLogits(moved), state.session()), new Size(1280, 664)));
      if (frame >= WARM_UP) {
        times.add((System.nanoTime() - began) / MILLION);
      }
    }
    return times;
  }

  /** As large as the headless platform's screen allows, and with collections where the program has them. */
  static void show(Stage stage) {
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(960);
    stage.setHeight(540);
    stage.show();
    Lull.follow(stage.getScene());
  }

  static void report(String what, Times times) {
    report(what, times.wall());
    if (!times.processor().isEmpty()) {
      report("  of it processor time", times.processor());
    }
  }

  static void report(String what, List<Double> times) {
    var sorted = times.stream().sorted().toList();
    System.out.printf(Locale.ROOT, "%-26s median %.2f ms, 99th percentile %.2f ms, longest %.2f ms, %d frames%n", what,
        sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100), sorted.getLast(), sorted.size());
  }

  static void onFxThread(Runnable work) {
    try {
      Platform.startup(work);
    } catch (IllegalStateException _) {
      Platform.runLater(work);
    }
  }
}
