package logitlab.figure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Networks;
import logitlab.figure.Networks.Shape;
import logitlab.figure.Size;
import logitlab.figure.Use;
import logitlab.math.network.Activation;
import logitlab.motion.Stage;
import logitlab.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a gradient stands in the place of a value, one goes before the other comes, and neither jumps. */
class TightNetworkTest {
  private static final NetworkFigure NETWORK = new NetworkFigure(new Words(Locale.ENGLISH));
  private static final int MOMENTS = 400;

  /** How much is seen of each number of a unit, by its name. */
  private static Map<String, Double> numbers(Stage stage, double time) {
    var example = Networks.tame(new Shape(4, 8, 6), 3, Activation.TANH);
    var size = new Size(800, NetworkLayout.leastOnStage(example.network()) - 20);
    var seen = new HashMap<String, Double>();
    for (var mark : NETWORK.draw(Frame.of(Networks.at(example, stage, time), size, Use.PICTURE)).marks()) {
      if (mark instanceof Mark.Group group && group.key().matches("d?(z1|a1|z2)\\.\\d")) {
        seen.put(group.key(), group.opacity());
      }
    }
    return seen;
  }

  @ParameterizedTest
  @EnumSource(names = {"DZ2", "DA1", "DZ1"})
  void aValueIsGoneBeforeItsGradientComes(Stage stage) {
    var before = numbers(stage, 0);
    for (var moment = 1; moment <= MOMENTS; moment++) {
      var now = numbers(stage, moment / (double) MOMENTS);
      for (var layer : new String[]{"z1", "a1", "z2"}) {
        var value = now.getOrDefault(layer + ".0", 0.0);
        var gradient = now.getOrDefault("d" + layer + ".0", 0.0);
        assertThat(Math.min(value, gradient)).as(layer + " at " + moment).isZero();
        assertThat(value).as(layer + " at " + moment)
            .isBetween(before.getOrDefault(layer + ".0", 0.0) - 0.25, before.getOrDefault(layer + ".0", 0.0) + 0.25);
        assertThat(gradient).as("d" + layer + " at " + moment)
            .isBetween(before.getOrDefault("d" + layer + ".0", 0.0) - 0.25,
                before.getOrDefault("d" + layer + ".0", 0.0) + 0.25);
      }
      before = now;
    }
    assertThat(numbers(stage, 1)).containsKey(stage.name().toLowerCase(Locale.ROOT) + ".0")
        .doesNotContainKey(stage.name().substring(1).toLowerCase(Locale.ROOT) + ".0");
  }
}
