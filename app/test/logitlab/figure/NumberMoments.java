package logitlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.mistake.Slips;
import logitlab.derivation.print.Reading;
import logitlab.figure.derive.DerivationWords;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.Screens;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.BatchSoftmax.Axis;
import logitlab.math.training.ToyData;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.document.DataSource;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.view.TableColumn;
import logitlab.state.session.TableView;
import logitlab.state.session.Tiling;
import logitlab.state.session.TrainingPlayback;
import logitlab.state.view.Batching;
import logitlab.state.view.Card;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/** Moments that between them show every screen, card, lens, stage and panel, at usual and at large text, for usual and for extreme numbers. */
final class NumberMoments {
  static final Words WORDS = new Words(Locale.ENGLISH);
  private static final Size PAGE = new Size(1280, 720);

  /** A moment by the name of what it shows. */
  record Moment(String name, AppState state, double text) {
    private Chart chart() {
      return name.startsWith("screen ") ? SCREENS.screen(state.session().screen()) : GALLERY.onDesk(name).orElseThrow();
    }

    Frame frame() {
      var most = Math.min(text, chart().largestText(state, PAGE));
      return Frame.of(state, new Size(PAGE.width() / most, PAGE.height() / most));
    }

    Figure figure() {
      return chart().draw(frame());
    }

    /** The frame whose numbers are printed: derivations walk their own example, in their own base. */
    Frame source() {
      var derives = state.session().screen() == Screen.DERIVE || name.startsWith("panel-") || name.equals("line");
      if (!derives) {
        return frame();
      }
      var walked = (!name.startsWith("panel-") && state.session().experiments().panel() == Panel.NUMBERS)
          || name.equals("line");
      return walked ? DerivationWords.asWalked(frame().inChosenBase()) : frame().inChosenBase();
    }
  }

  private static final Screens SCREENS = new Screens(WORDS);
  private static final Gallery GALLERY = new Gallery(WORDS);

  private NumberMoments() {}

  static List<Moment> all() {
    return Stream.of(explore(), cards(), derive(), panels(), backprop(), batches(), train())
        .flatMap(List::stream)
        .toList();
  }

  static List<Document> documents() {
    var three = Document.EXAMPLE;
    return List.of(three, Document.ofLogits(Vec.of(0.3, -1.2)),
        Document.ofLogits(Vec.generate(10, k -> k * 7 % 5 - 2.3 + 0.21 * k)),
        three.withTarget(Vec.of(0.2, 0.5, 0.3)).withTemperature(2).withSmoothing(0.1),
        Document.ofLogits(Vec.of(1000, -40, 999.25)).withTarget(Vec.oneHot(3, 1)),
        three.withTemperature(0.05));
  }

  private static List<Moment> explore() {
    var all = new ArrayList<Moment>();
    for (var document : documents()) {
      var start = AppState.START.with(document);
      var columns = start.with(start.session()
          .withTable(new TableView(java.util.EnumSet.allOf(TableColumn.class), List.of(), true, Optional.empty(),
              Optional.empty())));
      for (var state : List.of(start, columns, after(start, new Action.Example.Nudge()),
          after(start, new Action.Table.OpenTools(true)))) {
        for (var text : List.of(1.0, 1.5)) {
          all.add(new Moment("screen explore", state, text));
        }
        all.add(new Moment("table", state, 1));
      }
    }
    return all;
  }

  private static List<Moment> cards() {
    var all = new ArrayList<Moment>();
    for (var document : documents()) {
      for (var card : Card.values()) {
        var state = after(AppState.START.with(document), new Action.Example.Watch(document.size() - 1));
        all.add(new Moment(card.id(), state, 1));
        all.add(new Moment("screen explore", after(state, new Action.Cards.UnfoldOnly(List.of(card))), 1));
      }
      var tiled = after(AppState.START.with(document), new Action.Cards.UnfoldOnly(List.of(Card.values())),
          new Action.Cards.Tile(Tiling.FOUR));
      for (var first = 0; first < Card.values().length; first += Tiling.FOUR.cards()) {
        all.add(new Moment("screen explore", after(tiled, new Action.Cards.TurnPage(first)), 1));
      }
      var whole = after(tiled, new Action.Cards.UnfoldAll());
      all.add(new Moment("screen explore", whole, 1));
      all.add(new Moment("screen explore", after(whole, new Action.Cards.TurnPage(-1)), 1));
    }
    return all;
  }

  private static List<Moment> derive() {
    var all = new ArrayList<Moment>();
    for (var route : Routes.all()) {
      for (var step : route.steps()) {
        for (var reading : Reading.values()) {
          var state = after(AppState.START, new Action.Program.Show(Screen.DERIVE),
              new Action.Walk.ShowLine(route.id().name(), step.number()),
              new Action.Walk.Read(reading));
          all.add(new Moment("screen derive", state, step.number() % 3 == 0 ? 1.5 : 1));
        }
      }
    }
    return all;
  }

  private static List<Moment> panels() {
    var all = new ArrayList<Moment>();
    for (var document : documents()) {
      var start = after(AppState.START.with(document), new Action.Program.Show(Screen.DERIVE));
      for (var panel : Panel.values()) {
        all.add(new Moment("screen derive", after(start, new Action.Experiments.ShowPanel(panel)), 1));
        all.add(new Moment("screen derive", after(start, new Action.Experiments.ShowPanel(panel)), 1.5));
      }
      for (var mistake : Mistake.values()) {
        var made = after(start, new Action.Experiments.ShowPanel(Panel.MISTAKES),
            new Action.Experiments.MakeMistake(mistake));
        all.add(new Moment("screen derive", made, 1));
        all.add(new Moment("panel-mistakes", made, 1.5));
        all.add(new Moment("screen derive", after(made, new Action.Experiments.LookAtFindings(true)), 1));
      }
    }
    for (var n = 0; n < Slips.all().size(); n++) {
      all.add(new Moment("screen derive", after(AppState.START, new Action.Program.Show(Screen.DERIVE),
          new Action.Experiments.ShowPanel(Panel.SLIPS), new Action.Experiments.LookAtSlip(n)), 1));
    }
    return all;
  }

  private static List<Moment> backprop() {
    var all = new ArrayList<Moment>();
    for (var example : List.of(NetworkExample.EXAMPLE, Networks.tame(Networks.SHAPES.getLast(), 1, Activation.SIGMOID),
        Networks.extreme(Networks.SHAPES.getFirst(), 2, Activation.RELU))) {
      for (var stage : Stage.values()) {
        for (var lens : Lens.values()) {
          if (lens != Lens.BATCH) {
            for (var time : List.of(0.5, 1.0)) {
              var state = after(Networks.at(example, stage, time), new Action.Program.Show(Screen.BACKPROP),
                  new Action.Backprop.SetLens(lens));
              all.add(new Moment("screen backprop", state, 1));
            }
          }
        }
        all.add(new Moment("network", Networks.at(example, stage, 1), 1));
        all.add(new Moment("screen backprop",
            after(Networks.at(example, stage, 1), new Action.Program.Show(Screen.BACKPROP)),
            1.5));
      }
    }
    return all;
  }

  private static List<Moment> batches() {
    var all = new ArrayList<Moment>();
    for (var axis : Axis.values()) {
      for (var source : Batching.Source.values()) {
        for (var size : List.of(1, 4, Batching.MOST)) {
          var state = after(Networks.at(NetworkExample.EXAMPLE, Stage.X, 0), new Action.Program.Show(Screen.BACKPROP),
              new Action.Backprop.SetLens(Lens.BATCH),
              new Action.Batch.TakeFrom(source), new Action.Batch.SoftmaxAlong(axis), new Action.Batch.Take(size));
          all.add(new Moment("screen backprop", state, 1));
          all.add(new Moment("batch", state, 1));
        }
      }
    }
    return all;
  }

  private static List<Moment> train() {
    var all = new ArrayList<Moment>();
    for (var source : List.of(new DataSource.Penguins(), DataSource.Toy.of(ToyData.SPIRAL))) {
      var start = after(AppState.START, new Action.Train.UseData(source), new Action.Train.SetEpochs(20),
          new Action.Program.Show(Screen.TRAIN));
      for (var updates : List.of(0, 47)) {
        var state = after(start, new Action.Train.MoveBy(updates));
        for (var panel : TrainingPlayback.Panel.values()) {
          all.add(new Moment("screen training", after(state, new Action.Train.Open(panel)),
              all.size() % 2 == 0 ? 1 : 1.5));
        }
        for (var name : Gallery.on(Screen.TRAIN).stream().skip(1).toList()) {
          all.add(new Moment(name, state, 1));
        }
      }
    }
    return all;
  }

  static AppState after(AppState state, Action... actions) {
    return Stream.of(actions).reduce(state, Reducer::reduce, (_, last) -> last);
  }
}
