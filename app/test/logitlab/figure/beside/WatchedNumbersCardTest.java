package logitlab.figure.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Write;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.Verdicts;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.derive.DerivationWords;
import logitlab.math.Vec;
import logitlab.state.AppState;
import logitlab.state.document.Document;
import logitlab.state.session.RouteView;
import logitlab.words.Numbers;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** The numbers beside a derivation are the ones that its lines have. */
class WatchedNumbersCardTest {
  private final Words words = new Words(Locale.ENGLISH);

  @Test
  void theTableShowsTheGradientOfTheLinesOfEveryRoute() {
    var soft = Document.EXAMPLE.withTarget(Vec.of(0.5, 0.25, 0.25)).withTemperature(2.5);
    for (var document : List.of(Document.EXAMPLE, soft, soft.withSmoothing(0.3))) {
      for (var watched = 0; watched < 2; watched++) {
        for (var last : List.of("two-cases.chain.reorder", "kronecker.chain.reorder", "short-way.gradient.reorder",
            "two-classes.gradient.cancel", "temperature.divergence.known", "temperature.gradient.fraction",
            "squared-error.chain.factor")) {
          var route = Routes.byId(last.substring(0, last.indexOf('.'))).orElseThrow();
          var step = route.steps().stream().filter(s -> s.line().key().endsWith(last)).findFirst();
          assertThat(step).as(last).isPresent();
          // The route on two classes asks about the first.
          var i = last.startsWith("two-classes") ? 0 : watched;
          var session = AppState.START.session()
              .withRoute(new RouteView(route.id().name(), step.orElseThrow().number(), AppState.START.session()
                  .route()
                  .reading()))
              .withWatched(i);
          var frame = Frame.of(AppState.START.with(document).with(session), new Size(420, 500));
          var check = new Verdicts(DerivationWords.of(frame, words).watch()).shown(step.orElseThrow());
          var shown = new WatchedNumbersCard(words).draw(frame)
              .marks()
              .stream()
              .filter(mark -> mark.key().equals("row" + i))
              .flatMap(row -> Flat.of(List.of(row)))
              .filter(flat -> flat.mark() instanceof Mark.Text && flat.mark().key().equals("gradient"))
              .map(flat -> ((Mark.Text) flat.mark()).text())
              .toList();
          assertThat(check).as(last)
              .isInstanceOfSatisfying(logitlab.derivation.value.Check.Agrees.class,
                  agrees -> assertThat(shown).as(last + " " + document)
                      .containsExactly(Numbers.signed(agrees.value(), 3)));
        }
      }
    }
  }

  /** The letters stand beside the classes whose numbers are put in for them, on every line that has them. */
  @Test
  void theLettersStandBesideTheClassesOfTheLine() {
    for (var route : Routes.all()) {
      for (var step : route.steps()) {
        var session = AppState.START.session()
            .withRoute(new RouteView(route.id().name(), step.number(), Reading.NUMBERS))
            .withWatched(0)
            .withSecond(1);
        var frame = Frame.of(AppState.START.with(session), new Size(420, 500));
        var put = DerivationWords.of(frame, words).watch().shown(step.block());
        for (var letter : Map.of("first", Write.i, "second", Write.k).entrySet()) {
          if (step.block().when() instanceof Condition.Always && put.has(letter.getValue())) {
            assertThat(lit(frame, letter.getKey())).as(step.line().key()).containsExactly(put.at(letter.getValue()));
          }
        }
      }
    }
  }

  /** The classes beside which the letter is lit. */
  private List<Integer> lit(Frame frame, String key) {
    var shown = new WatchedNumbersCard(words).draw(frame).marks();
    return IntStream.range(0, frame.document().size())
        .filter(k -> shown.stream()
            .filter(mark -> mark.key().equals("row" + k))
            .flatMap(row -> Flat.of(List.of(row)))
            .anyMatch(
                flat -> flat.mark() instanceof Mark.Box box && box.key().equals(key) && box.border() == Role.ACCENT))
        .boxed()
        .toList();
  }
}
