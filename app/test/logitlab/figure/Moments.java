package logitlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.print.Reading;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.Screens;
import logitlab.math.training.ToyData;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.document.DataSource;
import logitlab.state.session.Place;
import logitlab.state.session.ScreenPart;
import logitlab.state.session.Tiling;
import logitlab.state.session.TrainingPlayback;
import logitlab.state.view.Batching;
import logitlab.state.view.Card;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/** A moment of every screen, with every card, lens and panel on it, and of every figure that is drawn alone. */
public final class Moments {
  private static final Size PAGE = new Size(1280, 720);
  private static final Screens SCREENS = new Screens(new Words(Locale.ENGLISH));
  private static final Gallery GALLERY = new Gallery(new Words(Locale.ENGLISH));

  /** What is drawn at a moment, and what the moment is called. */
  public record Moment(String name, Chart chart, AppState state) {
    /** The figure at the moment; {@code then} happens first. */
    public Figure draw(Action... then) {
      return chart.draw(frame(after(state, then), Use.DESK));
    }

    /** The same as an audience sees it. */
    public Figure seen() {
      return chart.draw(frame(state, Use.PICTURE)).used(Use.PICTURE);
    }

    /** The numbers of the moment, on its page. */
    public Frame frame(AppState shown, Use use) {
      var text = Math.clamp(state.session().textSize(), chart.leastText(), chart.largestText(state, PAGE));
      return Frame.of(shown, new Size(PAGE.width() / text, PAGE.height() / text), use);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private Moments() {}

  /** All of them. */
  public static Stream<Moment> all() {
    return Stream.concat(onScreens(), alone());
  }

  /** The screens, at rest and with whatever can be opened on them. */
  public static Stream<Moment> onScreens() {
    var all = new ArrayList<Moment>();
    for (var screen : Screen.values()) {
      all.add(on(screen.id(), screen));
      all.add(on(screen.id() + " in large text", screen, new Action.Program.SetTextSize(1.5)));
    }
    for (var card : Card.values()) {
      all.add(on("card " + card.id(), Screen.EXPLORE, new Action.Cards.Unfold(card, true)));
    }
    all.add(on("two pages of cards", Screen.EXPLORE, new Action.Cards.UnfoldOnly(List.of(Card.values())),
        new Action.Cards.Tile(Tiling.TWO)));
    all.add(on("tools", Screen.EXPLORE, new Action.Table.OpenTools(true), new Action.Table.Pin(true)));
    all.add(on("tools beside a card", Screen.EXPLORE, new Action.Cards.Unfold(Card.SLICE, true),
        new Action.Table.OpenTools(true)));
    all.add(on("smoothed", Screen.EXPLORE, new Action.Example.SetSmoothing(0.1)));
    for (var panel : Panel.values()) {
      all.add(on("panel " + panel.id(), Screen.DERIVE, new Action.Experiments.ShowPanel(panel)));
    }
    all.add(on("a mistake", Screen.DERIVE, new Action.Experiments.ShowPanel(Panel.MISTAKES),
        new Action.Experiments.MakeMistake(Mistake.SIGN)));
    all.add(
        on("a slip found", Screen.DERIVE, new Action.Experiments.ShowPanel(Panel.SLIPS),
            new Action.Experiments.Spot(Optional.of(0))));
    all.add(on("a wrong result", Screen.DERIVE, new Action.Experiments.ShowPanel(Panel.ANSWER),
        new Action.Experiments.TypeEntry(0, "0.341"),
        new Action.Experiments.TypeEntry(1, "-0.242"), new Action.Experiments.TypeEntry(2, "-0.099")));
    for (var reading : Reading.values()) {
      all.add(on("reading " + reading, Screen.DERIVE, new Action.Walk.GoToLine(9), new Action.Walk.Read(reading)));
    }
    all.add(on("the longer answer", Screen.DERIVE, new Action.Walk.GoToLine(9), new Action.Walk.TellMore(true)));
    all.add(on("the network's derivation", Screen.DERIVE, new Action.Walk.ShowRoute("network")));
    for (var lens : Lens.values()) {
      for (var stage : List.of(Stage.Z1, Stage.DW2, Stage.DX, Stage.UPDATE)) {
        all.add(on("lens " + lens + " at " + stage, Screen.BACKPROP, new Action.Backprop.SetLens(lens),
            new Action.Time.Scrub(new Place.InBackprop(stage, 1))));
      }
    }
    all.add(on("a batch of data", Screen.BACKPROP, new Action.Backprop.SetLens(Lens.BATCH),
        new Action.Batch.TakeFrom(Batching.Source.DATA)));
    for (var panel : TrainingPlayback.Panel.values()) {
      all.add(on("training " + panel, Screen.TRAIN, new Action.Time.Scrub(new Place.InRun(40)),
          new Action.Train.Open(panel)));
    }
    for (var front : ScreenPart.values()) {
      all.add(on("training, " + front + " in front", Screen.TRAIN, new Action.Program.SetTextSize(1.5),
          new Action.Program.BringToFront(front)));
    }
    all.add(on("made points", Screen.TRAIN,
        new Action.Train.UseData(DataSource.Toy.of(ToyData.SPIRAL)), new Action.Train.SetHidden(2)));
    return all.stream();
  }

  /** Every figure by its name, as a file has it. */
  private static Stream<Moment> alone() {
    return GALLERY.names()
        .stream()
        .flatMap(
            name -> GALLERY.onDesk(name).stream().map(chart -> new Moment("figure " + name, chart, AppState.START)));
  }

  private static Moment on(String name, Screen screen, Action... actions) {
    return new Moment(name, SCREENS.screen(screen),
        after(after(AppState.START, new Action.Program.Show(screen)), actions));
  }

  private static AppState after(AppState state, Action... actions) {
    return Stream.of(actions).reduce(state, Reducer::reduce, (_, last) -> last);
  }
}
