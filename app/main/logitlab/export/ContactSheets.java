package logitlab.export;

import java.util.ArrayList;
import java.util.stream.Stream;
import logitlab.derivation.Derivation;
import logitlab.export.ContactSheet.Cell;
import logitlab.figure.Screens;
import logitlab.state.AppState;
import logitlab.state.Preset;
import logitlab.state.RouteView;
import logitlab.state.Screen;
import logitlab.state.Stage;
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
                state.with(session.withJourney(session.journey().at(stage, time))))))
        .toList();
    return new ContactSheet(words.text("ui.screen." + Screen.BACKPROP.id()), cells);
  }

  private Cell cell(String caption, Screen screen, AppState moment) {
    return new Cell(caption, screens.screen(screen), moment.with(moment.session().withScreen(screen)));
  }
}
