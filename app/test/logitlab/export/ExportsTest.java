package logitlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import logitlab.Sample;
import logitlab.derivation.print.Reading;
import logitlab.export.Exports.Format;
import logitlab.figure.Size;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.PictureStyle;
import logitlab.state.AppState;
import logitlab.state.session.RouteView;
import logitlab.state.session.Theme;
import logitlab.words.Words;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ExportsTest {
  private static final Size SMALL = new Size(320, 180);
  private static final Pattern TOO_FINE = Pattern.compile("\\d\\.\\d{3}|\\d[eE][-+]?\\d|NaN|Infinity");

  private final Gallery gallery = new Gallery(new Words(Locale.ENGLISH));

  @Test
  void formatsAreTheEndsOfNames() {
    assertThat(Format.ofName("a.b.PNG")).contains(Format.PNG);
    assertThat(Format.ofName("/x.png/a.svg")).contains(Format.SVG);
    assertThat(Format.ofName("a.pdf")).contains(Format.PDF);
    for (var name : List.of("png", "a", "a.", "a.png ", "a.pdfs", "", ".", "a.svgz")) {
      assertThat(Format.ofName(name)).as(name).isEmpty();
    }
  }

  @Test
  void layoutKeepsTheAspectAndIsNeverSmallerThanThePage() {
    assertThat(Exports.layout(new Size(3840, 2160))).isEqualTo(Exports.PAGE);
    assertThat(Exports.layout(new Size(160, 90))).isEqualTo(Exports.PAGE);
    assertThat(Exports.layout(new Size(720, 720))).isEqualTo(new Size(1280, 1280));
    assertThat(Exports.layout(new Size(2560, 720))).isEqualTo(new Size(2560, 720));
  }

  @Test
  void pngsHaveTheSizeAskedForInkAndTheSameBytesAgain() throws IOException {
    for (var size : List.of(SMALL, new Size(333, 500), new Size(500, 90))) {
      for (var name : Sample.of(gallery.names(), 15, size)) {
        var bytes = bytes(name, AppState.START, size, Format.PNG);
        var image = image(bytes);
        if (gallery.isScreen(name)) {
          assertThat(List.of(image.getWidth(), image.getHeight())).as(name)
              .containsExactly((int) size.width(), (int) size.height());
        } else {
          assertThat(image.getWidth() == (int) size.width() || image.getHeight() == (int) size.height()).as(name)
              .isTrue();
          assertThat(image.getWidth()).isLessThanOrEqualTo((int) size.width());
          assertThat(image.getHeight()).isLessThanOrEqualTo((int) size.height());
        }
        assertThat(colours(image)).as(name).isGreaterThan(20);
        assertThat(Arrays.equals(bytes, bytes(name, AppState.START, size, Format.PNG))).as(name).isTrue();
      }
    }
  }

  @Test
  void themesAreTold() throws IOException {
    for (var name : Sample.of(gallery.names(), 20)) {
      var light = image(bytes(name, themed(Theme.LIGHT), SMALL, Format.PNG));
      var dark = image(bytes(name, themed(Theme.DARK), SMALL, Format.PNG));
      var ground = gallery.draw(name, AppState.START, Exports.PAGE, PictureStyle.CLEAN).ground();
      assertThat(light.getRGB(1, 1) & 0xFFFFFF).isEqualTo(Palette.of(Theme.LIGHT).rgb(ground));
      assertThat(dark.getRGB(1, 1) & 0xFFFFFF).isEqualTo(Palette.of(Theme.DARK).rgb(ground));
    }
  }

  /** Without a ground all four corners of every figure can be seen through, in both formats. */
  @Test
  void aTransparentPictureHasNoGround() throws IOException {
    for (var name : Sample.of(gallery.names(), 20)) {
      var picture = gallery.draw(name, AppState.START, Exports.PAGE, PictureStyle.CLEAN);
      for (var theme : Theme.values()) {
        var canvas = new Canvas(theme, picture.fitted(SMALL)).withoutGround();
        var image = image(Exports.bytes(picture, canvas, Format.PNG));
        for (var x : List.of(0, image.getWidth() - 1)) {
          for (var y : List.of(0, image.getHeight() - 1)) {
            assertThat(image.getRGB(x, y) >>> 24).as(name).isZero();
          }
        }
        assertThat(new String(Exports.bytes(picture, canvas, Format.SVG), StandardCharsets.UTF_8))
            .doesNotContain("width=\"100%\"");
      }
    }
  }

  /** What shows a quantity stands in a group with its name; words are text where that is asked for. */
  @Test
  void svgsNameTheirTermsAndCanKeepTheirWords() throws Exception {
    var picture = gallery.draw("table", AppState.START, Exports.PAGE, PictureStyle.CLEAN);
    var canvas = new Canvas(Theme.LIGHT, picture.fitted(SMALL));
    var outlined = parse(new String(Exports.bytes(picture, canvas, Format.SVG), StandardCharsets.UTF_8));
    var groups = outlined.getElementsByTagName("g");
    var named = IntStream.range(0, groups.getLength())
        .mapToObj(n -> ((Element) groups.item(n)).getAttribute("data-terms"))
        .toList();
    assertThat(named).contains("p[0]", "p[2]", "z[1]").doesNotContain("");
    assertThat(outlined.getElementsByTagName("text").getLength()).isZero();
    var worded = parse(
        new String(Exports.bytes(picture, canvas.withText(), Format.SVG), StandardCharsets.UTF_8));
    var texts = worded.getElementsByTagName("text");
    assertThat(IntStream.range(0, texts.getLength()).mapToObj(n -> texts.item(n).getTextContent()).toList())
        .contains("cat", "dog", "bird", "0.659");
  }

  /** Whole pixels have not quite the shape of a figure: what is left over is ground, and nothing is stretched or moved for it. */
  @Test
  void aPixelIsAsWideAsHigh() throws Exception {
    for (var name : Sample.of(gallery.names(), 20)) {
      var picture = gallery.draw(name, AppState.START, Exports.PAGE, PictureStyle.CLEAN);
      for (var size : List.of(SMALL, new Size(2560, 1440))) {
        var pixels = picture.fitted(size);
        var root = parse(new String(Exports.bytes(picture, new Canvas(Theme.LIGHT, pixels), Format.SVG),
            StandardCharsets.UTF_8));
        var view = List.of(root.getAttribute("viewBox").split(" ")).stream().map(Double::valueOf).toList();
        assertThat(pixels.width() / view.get(2)).as(name)
            .isCloseTo(pixels.height() / view.get(3), Percentage.withPercentage(0.05));
      }
    }
  }

  @Test
  void svgsAreWellFormedAndNamesStayData() throws Exception {
    for (var document : Documents.extremes().subList(0, 3)) {
      var svg = new String(bytes("explore", AppState.START.with(document), SMALL, Format.SVG),
          StandardCharsets.UTF_8);
      var root = parse(svg);
      assertThat(root.getTagName()).isEqualTo("svg");
      assertThat(root.getAttribute("width")).isEqualTo("320");
      assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 1280 720");
      var description = root.getElementsByTagName("desc");
      assertThat(description.getLength()).isEqualTo(1);
      assertThat(description.item(0).getTextContent()).contains(Documents.HOSTILE.replace('\uFFFE', '\uFFFD'));
      assertThat(root.getElementsByTagName("b").getLength()).isZero();
    }
  }

  @Test
  void everyFigureBearsEveryDocument() throws Exception {
    var lines = List.of(0, 7, 99);
    var n = 0;
    var cases = Documents.extremes()
        .stream()
        .flatMap(document -> gallery.names().stream().map(name -> Map.entry(name, document)))
        .toList();
    for (var each : Sample.of(cases, 120)) {
      var name = each.getKey();
      var document = each.getValue();
      var state = themed(n % 2 == 0 ? Theme.LIGHT : Theme.DARK).with(document);
      var turn = state.with(state.session()
          .withWatched(n % document.size())
          .withRoute(new RouteView("two-cases", lines.get(n % lines.size()),
              n / 2 % 2 == 0 ? Reading.NUMBERS : Reading.SYMBOLS)));
      var svg = new String(bytes(name, turn, new Size(1920, 1080), Format.SVG), StandardCharsets.UTF_8);
      parse(svg);
      assertThat(TOO_FINE.matcher(numbers(svg)).find()).as(name + " of " + document).isFalse();
      n++;
    }
    for (var name : Sample.of(gallery.names(), 12)) {
      var state = themed(Theme.DARK).with(Documents.extremes().getLast());
      assertThat(colours(image(bytes(name, state, SMALL, Format.PNG)))).isGreaterThan(20);
    }
  }

  @Test
  void pagesOfAnyShapeAreBorne() {
    for (var size : List.of(new Size(16, 4096), new Size(4096, 16), new Size(16, 16))) {
      // A single figure has a shape of its own, whatever the page is.
      for (var name : gallery.names()
          .stream()
          .filter(each -> gallery.isScreen(each) || each.equals("formula"))
          .toList()) {
        for (var format : Sample.of(List.of(Format.values()), 2, name + size)) {
          assertThat(bytes(name, AppState.START, size, format)).isNotEmpty();
        }
      }
    }
  }

  private byte[] bytes(String name, AppState state, Size pixels, Format format) {
    var picture = gallery.draw(name, state, Exports.layout(pixels), PictureStyle.CLEAN);
    return Exports.bytes(picture, new Canvas(state.session().theme(), picture.fitted(pixels)), format);
  }

  private static AppState themed(Theme theme) {
    return AppState.START.with(AppState.START.session().withTheme(theme));
  }

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static long colours(BufferedImage image) {
    return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
        .distinct()
        .count();
  }

  /** The marks without their colours: in the description numbers of any length may stand. */
  private static String numbers(String svg) {
    return svg.substring(svg.indexOf("</desc>")).replaceAll("\"#[0-9A-F]{6}\"", "");
  }

  private static Element parse(String svg) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setExpandEntityReferences(false);
    return factory.newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }
}
