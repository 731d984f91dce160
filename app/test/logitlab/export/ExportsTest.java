package logitlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import logitlab.derivation.print.Reading;
import logitlab.export.Exports.Format;
import logitlab.figure.Chart;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.screen.Screens;
import logitlab.state.AppState;
import logitlab.state.session.RouteView;
import logitlab.state.session.Theme;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ExportsTest {
  private static final Size SMALL = new Size(320, 180);
  private static final Pattern TOO_FINE = Pattern.compile("\\d\\.\\d{3}|\\d[eE][-+]?\\d|NaN|Infinity");

  private final Screens screens = new Screens(new Words(Locale.ENGLISH));

  @Test
  void formatsAreTheEndsOfNames() {
    assertThat(Format.ofName("a.b.PNG")).contains(Format.PNG);
    assertThat(Format.ofName("/x.png/a.svg")).contains(Format.SVG);
    for (var name : List.of("png", "a", "a.", "a.png ", "a.pdf", "", ".", "a.svgz")) {
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
      for (var name : screens.names()) {
        var bytes = bytes(chart(name), AppState.START, size, Format.PNG);
        var image = image(bytes);
        assertThat(List.of(image.getWidth(), image.getHeight())).as(name)
            .containsExactly((int) size.width(), (int) size.height());
        assertThat(colours(image)).as(name).isGreaterThan(20);
        assertThat(Arrays.equals(bytes, bytes(chart(name), AppState.START, size, Format.PNG))).as(name).isTrue();
      }
    }
  }

  @Test
  void themesAreTold() throws IOException {
    for (var name : screens.names()) {
      var light = image(bytes(chart(name), themed(Theme.LIGHT), SMALL, Format.PNG));
      var dark = image(bytes(chart(name), themed(Theme.DARK), SMALL, Format.PNG));
      assertThat(light.getRGB(1, 1) & 0xFFFFFF).isEqualTo(Palette.of(Theme.LIGHT).rgb(Role.PAGE));
      assertThat(dark.getRGB(1, 1) & 0xFFFFFF).isEqualTo(Palette.of(Theme.DARK).rgb(Role.PAGE));
    }
  }

  @Test
  void svgsAreWellFormedAndNamesStayData() throws Exception {
    for (var document : Documents.extremes().subList(0, 3)) {
      var svg = new String(bytes(chart("explore"), AppState.START.with(document), SMALL, Format.SVG),
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
    for (var document : Documents.extremes()) {
      for (var name : screens.names()) {
        var state = themed(n % 2 == 0 ? Theme.LIGHT : Theme.DARK).with(document);
        var turn = state.with(state.session()
            .withWatched(n % document.size())
            .withRoute(new RouteView("two-cases", lines.get(n % lines.size()),
                n / 2 % 2 == 0 ? Reading.NUMBERS : Reading.SYMBOLS)));
        var svg = new String(bytes(chart(name), turn, new Size(1920, 1080), Format.SVG), StandardCharsets.UTF_8);
        parse(svg);
        assertThat(TOO_FINE.matcher(numbers(svg)).find()).as(name + " of " + document).isFalse();
        n++;
      }
    }
    for (var name : screens.names()) {
      var state = themed(Theme.DARK).with(Documents.extremes().getLast());
      assertThat(colours(image(bytes(chart(name), state, SMALL, Format.PNG)))).isGreaterThan(20);
    }
  }

  @Test
  void pagesOfAnyShapeAreBorne() {
    for (var size : List.of(new Size(16, 4096), new Size(4096, 16), new Size(16, 16))) {
      for (var name : screens.names()) {
        for (var format : Format.values()) {
          assertThat(bytes(chart(name), AppState.START, size, format)).isNotEmpty();
        }
      }
    }
  }

  private Chart chart(String name) {
    return screens.byName(name).orElseThrow();
  }

  private static byte[] bytes(Chart chart, AppState state, Size pixels, Format format) {
    return Exports.bytes(chart, state, pixels, format);
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
