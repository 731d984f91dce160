package logitlab.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import logitlab.derivation.BundledTexts;
import logitlab.derivation.Examples;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.Notation;
import logitlab.derivation.print.Prose;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.Sentence;
import logitlab.derivation.print.Speaker;
import logitlab.derivation.print.Tex;
import logitlab.derivation.print.TexPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether all that is printed of the derivations is TeX that can be set. */
class RoutesTypesetTest {
  private static List<Step> steps() {
    return Routes.all().stream().flatMap(route -> route.steps().stream()).toList();
  }

  private static void set(Tex tex, Object what) {
    var typeset = Formulas.typeset(tex.source(), 20).withNumbers(tex.digits());
    assertThat(typeset.width()).as("%s", what).isPositive();
    assertThat(typeset.parts()).as("%s", what).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 10})
  void everyLineInEveryReading(int classes) {
    for (var step : steps()) {
      for (var reading : Reading.values()) {
        set(Examples.printer(step, Notation.standard(1.5), reading, classes).step(step), step.line().key());
      }
      set(Examples.printer(step, Notation.standard(1), Reading.SYMBOLS, classes).step(step), step.line().key());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = 3)
  void everyConvention(int classes) {
    var notations = new ArrayList<Notation>();
    for (var names : Notation.Names.values()) {
      notations.add(Notation.standard(1.5).with(names));
    }
    notations.add(Notation.standard(1).with(Notation.Layout.ROWS).with(LogBase.TWO));
    notations.add(Notation.standard(1.5).with(Notation.Layout.COLUMNS).with(LogBase.TEN));
    for (var notation : notations) {
      for (var step : steps()) {
        for (var reading : notation.base() == LogBase.E
            ? List.of(Reading.SYMBOLS)
            : List.of(Reading.SYMBOLS, Reading.NUMBERS)) {
          set(Examples.printer(step, notation, reading, classes).step(step), step.line().key());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10})
  void everyFormulaInTheWords(int classes) {
    var texts = new BundledTexts();
    for (var route : Routes.all()) {
      var notation = Notation.standard(2);
      var printer = new TexPrinter(notation, Reading.SYMBOLS, Examples.of(classes, 2).watch(route, 1, 1));
      var prose = new Prose(printer, new Speaker(texts, notation));
      for (var step : route.steps()) {
        for (var key : List.of(step.line().why(), step.line().more(), step.block().remark())) {
          for (var piece : prose.read(texts.text(key), step.block()).pieces()) {
            if (piece instanceof Sentence.Formula(var tex, _)) {
              assertThat(Formulas.typeset(tex.source(), 20).width()).as(key).isPositive();
            }
          }
        }
      }
    }
  }

  @Test
  void aFormulaLooksTheSameAfterAnyOther() {
    for (var step : steps()) {
      set(Examples.printer(step, Notation.standard(1), Reading.WRITTEN_OUT, 3).step(step), step.line().key());
    }
    // A comma among symbols is followed by TeX's thin space, a sixth of 20 pixels.
    assertThat(Formulas.typeset("u,v", 20).width() - Formulas.typeset("u\\mathord{,}v", 20).width()).isBetween(3.2,
        3.5);
  }
}
