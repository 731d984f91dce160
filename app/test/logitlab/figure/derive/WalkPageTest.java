package logitlab.figure.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.session.RouteView;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** A derivation's page at rest: what is always in sight, and the moment at its end. */
class WalkPageTest {
  /** The page's card on a screen of 1280 by 720. */
  private static final Size PAGE = new Size(778, 680);
  /** What can be read from the last row. */
  private static final double LEAST = 26;
  private static final Words WORDS = new Words(Locale.ENGLISH);

  private final DerivationPage page = new DerivationPage(WORDS);
  private final DerivationLines lines = new DerivationLines();

  private static Frame frame(RouteView view) {
    return Frame.of(AppState.START.with(AppState.START.session().withRoute(view)), PAGE);
  }

  private WalkLayout layout(RouteView view) {
    var frame = frame(view);
    var said = DerivationWords.of(frame, WORDS);
    return WalkLayout.of(frame, Walk.of(frame), said, lines, WORDS, new Verdicts(said.watch()), PAGE.height() - 112,
        false);
  }

  private static Stream<Step> steps() {
    return Routes.all().stream().flatMap(route -> route.steps().stream());
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

  /** In symbols every line is at least 26 pixels large, with the longer answer folded away or open. */
  @Test
  void noLineInSymbolsIsSmall() {
    var faults = new ArrayList<String>();
    for (var step : steps().toList()) {
      for (var told : new boolean[]{false, true}) {
        var size = layout(at(step, Reading.SYMBOLS).telling(told)).now().line().size();
        if (size < LEAST) {
          faults.add(step.line().key() + (told ? " with its longer answer: " : ": ") + size);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** The longer answer never makes a line smaller. */
  @Test
  void theLongerAnswerLeavesTheLineAsLargeAsItIs() {
    for (var reading : Reading.values()) {
      steps().forEach(step -> {
        var view = at(step, reading);
        assertThat(layout(view.telling(true)).now().line().size())
            .as(step.line().key() + " " + reading)
            .isEqualTo(layout(view).now().line().size());
      });
    }
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
