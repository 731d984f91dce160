package logitlab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import logitlab.derivation.expr.Derivation;
import logitlab.export.ContactSheet.Cell;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.PictureStyle;
import logitlab.figure.screen.Screens;
import logitlab.math.Vec;
import logitlab.math.network.BatchSoftmax.Axis;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.document.Document;
import logitlab.state.document.Preset;
import logitlab.state.session.RouteView;
import logitlab.state.session.Session;
import logitlab.state.session.Tiling;
import logitlab.state.view.Batching;
import logitlab.state.view.Card;
import logitlab.state.view.Lens;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/** The contact sheets of the three screens, each cell one stop of what can be walked there. */
public final class ContactSheets {
  private final Screens screens;
  private final Words words;
  private final AppState state;

  /** {@code state}: the document, the theme and all else that every cell has in common. */
  public ContactSheets(Screens screens, Words words, AppState state) {
    this.screens = screens;
    this.words = words;
    this.state = state;
  }

  /** Explore with the document, and then with each built-in example. */
  public ContactSheet examples() {
    var cells = new ArrayList<Cell>();
    cells.add(cell(words.text("figure.explore.title"), Screen.EXPLORE, state));
    for (var preset : Preset.ALL) {
      cells.add(cell(words.say(preset.name()), Screen.EXPLORE, state.with(preset.document())));
    }
    return new ContactSheet(words.text("figure.explore.title"), cells);
  }

  /**
   * Explore with 2, 3, 5 and 10 classes: at first sight, with all cards open two and four on a page, and with the text half as large again,
   * card by card. A window of 1920 × 1080 is laid out as one of 1280 × 720 and shown larger.
   */
  public ContactSheet cards() {
    var all = new Action.Cards.UnfoldOnly(List.of(Card.values()));
    var large = new Action.Program.SetTextSize(Session.LARGEST_TEXT);
    var cells = new ArrayList<Cell>();
    for (var classes : List.of(2, 3, 5, 10)) {
      var start = state.with(classes == Document.EXAMPLE.size() ? Document.EXAMPLE : several(classes));
      cells.add(explore(start, classes, new Action.Cards.UnfoldOnly(List.of())));
      cells.add(explore(start, classes, all, new Action.Cards.Tile(Tiling.TWO)));
      for (var first = 0; first < Card.values().length; first += Tiling.FOUR.cards()) {
        cells.add(explore(start, classes, all, new Action.Cards.Tile(Tiling.FOUR), new Action.Cards.TurnPage(first)));
      }
      cells.add(explore(start, classes, new Action.Cards.UnfoldOnly(List.of()), large));
      for (var first = 0; first < Card.values().length; first++) {
        cells.add(explore(start, classes, all, large, new Action.Cards.TurnPage(first)));
      }
    }
    return new ContactSheet(words.text("figure.explore.title"), cells);
  }

  private Cell explore(AppState start, int classes, Action... actions) {
    var moment = Stream.of(actions).reduce(start, Reducer::reduce, (_, last) -> last);
    return cell("K = " + classes + ", " + Math.round(100 * moment.session().textSize()) + " %", Screen.EXPLORE, moment);
  }

  /** Logits from all over the slider's range. */
  private static Document several(int classes) {
    return Document.ofLogits(Vec.generate(classes, k -> k * 7 % 5 - 2.3 + 0.21 * k));
  }

  /** Every picture there is, as an audience sees it. */
  public ContactSheet pictures() {
    var pictures = new Gallery(words, screens);
    var cells = pictures.names()
        .stream()
        .map(name -> new Cell(name, pictures.draw(name, state, Exports.PAGE, PictureStyle.CLEAN).figure(),
            state.session().theme()))
        .toList();
    return new ContactSheet(words.text("ui.tool.export"), cells);
  }

  /** Every line of a derivation. */
  public ContactSheet lines(Derivation route) {
    var session = state.session();
    var cells = route.steps()
        .stream()
        .map(step -> cell(words.text(step.block().title()) + ": " + words.text(step.line().rule().key()),
            Screen.DERIVE, state.with(session.withRoute(
                new RouteView(route.id().name(), step.number(), session.route().reading())))))
        .toList();
    return new ContactSheet(words.text(route.title()), cells);
  }

  /** The middle and the end of every stage of backpropagation. */
  public ContactSheet stages() {
    var session = state.session();
    var cells = Stream.of(Stage.values())
        .flatMap(stage -> Stream.of(0.5, 1.0)
            .map(time -> cell(words.text("backprop.title." + stage.id()) + " " + time, Screen.BACKPROP,
                state.with(session.withBackprop(session.backprop().at(stage, time))))))
        .toList();
    return new ContactSheet(words.text("ui.screen." + Screen.BACKPROP.id()), cells);
  }

  /** Batches of one, four and eight examples made from the network's own and taken from the data, along the right axis and the wrong one. */
  public ContactSheet batches() {
    var cells = new ArrayList<Cell>();
    for (var source : List.of(Batching.Source.EXAMPLE, Batching.Source.DATA)) {
      for (var axis : Axis.values()) {
        for (var examples : List.of(1, Batching.START.size(), Batching.MOST)) {
          cells.add(batch(source, axis, examples, 1));
        }
        cells.add(batch(source, axis, Batching.START.size(), Session.LARGEST_TEXT));
      }
    }
    return new ContactSheet(words.text("backprop.lens.3.name"), cells);
  }

  private Cell batch(Batching.Source source, Axis axis, int examples, double text) {
    var moment = Stream.of(new Action.Backprop.SetLens(Lens.BATCH), new Action.Batch.TakeFrom(source),
        new Action.Batch.SoftmaxAlong(axis), new Action.Batch.Take(examples), new Action.Program.SetTextSize(text))
        .reduce(state, Reducer::reduce, (_, last) -> last);
    var from = words.text("backprop.batch.from." + source.name().toLowerCase(Locale.ROOT));
    var along = words.text("backprop.batch.axis." + axis.name().toLowerCase(Locale.ROOT));
    return cell("N = " + examples + ", " + from + ", " + along + ", " + Math.round(100 * text) + " %", Screen.BACKPROP,
        moment);
  }

  private Cell cell(String caption, Screen screen, AppState moment) {
    var shown = moment.with(moment.session().withScreen(screen));
    return new Cell(caption, Gallery.operated(screens.screen(screen), shown, Exports.PAGE), shown.session().theme());
  }
}
