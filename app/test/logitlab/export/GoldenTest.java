package logitlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import logitlab.figure.BackpropScreen;
import logitlab.state.AppState;
import logitlab.state.Screen;
import logitlab.state.Stage;
import logitlab.state.Theme;
import logitlab.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Backprop screen as SVG, byte for byte as it was last looked at. {@code -Dgolden.update=true} writes the files anew: look at them. */
class GoldenTest {
  private static final Path FOLDER = Path.of("assets/golden");

  @ParameterizedTest
  @CsvSource({"DA1, 1, LIGHT", "Z1, 0.5, DARK"})
  void backpropLooksAsItDid(Stage stage, double time, Theme theme) throws IOException {
    var session = AppState.START.session().withScreen(Screen.BACKPROP).withStage(stage, time).withTheme(theme);
    var svg = Exports.bytes(new BackpropScreen(new Words(Locale.ROOT)), AppState.START.with(session), Exports.PAGE,
        Exports.Format.SVG);
    var file = FOLDER.resolve("backprop-" + stage.id() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".svg");
    if (Boolean.getBoolean("golden.update")) {
      Files.write(file, svg);
    }
    assertThat(svg).as("%s; after a change on purpose run with -Dgolden.update=true", file)
        .isEqualTo(Files.readAllBytes(file));
  }
}
