package logitlab.figure.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Step;
import logitlab.derivation.expr.Term;
import logitlab.derivation.print.Reading;
import logitlab.figure.Chart;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Size;
import logitlab.math.Vec;
import logitlab.motion.VectorJacobianScript;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.document.Document;
import logitlab.state.session.Experiments;
import logitlab.state.session.RouteView;
import logitlab.state.session.VectorJacobianProduct;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

class VectorJacobianCardTest {
  private final Chart stage = new VectorJacobianCard(new Words(Locale.ENGLISH));

  private static AppState state(Document document, double time) {
    return AppState.START.with(document)
        .with(AppState.START.session()
            .withWatched(1)
            .withSecond(0)
            .withExperiments(Experiments.START.with(VectorJacobianProduct.START.at(time))));
  }

  private Figure draw(AppState state) {
    return stage.draw(Frame.of(state, new Size(440, 638)));
  }

  private static List<Double> opacityOfRows(Figure figure) {
    return figure.marks()
        .stream()
        .filter(mark -> mark instanceof Mark.Group && mark.key().matches("row\\d+"))
        .map(mark -> ((Mark.Group) mark).opacity())
        .toList();
  }

  private static Stream<String> texts(Figure figure) {
    return Flat.of(figure.marks())
        .filter(flat -> flat.opacity() > 0)
        .map(Flat::mark)
        .filter(Mark.Text.class::isInstance)
        .map(mark -> ((Mark.Text) mark).text());
  }

  @Test
  void withAOneHotTargetAllRowsButOneGoDark() {
    assertThat(opacityOfRows(draw(state(Document.EXAMPLE, 0)))).containsExactly(1.0, 1.0, 1.0);
    var done = opacityOfRows(draw(state(Document.EXAMPLE, 1)));
    assertThat(done.getFirst()).isEqualTo(1);
    assertThat(done.subList(1, 3)).allMatch(opacity -> opacity < 0.2);
  }

  @Test
  void smoothingBringsTheRowsBack() {
    assertThat(opacityOfRows(draw(state(Document.EXAMPLE.withSmoothing(0.1), 1)))).containsOnly(1.0);
  }

  /** The row that is left, times −1/p_k, is the gradient, and so are the sums. */
  @Test
  void theProductIsTheGradient() {
    assertThat(texts(draw(state(Document.EXAMPLE, 0)))).contains("+0.225", "−0.160", "−1.517").doesNotContain("−0.341");
    assertThat(texts(draw(state(Document.EXAMPLE, 0.4)))).containsOnlyOnce("−0.341");
    assertThat(texts(draw(state(Document.EXAMPLE, 1)))).filteredOn("−0.341"::equals).hasSize(2);
    assertThat(texts(draw(state(Document.EXAMPLE.withTemperature(2), 1)))).filteredOn("−0.249"::equals).hasSize(2);
  }

  @Test
  void whereAProbabilityVanishesTheProductDoesNot() {
    var hard = Document.EXAMPLE.withLogits(Vec.of(0, 0, 1e6));
    assertThat(texts(draw(state(hard, 1)))).contains("–", "+1.000").noneMatch(text -> text.contains("NaN"));
  }

  @Test
  void whatIsPointedAtIsLookedAtClosely() {
    var chosen = state(Document.EXAMPLE, 0);
    assertThat(texts(draw(chosen))).contains("= −0.6590 · 0.2424");
    var pointed = chosen.with(chosen.session().withPointed(Set.of(Term.of(Quantity.JACOBIAN, 2, 2))));
    assertThat(texts(draw(pointed))).contains("= 0.099 · 0.901");
  }

  /** A cell is two classes: its row's is k, its column's is i. */
  @Test
  void anEntryThatIsChosenIsThePairThatIsWatched() {
    var chosen = Reducer.reduce(state(Document.EXAMPLE, 0), new Action.Example.WatchEntry(2, 0));
    assertThat(List.of(chosen.session().second(), chosen.session().watched())).containsExactly(2, 0);
    assertThat(texts(draw(chosen))).contains("= −0.099 · 0.659");
  }

  @Test
  void theFirstThreeRoutesHaveLinesForBothCases() {
    for (var route : Routes.all().subList(0, 3)) {
      assertThat(JacobianFocus.line(route, true)).as(route.id().name()).isPresent();
      assertThat(JacobianFocus.line(route, false)).as(route.id().name()).isPresent();
      assertThat(route.steps().stream().map(JacobianFocus::of)).as(route.id().name()).contains(JacobianFocus.PRODUCT);
    }
  }

  /** Line by line the product goes on, from nothing to the gradient; other lines leave the Jacobian alone. */
  @Test
  void theProductIsAsFarAsTheLine() {
    for (var route : Routes.all()) {
      for (var block : route.steps().stream().collect(Collectors.groupingBy(Step::blockIndex)).values()) {
        var times = block.stream().map(VectorJacobianMoment::of).toList();
        if (JacobianFocus.of(block.getFirst()) != JacobianFocus.PRODUCT) {
          assertThat(times).as(block.toString()).containsOnly(0.0);
          continue;
        }
        assertThat(times).as(block.getFirst().block().key()).isSorted().startsWith(0.0).endsWith(1.0);
      }
    }
    for (var route : Routes.all().subList(0, 3)) {
      assertThat(route.steps().stream().map(VectorJacobianMoment::of)).as(route.title())
          .containsAll(VectorJacobianScript.STOPS);
    }
    assertThat(Routes.all().get(3).steps().stream().map(JacobianFocus::of)).as("no Jacobian on the short way")
        .doesNotContain(JacobianFocus.PRODUCT);
  }

  @Test
  void betweenTwoLinesTheProductIsBetweenThem() {
    var route = Routes.byId("two-cases").orElseThrow();
    var cases = route.steps().stream().filter(step -> step.line().key().endsWith("chain.cases")).findFirst();
    var line = cases.map(Step::number).orElseThrow();
    var there = VectorJacobianScript.STOPS.get(1);
    for (var time : List.of(0.0, 0.25, 1.0)) {
      var view = new RouteView(route.id().name(), line - 1, Reading.SYMBOLS).to(line).turned(time);
      var session = AppState.START.session().withRoute(view);
      assertThat(VectorJacobianMoment.of(Frame.of(AppState.START.with(session), new Size(440, 638))))
          .isCloseTo(time * there, within(1e-12));
    }
  }

  /** With reduced motion nothing falls from its row to its sum: rows, products and sums fade. */
  @Test
  void reducedMotionOnlyFades() {
    var state = state(Document.EXAMPLE, 0.7);
    var calm = state.with(state.session().withReducedMotion(true));
    assertThat(keys(draw(state))).anyMatch(key -> key.startsWith("falling"));
    assertThat(keys(draw(calm))).noneMatch(key -> key.startsWith("falling"));
  }

  private static Stream<String> keys(Figure figure) {
    return figure.marks().stream().map(Mark::key);
  }
}
