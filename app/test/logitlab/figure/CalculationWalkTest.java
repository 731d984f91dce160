package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.Sample;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.CalculationWalk.Kind;
import logitlab.figure.NumberMoments.Moment;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.BatchSoftmax.Axis;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.session.Place;
import logitlab.state.view.Card;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import org.junit.jupiter.api.Test;

/**
 * Whoever redoes what a screen prints with what it prints comes to what it prints: on every screen, with every card, stage, lens, chain, batch
 * and panel, with small and with large numbers.
 */
class CalculationWalkTest {
  @Test
  void whatIsPrintedCanBeRedone() {
    var redone = new EnumMap<Kind, Integer>(Kind.class);
    Stream
        .of(Sample.of(NumberMoments.all(), 120).stream().filter(moment -> !isWalk(moment)), tables(), products(),
            networks(), batches())
        .flatMap(moments -> moments)
        .forEach(
            moment -> CalculationWalk.redo(moment).forEach((kind, count) -> redone.merge(kind, count, Integer::sum)));
    System.out.println("calculations redone: " + redone);
    assertThat(redone).containsOnlyKeys(Kind.values());
    assertThat(redone.values()).allSatisfy(count -> assertThat(count).isGreaterThan(50));
  }

  /** The lines of a derivation print formulas, which their checks hold. */
  private static boolean isWalk(Moment moment) {
    return moment.name().equals("screen derive") && moment.state().session().experiments().panel() == Panel.NUMBERS;
  }

  /** Near to each other, far apart, and so far that powers of ten are printed; with one class in the target and with several. */
  private static List<Document> documents() {
    var random = new Random(11);
    return Stream.of(0.01, 1.0, 4.0, 12.0, 300.0)
        .flatMap(spread -> IntStream.range(0, 6).mapToObj(n -> {
          var classes = 2 + n;
          var shares = Vec.generate(classes, _ -> 0.001 + Math.pow(random.nextDouble(), 3));
          var soft = shares.scale(1 / shares.sum());
          return Document.ofLogits(Vec.generate(classes, _ -> spread * random.nextGaussian()))
              .withTarget(n % 2 == 0 ? Vec.oneHot(classes, n / 2) : soft)
              .withTemperature(n == 3 ? 2.5 : 1);
        }))
        .toList();
  }

  private static Stream<Moment> tables() {
    return documents().stream().flatMap(document -> {
      var start = AppState.START.with(document);
      return Stream.concat(
          Stream.of(new Moment("table", start, 1), new Moment("surprise", start, 1),
              new Moment("screen explore", start, 1)),
          Stream.of(Card.values())
              .map(card -> new Moment("screen explore",
                  NumberMoments.after(start, new Action.Cards.UnfoldOnly(List.of(card))), 1)));
    });
  }

  private static Stream<Moment> products() {
    return documents().stream()
        .flatMap(document -> DoubleStream.of(0, 1)
            .mapToObj(time -> new Moment("panel-jacobian",
                NumberMoments.after(AppState.START.with(document), new Action.Program.Show(Screen.DERIVE),
                    new Action.Experiments.ShowPanel(Panel.JACOBIAN), new Action.Example.WatchEntry(0, (int) time),
                    new Action.Time.Scrub(new Place.InProduct(time))),
                1)));
  }

  private static List<NetworkExample> examples() {
    return Stream.of(Activation.values()).flatMap(activation -> {
      var random = new Random(activation.name().length());
      var small = Networks.random(Networks.SHAPES.getFirst(), 3, activation, () -> random.nextGaussian() / 400);
      return Stream.of(Networks.tame(Networks.SHAPES.getFirst(), 5, activation),
          Networks.tame(Networks.SHAPES.getLast(), 6, activation),
          new NetworkExample(small.network(), small.input().map(x -> 90_000 * x), small.target()),
          Networks.random(Networks.SHAPES.getLast(), 4, activation,
              () -> random.nextGaussian() * (random.nextBoolean() ? 5 : 0.01)));
    }).toList();
  }

  private static Stream<Moment> networks() {
    return examples().stream()
        .flatMap(example -> Stream.of(Stage.values())
            .flatMap(stage -> Stream.of(Lens.EQUATION, Lens.MATRICES, Lens.CHAIN)
                .map(lens -> new Moment("screen backprop", NumberMoments.after(Networks.at(example, stage, 1),
                    new Action.Program.Show(Screen.BACKPROP), new Action.Backprop.SetLens(lens)), 1))));
  }

  private static Stream<Moment> batches() {
    return examples().stream()
        .flatMap(example -> Stream.of(Axis.values())
            .flatMap(axis -> Stream.of(Term.of(Quantity.BATCH_DW2, 0, 0), Term.of(Quantity.BATCH_DB2, 1),
                Term.of(Quantity.BATCH_DW1, 0, 0), Term.of(Quantity.BATCH_DB1, 0))
                .map(entry -> new Moment("batch", NumberMoments.after(Networks.at(example, Stage.X, 0),
                    new Action.Program.Show(Screen.BACKPROP), new Action.Backprop.SetLens(Lens.BATCH),
                    new Action.Batch.SoftmaxAlong(axis), new Action.Batch.Take(5),
                    new Action.Batch.Choose(Optional.of(entry))), 1))));
  }
}
