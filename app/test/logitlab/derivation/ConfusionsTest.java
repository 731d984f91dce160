package logitlab.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import logitlab.derivation.print.Texts;
import org.junit.jupiter.api.Test;

/** What students are known to get wrong in this derivation, C1 to C23, and where each finds its answer. */
class ConfusionsTest {
  private static final Texts TEXTS = new BundledTexts();

  /**
   * An answer.
   *
   * @param at   a line, whose longer answer is meant, or a mistake of the lab, whose explanation is meant
   * @param says words that the answer cannot do without
   */
  private record Answer(String at, String says) {}

  private static final Map<Integer, List<Answer>> ANSWERS = new TreeMap<>(Map.ofEntries(
      Map.entry(1, List.of(new Answer("kronecker.delta.split", "still a sum"),
          new Answer("kronecker.delta.values", "never met it"))),
      Map.entry(2, List.of(new Answer("kronecker.chain.rename", "dummy"),
          new Answer("two-cases.chain.put-in", "index slip"), new Answer("mistake.index-slip", "no longer sum to 0"))),
      Map.entry(3, List.of(new Answer("two-cases.chain.one", "Skip this step"),
          new Answer("two-cases.by-p.each", "differentiate with respect to something with an index"))),
      Map.entry(4, List.of(new Answer("vectors.by-both.entries", "Why a matrix, and not a vector?"))),
      Map.entry(5, List.of(new Answer("two-cases.different.name", "differentiating softmax entry by entry"),
          new Answer("vectors.same.factor", "a numerical check finds"),
          new Answer("mistake.element-wise", "one sum in the denominator"))),
      Map.entry(6, List.of(new Answer("two-cases.same.name", "putting the logits in here"),
          new Answer("vectors.matrix.cases", "Putting the logits there"),
          new Answer("mistake.jacobian-at-logits", "added to all logits"))),
      Map.entry(7, List.of(new Answer("vectors.one-hot.cases", "gives all logits the same gradient"),
          new Answer("kronecker.chain.reorder", "not all equal"), new Answer("mistake.all-equal", "common push"))),
      Map.entry(8, List.of(new Answer("two-cases.by-p.fraction", "does not mean that only the true class learns"),
          new Answer("vectors.one-hot.row", "does not mean that one logit learns"),
          new Answer("mistake.true-class-only", "every logit moves that"))),
      Map.entry(9, List.of(new Answer("two-cases.by-p.vanish", "must not be counted twice"),
          new Answer("two-classes.gradient.chain", "count the tie twice"))),
      Map.entry(10, List.of(new Answer("squared-error.by-p.cancel", "so why use that?"),
          new Answer("mistake.squared-error", "The Jacobian stays as a factor"))),
      Map.entry(11, List.of(new Answer("squared-error.chain.factor", "Learning stands still"),
          new Answer("squared-error.stays.put-in", "saturates"))),
      Map.entry(12, List.of(new Answer("two-cases.log-base.fraction", "base 2 or base 10"),
          new Answer("mistake.log-base", "every step is too short"))),
      Map.entry(13, List.of(new Answer("network.batch.each", "It enters once, with the mean"))),
      Map.entry(14, List.of(new Answer("network.hadamard.product", "How to tell the three apart"),
          new Answer("network.transposed.product", "leaving it out fits in shape"))),
      Map.entry(15, List.of(new Answer("short-way.loss.define", "applies softmax twice"),
          new Answer("mistake.double-softmax", "never comes near 0"))),
      Map.entry(16, List.of(new Answer("short-way.stable.take-out", "overflows above 709"),
          new Answer("two-cases.chain.cancel", "0 times infinity"))),
      Map.entry(17, List.of(new Answer("temperature.smoothing.define", "Two conventions"),
          new Answer("temperature.floor.name", "is not a failure"))),
      Map.entry(18, List.of(new Answer("temperature.scaled.define", "multiplied instead of divided"),
          new Answer("temperature.gradient.inner", "forgotten most often"),
          new Answer("mistake.missing-temperature", "right by chance"))),
      Map.entry(19, List.of(new Answer("network.b2.one", "A bias of 0 does not have a gradient of 0"))),
      Map.entry(20, List.of(new Answer("two-cases.loss.define", "The minus is there because"),
          new Answer("two-cases.chain.reorder", "Probability comes first"), new Answer("mistake.sign", "uphill"))),
      Map.entry(21, List.of(new Answer("two-cases.chain.chain", "total derivative"),
          new Answer("network.a1.chain", "total derivative"))),
      Map.entry(22, List.of(new Answer("network.a1.weight", "All gradients first, then all updates"),
          new Answer("mistake.stale-weights", "as small as the step"))),
      Map.entry(23, List.of(new Answer("network.error.known", "looks like magic")))));

  @Test
  void eachFindsItsAnswer() {
    assertThat(ANSWERS.keySet()).containsExactlyElementsOf(IntStream.rangeClosed(1, 23).boxed().toList());
    var lines = lines();
    for (var answers : ANSWERS.values()) {
      for (var answer : answers) {
        var mistake = answer.at().startsWith("mistake.");
        var key = "derivation." + answer.at();
        assertThat(mistake || lines.contains(key)).as(key).isTrue();
        assertThat(TEXTS.text(key + (mistake ? ".wrong.more" : ".more"))).as(key).contains(answer.says());
      }
    }
  }

  private static Set<String> lines() {
    return Routes.all()
        .stream()
        .flatMap(route -> route.steps().stream())
        .map(step -> step.line().key())
        .collect(Collectors.toSet());
  }
}
