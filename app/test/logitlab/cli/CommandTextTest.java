package logitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.print.Reading;
import logitlab.export.Canvas;
import logitlab.export.CommandText;
import logitlab.export.Exports;
import logitlab.export.Exports.Format;
import logitlab.figure.Size;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.PictureStyle;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.file.DocumentFile;
import logitlab.state.session.RouteView;
import logitlab.state.session.Theme;
import logitlab.state.view.Card;
import logitlab.state.view.Depth;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that the window copies makes the picture that the window shows. */
class CommandTextTest {
  private static final Gallery GALLERY = new Gallery(new Words(Locale.ROOT));

  @TempDir
  private Path folder;

  @Test
  void theCommandMakesWhatIsShown() throws IOException {
    var session = AppState.START.session();
    var dark = AppState.START.with(session.withTheme(Theme.DARK).withWatched(2));
    var turned = AppState.START.with(session.withScreen(Screen.DERIVE)
        .withRoute(RouteView.at("two-cases", 12, Reading.NUMBERS, new Depth(Detail.FULL, Set.of())))
        .withExperiments(session.experiments().with(Panel.MISTAKES)));
    var network = AppState.START.with(session.withScreen(Screen.BACKPROP)
        .withBackprop(session.backprop().at(Stage.DW2, 0.4).withLens(Lens.MATRICES)));
    var cards = Reducer.reduce(AppState.START, new Action.Cards.UnfoldOnly(List.of(Card.SLICE, Card.JACOBIAN)));
    held("explore", dark);
    held("gradient", dark);
    held("network", network.with(network.session().withTheme(Theme.PROJECTOR)));
    held("formula", turned);
    held("derivation", turned);
    held("backprop", network);
    held("matrices", network);
    held("explore", cards);
  }

  private void held(String name, AppState state) throws IOException {
    for (var file : List.of(Optional.<Path>empty(), Optional.of(folder.resolve("it's mine.logitlab.json")))) {
      if (file.isPresent()) {
        DocumentFile.write(file.get(), state.document(), Optional.empty());
      }
      var text = CommandText.of(name, state, file);
      assertThat(text).startsWith("logitlab export " + name + " ").endsWith(" --out " + name + ".png");
      var arguments = new ArrayList<>(taken(text));
      var out = folder.resolve(name + ".png");
      arguments.set(arguments.size() - 1, out.toString());
      arguments.addAll(List.of("--size", "1280x720", "--no-document"));
      assertThat(Runs.run(arguments.subList(1, arguments.size()).toArray(String[]::new)).error()).isEmpty();
      var picture = GALLERY.draw(name, state, Exports.PAGE, PictureStyle.CLEAN);
      assertThat(Files.readAllBytes(out)).as(text)
          .isEqualTo(Exports.bytes(picture, new Canvas(state.session().theme(), picture.fitted(new Size(1280, 720))),
              Format.PNG));
    }
  }

  /** The words as a shell takes them apart. */
  private static List<String> taken(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    var inside = false;
    for (var n = 0; n < text.length(); n++) {
      var c = text.charAt(n);
      if (c == '\'') {
        inside = !inside;
      } else if (c == ' ' && !inside) {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(c == '\\' && !inside ? text.charAt(++n) : c);
      }
    }
    words.add(word.toString());
    return words;
  }
}
