package logitlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import logitlab.Sample;
import logitlab.export.Exports.Format;
import logitlab.figure.Size;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.Picture;
import logitlab.figure.screen.PictureStyle;
import logitlab.math.Vec;
import logitlab.state.AppState;
import logitlab.state.document.Document;
import logitlab.state.session.Theme;
import logitlab.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Pictures as PDF, read and painted by PDFBox. */
class PdfTest {
  private static final Gallery GALLERY = new Gallery(new Words(Locale.ROOT));
  /** How many pixels apart ink may be, how far from the ground it is, and how far a channel of its colour may be off. */
  private static final int NEAR = 2;
  private static final int ALIKE = 96;
  private static final int CLOSE = 32;

  @Test
  void wordsCanBeFoundAndCopied() throws IOException {
    var state = AppState.START.with(
        new Document(List.of("cat", "犬", "e\u0301t\u00e9"), Vec.of(2, 1, 0.1), Vec.oneHot(3, 0), 1, 0,
            Document.EXAMPLE.network()));
    try (var read = read(bytes("table", state, Theme.LIGHT))) {
      assertThat(new PDFTextStripper().getText(read)).contains("cat", "犬", "e\u0301t\u00e9", "0.659", "−0.341");
      assertThat(read.getDocumentInformation().getTitle())
          .isEqualTo(picture("table", state).figure().description().title());
      assertThat(read.getDocumentInformation().getSubject()).contains("cat");
      assertThat(read.getDocumentInformation().getCreationDate()).isNull();
      assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(fonts(read)).isNotEmpty()
          .allMatch(PDFont::isEmbedded)
          .allMatch(font -> font.getName().charAt(6) == '+');
    }
  }

  @Test
  void theSamePictureHasTheSameBytes() {
    assertThat(bytes("backprop", AppState.START, Theme.DARK)).isEqualTo(bytes("backprop", AppState.START, Theme.DARK));
  }

  @Test
  void aTransparentPictureHasNoGround() throws IOException {
    var picture = picture("formula", AppState.START);
    var canvas = new Canvas(Theme.LIGHT, picture.fitted(Exports.PAGE)).withoutGround();
    try (var read = read(Exports.bytes(picture, canvas, Format.PDF))) {
      assertThat(new PDFRenderer(read).renderImage(0, 1, ImageType.ARGB).getRGB(1, 1) >>> 24)
          .isZero();
    }
  }

  /**
   * Ink of one that has none of its colour near in the other is at most one in a hundred, both ways.
   */
  @Test
  void itLooksLikeThePng() throws IOException {
    var cases = Stream.of("backprop", "jacobian", "route", "path-downhill")
        .flatMap(name -> Stream.of(Theme.values()).map(theme -> Map.entry(name, theme)))
        .toList();
    for (var each : Sample.of(cases, 3)) {
      var picture = picture(each.getKey(), AppState.START);
      var canvas = new Canvas(each.getValue(), picture.scaled(2));
      var png = ImageIO.read(new ByteArrayInputStream(Exports.bytes(picture, canvas, Format.PNG)));
      try (var read = read(Exports.bytes(picture, canvas, Format.PDF))) {
        var pdf = new PDFRenderer(read).renderImage(0, (float) (1 / PdfFile.POINTS));
        assertThat(pdf.getWidth()).isEqualTo(png.getWidth());
        assertThat(strayInk(png, pdf)).as(each.toString()).isLessThan(0.01);
        assertThat(strayInk(pdf, png)).as(each.toString()).isLessThan(0.01);
      }
    }
  }

  /** Also where whole pixels have not quite the shape of the figure, and a pixel of the layout is no round number of points. */
  @Test
  void itsGroundReachesTheEdges() throws IOException {
    for (var name : List.of("panel-slips", "path-downhill", "hidden-space", "formula")) {
      var picture = picture(name, AppState.START);
      for (var size : List.of(new Size(2560, 1440), new Size(1111, 333))) {
        try (var read = read(Exports.bytes(picture, new Canvas(Theme.DARK, picture.fitted(size)), Format.PDF))) {
          var page = new PDFRenderer(read).renderImage(0, 4);
          for (var x : List.of(0, page.getWidth() - 1)) {
            for (var y : List.of(0, page.getHeight() - 1)) {
              assertThat(page.getRGB(x, y)).as(name + " at " + x + ", " + y).isEqualTo(page.getRGB(2, 2));
            }
          }
        }
      }
    }
  }

  /** The share of the first picture's ink that has none of its colour near in the other. */
  private static double strayInk(BufferedImage one, BufferedImage other) {
    var ground = one.getRGB(1, 1);
    var ink = 0;
    var stray = 0;
    for (var y = NEAR; y < one.getHeight() - NEAR; y++) {
      for (var x = NEAR; x < one.getWidth() - NEAR; x++) {
        if (far(one.getRGB(x, y), ground)) {
          ink++;
          stray += isNear(one.getRGB(x, y), other, x, y) ? 0 : 1;
        }
      }
    }
    return stray / (double) Math.max(1, ink);
  }

  /** Whether a colour is between those near a place: the edge of a line may be softened in one and sharp in the other. */
  private static boolean isNear(int colour, BufferedImage image, int x, int y) {
    for (var channel = 0; channel <= 16; channel += 8) {
      var least = 255;
      var most = 0;
      for (var dy = -NEAR; dy <= NEAR; dy++) {
        for (var dx = -NEAR; dx <= NEAR; dx++) {
          var there = image.getRGB(x + dx, y + dy) >> channel & 0xFF;
          least = Math.min(least, there);
          most = Math.max(most, there);
        }
      }
      var own = colour >> channel & 0xFF;
      if (own < least - CLOSE || own > most + CLOSE) {
        return false;
      }
    }
    return true;
  }

  private static boolean far(int one, int other) {
    return Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)) + Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF))
        + Math.abs((one & 0xFF) - (other & 0xFF)) > ALIKE;
  }

  private static List<PDFont> fonts(PDDocument read) {
    var resources = read.getPage(0).getResources();
    return StreamSupport.stream(resources.getFontNames().spliterator(), false).map(name -> font(read, name)).toList();
  }

  private static PDFont font(PDDocument read, COSName name) {
    try {
      return read.getPage(0).getResources().getFont(name);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static PDDocument read(byte[] bytes) throws IOException {
    return Loader.loadPDF(bytes);
  }

  private static Picture picture(String name, AppState state) {
    return GALLERY.draw(name, state, Exports.PAGE, PictureStyle.CLEAN);
  }

  private static byte[] bytes(String name, AppState state, Theme theme) {
    var picture = picture(name, state);
    return Exports.bytes(picture, new Canvas(theme, picture.fitted(Exports.PAGE)), Format.PDF);
  }
}
