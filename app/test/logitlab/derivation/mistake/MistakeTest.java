package logitlab.derivation.mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import logitlab.derivation.BundledTexts;
import logitlab.derivation.Checker;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.value.Check;
import logitlab.derivation.value.Evaluator;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.softmax.Softmax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakeTest {
  private static final Vec LOGITS = Vec.of(2, 1, 0.1);
  private static final Vec TARGET = Vec.oneHot(3, 0);

  /** Loss after one update with learning rate 1, and Σ of the entries, for z = (2, 1, 0.1) and class 1. */
  @ParameterizedTest
  @CsvSource({"INDEX_SLIP,0.174255,0.977", "ELEMENT_WISE,0.313303,-0.341", "TRUE_CLASS_ONLY,0.313303,-0.341",
      "ALL_EQUAL,0.417030,-1.023", "FORGOTTEN_SOFTMAX,0.107473,-1.517", "SIGN,0.637339,0",
      "EXTRA_SLOPE,0.380647,-0.023",
      "JACOBIAN_AT_LOGITS,1.298672,6.373", "LOG_BASE,0.342961,0", "SQUARED_ERROR,0.354057,0",
      "MISSING_TEMPERATURE,0.263624,0", "TIMES_TEMPERATURE,0.263624,0"})
  void knownNumbers(Mistake mistake, double after, double sum) {
    var trial = Trial.of(mistake, Softmax.of(LOGITS, 1), TARGET, 1);
    assertThat(trial.loss()).isCloseTo(0.4170300163, within(1e-10));
    assertThat(trial.afterRight()).isCloseTo(0.263624, within(5e-7));
    assertThat(trial.afterWrong()).isCloseTo(after, within(5e-7));
    assertThat(trial.sum()).isCloseTo(sum, within(5e-4));
  }

  @Test
  void whichInvariantFindsWhichMistake() {
    var softmax = Softmax.of(LOGITS, 2);
    for (var mistake : Mistake.values()) {
      var expected = EnumSet.of(Invariant.FINITE_DIFFERENCES);
      switch (mistake) {
        case INDEX_SLIP, ELEMENT_WISE, EXTRA_SLOPE, FORGOTTEN_SOFTMAX, ALL_EQUAL, TRUE_CLASS_ONLY ->
          expected.add(Invariant.ZERO_SUM);
        case JACOBIAN_AT_LOGITS -> expected.addAll(EnumSet.of(Invariant.ZERO_SUM, Invariant.SHIFT));
        case SQUARED_ERROR, LOG_BASE, MISSING_TEMPERATURE, TIMES_TEMPERATURE, SIGN, DOUBLE_SOFTMAX -> {}
      }
      assertThat(Trial.of(mistake, softmax, TARGET, 1).broken()).as(mistake.name())
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void whereAMistakeIsRightByChanceNothingIsBroken() {
    assertThat(Trial.of(Mistake.MISSING_TEMPERATURE, Softmax.of(LOGITS, 1), TARGET, 1).broken()).isEmpty();
  }

  @Test
  void softmaxTwice() {
    var trial = Trial.of(Mistake.DOUBLE_SOFTMAX, Softmax.of(LOGITS, 1), TARGET, 1);
    assertThat(trial.wrong().get(0)).isCloseTo(-0.1878177286, within(1e-9));
    assertThat(trial.wrong().get(1)).isCloseTo(0.1363047391, within(1e-9));
    assertThat(trial.wrong().get(2)).isCloseTo(0.0515129896, within(1e-9));
  }

  /** At 99 % of the points where a wrong line differs from the right one, its check says so. */
  @Test
  void wrongLinesFailWhereTheyDiffer() {
    for (var mistake : Mistake.values()) {
      if (mistake.block().isEmpty()) {
        continue;
      }
      var block = mistake.block().get();
      var differ = 0;
      var caught = 0;
      for (var point : Checker.points(300, 5)) {
        var evaluator = new Evaluator(point);
        for (var bindings : evaluator.assignments(block, Bindings.NONE)) {
          var wrong = evaluator.evaluate(block.lines().getLast().expr(), bindings);
          var right = evaluator.evaluate(block.lhs(), bindings);
          if (Math.abs(wrong.value() - right.value()) > 1e-8 * Math.max(wrong.size(), right.size())) {
            differ++;
            caught += evaluator.check(block, 2, bindings).get(1) instanceof Check.Differs ? 1 : 0;
          }
          assertThat(evaluator.check(block, 1, bindings).getFirst()).isNotInstanceOf(Check.Differs.class);
        }
      }
      assertThat(differ).as(mistake.name()).isGreaterThan(100);
      assertThat(caught).as(mistake.name()).isGreaterThanOrEqualTo((int) Math.ceil(0.99 * differ));
    }
  }

  @Test
  void staleWeights() {
    var network = new TwoLayerNetwork(Activation.TANH,
        Mat.of(new double[]{0.5, -0.3}, new double[]{0.8, 0.2}, new double[]{-0.6, 0.4}), Vec.of(0.1, -0.2, 0.05),
        Mat.of(new double[]{0.7, -0.5, 0.2}, new double[]{-0.3, 0.6, 0.9}, new double[]{0.4, -0.1, -0.8}),
        Vec.of(0.05, -0.1, 0.2));
    var stale = StaleWeights.of(network, Vec.of(1, -2), Vec.oneHot(3, 1), 0.5);
    assertThat(stale.right().dz1().get(0)).isCloseTo(0.2239916668, within(1e-9));
    assertThat(stale.wrongDz1().minus(stale.right().dz1()).maxAbs()).isGreaterThan(0.01);
    assertThat(stale.afterWrong()).isNotEqualTo(stale.afterRight()).isLessThan(stale.right().loss());
    var tiny = StaleWeights.of(network, Vec.of(1, -2), Vec.oneHot(3, 1), 1e-9);
    assertThat(tiny.wrongDz1().minus(tiny.right().dz1()).maxAbs()).isLessThan(1e-8);
  }

  private static List<Diagnosis.Typed> typed(String... numbers) {
    return Stream.of(numbers).map(Diagnosis.Typed::read).toList();
  }

  private static Diagnosis gradient(double temperature, String... numbers) {
    return Diagnosis.ofGradient(typed(numbers), Softmax.of(LOGITS, temperature), TARGET);
  }

  @Test
  void whatDidIDoWrong() {
    assertThat(gradient(1, "-0.341", "0.242", "0.099")).isEqualTo(new Diagnosis.Right());
    assertThat(gradient(1, "−0.34", "0.2", "0.10")).isEqualTo(new Diagnosis.Right());
    assertThat(gradient(1, "-0.341", "0.659", "0.659"))
        .isEqualTo(new Diagnosis.Wrong(List.of("derivation.mistake.index-slip")));
    assertThat(gradient(1, "-0.341", "0", "0")).isEqualTo(
        new Diagnosis.Wrong(List.of("derivation.mistake.element-wise", "derivation.mistake.true-class-only")));
    assertThat(gradient(1, "0.341", "-0.242", "-0.099"))
        .isEqualTo(new Diagnosis.Wrong(List.of("derivation.mistake.sign")));
    assertThat(gradient(1, "-0.34", "0.24", "0.5")).isEqualTo(new Diagnosis.Unknown(List.of(0, 1)));
    assertThat(gradient(2, "-0.498", "0.304", "0.194"))
        .isEqualTo(new Diagnosis.Wrong(List.of("derivation.mistake.missing-temperature")));
  }

  @Test
  void probabilities() {
    var softmax = Softmax.of(LOGITS, 2);
    assertThat(Diagnosis.ofProbabilities(typed("0.502", "0.304", "0.194"), softmax)).isEqualTo(new Diagnosis.Right());
    assertThat(Diagnosis.ofProbabilities(typed("0.659", "0.242", "0.099"), softmax))
        .isEqualTo(new Diagnosis.Wrong(List.of("derivation.mistake.p-no-temperature")));
    assertThat(Diagnosis.ofProbabilities(typed("0.645", "0.323", "0.032"), softmax))
        .isEqualTo(new Diagnosis.Wrong(List.of("derivation.mistake.p-no-exponential")));
  }

  @Test
  void whatIsNoNumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> Diagnosis.Typed.read("x"));
    assertThatIllegalArgumentException().isThrownBy(() -> gradient(1, "1", "2"));
  }

  @Test
  void everyMistakeHasItsWords() {
    var texts = new BundledTexts();
    for (var mistake : Mistake.values()) {
      assertThat(texts.text(mistake.key() + ".title")).isNotBlank();
      assertThat(texts.text(mistake.key() + ".remark")).isNotBlank();
      assertThat(texts.text(mistake.key() + ".wrong.why")).isNotBlank();
      assertThat(texts.text(mistake.key() + ".wrong.more")).isNotBlank();
      mistake.block().ifPresent(block -> block.lines().forEach(line -> {
        assertThat(texts.text(line.why())).isNotBlank();
        assertThat(texts.text(line.more())).isNotBlank();
      }));
    }
    for (var mistake : Diagnosis.Probabilities.values()) {
      assertThat(texts.text(mistake.key() + ".title")).isNotBlank();
      assertThat(texts.text(mistake.key() + ".remark")).isNotBlank();
    }
    for (var invariant : Invariant.values()) {
      assertThat(texts.text(invariant.key())).isNotBlank();
    }
    assertThat(texts.text(StaleWeights.key() + ".wrong.why")).isNotBlank();
  }
}
