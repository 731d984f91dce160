package logitlab.export.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.export.Canvas;
import logitlab.export.PngWriter;
import logitlab.export.film.Filming.Format;
import logitlab.export.film.Films.Beat;
import logitlab.figure.Size;
import logitlab.motion.Stage;
import logitlab.state.AppState;
import logitlab.state.session.Theme;
import logitlab.words.Words;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films, read again by readers that are not the writers. */
class FilmsTest {
  private static final Size SMALL = new Size(320, 180);
  private static final int RATE = 10;
  private static final Films FILMS = new Films(new Words(Locale.ROOT), AppState.START, SMALL, new Beat(RATE, 1, 0.7));
  private static final Film WALK = FILMS.walk(Routes.byId("short-way").orElseThrow(), Detail.BRIEF);

  @TempDir
  private Path folder;

  /** Every line of the walk is held, and between two lines it moves. */
  @Test
  void aWalkStandsAtEachLine() {
    var held = WALK.moments().stream().filter(moment -> moment.frames() == 7).toList();
    var lines = Routes.shown("short-way", Detail.BRIEF, Set.of()).steps().size();
    assertThat(held).hasSize(lines);
    assertThat(held).allSatisfy(moment -> assertThat(moment.state().session().isRunning()).isFalse());
    assertThat(WALK.moments().size()).isGreaterThan(lines + (lines - 1) * 5);
    assertThat(WALK.frames()).isEqualTo(WALK.moments().size() + 6 * lines);
  }

  @Test
  void whatMovesIsFilmedToItsEnd() {
    var journey = FILMS.journey().moments();
    assertThat(journey.getFirst().state().session().backprop().atRest()).isTrue();
    assertThat(journey.getLast().state().session().backprop().stage()).isEqualTo(Stage.LAST);
    assertThat(journey.stream().filter(moment -> moment.frames() == 7)).hasSize(Stage.values().length + 1);
    var product = FILMS.contraction().moments();
    assertThat(product.getFirst().state().session().experiments().contraction().time()).isZero();
    assertThat(product.getLast().state().session().experiments().contraction().time()).isEqualTo(1);
    var training = FILMS.training().moments();
    var run = training.getLast().state().session().learning().run().orElseThrow();
    assertThat(training.getFirst().state().document().training().updates()).isZero();
    assertThat(training.getLast().state().document().training().updates()).isEqualTo(run.end());
    for (var moments : List.of(journey, product, training, WALK.moments())) {
      for (var n = 1; n < moments.size(); n++) {
        assertThat(moments.get(n).state()).isNotEqualTo(moments.get(n - 1).state());
      }
    }
  }

  /** All pictures of a film have one size, so that nothing in it jumps. */
  @Test
  void nothingJumps() {
    for (var film : List.of(WALK, FILMS.journey(), FILMS.contraction())) {
      var sizes = film.moments()
          .stream()
          .filter(moment -> moment.frames() > 1)
          .map(moment -> film.draw().apply(moment.state()).figure().size())
          .distinct();
      assertThat(sizes).hasSize(1);
    }
  }

  @Test
  void aGifLastsAsLongAndEndsAsTheFilm() throws IOException {
    var file = folder.resolve("a.gif");
    new Filming(WALK, SMALL, RATE).write(file, Format.GIF, true, _ -> {});
    var bytes = Files.readAllBytes(file);
    new Filming(WALK, SMALL, RATE).write(file, Format.GIF, true, _ -> {});
    assertThat(file).hasBinaryContent(bytes);
    var shown = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
    var hundredths = 0;
    try (var in = Objects.requireNonNull(ImageIO.createImageInputStream(file.toFile()))) {
      var reader = ImageIO.getImageReadersByFormatName("gif").next();
      reader.setInput(in);
      for (var n = 0; n < reader.getNumImages(true); n++) {
        var root = reader.getImageMetadata(n).getAsTree("javax_imageio_gif_image_1.0");
        var place = (IIOMetadataNode) ((IIOMetadataNode) root).getElementsByTagName("ImageDescriptor").item(0);
        var control = (IIOMetadataNode) ((IIOMetadataNode) root).getElementsByTagName("GraphicControlExtension")
            .item(0);
        hundredths += Integer.parseInt(control.getAttribute("delayTime"));
        shown.getGraphics()
            .drawImage(reader.read(n), Integer.parseInt(place.getAttribute("imageLeftPosition")),
                Integer.parseInt(place.getAttribute("imageTopPosition")), null);
      }
    }
    assertThat(hundredths).isEqualTo(100 * WALK.frames() / RATE);
    assertThat(worst(shown, last())).isLessThan(40);
    assertThat(mean(shown, last())).isLessThan(1);
  }

  @Test
  void anMp4LastsAsLongAndLooksAsTheFilm() throws Exception {
    var file = folder.resolve("a.mp4");
    new Filming(WALK, SMALL, RATE).write(file, Format.MP4, false, _ -> {});
    var bytes = Files.readAllBytes(file);
    new Filming(WALK, SMALL, RATE).write(file, Format.MP4, false, _ -> {});
    assertThat(file).hasBinaryContent(bytes);
    try (var channel = NIOUtils.readableChannel(file.toFile())) {
      var grab = FrameGrab.createFrameGrab(channel);
      var track = grab.getVideoTrack().getMeta();
      assertThat(track.getTotalFrames()).isEqualTo(WALK.moments().size());
      assertThat(track.getTotalDuration()).isEqualTo(WALK.frames() / (double) RATE);
      var luma = new ArrayList<byte[]>();
      for (var picture = grab.getNativeFrame(); picture != null; picture = grab.getNativeFrame()) {
        luma.add(picture.getPlaneData(0).clone());
        assertThat(picture.getCroppedWidth()).isEqualTo(320);
        assertThat(picture.getCroppedHeight()).isEqualTo(180);
      }
      assertThat(luma).hasSize(WALK.moments().size());
      var wanted = last();
      var far = 0.0;
      for (var y = 0; y < 180; y++) {
        for (var x = 0; x < 320; x++) {
          var colour = wanted.getRGB(x, y);
          var grey = 16 + 219 / 255.0
              * (0.2126 * (colour >> 16 & 0xFF) + 0.7152 * (colour >> 8 & 0xFF) + 0.0722 * (colour & 0xFF));
          far += Math.abs(luma.getLast()[y * 320 + x] + 128 - grey);
        }
      }
      assertThat(far / (320 * 180)).isLessThan(1.5);
    }
  }

  @Test
  void everyFrameIsAFile() throws IOException {
    var target = folder.resolve("frames");
    var film = new Film(Theme.LIGHT, WALK.draw(), WALK.moments().subList(0, 4));
    new Filming(film, SMALL, RATE).write(target, Format.FRAMES, false, _ -> {});
    try (var files = Files.list(target)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted()).hasSize(film.frames())
          .startsWith("0001.png", "0002.png");
    }
    assertThat(target.resolve("0001.png")).hasSameBinaryContentAs(target.resolve("0007.png"));
  }

  /** What gives a film up leaves what stood there, and nothing else. */
  @Test
  void aFilmThatIsGivenUpLeavesNothing() throws IOException {
    for (var format : List.of(Format.GIF, Format.MP4)) {
      var file = Files.writeString(folder.resolve("a." + format), "before");
      assertThatThrownBy(() -> new Filming(WALK, SMALL, RATE).write(file, format, false, share -> {
        if (share > 0.3) {
          throw new CancellationException();
        }
      })).isInstanceOf(CancellationException.class);
      assertThat(file).hasContent("before");
    }
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  private static BufferedImage last() {
    var picture = WALK.draw().apply(WALK.moments().getLast().state());
    return PngWriter.paint(picture.figure(), new Canvas(Theme.LIGHT, SMALL).on(picture.ground()));
  }

  private static double mean(BufferedImage one, BufferedImage other) {
    var sum = 0L;
    for (var n = 0; n < 320 * 180; n++) {
      sum += far(one.getRGB(n % 320, n / 320), other.getRGB(n % 320, n / 320));
    }
    return sum / (320.0 * 180);
  }

  private static int worst(BufferedImage one, BufferedImage other) {
    var worst = 0;
    for (var n = 0; n < 320 * 180; n++) {
      worst = Math.max(worst, far(one.getRGB(n % 320, n / 320), other.getRGB(n % 320, n / 320)));
    }
    return worst;
  }

  private static int far(int one, int other) {
    return Math.max(Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)),
        Math.max(Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)), Math.abs((one & 0xFF) - (other & 0xFF))));
  }
}
