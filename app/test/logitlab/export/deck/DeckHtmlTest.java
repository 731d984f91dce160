package logitlab.export.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.export.Palette;
import logitlab.figure.Flat;
import logitlab.figure.Mark;
import logitlab.figure.Role;
import logitlab.state.AppState;
import logitlab.state.file.DocumentFile;
import logitlab.state.session.Theme;
import logitlab.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deck as a page: what stands in it, and what Chromium makes of it. */
class DeckHtmlTest {
  private static final Words WORDS = new Words(Locale.ROOT);
  private static final Deck DECK = new Decks(WORDS, AppState.START, 16 / 9.0)
      .route(Routes.byId("kronecker").orElseThrow(), Detail.BRIEF);
  private static final byte[] PAGE = DeckHtml.of(DECK, WORDS);
  private static final String HTML = new String(PAGE, StandardCharsets.UTF_8);

  @TempDir
  private Path folder;

  @Test
  void itAsksForNothingElseAndCarriesItsDocument() {
    assertThat(HTML).doesNotContainPattern("(?:src|href)=\"(?!#o\\d)").doesNotContain("@import", "url(", "fetch(");
    assertThat(DeckHtml.of(DECK, WORDS)).isEqualTo(PAGE);
    assertThat(DocumentFile.parse(PAGE).document()).isEqualTo(AppState.START.document());
    assertThat(DocumentFile.parse(PAGE).view().orElseThrow().derive().route()).isEqualTo("kronecker");
    for (var slide : DECK.slides()) {
      assertThat(HTML).contains(slide.title());
    }
  }

  /** The colours for a projector are as much a theme as the others, and lines are thicker there. */
  @Test
  void theThemeOfTheDeckIsTheirs() {
    var start = AppState.START.with(AppState.START.session().withTheme(Theme.PROJECTOR));
    var deck = new Decks(WORDS, start, 16 / 9.0).route(Routes.byId("kronecker").orElseThrow(), Detail.BRIEF);
    var html = new String(DeckHtml.of(deck, WORDS), StandardCharsets.UTF_8);
    var accent = "--accent:" + Palette.of(Theme.PROJECTOR).hex(Role.ACCENT);
    assertThat(HTML).doesNotContain(accent);
    assertThat(html).contains(" data-theme=\"light\"").contains(accent);
    var thick = Flat.of(deck.slides().getLast().picture().figure().marks()).map(Flat::mark);
    var usual = Flat.of(DECK.slides().getLast().picture().figure().marks()).map(Flat::mark);
    assertThat(borders(thick)).isEqualTo(borders(usual).stream().map(each -> 1.5 * each).toList());
  }

  private static List<Double> borders(Stream<Mark> marks) {
    return marks.flatMap(mark -> mark instanceof Mark.Box box ? Stream.of(box.thickness()) : Stream.of()).toList();
  }

  /** Every outline that is used is there, once. */
  @Test
  void outlinesAreWrittenOnce() {
    var written = all("<path id=\"(o\\d+)\"");
    assertThat(written).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(all("href=\"#(o\\d+)\""))).isEqualTo(new TreeSet<>(written));
    assertThat(all("<path id=\"o\\d+\" d=\"([^\"]+)\"")).doesNotHaveDuplicates();
  }

  private static List<String> all(String pattern) {
    return Pattern.compile(pattern).matcher(HTML).results().map(found -> found.group(1)).toList();
  }

  @Test
  void chromiumWalksIt() throws Exception {
    var program = Browser.installed();
    assumeThat(program).as("Chromium is not installed, so that the page is not tried in a browser").isPresent();
    var file = Files.write(folder.resolve("deck.html"), PAGE);
    try (var browser = new Browser(program.orElseThrow(), folder.resolve("profile"))) {
      browser.open(file);
      assertThat(at(browser)).isEqualTo(0);
      browser.media("prefers-reduced-motion", "reduce");
      walk(browser);
      looks(browser);
      browser.media("prefers-reduced-motion", "no-preference");
      glides(browser);
      try (var paper = Loader.loadPDF(browser.print())) {
        assertThat(paper.getNumberOfPages()).isEqualTo(DECK.slides().size());
        assertThat(new PDFTextStripper().getText(paper)).contains(DECK.slides().getLast().title());
      }
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static int at(Browser browser) throws Exception {
    return browser.value("[...document.querySelectorAll('section')].findIndex(s => s.checkVisibility())").getAsInt();
  }

  private static void walk(Browser browser) throws Exception {
    var last = DECK.slides().size() - 1;
    var seen = new ArrayList<Integer>();
    for (var key : List.of("ArrowRight", "PageDown", " ", "ArrowLeft", "PageUp", "End", "ArrowRight", "Home",
        "PageUp")) {
      browser.press(key);
      seen.add(at(browser));
    }
    assertThat(seen).containsExactly(1, 2, 3, 2, 1, last, last, 0, 0);
    browser.drag(900, 300, 900, 300);
    assertThat(at(browser)).isEqualTo(1);
    browser.drag(100, 300, 100, 300);
    assertThat(at(browser)).isEqualTo(0);
    browser.drag(100, 700, 105, 500);
    assertThat(at(browser)).as("neither a click nor a swipe").isEqualTo(0);
    browser.value("document.querySelector('nav input').value = 3;"
        + "document.querySelector('nav input').dispatchEvent(new Event('input'))");
    assertThat(at(browser)).isEqualTo(2);
    assertThat(browser.text("document.querySelector('output').textContent")).isEqualTo("3 / " + (last + 1));
    assertThat(browser.text("location.hash")).isEqualTo("#3");
    assertThat(browser.text("document.getElementById('said').textContent")).isEqualTo(DECK.slides().get(2).alt());
    browser.press("Home");
  }

  private static void looks(Browser browser) throws Exception {
    var light = browser.text("getComputedStyle(document.body).backgroundColor");
    browser.media("prefers-color-scheme", "dark");
    var dark = browser.text("getComputedStyle(document.body).backgroundColor");
    assertThat(dark).isNotEqualTo(light);
    browser.press("t");
    assertThat(browser.text("getComputedStyle(document.body).backgroundColor")).isEqualTo(light);
    browser.press("s");
    assertThat(browser.text("document.querySelector('section.now .notes').innerText"))
        .contains(DECK.slides().getFirst().notes().getFirst());
    browser.press("s");
    // All of a slide has room, and nothing of the page has to be scrolled to.
    assertThat(
        browser.value("document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth"
            + " <= innerWidth").getAsBoolean())
        .isTrue();
  }

  /** On the way to the next line a part that stays is between its two places, and at the end of the way nothing is left of the way. */
  private static void glides(Browser browser) throws Exception {
    var goesOn = 1;
    while (!DECK.slides().get(goesOn).goesOn()) {
      goesOn++;
    }
    browser.value("location.hash = '#" + goesOn + "'");
    browser.until("document.querySelector('output').textContent.startsWith('" + goesOn + " ')");
    browser.press("ArrowRight");
    browser.until(
        "[...document.querySelectorAll('section.now [data-n]')].some(p => p.style.transform.includes('translate'))");
    assertThat(browser
        .value(
            "[...document.querySelectorAll('section.now [data-n]')].some(p => p.style.transform.includes('translate'))")
        .getAsBoolean()).as("a part glides").isTrue();
    browser.until("document.querySelectorAll('section.now svg [style]').length === 0");
    assertThat(browser.value(
        "document.querySelectorAll('section.now svg [style], section.now svg > :not([data-n]):not(title):not(desc)')"
            + ".length")
        .getAsInt()).isZero();
  }
}
