package logitlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.Screens;
import logitlab.math.Vec;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.file.DocumentFile;
import logitlab.state.session.Theme;
import logitlab.state.view.Screen;
import logitlab.words.Isolated;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Names that run from right to left, or turn text round: they turn no sentence, and no picture breaks. */
class HostileNamesTest {
  private final Words words = new Words(Locale.ENGLISH);
  private final Screens screens = new Screens(words);
  private final Gallery gallery = new Gallery(words);

  @ParameterizedTest
  @ValueSource(strings = {"rtl", "bidi", "explore-tell-more-wide"})
  void everyScreenIsDrawnAndItsSentencesKeepTheirOrder(String name) throws Exception {
    var loaded = DocumentFile.read(Path.of("assets/golden/field/hostile", name + ".logitlab.json"));
    var state = Reducer.reduce(AppState.START, new Action.Program.Load(loaded.document(), loaded.view()));
    var turning = loaded.document().classes().stream().filter(each -> !each.equals(isolated(each))).toList();
    assertThat(turning).isNotEmpty();
    for (var screen : Screen.values()) {
      var shown = state.with(state.session().withScreen(screen));
      var described = screens.screen(screen).draw(Frame.of(shown, new Size(1280, 720))).description().text();
      for (var each : turning) {
        for (var at = described.indexOf(each); at >= 0; at = described.indexOf(each, at + 1)) {
          assertThat(described.substring(0, at)).as("before " + each + " in " + described).endsWith("\u2068");
        }
      }
    }
  }

  private static String isolated(String name) {
    return Isolated.of(name);
  }

  @Test
  void whatIsHeardIsWholeHoweverLongTheNames() {
    var names = List.of("W".repeat(40), "M".repeat(40));
    var document = new Document(names, Vec.of(1, 2), Vec.of(1, 0), 1, 0, NetworkExample.EXAMPLE);
    var state = Reducer.reduce(AppState.START.with(document), new Action.Example.WatchEntry(0, 1));
    var figure = gallery.onDesk("panel-jacobian").orElseThrow().draw(Frame.of(state, new Size(1280, 720)));
    assertThat(figure.description().text()).contains(names).doesNotContain("…");
  }

  @Test
  void whatXmlCannotHoldIsReplaced() throws Exception {
    var bad = new ArrayList<String>();
    for (var c : List.of(0, 1, 8, 0xB, 0x1F, 0x7F, 0x85, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF)) {
      bad.add("a" + Character.toString(c) + "b");
    }
    var figure = new Figure(new Size(10, 10), List.of(), List.of(),
        new Description(String.join("", bad), () -> "<&>" + String.join("", bad)));
    var svg = SvgWriter.write(figure, new Canvas(Theme.LIGHT, new Size(10, 10)));
    assertThat(text(svg, "title")).isEqualTo("a\uFFFDb".repeat(bad.size()));
    assertThat(text(svg, "desc")).startsWith("<&>a\uFFFDb");
  }

  private static String text(String svg, String element) throws Exception {
    var parsed = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
    return parsed.getElementsByTagName(element).item(0).getTextContent();
  }
}
