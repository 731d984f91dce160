package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import logitlab.figure.Role;
import logitlab.figure.screen.Screens;
import logitlab.state.Action.Program.SetTheme;
import logitlab.state.AppState;
import logitlab.state.Store;
import logitlab.state.file.Habits;
import logitlab.state.file.LastState;
import logitlab.state.session.Theme;
import logitlab.ui.look.Paints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever a theme is chosen, all is drawn in it. */
class ThemeUiTest {
  private static List<Paint> inks(Consumer<Window> before, Consumer<Window> after) {
    try (var ui = new Ui()) {
      var stage = Ui.on(Stage::new);
      var shown = Ui.on(() -> {
        var window = new Window(stage, new Store(AppState.START), ui.words, new Screens(ui.words));
        window.open(Optional.empty());
        before.accept(window);
        return window;
      });
      ui.settle();
      Ui.on(() -> {
        after.accept(shown);
        return true;
      });
      ui.settle();
      return Ui.on(() -> {
        var inks = fields(shown.scene().getRoot());
        stage.hide();
        return inks;
      });
    }
  }

  private static List<Paint> fields(Node node) {
    return node instanceof TextField field
        ? List.of(((Text) field.lookup(".text")).getFill())
        : node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(child -> fields(child).stream()).toList()
            : List.of();
  }

  @Test
  void fieldsHaveTheInkOfTheTheme() {
    Consumer<Window> dark = window -> window.dispatch(new SetTheme(Theme.DARK));
    assertThat(inks(_ -> {}, _ -> {})).isNotEmpty().containsOnly(ink(Theme.LIGHT));
    assertThat(inks(_ -> {}, dark)).isNotEmpty().containsOnly(ink(Theme.DARK));
    assertThat(inks(dark, _ -> {})).as("before the first frame").isNotEmpty().containsOnly(ink(Theme.DARK));
  }

  private static Paint ink(Theme theme) {
    return new Paints(theme).of(Role.INK);
  }

  @Test
  void aWindowOpensAsItWasLeft(@TempDir Path folder) throws IOException {
    var last = new LastState(folder);
    last.next().write("{}", new Habits(Theme.DARK, 1.25, Optional.empty(), Optional.empty(), ""));
    var session = Desktop.first(last.readHabits()).session();
    assertThat(session.theme()).isEqualTo(Theme.DARK);
    assertThat(session.textSize()).isEqualTo(1.25);
    assertThat(session.exploring()).isEqualTo(Desktop.first().session().exploring());
  }
}
