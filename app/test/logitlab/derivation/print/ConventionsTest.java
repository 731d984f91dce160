package logitlab.derivation.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Pattern;
import logitlab.derivation.BundledTexts;
import logitlab.derivation.Examples;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.Notation.Layout;
import logitlab.derivation.print.Notation.Names;
import logitlab.derivation.value.Evaluator;
import logitlab.derivation.value.Grid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConventionsTest {
  private static final Pattern TAG = Pattern.compile("\\\\textcolor\\{#F[DE][0-9A-F]{4}}");
  private static final Notation STANDARD = Notation.standard(1);

  private static Step step(String key) {
    return Routes.all()
        .stream()
        .flatMap(route -> route.steps().stream())
        .filter(step -> step.line().key().equals("derivation." + key))
        .findFirst()
        .orElseThrow();
  }

  /** The source without tags and braces. */
  private static String plain(String key, Notation notation) {
    var step = step(key);
    var tex = Examples.printer(step, notation, Reading.SYMBOLS, 3).step(step);
    return TAG.matcher(tex.source())
        .replaceAll("")
        .replaceAll("[{}]", "")
        .replaceAll("\\\\underset. \\\\times .", "")
        .replace("\\mathbin", "");
  }

  @ParameterizedTest
  @CsvSource({"P_Y_Z,p,y", "Y_HAT_Y_Z,\\hat y,y", "A_Y_Z,a,y", "Q_P_Z,q,p"})
  void names(Names names, String p, String y) {
    var shown = plain("two-cases.chain.reorder", STANDARD.with(names));
    assertThat(shown).isEqualTo("= " + p.replace(" ", "") + "_i - " + y + "_i");
    var speaker = new Speaker(new BundledTexts(), STANDARD.with(names));
    assertThat(speaker.say(step("two-cases.chain.reorder")))
        .isEqualTo("equals " + (p.startsWith("\\") ? "y hat" : p) + " i minus " + y + " i");
  }

  @Test
  void anotherBaseBringsItsFactor() {
    var bits = STANDARD.with(LogBase.TWO);
    assertThat(plain("two-cases.loss.define", bits)).isEqualTo("L = -\\sum_k y_k \\log_2 p_k");
    assertThat(plain("two-cases.chain.reorder", bits)).isEqualTo("= \\frac1\\ln 2 (p_i - y_i)");
    assertThat(plain("two-cases.by-p.fraction", bits)).isEqualTo("= -\\frac1\\ln 2 \\fracy_kp_k");
    assertThat(plain("two-cases.softmax.define", bits)).isEqualTo(plain("two-cases.softmax.define", STANDARD));
    assertThat(plain("short-way.loss.one", bits))
        .isEqualTo("= -\\frac1\\ln 2 \\sum_k y_k z_k + \\log_2 \\sum_j e^z_j");
    assertThat(plain("squared-error.by-p.cancel", bits)).isEqualTo("= p_k - y_k");
  }

  @Test
  void numbersAreThoseOfTheBase() {
    var step = step("network.error.define");
    var nats = Examples.printer(step, STANDARD, Reading.NUMBERS, 3).step(step).numbers().getFirst().digits();
    var bits = Examples.printer(step, STANDARD.with(LogBase.TWO), Reading.NUMBERS, 3)
        .step(step)
        .numbers()
        .getFirst()
        .digits();
    assertThat(Double.parseDouble(bits)).isCloseTo(Double.parseDouble(nats) / StrictMath.log(2), within(0.0015));
  }

  @Test
  void rowsAndColumns() {
    assertThat(plain("vectors.any.chain", STANDARD))
        .isEqualTo("\\frac\\partial L\\partial \\mathbfz = \\mathord\\frac\\partial L\\partial \\mathbfp \\, "
            + "\\mathord\\frac\\partial \\mathbfp\\partial \\mathbfz");
    assertThat(plain("vectors.any.chain", STANDARD.with(Layout.COLUMNS)))
        .endsWith("= \\mathord\\left(\\frac\\partial \\mathbfp\\partial \\mathbfz\\right)^\\top \\, "
            + "\\mathord\\frac\\partial L\\partial \\mathbfp");
    assertThat(plain("network.transposed.product", STANDARD.with(Layout.ROWS)))
        .isEqualTo("= \\mathord\\boldsymbol\\delta^(2) \\, \\mathordW^(2)");
    assertThat(plain("network.update.define", STANDARD.with(Layout.ROWS)))
        .contains("\\eta \\left(\\frac\\partial L\\partial W^(2)\\right)^\\top");
  }

  /** What is printed in another layout has the same value, transposed where the left side is. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void everyLayoutHolds(Layout layout) {
    for (var route : Routes.all()) {
      var evaluator = new Evaluator(Examples.of(3, 1).of(route.subject()));
      for (var block : route.blocks()) {
        var bindings = evaluator.assignments(block, Bindings.NONE).getFirst();
        var lhs = printed(evaluator, block.lhs(), block, layout, bindings);
        for (var line : block.lines()) {
          var here = printed(evaluator, line.expr(), block, layout, bindings);
          assertThat(here.rows()).as(line.key()).isEqualTo(lhs.rows());
          for (var n = 0; n < here.entries().size(); n++) {
            assertThat(here.entries().get(n).value().value()).as(line.key())
                .isCloseTo(lhs.entries().get(n).value().value(), within(1e-12));
          }
        }
      }
    }
  }

  private static Grid printed(Evaluator evaluator, Expr expr, Block block, Layout layout, Bindings bindings) {
    var tree = PartTree.of(expr, block.lhs(), STANDARD.withTemperature().with(layout));
    return evaluator.array(tree.expr(), bindings);
  }

  @Test
  void boxesLightUpWhereALineSpeaksOfThem() {
    var lit = Pipeline.lit(step("network.b2.same")).stream().map(Pipeline.boxes()::indexOf).toList();
    assertThat(lit).containsExactly(3, 5);
    for (var step : Routes.byId("network").orElseThrow().steps()) {
      assertThat(Pipeline.lit(step)).as(step.line().key()).isNotEmpty();
    }
  }
}
