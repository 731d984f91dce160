package logitlab.derivation;

import static logitlab.derivation.expr.Write.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.print.Notation;
import logitlab.derivation.print.Prose;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.Speaker;
import logitlab.derivation.print.TexPrinter;
import logitlab.derivation.print.Texts;
import org.junit.jupiter.api.Test;

class WordsOfRoutesTest {
  private static final Texts TEXTS = new BundledTexts();

  private static Prose prose(double temperature) {
    return prose(TwoCases.derivation(), Notation.standard(temperature), temperature);
  }

  private static Prose prose(Derivation route, Notation notation, double temperature) {
    var watch = Examples.of(3, temperature).watch(route, 0, 0);
    return new Prose(new TexPrinter(notation, Reading.SYMBOLS, watch), new Speaker(TEXTS, notation));
  }

  @Test
  void everyLineHasItsWords() {
    for (var route : Routes.all()) {
      assertThat(TEXTS.text(route.title())).isNotBlank();
      for (var step : Stream.concat(route.steps().stream(), route.brief().steps().stream()).toList()) {
        if (step.block().aside()) {
          assertThat(TEXTS.text(step.block().asideName())).isNotBlank();
        }
        for (var key : List.of(step.block().title(), step.block().remark(), step.line().why(), step.line().more())) {
          for (var temperature : new double[]{1, 2}) {
            var sentence = prose(route, Notation.standard(temperature), temperature).read(TEXTS.text(key),
                step.block());
            assertThat(sentence.spoken()).as(key).isNotBlank().doesNotContain("{", "}", "[", "]");
          }
        }
        assertThat(TEXTS.text(step.line().rule().key())).isNotBlank();
      }
    }
  }

  /** A symbol spelled in the text itself would not follow the notation. */
  @Test
  void proseSpellsNoSymbol() {
    for (var step : Routes.all()
        .stream()
        .flatMap(route -> Stream.concat(route.steps().stream(), route.brief().steps().stream()))
        .toList()) {
      for (var key : List.of(step.line().why(), step.line().more(), step.block().remark())) {
        assertThat(TEXTS.text(key).replaceAll("\\{[^}]*}|\\[[ebrc]:", "")).as(key)
            .doesNotContainPattern("[_^=Σ∂≠−]")
            .doesNotContainPattern("(?<!['’])\\b[b-zB-HJ-Z]\\b");
      }
    }
  }

  @Test
  void whatIsSaidOfTheTemperatureOnlyWhenItIsSeen() {
    var block = TwoCases.derivation().blocks().getLast();
    var text = "{p_i}[ over {T}], always {1/T}";
    assertThat(prose(1).read(text, block).spoken()).isEqualTo("p i, always 1 over T");
    assertThat(prose(2).read(text, block).spoken()).isEqualTo("p i over T, always 1 over T");
  }

  @Test
  void placesThatMeanNothing() {
    var block = TwoCases.derivation().blocks().getFirst();
    assertThatIllegalArgumentException().isThrownBy(() -> prose(1).read("{q_i}", block));
  }

  @Test
  void formulasInWords() {
    var speaker = new Speaker(TEXTS, Notation.standard(1));
    var steps = TwoCases.derivation().steps();
    assertThat(speaker.say(steps.getFirst())).isEqualTo("L equals minus the sum over k of y k times log p k");
    assertThat(speaker.say(steps.getLast())).isEqualTo("equals p i minus y i");
    assertThat(speaker.say(mul(p(i), add(y(i), sumBut(k, i, y(k))))))
        .isEqualTo("p i times open bracket y i plus the sum over k, k not equal to i, of y k close bracket");
    assertThat(speaker.say(frac(e(k), sum(j, e(j)))))
        .isEqualTo("the fraction e to the power of z k over the sum over j of e to the power of z j, end of fraction");
    assertThat(speaker.say(partial(p(k), z(i)))).isEqualTo("the derivative of p k with respect to z i");
  }
}
