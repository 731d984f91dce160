package logitlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import logitlab.export.Exports.Format;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.PictureStyle;
import logitlab.state.AppState;
import logitlab.state.session.Theme;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a picture that changed is shown. */
class GoldenDifferenceTest {
  private static final String BEFORE = """
      <svg viewBox="0 0 40 20"><rect width="100%" height="100%" fill="#FFFFFF"/>
      <rect x="4" y="4" width="8" height="8" fill="#000000"/>
      </svg>
      """;

  @TempDir
  private Path folder;

  @Test
  void bothPicturesAndTheirDifferenceAreWritten() throws IOException {
    var golden = Files.writeString(folder.resolve("some.svg"), BEFORE);
    var now = BEFORE.replace("</svg>", "<path d=\"M24 4L32 4L32 12L24 12Z\" fill=\"#000000\"/>\n</svg>");
    var target = folder.resolve("target");
    var said = GoldenDifference.write(target, golden, now.getBytes(StandardCharsets.UTF_8));
    assertThat(said).contains("some.new.svg", "some.old.svg", "some.difference.png");
    assertThat(target.resolve("some.new.svg")).hasContent(now);
    assertThat(target.resolve("some.old.svg")).hasContent(BEFORE);
    var image = ImageIO.read(target.resolve("some.difference.png").toFile());
    for (var y = 0; y < 20; y++) {
      for (var x = 0; x < 40; x++) {
        var changed = x >= 24 && x < 32 && y >= 4 && y < 12;
        assertThat((image.getRGB(x, y) & 0xFFFFFF) == GoldenDifference.DIFFERENT).as(x + ", " + y).isEqualTo(changed);
      }
    }
  }

  @Test
  void aPictureThatIsNewStandsAlone() throws IOException {
    var target = folder.resolve("target");
    GoldenDifference.write(target, folder.resolve("none.svg"), BEFORE.getBytes(StandardCharsets.UTF_8));
    assertThat(target).isDirectoryContaining("glob:**none.new.svg").isDirectoryNotContaining("glob:**.png");
  }

  /** The two writers draw alike: PNG from the marks, SVG as it is painted here. */
  @ParameterizedTest
  @ValueSource(strings = {"explore", "derivation", "backprop", "training", "jacobian", "batch"})
  void svgAndPngAgree(String name) {
    var picture = new Gallery(new Words(Locale.ENGLISH)).draw(name, AppState.START, Exports.PAGE, PictureStyle.CLEAN);
    var canvas = new Canvas(Theme.LIGHT, picture.figure().size());
    var svg = Exports.bytes(picture, canvas, Format.SVG);
    assertThat(distance(SvgPicture.paint(new String(svg, StandardCharsets.UTF_8)),
        PngWriter.paint(picture.figure(), canvas.on(picture.ground())))).isLessThan(0.001);
  }

  /** The mean over all channels, as a share of the whole range. */
  private static double distance(BufferedImage a, BufferedImage b) {
    var sum = 0L;
    for (var y = 0; y < a.getHeight(); y++) {
      for (var x = 0; x < a.getWidth(); x++) {
        for (var shift = 0; shift <= 16; shift += 8) {
          sum += Math.abs((a.getRGB(x, y) >> shift & 0xFF) - (b.getRGB(x, y) >> shift & 0xFF));
        }
      }
    }
    return sum / (255.0 * 3 * a.getWidth() * a.getHeight());
  }
}
