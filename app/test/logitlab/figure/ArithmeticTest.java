package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.beside.SidePanel;
import logitlab.figure.equation.ChainEquations;
import logitlab.figure.equation.StageEquation;
import logitlab.figure.equation.StageEquations;
import logitlab.figure.network.NetworkFigure;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.session.Session;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever redoes what is printed with what is printed comes to the printed result, to its last digit: products, sums, quotients, logarithms
 * and slopes, of networks with small and with large numbers.
 */
class ArithmeticTest {
  private static final Size SIZE = new Size(600, 600);
  private static final Size LARGE = new Size(1200, 900);
  private static final List<Stage> SUMS = List.of(Stage.Z1, Stage.Z2, Stage.LOSS, Stage.DZ2, Stage.DA1, Stage.DX);
  private static final Words WORDS = new Words(Locale.ENGLISH);
  private static final NetworkFigure NETWORK = new NetworkFigure(WORDS);

  @ParameterizedTest
  @EnumSource
  void stagesCanBeRedone(Activation activation) {
    for (var example : examples(activation)) {
      for (var stage : Stage.values()) {
        var state = Networks.at(example, stage, 1);
        var equation = StageEquations.of(Frame.of(state, SIZE));
        var what = stage + " of " + example;
        for (var row : equation.rows()) {
          Arithmetic.redo(row.working(), row.value(), what);
        }
        var result = equation.result();
        if (SUMS.contains(stage)) {
          Arithmetic.gives(Arithmetic.sum(equation.rows().stream().map(StageEquation.Row::value).toList()),
              result.orElseThrow().value(),
              what);
        }
        if (stage == Stage.P) {
          var powers = equation.rows().stream().map(StageEquation.Row::value).toList();
          Arithmetic.gives(Arithmetic.sum(powers.subList(0, powers.size() - 1)), powers.getLast(), what);
        }
        result.ifPresent(last -> Arithmetic.redo(last.working(), last.value(), what));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void chainsCanBeRedone(Activation activation) {
    for (var example : examples(activation)) {
      for (var variable : List.of(Term.of(Quantity.NET_W1, 0, 0), Term.of(Quantity.NET_B1, 0),
          Term.of(Quantity.NET_X, 0),
          Term.of(Quantity.NET_A1, 0), Term.of(Quantity.NET_Z1, 0), Term.of(Quantity.NET_W2, 1, 0),
          Term.of(Quantity.NET_B2, 1), Term.of(Quantity.NET_Z2, 1))) {
        var frame = Frame.of(Networks.at(example, Stage.DW1, 1), SIZE);
        var equation = new ChainEquations(frame, variable, true).equation();
        var what = variable + " of " + example;
        equation.rows().forEach(row -> Arithmetic.redo(row.working(), row.value(), what));
        var rows = equation.rows();
        var total = IntStream.range(0, rows.size())
            .filter(n -> rows.get(n).tex().startsWith("\\textstyle\\sum="))
            .findFirst();
        var factors = rows.stream()
            .filter(row -> row.tex().startsWith("\\times"))
            .map(StageEquation.Row::value)
            .toList();
        var addends = rows.stream()
            .limit(total.orElse(rows.size() - factors.size()))
            .map(StageEquation.Row::value)
            .toList();
        var first = Arithmetic.sum(addends);
        if (total.isPresent()) {
          Arithmetic.gives(first, rows.get(total.getAsInt()).value(), what);
          first = Arithmetic.number(rows.get(total.getAsInt()).value());
        }
        Arithmetic.gives(factors.stream().map(Arithmetic::number).reduce(first, BigDecimal::multiply),
            equation.result().orElseThrow().value(), what);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void badgesOfEdgesCanBeRedone(Activation activation) {
    var products = 0;
    for (var example : examples(activation)) {
      for (var stage : List.of(Stage.Z1, Stage.Z2, Stage.DA1, Stage.DX)) {
        var said = new TreeMap<String, Set<String>>();
        for (var time : List.of(0.3, 0.6, 0.7, 0.8, 0.9, 1.0)) {
          NETWORK.draw(Frame.of(Networks.at(example, stage, time), LARGE)).marks().forEach(mark -> badges(mark, said));
        }
        for (var badge : said.values()) {
          var working = badge.stream().filter(text -> text.contains(" × ")).findFirst();
          var result = badge.stream().filter(text -> !text.contains(" × ")).findFirst();
          if (working.isPresent() && result.isPresent()) {
            Arithmetic.redo(working.get() + " ≈", result.get(), stage + " of " + example);
            products++;
          }
        }
      }
    }
    assertThat(products).isGreaterThan(100);
  }

  private static void badges(Mark mark, Map<String, Set<String>> said) {
    if (mark instanceof Mark.Group group) {
      if (group.key().startsWith("badge.")) {
        Flat.of(List.of(mark)).map(Flat::mark).forEach(inner -> {
          if (inner instanceof Mark.Text text) {
            said.computeIfAbsent(group.key(), _ -> new TreeSet<>()).add(text.text());
          }
        });
      }
      group.marks().forEach(inner -> badges(inner, said));
    }
  }

  @Test
  void entriesOfTheJacobianCanBeRedone() {
    var random = new Random(5);
    var shown = 0;
    for (var n = 0; n < 40; n++) {
      var spread = n % 2 == 0 ? 1 : 6;
      var logits = Vec.generate(3, _ -> spread * random.nextGaussian());
      var state = new AppState(Document.EXAMPLE.withLogits(logits),
          Session.START.withScreen(Screen.DERIVE));
      for (var action : List.of(new Action.Experiments.ShowPanel(Panel.JACOBIAN),
          new Action.Example.WatchEntry(n % 3, n / 3 % 3))) {
        state = Reducer.reduce(state, action);
      }
      var texts = texts(new SidePanel(WORDS).draw(Frame.of(state, new Size(900, 700))));
      var product = Pattern.compile("= (−?)(\\S+) · (\\S+)").matcher(text(texts, "product"));
      if (product.matches()) {
        shown++;
        var value = Arithmetic.number(product.group(2)).multiply(Arithmetic.number(product.group(3)));
        Arithmetic.gives(product.group(1).isEmpty() ? value : value.negate(), text(texts, "value"), logits.toString());
      }
    }
    assertThat(shown).isGreaterThan(20);
  }

  /** Tame ones, ones with inputs in the hundreds, and ones with weights of a thousandth. */
  private static List<NetworkExample> examples(Activation activation) {
    var examples = new ArrayList<NetworkExample>();
    for (var shape : Networks.SHAPES) {
      for (var seed = 1; seed <= 4; seed++) {
        examples.add(Networks.tame(shape, seed, activation));
        var random = new Random(seed);
        var small = Networks.random(shape, seed, activation, () -> random.nextGaussian() / 400);
        examples.add(new NetworkExample(small.network(), small.input().map(x -> 90_000 * x), small.target()));
        examples.add(
            Networks.random(shape, seed, activation, () -> random.nextGaussian() * (random.nextBoolean() ? 5 : 0.01)));
      }
    }
    return examples;
  }

  private static List<Mark.Text> texts(Figure figure) {
    return Flat.of(figure.marks())
        .map(Flat::mark)
        .filter(Mark.Text.class::isInstance)
        .map(Mark.Text.class::cast)
        .toList();
  }

  private static String text(List<Mark.Text> texts, String key) {
    return texts.stream().filter(text -> text.key().equals(key)).findFirst().map(Mark.Text::text).orElse("");
  }
}
