package logitlab.figure.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.figure.derive.DerivationPage.Standing;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.Tex.Side;
import logitlab.derivation.print.Verdicts;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.math.Vec;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.document.Document;
import logitlab.state.session.RouteView;
import logitlab.state.view.Depth;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** A derivation's page at rest: what is always in sight, and the moment at its end. */
class WalkPageTest {
  /** The page's card on a screen of 1280 by 720. */
  private static final Size PAGE = new Size(778, 680);
  /** The same where all is half as large again, below the tabs. */
  private static final Size LARGE = new Size(1280 / 1.5 - 60, 720 / 1.5 - 105);
  /** What can be read from the last row. */
  private static final double LEAST = 26;
  private static final double LEAST_OF_MATRICES = 19;
  private static final Words WORDS = new Words(Locale.ENGLISH);

  private final DerivationPage page = new DerivationPage(WORDS);
  private final DerivationLines lines = new DerivationLines();

  private static Frame frame(RouteView view) {
    return frame(view, PAGE);
  }

  private static Frame frame(RouteView view, Size size) {
    return Frame.of(AppState.START.with(AppState.START.session().withRoute(view)), size);
  }

  private WalkLayout layout(RouteView view) {
    return layout(view, PAGE);
  }

  private WalkLayout layout(RouteView view, Size size) {
    var frame = frame(view, size);
    var said = DerivationWords.of(frame, WORDS);
    return WalkLayout.of(new WalkMoment(frame, Walk.of(frame), said), lines, WORDS, new Verdicts(said.watch()),
        size.height() - (WalkLayout.isLow(size) ? 88 : 112), Standing.ON_SCREEN);
  }

  private static Stream<Step> steps() {
    return Routes.all().stream().flatMap(route -> route.steps().stream());
  }

  /** Every line in symbols, of the full walks with all asides and of the brief ones. */
  private static List<RouteView> views() {
    var views = new ArrayList<RouteView>();
    for (var route : Routes.all()) {
      var name = route.id().name();
      route.steps().forEach(step -> views.add(new RouteView(name, step.number(), Reading.SYMBOLS)));
      route.brief().steps().forEach(step -> views.add(RouteView.at(name, step.number(), Reading.SYMBOLS, Depth.START)));
    }
    return views;
  }

  private static String name(RouteView view) {
    return Routes.key(view.id(), view.line()).orElseThrow() + " " + view.depth().detail();
  }

  private static RouteView at(Step step, Reading reading) {
    var route = Routes.all().stream().filter(each -> each.blocks().contains(step.block())).findFirst().orElseThrow();
    return new RouteView(route.id().name(), step.number(), reading);
  }

  @Test
  void theLeftSideStandsBesideEveryLine() {
    for (var reading : Reading.values()) {
      steps().forEach(step -> {
        var now = layout(at(step, reading)).now();
        var left = now.glyphs()
            .stream()
            .filter(glyph -> now.line()
                .printed(glyph)
                .filter(part -> part.side() == Side.LEFT)
                .isPresent());
        assertThat(left).as(step.line().key() + " " + reading).isNotEmpty();
      });
    }
  }

  /** The line before stays quiet, the result of a block does not: neither among the lines above nor in the box. */
  @Test
  void aResultIsToldApartFromAStep() {
    for (var step : steps().toList()) {
      var layout = layout(at(step, Reading.SYMBOLS));
      assertThat(layout.words().stream().anyMatch(mark -> mark.key().equals("outcome")))
          .as(step.line().key())
          .isEqualTo(step.isResult());
      for (var above : layout.above()) {
        var quiet = above.line().marks().stream().map(mark -> ((Mark.Path) mark).role()).allMatch(Role.MUTED::equals);
        assertThat(quiet).as(above.step().line().key()).isEqualTo(!above.step().isResult());
      }
    }
  }

  /**
   * In symbols every line is at least 26 pixels large, with the longer answer folded away or open; where all is half as large again, and the
   * page so low, some matrices of fractions are smaller.
   */
  @Test
  void noLineInSymbolsIsSmall() {
    var faults = new ArrayList<String>();
    for (var view : views()) {
      for (var told : new boolean[]{false, true}) {
        var size = layout(view.telling(told)).now().line().size();
        var large = 1.5 * layout(view.telling(told), LARGE).now().line().size();
        if (size < LEAST || large < LEAST_OF_MATRICES) {
          faults.add(name(view) + (told ? " with its longer answer: " : ": ") + size + ", " + large);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** The sentence of why ends above the dots, however much room the line takes. */
  @Test
  void theSentenceOfWhyEndsAboveTheKeys() {
    var faults = new ArrayList<String>();
    for (var size : List.of(PAGE, LARGE)) {
      var end = size.height() - (WalkLayout.isLow(size) ? 88 : 112);
      for (var view : views()) {
        Flat.of(layout(view, size).words())
            .filter(flat -> flat.bounds().bottom() > end + 4)
            .forEach(flat -> faults.add(name(view) + " on " + size + ": " + flat.mark().key() + " by "
                + (flat.bounds().bottom() - end)));
      }
    }
    assertThat(faults).isEmpty();
  }

  /** A line above is left out rather than made so small that it cannot be read. */
  @Test
  void noLineAboveIsTooSmallToRead() {
    for (var size : List.of(PAGE, LARGE)) {
      var unreadable = views().stream()
          .flatMap(view -> layout(view, size).above()
              .stream()
              .filter(line -> line.line().size() < 12)
              .map(line -> view.id() + " " + view.line() + ": " + line.line().size()))
          .toList();
      assertThat(unreadable).as(size.toString()).isEmpty();
    }
  }

  /** The longer answer never makes a line smaller, nor all that stands on the page. */
  @Test
  void theLongerAnswerMakesNoLineSmaller() {
    for (var view : views()) {
      for (var size : List.of(PAGE, LARGE)) {
        assertThat(layout(view.telling(true), size).now().line().size())
            .as(name(view))
            .isGreaterThanOrEqualTo(layout(view, size).now().line().size());
      }
    }
  }

  /** Where the longer answer has no room on one page, its pages together say all of it, and each has a way to the next. */
  @Test
  void theLongerAnswerIsReadPageByPage() {
    var longest = 0;
    for (var view : views()) {
      var pages = new ArrayList<String>();
      var next = 0;
      do {
        var figure = page.draw(frame(view.telling(true).atPage(next), LARGE));
        pages.add(figure.marks()
            .stream()
            .filter(mark -> mark.key().equals("more"))
            .flatMap(mark -> Flat.of(List.of(mark)))
            .filter(flat -> flat.mark() instanceof Mark.Text)
            .map(flat -> ((Mark.Text) flat.mark()).text())
            .collect(Collectors.joining(" ")));
        next = figure.handles()
            .stream()
            .filter(handle -> handle.key().equals("turn"))
            .map(handle -> ((Action.Walk.TurnAnswer) ((Handle.Press) handle).action()).page())
            .findFirst()
            .orElse(0);
      } while (next > 0);
      longest = Math.max(longest, pages.size());
      var whole = Flat.of(page.draw(frame(view.telling(true), new Size(778, 2000)))
          .marks()
          .stream()
          .filter(mark -> mark.key().equals("more")))
          .filter(flat -> flat.mark() instanceof Mark.Text)
          .map(flat -> ((Mark.Text) flat.mark()).text())
          .collect(Collectors.joining(" "));
      assertThat(String.join(" ", pages)).as(name(view)).isEqualTo(whole);
    }
    assertThat(longest).isGreaterThan(1);
  }

  @Test
  void theLastLineStandsAloneOverTheNumbersOfAllClasses() {
    for (var route : Routes.all()) {
      var last = new RouteView(route.id().name(), route.steps().size() - 1, Reading.SYMBOLS);
      assertThat(layout(last).above()).as(route.id().name()).isEmpty();
    }
    var values = texts(page.draw(frame(end(Routes.byId("two-cases").orElseThrow()))), "class-value");
    assertThat(values).containsExactly("= −0.341", "= 0.242", "= 0.099");
  }

  /** The rows of classes do not touch, fractions or not. */
  @Test
  void theNumbersOfTheClassesStandApart() {
    for (var route : Routes.all()) {
      for (var size : List.of(PAGE, LARGE)) {
        var rows = page.draw(frame(end(route), size))
            .marks()
            .stream()
            .filter(mark -> mark.key().startsWith("class-line"))
            .map(mark -> Flat.of(List.of(mark)).map(Flat::bounds).toList())
            .toList();
        for (var n = 1; n < rows.size(); n++) {
          var above = rows.get(n - 1).stream().mapToDouble(Rect::bottom).max().orElseThrow();
          assertThat(rows.get(n).stream().mapToDouble(Rect::y).min().orElseThrow() - above)
              .as(route.id().name() + " " + size)
              .isGreaterThan(1.5);
        }
      }
    }
  }

  /** A name takes the room that the lines of all classes leave. */
  @Test
  void namesAreWholeWhereThereIsRoom() {
    var names = IntStream.range(0, 10).mapToObj(n -> "European marmot " + n).toList();
    var document = Document.ofLogits(Vec.generate(names.size(), n -> 0.3 * n)).withClasses(names);
    var view = AppState.START.session().withRoute(end(Routes.byId("two-cases").orElseThrow()));
    var figure = page.draw(Frame.of(AppState.START.with(document).with(view), new Size(960, 720)));
    assertThat(texts(figure, "class").stream().filter(text -> !text.startsWith("= "))).containsExactlyElementsOf(names);
  }

  /** A last line that is not about one class of many says in numbers what it comes to. */
  @Test
  void theLastLineTellsWhatItsNumbersComeTo() {
    var came = Map.of(
        "vectors", List.of("0.659", "0.242", "0.099", "1.000", "-0.341", "0.242", "0.099"),
        "squared-error", List.of("0.659", "0.242", "0.099", "1.000", "-0.341", "0.242", "0.099"),
        "two-classes", List.of("0.731", "1.000", "-0.269"));
    came.forEach((name, digits) -> {
      var frame = frame(end(Routes.byId(name).orElseThrow()));
      var printer = DerivationWords.of(frame, WORDS).printer(Reading.NUMBERS, Map.of());
      assertThat(printer.outcome(Walk.of(frame).now()).digits()).as(name).containsExactlyElementsOf(digits);
    });
  }

  /** Next leads from the last line of a route to the next route, and from the last route to the network. */
  @Test
  void nextLeadsOn() {
    var all = Routes.all();
    for (var n = 0; n < all.size(); n++) {
      var figure = page.draw(frame(end(all.get(n))));
      var presses = new ArrayList<Map.Entry<String, Action>>();
      for (var handle : figure.handles()) {
        if (handle instanceof Handle.Press press) {
          presses.add(Map.entry(press.key(), press.action()));
        }
      }
      assertThat(presses.stream().filter(press -> press.getKey().equals("next")).map(Map.Entry::getValue))
          .containsExactly(n + 1 < all.size()
              ? new Action.Walk.ShowRoute(all.get(n + 1).id().name())
              : new Action.Program.Show(Screen.BACKPROP));
      assertThat(presses.stream().map(Map.Entry::getKey)).contains("way-jacobian", "way-network");
    }
  }

  /** However low the page, the last line has its numbers under it, and leads on. */
  @Test
  void theEndOfAWalkIsWholeOnEveryPage() {
    var faults = new ArrayList<String>();
    for (var route : Routes.all()) {
      for (var size : List.of(PAGE, LARGE)) {
        var marks = page.draw(frame(end(route), size)).marks().stream().map(Mark::key).toList();
        if (marks.stream().noneMatch(key -> key.startsWith("class-line") || key.equals("whole-line"))
            || !marks.containsAll(List.of("ways", "way-jacobian", "way-network"))) {
          faults.add(route.id().name() + " on " + size + ": " + marks);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static RouteView end(Derivation route) {
    return new RouteView(route.id().name(), route.steps().size() - 1, Reading.SYMBOLS);
  }

  private static List<String> texts(Figure figure, String key) {
    return Flat.of(figure.marks())
        .filter(flat -> flat.mark().key().startsWith(key))
        .map(flat -> ((Mark.Text) flat.mark()).text())
        .toList();
  }
}
