package logitlab.state.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import logitlab.math.Vec;
import logitlab.math.softmax.SquaredError;
import logitlab.math.softmax.Surprise;
import logitlab.words.Numbers;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** What the presets' sentences say in numbers is what their documents give. */
class PresetTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);

  private static Preset preset(String id) {
    return Preset.ALL.stream().filter(preset -> preset.id().equals(id)).findFirst().orElseThrow();
  }

  private static Document of(String id) {
    return preset(id).document();
  }

  private static double loss(String id) {
    return of(id).crossEntropy().loss();
  }

  private static List<String> fixed(Vec vec, int decimals) {
    return vec.stream().mapToObj(x -> Numbers.fixed(x, decimals)).toList();
  }

  private static Map<String, List<String>> claims() {
    var claims = new LinkedHashMap<String, List<String>>();
    claims.put("beyond-exp", fixed(of("beyond-exp").softmax().p(), 3));
    claims.put("tiny-gap", fixed(of("tiny-gap").softmax().p(), 3).subList(0, 2));
    claims.put("one-against-nine", List.of(Numbers.fixed(of("one-against-nine").logits().get(0), 3)));
    var duel = of("duel");
    var cross = duel.crossEntropy().gradient().maxAbs();
    var square = new SquaredError(duel.softmax(), duel.targetInUse()).gradient().maxAbs();
    claims.put("duel", List.of(Numbers.fixed(cross, 5), Numbers.fixed(cross / square, 0)));
    claims.put("hot", List.of(Numbers.fixed(of("hot").softmax().p().get(2), 3),
        Numbers.fixed(of("hot").withTemperature(1).softmax().p().get(2), 5)));
    var smoothed = of("smoothed");
    claims.put("smoothed", List.of(Numbers.fixed(loss("smoothed"), 4),
        Numbers.fixed(new Surprise(smoothed.softmax(), smoothed.targetInUse()).targetEntropy(), 4)));
    claims.put("cs231n", List.of(Numbers.fixed(loss("cs231n"), 4)));
    var sharp = of("cs231n-sharp").softmax().p();
    claims.put("cs231n-sharp", List.of(Numbers.fixed(sharp.get(0), 6), Numbers.scientific(sharp.get(1), 1).text(),
        Numbers.scientific(sharp.get(2), 0).text()));
    claims.put("tensorflow", List.of("here it is " + Numbers.fixed(loss("tensorflow"), 7)));
    claims.put("schogini", fixed(of("schogini").softmax().p(), 3));
    claims.put("schogini-classic", fixed(of("schogini-classic").softmax().p(), 3));
    claims.put("pixelbank", List.of(Numbers.fixed(of("pixelbank").crossEntropy().gradient().get(2), 4)));
    claims.put("elysiatools", List.of(Numbers.fixed(loss("elysiatools"), 4)));
    claims.put("stack-exchange", fixed(of("stack-exchange").crossEntropy().gradient(), 3));
    return claims;
  }

  @Test
  void theTrueNumbersInTheSentencesAreTheDocuments() {
    claims().forEach((id, numbers) -> {
      var sentence = WORDS.say(preset(id).point());
      assertThat(numbers).as(sentence).allMatch(sentence::contains);
    });
  }

  /** The slips that the sentences tell of would be found: what was published is not the true number rounded. */
  @Test
  void whatWasPublishedIsNotTheRoundedTruth() {
    assertThat(of("cs231n-sharp").softmax().p().get(0)).isNotCloseTo(0.9, within(0.05));
    assertThat(of("schogini").softmax().p().get(0)).isNotCloseTo(0.84, within(0.005));
    assertThat(of("schogini-classic").softmax().p().get(2)).isNotCloseTo(0.11, within(0.005));
    assertThat(of("pixelbank").crossEntropy().gradient().get(2)).isNotCloseTo(-0.67, within(0.005));
    assertThat(of("pixelbank").softmax().p().get(2)).isCloseTo(0.67, within(0.005));
    assertThat(loss("elysiatools")).isNotCloseTo(0.3265, within(0.00005));
    var question = of("stack-exchange");
    var z = question.logits();
    // (diag(z) − zzᵀ) times −y/p
    var wrong = Vec.generate(2,
        i -> -1 / question.softmax().p().get(1) * ((i == 1 ? z.get(1) : 0) - z.get(1) * z.get(i)));
    assertThat(wrong).isEqualTo(Vec.of(6.125, 2.625));
  }

  @Test
  void everyPresetHasItsOwnNameAndOneSentence() {
    assertThat(Preset.ALL.stream().map(preset -> WORDS.say(preset.name()))).doesNotHaveDuplicates();
    assertThat(Stream.of(Preset.Kind.values()).flatMap(kind -> Preset.of(kind).stream()))
        .containsExactlyElementsOf(Preset.ALL);
    for (var preset : Preset.ALL) {
      assertThat(WORDS.say(preset.point())).endsWith(".").hasSizeLessThan(230);
    }
  }

  @Test
  void theyMakeTheirPoints() {
    assertThat(of("sure-right").crossEntropy().gradient().maxAbs()).isLessThan(0.02);
    assertThat(of("sure-wrong").crossEntropy().gradient().maxAbs()).isBetween(0.9, 1.0);
    assertThat(StrictMath.exp(of("beyond-exp").logits().get(0))).isInfinite();
    assertThat(of("one-against-nine").softmax().p().get(0)).isCloseTo(0.5, within(1e-15));
    var opposites = of("two-classes").crossEntropy().gradient();
    assertThat(opposites.get(0)).isEqualTo(-opposites.get(1));
  }
}
