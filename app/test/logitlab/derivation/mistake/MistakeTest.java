package logitlab.derivation.mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.Sample;
import logitlab.derivation.BundledTexts;
import logitlab.derivation.Checker;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.value.Check;
import logitlab.derivation.value.Evaluator;
import logitlab.derivation.value.Grid;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.softmax.Softmax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakeTest {
  private static final int POINTS = Sample.size(300, 80);

  private static final Vec LOGITS = Vec.of(2, 1, 0.1);
  private static final Vec TARGET = Vec.oneHot(3, 0);

  /** Loss after one update with learning rate 1, and Σ of the entries, for z = (2, 1, 0.1) and class 1. */
  @ParameterizedTest
  @CsvSource({"INDEX_SLIP,0.174255,0.977", "ELEMENT_WISE,0.313303,-0.341", "TRUE_CLASS_ONLY,0.313303,-0.341",
      "ALL_EQUAL,0.417030,-1.023", "FORGOTTEN_SOFTMAX,0.107473,-1.517", "SIGN,0.637339,0",
      "EXTRA_SLOPE,0.380647,-0.023",
      "JACOBIAN_AT_LOGITS,1.298672,6.373", "LOG_BASE,0.342961,0", "SQUARED_ERROR,0.354057,0",
      "MISSING_TEMPERATURE,0.263624,0", "TIMES_TEMPERATURE,0.263624,0", "TIE_TWICE,0.162653,0",
      "TARGET_FORGOTTEN,0.598803,1", "AVERAGED,0.359104,0", "SIGMOID_EACH,0.211665,1.136835",
      "LABEL_OFF_BY_ONE,1.021986,0"})
  void knownNumbers(Mistake mistake, double after, double sum) {
    var trial = trial(mistake, 1);
    assertThat(trial.loss()).isCloseTo(0.4170300163, within(1e-10));
    assertThat(trial.afterRight()).isCloseTo(0.263624, within(5e-7));
    assertThat(trial.afterWrong()).isCloseTo(after, within(5e-7));
    assertThat(trial.sum()).isCloseTo(sum, within(5e-4));
  }

  private static Trial trial(Mistake mistake, double temperature) {
    return Trial.of(mistake, new Given(Softmax.of(LOGITS, temperature), TARGET), 1);
  }

  /** Each against numbers that were computed by hand in another language. */
  @ParameterizedTest
  @CsvSource({"TIE_TWICE,-0.681997722,0.484865941,0.197131781", "TARGET_FORGOTTEN,0.659001139,0.242432971,0.098565890",
      "AVERAGED,-0.113666287,0.080810990,0.032855297", "SIGMOID_EACH,-0.119202922,0.731058579,0.524979187",
      "LABEL_OFF_BY_ONE,0.659001139,-0.757567029,0.098565890", "TARGET_SUM,-0.340998861,-0.257567029,0.098565890",
      "SMOOTHING_SHARE,-0.240998861,0.192432971,0.048565890"})
  void knownEntries(Mistake mistake, double first, double second, double third) {
    var wrong = trial(mistake, 1).wrong();
    assertThat(wrong.get(0)).isCloseTo(first, within(1e-9));
    assertThat(wrong.get(1)).isCloseTo(second, within(1e-9));
    assertThat(wrong.get(2)).isCloseTo(third, within(1e-9));
  }

  /** With y = (1, ½, 0): what is right, and the losses. */
  @Test
  void aTargetThatDoesNotSumToOneIsInTheTrialOnly() {
    var trial = trial(Mistake.TARGET_SUM, 1);
    assertThat(trial.right().get(0)).isCloseTo(-0.011498292, within(1e-9));
    assertThat(trial.right().get(1)).isCloseTo(-0.136350544, within(1e-9));
    assertThat(trial.right().get(2)).isCloseTo(0.147848836, within(1e-9));
    assertThat(trial.right().sum()).isCloseTo(0, within(1e-15));
    assertThat(trial.sum()).isCloseTo(-0.5, within(1e-15));
    assertThat(trial.loss()).isCloseTo(1.1255450244, within(1e-10));
    assertThat(trial.afterRight()).isCloseTo(1.089467, within(5e-7));
    assertThat(trial.afterWrong()).isCloseTo(1.083256, within(5e-7));
  }

  /** Where nothing is smoothed, a tenth is. */
  @Test
  void smoothingIsShownByAnEpsilonOfItsOwn() {
    var trial = trial(Mistake.SMOOTHING_SHARE, 1);
    assertThat(trial.right().get(0)).isCloseTo(-0.274332194, within(1e-9));
    assertThat(trial.loss()).isCloseTo(0.5136966829, within(1e-10));
    assertThat(trial.afterRight()).isCloseTo(0.411804, within(5e-7));
    assertThat(trial.afterWrong()).isCloseTo(0.421208, within(5e-7));
    var smoothed = new Given(Softmax.of(LOGITS, 1), TARGET, 0.3);
    assertThat(Mistake.SMOOTHING_SHARE.shownBy(smoothed)).isEqualTo(smoothed);
  }

  /** The two ways to tie the probabilities, added up and sent through the Jacobian, for any target. */
  @Test
  void countingTheTieTwiceIsTheSumOfBothWays() {
    var softmax = Softmax.of(LOGITS, 1.5);
    var y = Vec.of(0.5, 0.2, 0.3);
    var free = y.zip(softmax.p(), (target, share) -> -target / share);
    var tied = free.map(each -> each - free.get(0));
    var both = softmax.jacobian().transpose().times(free.plus(tied));
    assertThat(Mistake.TIE_TWICE.gradient(new Given(softmax, y)).minus(both).maxAbs()).isLessThan(1e-14);
  }

  @Test
  void whichInvariantFindsWhichMistake() {
    for (var mistake : ofSoftmax()) {
      var expected = EnumSet.of(Invariant.FINITE_DIFFERENCES);
      switch (mistake) {
        case INDEX_SLIP, ELEMENT_WISE, EXTRA_SLOPE, FORGOTTEN_SOFTMAX, ALL_EQUAL, TRUE_CLASS_ONLY, TARGET_FORGOTTEN,
            TARGET_SUM ->
          expected.add(Invariant.ZERO_SUM);
        case JACOBIAN_AT_LOGITS, SIGMOID_EACH ->
          expected.addAll(EnumSet.of(Invariant.ZERO_SUM, Invariant.SHIFT));
        case SQUARED_ERROR, LOG_BASE, MISSING_TEMPERATURE, TIMES_TEMPERATURE, SIGN, DOUBLE_SOFTMAX, TIE_TWICE, AVERAGED,
            LABEL_OFF_BY_ONE, SMOOTHING_SHARE, ONE_PATH, LOST_TRANSPOSE, STALE_WEIGHTS ->
          {}
      }
      assertThat(trial(mistake, 2).broken()).as(mistake.name())
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void whereAMistakeIsRightByChanceNothingIsBroken() {
    assertThat(trial(Mistake.MISSING_TEMPERATURE, 1).broken()).isEmpty();
  }

  private static List<Mistake> ofSoftmax() {
    return Stream.of(Mistake.values()).filter(mistake -> mistake.subject() != Subject.NETWORK).toList();
  }

  @Test
  void softmaxTwice() {
    var trial = trial(Mistake.DOUBLE_SOFTMAX, 1);
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
      var differ = 0;
      var caught = 0;
      for (var point : Checker.points(mistake, POINTS, 5)) {
        var block = mistake.block(point).orElseThrow();
        var evaluator = new Evaluator(point);
        for (var bindings : evaluator.assignments(block, Bindings.NONE)) {
          if (differ(evaluator.array(block.lines().getLast().expr(), bindings),
              evaluator.array(block.lhs(), bindings))) {
            differ++;
            caught += evaluator.check(block, 2, bindings).get(1) instanceof Check.Differs ? 1 : 0;
          }
          assertThat(evaluator.check(block, 1, bindings).getFirst()).isNotInstanceOf(Check.Differs.class);
        }
      }
      assertThat(differ).as(mistake.name()).isGreaterThan(POINTS / 3);
      assertThat(caught).as(mistake.name()).isGreaterThanOrEqualTo((int) Math.ceil(0.99 * differ));
    }
  }

  private static boolean differ(Grid wrong, Grid right) {
    return IntStream.range(0, wrong.entries().size()).anyMatch(n -> {
      var one = wrong.entries().get(n).value();
      var other = right.entries().get(n).value();
      return Math.abs(one.value() - other.value()) > 1e-8 * Math.max(one.size(), other.size());
    });
  }

  private static final TwoLayerNetwork HOUSE = new TwoLayerNetwork(Activation.TANH,
      Mat.of(new double[]{0.5, -0.3}, new double[]{0.8, 0.2}, new double[]{-0.6, 0.4}), Vec.of(0.1, -0.2, 0.05),
      Mat.of(new double[]{0.7, -0.5, 0.2}, new double[]{-0.3, 0.6, 0.9}, new double[]{0.4, -0.1, -0.8}),
      Vec.of(0.05, -0.1, 0.2));

  private static NetworkTrial inHouse(Mistake mistake, double rate) {
    return NetworkTrial.of(mistake, HOUSE, Vec.of(1, -2), Vec.oneHot(3, 1), rate);
  }

  @Test
  void staleWeights() {
    var stale = inHouse(Mistake.STALE_WEIGHTS, 0.5);
    assertThat(stale.right().get(0)).isCloseTo(0.2239916668, within(1e-9));
    assertThat(stale.wrong().minus(stale.right()).maxAbs()).isGreaterThan(0.01);
    assertThat(stale.afterWrong()).isNotEqualTo(stale.afterRight()).isLessThan(stale.loss());
    var tiny = inHouse(Mistake.STALE_WEIGHTS, 1e-9);
    assertThat(tiny.wrong().minus(tiny.right()).maxAbs()).isLessThan(1e-8);
    var whole = inHouse(Mistake.STALE_WEIGHTS, 1);
    assertThat(whole.wrong().minus(Vec.of(-0.124, -0.992, -0.025)).maxAbs()).isLessThan(6e-4);
    assertThat(whole.afterWrong()).isCloseTo(0.131, within(6e-4));
    assertThat(whole.afterRight()).isCloseTo(0.184, within(6e-4));
  }

  /** From the course: ∂L/∂a⁽¹⁾, along one path, and with W δ. */
  @ParameterizedTest
  @CsvSource({"ONE_PATH,0.279,-0.558,-0.837", "LOST_TRANSPOSE,0.790,-0.054,-0.318"})
  void throughTheNetwork(Mistake mistake, double first, double second, double third) {
    var trial = inHouse(mistake, 0.5);
    assertThat(trial.right().minus(Vec.of(0.7343507626, -0.7621405451, -1.3030570401)).maxAbs()).isLessThan(1e-9);
    assertThat(trial.wrong().minus(Vec.of(first, second, third)).maxAbs()).isLessThan(6e-4);
    assertThat(trial.loss()).isCloseTo(2.6588808247, within(1e-9));
    assertThat(trial.afterRight()).isCloseTo(0.5096, within(6e-5));
    // What is right agrees with nudged activations, and what is wrong does not.
    var pass = HOUSE.pass(Vec.of(1, -2), Vec.oneHot(3, 1));
    var nudged = Vec.generate(3, j -> (loss(pass.a1().with(j, pass.a1().get(j) + 1e-5))
        - loss(pass.a1().with(j, pass.a1().get(j) - 1e-5))) / 2e-5);
    assertThat(trial.right().minus(nudged).maxAbs()).isLessThan(1e-8);
    assertThat(trial.wrong().minus(nudged).maxAbs()).isGreaterThan(0.1);
  }

  private static double loss(Vec hidden) {
    return -Softmax.of(HOUSE.w2().affine(hidden, HOUSE.b2()), 1).logP().get(1);
  }

  @Test
  void aLostTransposeNeedsShapesThatAgree() {
    var wider = new TwoLayerNetwork(Activation.TANH, Mat.generate(4, 2, (_, _) -> 0.1), Vec.zeros(4),
        Mat.generate(3, 4, (_, _) -> 0.1), Vec.zeros(3));
    assertThat(Mistake.LOST_TRANSPOSE.fits(HOUSE)).isTrue();
    assertThat(Mistake.LOST_TRANSPOSE.fits(wider)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(
        () -> NetworkTrial.of(Mistake.LOST_TRANSPOSE, wider, Vec.of(1, -2), Vec.oneHot(3, 1), 1));
  }

  private static List<Diagnosis.Typed> typed(String... numbers) {
    return Stream.of(numbers).map(Diagnosis.Typed::read).toList();
  }

  private static Diagnosis gradient(double temperature, String... numbers) {
    return Expected.gradient(new Given(Softmax.of(LOGITS, temperature), TARGET), LogBase.E).judge(typed(numbers));
  }

  private static Diagnosis wrong(String... names) {
    return new Diagnosis.Wrong(Stream.of(names).map(name -> "derivation.mistake." + name).toList());
  }

  @Test
  void newMistakesAreKnown() {
    assertThat(gradient(1, "0.659", "0.242", "0.099")).isEqualTo(wrong("target-forgotten"));
    assertThat(gradient(2, "0.251", "0.152", "0.097")).isEqualTo(wrong("target-forgotten"));
    assertThat(gradient(2, "0.502", "0.304", "0.194")).isEqualTo(wrong("g-probabilities"));
    assertThat(gradient(1, "-0.682", "0.485", "0.197")).isEqualTo(wrong("tie-twice"));
    assertThat(gradient(1, "-0.114", "0.081", "0.033")).isEqualTo(wrong("averaged"));
    assertThat(gradient(1, "-0.119", "0.731", "0.525")).isEqualTo(wrong("sigmoid-each"));
    assertThat(gradient(1, "0.659", "-0.758", "0.099")).isEqualTo(wrong("label-off-by-one"));
    assertThat(gradient(1, "0.659", "0.242", "-0.901")).isEqualTo(wrong("label-off-by-one"));
    var smoothed = Expected.gradient(new Given(Softmax.of(LOGITS, 1), TARGET, 0.1), LogBase.E);
    assertThat(smoothed.judge(typed("-0.274", "0.209", "0.065"))).isEqualTo(new Diagnosis.Right());
    assertThat(smoothed.judge(typed("-0.241", "0.192", "0.049"))).isEqualTo(wrong("smoothing-share"));
    assertThat(smoothed.judge(typed("-0.341", "0.242", "0.099"))).isEqualTo(wrong("g-no-smoothing"));
  }

  @Test
  void otherQuantitiesAreJudgedToo() {
    var softmax = Softmax.of(LOGITS, 1);
    var byP = Expected.lossByProbability(softmax, TARGET, LogBase.E);
    assertThat(byP.judge(typed("-1.517", "0", "0"))).isEqualTo(new Diagnosis.Right());
    assertThat(byP.judge(typed("1.517", "0", "0"))).isEqualTo(wrong("dp-sign"));
    assertThat(byP.judge(typed("0", "1.517", "1.517"))).isEqualTo(wrong("dp-tied"));
    assertThat(byP.judge(typed("0.417", "0", "0"))).isEqualTo(wrong("dp-terms"));
    assertThat(byP.judge(typed("-0.341", "0.242", "0.099"))).isEqualTo(wrong("dp-result"));
    var row = Expected.jacobianRow(softmax, 0);
    assertThat(row.judge(typed("0.225", "-0.160", "-0.065"))).isEqualTo(new Diagnosis.Right());
    assertThat(row.judge(typed("0.225", "0.160", "0.065"))).isEqualTo(wrong("j-sign"));
    assertThat(row.judge(typed("0.225", "0", "0"))).isEqualTo(wrong("j-diagonal"));
    assertThat(row.judge(typed("0.225", "-0.434", "-0.434"))).isEqualTo(wrong("j-index"));
    assertThat(row.judge(typed("0.341", "-0.242", "-0.099"))).isEqualTo(wrong("j-no-first-factor"));
    var squared = Expected.squaredError(softmax, TARGET);
    assertThat(squared.judge(typed("-0.341", "0.242", "0.099"))).isEqualTo(wrong("e-no-jacobian"));
    var pass = HOUSE.pass(Vec.of(1, -2), Vec.oneHot(3, 1));
    var hidden = Expected.hidden(HOUSE, pass, 1, false, LogBase.E);
    assertThat(hidden.judge(typed("0.734", "-0.762", "-1.303"))).isEqualTo(new Diagnosis.Right());
    assertThat(hidden.judge(typed("0.279", "-0.558", "-0.837"))).isEqualTo(wrong("one-path"));
    assertThat(hidden.judge(typed("0.790", "-0.054", "-0.318"))).isEqualTo(wrong("lost-transpose"));
    assertThat(hidden.judge(typed("0.224", "-0.732", "-0.308"))).isEqualTo(wrong("h-slope-early"));
    var errors = Expected.hidden(HOUSE, pass, 1, true, LogBase.E);
    assertThat(errors.judge(typed("0.224", "-0.732", "-0.308"))).isEqualTo(new Diagnosis.Right());
    assertThat(errors.judge(typed("0.734", "-0.762", "-1.303"))).isEqualTo(wrong("h-no-slope"));
    assertThat(errors.judge(typed("-0.124", "-0.992", "-0.025"))).isEqualTo(wrong("stale-weights"));
  }

  private static List<Expected> expected() {
    var softmax = Softmax.of(LOGITS, 2);
    var pass = HOUSE.pass(Vec.of(1, -2), Vec.oneHot(3, 1));
    return List.of(Expected.gradient(new Given(softmax, TARGET, 0.1), LogBase.TWO), Expected.probabilities(softmax),
        Expected.lossByProbability(softmax, TARGET, LogBase.E), Expected.jacobianRow(softmax, 1),
        Expected.squaredError(softmax, TARGET), Expected.hidden(HOUSE, pass, 1, true, LogBase.E),
        Expected.hidden(HOUSE, pass, 1, false, LogBase.E));
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
    assertThat(gradient(2, "-0.498", "0.304", "0.194")).isEqualTo(wrong("missing-temperature", "tie-twice"));
    assertThat(gradient(4, "-0.583", "0.324", "0.259")).isEqualTo(wrong("missing-temperature"));
  }

  @Test
  void probabilities() {
    var softmax = Softmax.of(LOGITS, 2);
    assertThat(Expected.probabilities(softmax).judge(typed("0.502", "0.304", "0.194")))
        .isEqualTo(new Diagnosis.Right());
    assertThat(Expected.probabilities(softmax).judge(typed("0.659", "0.242", "0.099")))
        .isEqualTo(new Diagnosis.Wrong(List.of("derivation.mistake.p-no-temperature")));
    assertThat(Expected.probabilities(softmax).judge(typed("0.645", "0.323", "0.032")))
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
    for (var each : expected()) {
      for (var suspect : each.suspects()) {
        assertThat(texts.text(suspect.key() + ".title")).isNotBlank();
        assertThat(texts.text(suspect.key() + ".remark")).isNotBlank();
      }
    }
    for (var invariant : Invariant.values()) {
      assertThat(texts.text(invariant.key())).isNotBlank();
    }
  }
}
