package logitlab.figure.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.Sample;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.Reading;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Size;
import logitlab.state.AppState;
import logitlab.state.session.RouteView;
import logitlab.state.view.Depth;
import logitlab.typeset.Formulas;
import logitlab.typeset.Outline;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** One line turning into the next, seen as ink on the page. */
class WalkTurnTest {
  private static final Size PAGE = new Size(778, 680);
  private static final Depth FULL = new Depth(Detail.FULL, Routes.asides());

  private final DerivationPage page = new DerivationPage(new Words(Locale.ENGLISH));

  /** A glyph or stroke that can be seen. */
  private record Ink(Object what, long x, long y, long scale) {}

  private Figure draw(RouteView view, boolean calm) {
    var session = AppState.START.session().withRoute(view).withReducedMotion(calm);
    return page.draw(Frame.of(AppState.START.with(session), PAGE));
  }

  private static RouteView at(Derivation route, int line, Reading reading) {
    return new RouteView(route.id().name(), line, reading);
  }

  /** All glyphs that are seen, rounded to a tenth of a pixel. */
  private static Set<Ink> glyphs(Figure figure) {
    var all = new HashSet<Ink>();
    Flat.of(figure.marks().stream()).filter(flat -> flat.opacity() > 0.02).forEach(flat -> {
      if (flat.mark() instanceof Mark.Path path && path.thickness() == 0) {
        all.add(
            new Ink(path.outline(), Math.round(10 * (path.x() + flat.dx())), Math.round(10 * (path.y() + flat.dy())),
                Math.round(10 * path.scale())));
      }
    });
    return all;
  }

  private static boolean near(Ink one, Ink other) {
    return one.what().equals(other.what()) && Math.abs(one.x() - other.x()) <= 5 && Math.abs(one.y() - other.y()) <= 5
        && Math.abs(one.scale() - other.scale()) <= 5;
  }

  private static List<Ink> missing(Set<Ink> from, Set<Ink> in) {
    return from.stream().filter(ink -> in.stream().noneMatch(other -> near(ink, other))).toList();
  }

  /** Just after its beginning and just before its end a turn looks as the page does at rest: nothing jumps. */
  @Test
  void aTurnBeginsAndEndsAsThePageAtRest() {
    var faults = new ArrayList<String>();
    var readings = List.of(Reading.values());
    for (var route : Routes.all()) {
      for (var step : Sample.of(route.steps().subList(1, route.steps().size()), 12)) {
        var reading = readings.get(step.number() % readings.size());
        var before = at(route, step.number() - 1, reading);
        var turn = before.to(step.number());
        var start = glyphs(draw(turn.turned(0.0005), false));
        var end = glyphs(draw(turn.turned(0.9995), false));
        var rest = glyphs(draw(at(route, step.number(), reading), false));
        var gone = missing(glyphs(draw(before, false)), start);
        var strange = missing(end, rest);
        var late = missing(rest, end);
        if (!gone.isEmpty() || !strange.isEmpty() || !late.isEmpty()) {
          faults
              .add(step.line().key() + " " + reading + ": " + gone.size() + " gone at the beginning, " + strange.size()
                  + " strange and " + late.size() + " late at the end");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void backIsTheSameTurnBackwards() {
    var route = Routes.byId("two-cases").orElseThrow();
    var cancel = Routes.line("two-cases", "two-cases.chain.cancel").orElseThrow();
    var on = at(route, cancel - 1, Reading.SYMBOLS).to(cancel).turned(0.3);
    var back = at(route, cancel, Reading.SYMBOLS).to(cancel - 1).turned(0.7);
    assertThat(ink(draw(on, false))).isEqualTo(ink(draw(back, false)));
  }

  private static List<String> ink(Figure figure) {
    return Flat.of(figure.marks().stream())
        .filter(flat -> flat.opacity() > 0 && flat.mark() instanceof Mark.Path)
        .map(flat -> flat.mark().key() + " " + flat.bounds() + " " + Math.round(1000 * flat.opacity()))
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /** Nothing that moves leaves the page, in any turn at any time. */
  @Test
  void nothingLeavesThePage() {
    for (var route : Routes.all()) {
      for (var step : Sample.of(route.steps().subList(1, route.steps().size()), 8)) {
        for (var time : List.of(0.2, 0.5, 0.8)) {
          var figure = draw(at(route, step.number() - 1, Reading.SYMBOLS).to(step.number()).turned(time), false);
          var frame = new Rect(-0.01, -0.01, PAGE.width() + 0.02, PAGE.height() + 0.02);
          assertThat(Flat.of(figure.printed()).filter(flat -> flat.opacity() > 0 && !frame.contains(flat.bounds())))
              .as(step.line().key() + " at " + time)
              .isEmpty();
        }
      }
    }
  }

  @Test
  void whatCancelsIsStruck() {
    var route = Routes.byId("two-cases").orElseThrow();
    var cancel = route.steps().stream().filter(step -> step.line().key().endsWith("chain.cancel")).findFirst();
    var line = cancel.map(Step::number).orElseThrow();
    var strokes = Flat.of(draw(at(route, line - 1, Reading.SYMBOLS).to(line).turned(0.5), false).marks().stream())
        .filter(flat -> flat.mark().key().equals("strike") && flat.opacity() > 0)
        .count();
    assertThat(strokes).as("p_i above and below, and p_k above and below").isEqualTo(4);
    assertThat(Flat.of(draw(at(route, line, Reading.SYMBOLS), false).marks().stream())
        .filter(flat -> flat.mark().key().equals("strike"))).isEmpty();
  }

  /** With reduced motion every piece of ink stands where it stands at rest. */
  @Test
  void reducedMotionFadesAndMovesNothing() {
    var route = Routes.byId("two-cases").orElseThrow();
    for (var line = 1; line < route.steps().size(); line++) {
      var before = at(route, line - 1, Reading.SYMBOLS);
      var rest = new HashSet<>(glyphs(draw(before, true)));
      rest.addAll(glyphs(draw(at(route, line, Reading.SYMBOLS), true)));
      assertThat(missing(glyphs(draw(before.to(line).turned(0.5), true)), rest)).isEmpty();
    }
  }

  /** A sign before what is rewritten only in part stays, and goes with it. */
  @Test
  void aSignBeforeWhatIsRewrittenStays() {
    assertThat(flying(Depth.START, "two-cases", "two-cases.chain.merge")).contains(sign("+"));
    assertThat(flying(FULL, "kronecker", "kronecker.jacobian.vanish")).contains(sign("-"));
    assertThat(flying(FULL, "two-classes", "two-classes.gradient.multiply")).contains(sign("-"));
  }

  private List<Outline> flying(Depth depth, String route, String key) {
    var line = Routes.line(route, key).orElseThrow();
    var before = before(depth, route, line);
    return Flat.of(draw(RouteView.at(route, before, Reading.SYMBOLS, depth).to(line).turned(0.5), false).marks())
        .filter(flat -> flat.opacity() > 0.9 && flat.mark() instanceof Mark.Path path && path.key().startsWith("move"))
        .map(flat -> ((Mark.Path) flat.mark()).outline())
        .toList();
  }

  private static Outline sign(String sign) {
    return Formulas.typeset(sign, 34).glyphs().getFirst().outline();
  }

  /** Where nothing flies, the board is not empty for long: the line before stays until the next one comes. */
  @Test
  void aLeapDoesNotEmptyTheBoard() {
    for (var key : List.of("kronecker.jacobian.name", "two-cases.same.name", "temperature.floor.name")) {
      var route = key.substring(0, key.indexOf('.'));
      var line = Routes.line(route, key).orElseThrow();
      var before = before(Depth.START, route, line);
      var view = RouteView.at(route, before, Reading.SYMBOLS, Depth.START).to(line);
      var empty = IntStream.range(1, 40)
          .filter(n -> draw(view.turned(n / 40.0), false).marks().stream().noneMatch(WalkTurnTest::holdsInk))
          .count();
      assertThat(empty).as(key).isLessThanOrEqualTo(10);
    }
  }

  /** Whether something of a line that leaves or comes can be seen. */
  private static boolean holdsInk(Mark mark) {
    return mark instanceof Mark.Group morph && morph.key().equals("morph") && morph.marks()
        .stream()
        .anyMatch(each -> each.key().matches("(out|in)[0-9]+") && ((Mark.Group) each).opacity() > 0.2);
  }

  private static int before(Depth depth, String route, int line) {
    var shown = Routes.shown(route, depth.detail(), depth.open());
    return shown.steps().get(shown.place(line).orElseThrow() - 1).number();
  }
}
