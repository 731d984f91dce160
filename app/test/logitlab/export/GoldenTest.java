package logitlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import logitlab.export.Exports.Format;
import logitlab.figure.Screens;
import logitlab.state.AppState;
import logitlab.state.RouteView;
import logitlab.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of the built-in example, compared letter by letter with those that were looked at and found good. */
class GoldenTest {
  private static final Path FOLDER = Path.of("assets/golden");
  private static final String UPDATE = "golden.update";
  private static final Screens SCREENS = new Screens(new Words(Locale.ENGLISH));

  record Picture(String file, String figure, AppState state) {
    static Picture of(String file, String figure, int line, boolean numbers) {
      var session = AppState.START.session().withRoute(new RouteView("two-cases", line, numbers));
      return new Picture(file, figure, AppState.START.with(session));
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Picture> pictures() {
    return Stream.of(Picture.of("explore.svg", "explore", 0, false),
        Picture.of("derivation-symbols.svg", "derivation", 4, false),
        Picture.of("derivation-numbers.svg", "derivation", 9, true));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void lookAsBefore(Picture picture) throws IOException {
    var file = FOLDER.resolve(picture.file());
    var now = new String(Exports.bytes(SCREENS.byName(picture.figure()).orElseThrow(), picture.state(), Exports.PAGE,
        Format.SVG), StandardCharsets.UTF_8);
    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(file, now);
    }
    var same = Files.exists(file) && Files.readString(file).equals(now);
    assertThat(same)
        .as("%s is another picture now. Look at it; where it is right, run: mvn -q test -Dtest=GoldenTest -D%s",
            file, UPDATE + "=true")
        .isTrue();
  }
}
