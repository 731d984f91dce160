package logitlab.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import logitlab.Sample;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.practice.Demand;
import logitlab.derivation.practice.Exercise;
import logitlab.derivation.practice.Outcome;
import logitlab.derivation.practice.Typed;
import logitlab.derivation.print.Notation;
import logitlab.derivation.print.Notation.Layout;
import logitlab.derivation.print.Notation.Names;
import logitlab.derivation.print.WatchedExample;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

class PracticeTest {
  private static final Notation STANDARD = Notation.standard(1);

  /** All lines of all routes, in full and in brief, as {@link Routes} have them. */
  private static Stream<Exercise> exercises(Notation notation) {
    return Routes.all()
        .stream()
        .flatMap(route -> Stream.concat(route.steps().stream(), route.brief().steps().stream())
            .map(step -> new Exercise(step, route.subject(), notation)));
  }

  private static Outcome judge(Exercise exercise, String text) {
    var here = Checker.points(exercise.subject(), 2, 3).getLast();
    return Exercises.of(exercise.step(), exercise.subject(), exercise.notation())
        .judge(text, here, new WatchedExample(here, 0).shown(exercise.step().block()));
  }

  private static String name(Exercise exercise) {
    return exercise.step().line().key() + " " + exercise.notation() + ": " + exercise.typed();
  }

  private static Exercise line(String route, String key) {
    var derivation = Routes.byId(route).orElseThrow();
    return new Exercise(derivation.steps()
        .stream()
        .filter(step -> step.line().key().equals("derivation." + route + "." + key))
        .findFirst()
        .orElseThrow(), derivation.subject(), STANDARD);
  }

  @Test
  void everyLineIsRightAndNoLineBeforeItIs() {
    for (var notation : List.of(STANDARD, Notation.standard(2))) {
      Sample.of(exercises(notation).toList(), 150, notation).forEach(exercise -> {
        assertThat(judge(exercise, exercise.typed())).as(name(exercise)).isEqualTo(new Outcome.Right(false));
        assertThat(judge(exercise, exercise.typedBefore())).as(name(exercise))
            .isInstanceOfAny(Outcome.LeftSide.class, Outcome.SameAsBefore.class, Outcome.NotYet.class,
                Outcome.CannotCompute.class);
      });
    }
  }

  @Test
  void everyLineIsRightInAllConventions() {
    for (var names : Names.values()) {
      for (var base : List.of(LogBase.E, LogBase.TEN)) {
        for (var layout : Layout.values()) {
          Sample
              .of(exercises(Notation.standard(2).with(names).with(base).with(layout)).toList(), 40,
                  names + " " + base + " " + layout)
              .forEach(exercise -> assertThat(judge(exercise, exercise.typed())).as(name(exercise))
                  .isEqualTo(new Outcome.Right(false)));
        }
      }
    }
  }

  /** A line of 0 has no sign. */
  @Test
  void theSignOfALineMatters() {
    exercises(STANDARD).filter(exercise -> !exercise.step().line().key().contains("relu-off"))
        .forEach(exercise -> assertThat(judge(exercise, "-(" + exercise.typed() + ")")).as(name(exercise))
            .isInstanceOfSatisfying(Outcome.Different.class, different -> assertThat(different.sign()).isTrue()));
    assertThat(judge(line("two-cases", "chain.reorder"), "p_i + y_i"))
        .isInstanceOfSatisfying(Outcome.Different.class, different -> assertThat(different.sign()).isFalse());
  }

  @Test
  void bracketsDoNotMatter() {
    exercises(STANDARD)
        .forEach(exercise -> assertThat(judge(exercise, "((" + exercise.typed() + "))")).as(name(exercise))
            .isEqualTo(new Outcome.Right(false)));
  }

  @Test
  void orderDoesNotMatter() {
    var chain = line("two-cases", "chain.chain");
    assertThat(judge(chain, "sum_j dp_j/dz_i dL/dp_j")).isEqualTo(new Outcome.Right(false));
    assertThat(judge(chain, "∑ₖ ∂L/∂pₖ · ∂pₖ/∂zᵢ")).isEqualTo(new Outcome.Right(false));
    assertThat(judge(line("two-cases", "same.name"), "(1 - p_i) p_i")).isEqualTo(new Outcome.Right(false));
    assertThat(judge(line("kronecker", "jacobian.name"), "(delta_ki - p_i)*p_k")).isEqualTo(new Outcome.Right(false));
    assertThat(judge(line("kronecker", "chain.distribute"), "Σ_j p_i y_j - Σ_j δ_ji y_j"))
        .isEqualTo(new Outcome.Right(false));
    assertThat(judge(line("network", "all.known"), "x_m σ′(z⁽¹⁾ⱼ) Σₖ W⁽²⁾ₖⱼ (pₖ − yₖ)"))
        .isEqualTo(new Outcome.Right(false));
    assertThat(judge(line("network", "hadamard.put-in"), "σ'(z1) ⊙ (W2^T delta2)")).isEqualTo(new Outcome.Right(false));
  }

  @Test
  void aWrongIndexIsDifferent() {
    assertThat(judge(line("two-cases", "different.name"), "-p_k p_k")).isInstanceOf(Outcome.Different.class);
    assertThat(judge(line("kronecker", "jacobian.name"), "p_k (δ_ki - p_k)")).isInstanceOf(Outcome.Different.class);
    assertThat(judge(line("network", "w2.input"), "δ2_k x_m")).isInstanceOf(Outcome.Unreadable.class);
    assertThat(judge(line("two-cases", "chain.chain"), "∂L/∂p_i ∂p_i/∂z_i")).isInstanceOf(Outcome.Different.class);
  }

  @Test
  void whatMustBeGoneIsNamed() {
    var cancel = line("two-cases", "chain.cancel");
    assertThat(cancel.demands()).extracting(Demand::what).containsExactly(Demand.What.FRACTION);
    assertThat(judge(cancel, "-y_i (1 - p_i) + Σ_(k≠i) y_k p_i p_k/p_k"))
        .isEqualTo(new Outcome.NotYet(cancel.demands()));
    assertThat(judge(cancel, "-y_i + y_i p_i + Σ_(k≠i) y_k p_i")).isEqualTo(new Outcome.Right(true));
    assertThat(judge(line("kronecker", "chain.jacobian"), "-Σ_k y_k/p_k ∂p_k/∂z_i"))
        .isInstanceOf(Outcome.NotYet.class);
    assertThat(judge(line("kronecker", "loss.define"), "L")).isEqualTo(new Outcome.LeftSide());
    assertThat(judge(line("two-cases", "chain.chain"), "1 · ∂L/∂z_i + 0")).isEqualTo(new Outcome.LeftSide());
    assertThat(judge(line("two-cases", "chain.reorder"), "-y_i + p_i")).isEqualTo(new Outcome.SameAsBefore());
    assertThat(judge(line("two-cases", "chain.reorder"), "p_i - y_i")).isEqualTo(new Outcome.Right(false));
  }

  @Test
  void differencesAreToldAtTheNumbersInFront() {
    assertThat(judge(line("two-cases", "chain.reorder"), "y_i - p_i"))
        .isInstanceOfSatisfying(Outcome.Different.class, different -> {
          var values = different.here().orElseThrow();
          assertThat(values.typed()).isEqualTo(-values.right());
        });
  }

  @Test
  void whatCannotBeReadIsSaidInASentence() {
    var words = new Words(Locale.ENGLISH);
    var chain = line("two-cases", "chain.chain");
    var unreadable = List.of("", "  ", "(", ")", "p_k)", "(p_k", "p_q", "foo", "p_k +", "∂L", "∂L/z_i", "∂L/∂L",
        "∂(∂L/∂z_i)/∂z_i", "p_1", "p_i^z", "p p", "p + 1", "Σ y_k", "e^", "1234567890", "W2_kj", "log_7(p_i)", "δ_k",
        "p_i / y", "#", "cases(k)", "H(z)", "(".repeat(60), "p_i ".repeat(200));
    for (var text : unreadable) {
      assertThat(chain.read(text)).as(text)
          .isInstanceOfSatisfying(Typed.Unreadable.class,
              why -> assertThat(words.say(why.why())).as(text).endsWith(".").doesNotContain("{0}"));
    }
  }

  @Test
  void anIndexWithoutItsUnderscoreIsToldWhereItBelongs() {
    var words = new Words(Locale.ENGLISH);
    for (var exercise : Map.of("-yk/pk", "y_k", "zi", "z_i", "p_k zij", "z_i").entrySet()) {
      assertThat(line("two-cases", "chain.chain").read(exercise.getKey()))
          .isInstanceOfSatisfying(Typed.Unreadable.class,
              why -> assertThat(words.say(why.why()))
                  .isEqualTo("Type _ before an index: " + exercise.getValue() + "."));
    }
    assertThat(line("network", "hadamard.put-in").read("W2kj"))
        .isInstanceOfSatisfying(Typed.Unreadable.class,
            why -> assertThat(words.say(why.why())).isEqualTo("Type _ before an index: W2_kj."));
  }

  @Test
  void readingWhatIsWrittenGivesTheSame() {
    exercises(STANDARD).forEach(
        exercise -> assertThat(exercise.read(exercise.typed())).as(name(exercise)).isInstanceOf(Typed.Formula.class));
    var exercise = line("two-cases", "chain.chain");
    assertThat(exercise.read("y_k/p_k p_i")).isEqualTo(exercise.read("(y_k/p_k)*p_i"));
    assertThat(exercise.read("Σ_j(y_j) p_i")).isNotEqualTo(exercise.read("Σ_j y_j p_i"));
    assertThat(exercise.read("Σ_j(y_j) p_j")).isEqualTo(exercise.read("Σ_j y_j p_j"));
    assertThat(exercise.read("Σ_j(y_j)/p_k")).isEqualTo(exercise.read("(Σ_j y_j)/p_k"));
    assertThat(exercise.read("Σ_j(y_j)/p_j")).isEqualTo(exercise.read("Σ_j y_j/p_j"));
    assertThat(exercise.read("e^(z_k)")).isEqualTo(exercise.read("exp(z_k)"));
    assertThat(exercise.read("z_k²")).isEqualTo(exercise.read("z_k^2"));
  }

  @Test
  void noNoiseThrows() {
    var pieces = new ArrayList<>(List.of("(", ")", "_", "^", "/", "+", "-", "*", " ", "∂", "d", "Σ_k", "sum_", "e^",
        "ln",
        "p", "y", "z_i", "W2", "δ", "2", "0.5", "k", "i", "T", "cases(", "row_k(", ",", "=", "≠", "⊙", "J", "H(", "KL",
        "\u0304", "\uD835", "ᵀ", "₂", "⁽", "diag", "softmax(", "σ'", "L", "log2"));
    var random = new Random(5);
    for (var exercise : List.of(line("two-cases", "chain.chain"), line("network", "hadamard.put-in"),
        line("two-classes", "gradient.chain"), line("vectors", "any.put-in"))) {
      for (var n = 0; n < Sample.size(3000, 1000); n++) {
        var text = new StringBuilder();
        for (var length = random.nextInt(14); length >= 0; length--) {
          text.append(random.nextInt(12) == 0
              ? Character.toString(random.nextInt(0x3000))
              : pieces.get(random.nextInt(pieces.size())));
        }
        assertThat(judge(exercise, text.toString())).as(text.toString()).isNotNull();
      }
    }
  }

  /** What is short to type does not take long to read or to judge. */
  @Test
  void nothingTakesLong() {
    var exercise = line("two-cases", "chain.chain");
    for (var text : List.of("Σ_k(p_k) ".repeat(50), "Σ_k ".repeat(90) + "p_k",
        "Σ_k(".repeat(30) + "p_k" + ")".repeat(30),
        "Σ_a Σ_b Σ_c Σ_d Σ_e Σ_f p_a p_b p_c p_d p_e p_f", "ln ".repeat(120) + "p_k", "-".repeat(200) + "p_k",
        "((p_k^9)^9)^9", "e^".repeat(200) + "p_k", "∂".repeat(200), "p_k/".repeat(120) + "p_k")) {
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> judge(exercise, text), text);
    }
  }

  @Test
  void partsAreReadable() {
    exercises(STANDARD).forEach(exercise -> {
      assertThat(exercise.parts()).as(name(exercise)).doesNotHaveDuplicates().isNotEmpty();
    });
  }

  /** That no step can be done by what is not asked for: each has a demand, and its own line meets it. */
  @Test
  void everyStepAsksForSomething() {
    exercises(STANDARD).map(Exercise::demands).forEach(demands -> assertThat(demands).isNotEmpty());
  }
}
