package logitlab.figure.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.Reading;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Size;
import logitlab.state.AppState;
import logitlab.state.session.RouteView;
import logitlab.state.view.Depth;
import logitlab.typeset.Formulas;
import logitlab.typeset.Glyph;
import logitlab.typeset.Outline;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** Every cancelling step of every route, drawn: what is struck is what cancels, and nothing that is struck is in the next line. */
class StrikeTest {
  private static final Size PAGE = new Size(778, 680);
  /** A moment at which all strokes are drawn and nothing has left. */
  private static final double STRUCK = 0.45;

  /** What is struck in symbols, each stroke's formula as TeX, from left to right and from top to bottom. */
  private static final Map<String, List<String>> STROKES = Map.of(
      "two-cases.chain.cancel", List.of("p_{i}", "p_{i}", "p_{k}", "p_{k}"),
      "kronecker.chain.cancel", List.of("p_{j}", "p_{j}"),
      "squared-error.by-p.cancel", List.of("\\frac{1}{2}", "2"),
      "temperature.still-one.one", List.of("-\\varepsilon", "+\\varepsilon"),
      "vectors.one-hot.cancel", List.of("p_{t}", "p_{t}", "p_{t}", "p_{t}"),
      "two-classes.gradient.cancel", List.of("1-p_{1}", "(1-p_{1})", "p_{1}", "p_{1}"),
      "two-classes.gradient.result", List.of("-y_{1}p_{1}", "+y_{1}p_{1}"));

  private final DerivationPage page = new DerivationPage(new Words(Locale.ENGLISH));

  private List<Flat> draw(RouteView view) {
    return Flat.of(page.draw(Frame.of(AppState.START.with(AppState.START.session().withRoute(view)), PAGE)).marks())
        .filter(flat -> flat.opacity() > 0.02)
        .toList();
  }

  private static RouteView turn(Derivation route, Step step, Reading reading, double time) {
    return new RouteView(route.id().name(), step.number() - 1, reading).to(step.number()).turned(time);
  }

  @Test
  void whatIsStruckIsWhatCancels() {
    var seen = new ArrayList<String>();
    for (var route : Routes.all()) {
      for (var step : route.steps()) {
        var key = step.line().key().substring("derivation.".length());
        if (step.number() > 0 && !strokes(draw(turn(route, step, Reading.SYMBOLS, STRUCK))).isEmpty()) {
          seen.add(key);
          var marks = draw(turn(route, step, Reading.SYMBOLS, STRUCK));
          var struck = strokes(marks).stream().map(stroke -> outlines(struck(marks, stroke))).toList();
          var wanted = STROKES.getOrDefault(key, List.of()).stream().map(StrikeTest::outlines).toList();
          assertThat(struck).as(key).containsExactlyInAnyOrderElementsOf(wanted);
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(STROKES.keySet());
  }

  /** In every reading no ink that was struck is seen any more when the line has closed up. */
  @Test
  void nothingStruckIsInTheNextLine() {
    for (var route : Routes.all()) {
      for (var step : route.steps()) {
        if (step.block().cancelled(step.lineIndex()).isEmpty()) {
          continue;
        }
        for (var reading : Reading.values()) {
          var marks = draw(turn(route, step, reading, STRUCK));
          var struck = strokes(marks).stream()
              .flatMap(stroke -> struck(marks, stroke).stream())
              .map(flat -> flat.mark().key())
              .collect(Collectors.toSet());
          assertThat(struck).as(step.line().key() + " " + reading).isNotEmpty().allMatch(key -> key.equals("ink"));
          assertThat(strokes(draw(turn(route, step, reading, 0.8)))).isEmpty();
        }
      }
    }
  }

  private static List<Rect> strokes(List<Flat> marks) {
    return marks.stream().filter(flat -> flat.mark().key().equals("strike")).map(Flat::bounds).toList();
  }

  /** The ink in the box whose diagonal a stroke is; the stroke reaches 3 pixels further, and half its thickness. */
  private static List<Flat> struck(List<Flat> marks, Rect stroke) {
    return marks.stream()
        .filter(flat -> flat.mark() instanceof Mark.Path path && path.thickness() == 0
            && (path.key().equals("ink") || path.key().startsWith("move")))
        .filter(flat -> stroke.inset(4.25, 4.25).contains(flat.bounds().centreX(), flat.bounds().centreY()))
        .toList();
  }

  private static Map<Outline, Long> outlines(List<Flat> ink) {
    return ink.stream()
        .map(flat -> ((Mark.Path) flat.mark()).outline())
        .collect(Collectors.groupingBy(outline -> outline, Collectors.counting()));
  }

  private static Map<Outline, Long> outlines(String tex) {
    return Formulas.typeset(tex, 34)
        .glyphs()
        .stream()
        .map(Glyph::outline)
        .collect(Collectors.groupingBy(outline -> outline, Collectors.counting()));
  }

  /** In the brief walks what is struck stands in the line that is shown, and the same cancels as in the full ones. */
  @Test
  void theBriefWalkStrikesWhatStandsInTheLineShown() {
    var briefly = Map.of("two-cases.chain.cancel", List.of("p_{i}", "p_{i}", "p_{k}", "p_{k}"),
        "kronecker.chain.cancel", List.of("p_{k}", "p_{k}"), "squared-error.by-p.cancel", List.of("\\frac{1}{2}", "2"),
        "two-classes.gradient.cancel", List.of("1-p_{1}", "(1-p_{1})", "p_{1}", "p_{1}"));
    var seen = new ArrayList<String>();
    for (var route : Routes.all()) {
      for (var step : route.brief().steps().subList(1, route.brief().steps().size())) {
        var start = RouteView.at(route.id().name(), step.number(), Reading.SYMBOLS, Depth.START);
        var marks = draw(start.stepped(-1).to(step.number()).turned(STRUCK));
        if (!strokes(marks).isEmpty()) {
          var key = step.line().key().substring("derivation.".length());
          seen.add(key);
          var struck = strokes(marks).stream().map(stroke -> outlines(struck(marks, stroke))).toList();
          var wanted = briefly.getOrDefault(key, List.of()).stream().map(StrikeTest::outlines).toList();
          assertThat(struck).as(key).containsExactlyInAnyOrderElementsOf(wanted);
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(briefly.keySet());
  }
}
