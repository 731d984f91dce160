package logitlab.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import logitlab.Sample;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.Conventions;
import logitlab.derivation.print.Notation;
import logitlab.derivation.print.Notation.Layout;
import logitlab.derivation.print.Notation.Names;
import logitlab.derivation.print.Prose;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.Sentence.Formula;
import logitlab.derivation.print.Sentence.Plain;
import logitlab.derivation.print.Speaker;
import logitlab.derivation.print.TexPrinter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A sentence shows the symbols of its equation, whatever conventions are chosen. Every symbol in it stands
 *
 * <ul>
 * <li>in its line, in the left side, in the line before, or, at the first line of a block, in what the cited blocks have found;
 * <li>in a remark: anywhere in its block or in what the cited blocks have found;
 * <li>or it is introduced, by the sentence or by the remark of its block: its name stands directly before it, as in "the largest logit m".
 * </ul>
 */
class SymbolsOfSentencesTest {
  private static final BundledTexts TEXTS = new BundledTexts();
  private static final Pattern MARK = Pattern.compile("\\\\textcolor\\{#F[DE][0-9A-F]{4}}");
  private static final Pattern SYMBOL = Pattern
      .compile("\\\\log_\\{\\w+}|\\\\hat\\{y}|\\\\mathrm\\{\\w+}|\\\\[A-Za-z]+|[A-Za-z]");
  private static final Set<String> LAYOUT = Set.of("\\frac", "\\dfrac", "\\mathord", "\\mathbin", "\\mathbf",
      "\\boldsymbol", "\\left",
      "\\right", "\\partial", "\\sum", "\\cdot", "\\neq", "\\times", "\\underset", "\\top", "\\Vert");
  /** 1/T and 1/ln b. */
  private static final Pattern FACTOR = Pattern.compile("frac1(T|\\\\ln)");
  /** What a symbol can be called where it is met for the first time. */
  private static final Pattern NAME = Pattern.compile(
      "(base|called|class|classes|divergence|entropy|examples|index|Jacobian|Let|logit|rate|share|target|temperature|transpose|unit|weight|written) $");

  static List<Conventions> conventions() {
    var all = new ArrayList<Conventions>();
    for (var names : Names.values()) {
      for (var base : List.of(LogBase.E, LogBase.TWO, LogBase.TEN)) {
        for (var layout : Layout.values()) {
          all.add(new Conventions(names, base, layout));
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void everySymbolStandsInTheEquation(Conventions conventions) {
    var strangers = new LinkedHashSet<String>();
    for (var temperature : new double[]{1, 2}) {
      for (var route : Sample.of(Routes.all(), 6, conventions + " " + temperature)) {
        for (var steps : List.of(route.steps(), route.brief().steps())) {
          new Walk(route, steps, conventions.notation(temperature), temperature).judge(strangers::add);
        }
      }
    }
    assertThat(strangers).isEmpty();
  }

  /** One route in one notation. */
  private static final class Walk {
    private final Derivation route;
    private final List<Step> walked;
    private final TexPrinter printer;
    private final Prose prose;
    private final Map<Step, String> printed = new HashMap<>();
    private final Map<String, Set<String>> symbols = new HashMap<>();

    Walk(Derivation route, List<Step> walked, Notation notation, double temperature) {
      this.route = route;
      this.walked = walked;
      this.printer = new TexPrinter(notation, Reading.SYMBOLS, Examples.of(3, temperature).watch(route, 0, 0));
      this.prose = new Prose(printer, new Speaker(TEXTS, notation));
    }

    void judge(Consumer<String> stranger) {
      for (var block : walked.stream().filter(Step::opensBlock).map(Step::block).toList()) {
        var steps = walked.stream().filter(step -> step.block().equals(block)).toList();
        var cited = new LinkedHashSet<String>();
        block.cites().forEach(key -> cited.addAll(found(key)));
        var anywhere = new LinkedHashSet<>(cited);
        anywhere.addAll(symbols(printer.condition(block.when()).source()));
        steps.forEach(step -> anywhere.addAll(standing(step)));
        var introduced = judge(block.remark(), block, anywhere, stranger);
        Set<String> before = cited;
        for (var step : steps) {
          var known = new LinkedHashSet<>(standing(step));
          known.addAll(before);
          known.addAll(standing(steps.getFirst()));
          known.addAll(introduced);
          known.addAll(symbols(printer.condition(block.when()).source()));
          var brought = brought(step, steps);
          brought.removeAll(said(step.line().why(), block));
          if (!brought.isEmpty()) {
            stranger.accept(step.line().why() + " does not say where " + brought + " comes from");
          }
          known.addAll(judge(step.line().why(), block, known, stranger));
          judge(step.line().more(), block, known, stranger);
          before = standing(step);
        }
      }
    }

    /** Reports the symbols that are not known, and returns those that the sentence introduces. */
    private Set<String> judge(String key, Block block, Set<String> known, Consumer<String> stranger) {
      var introduced = new LinkedHashSet<String>();
      var sentence = prose.read(TEXTS.text(key), block);
      var before = "";
      for (var piece : sentence.pieces()) {
        switch (piece) {
          case Plain(var text) -> before = text;
          case Formula(var tex, _) -> {
            var symbols = symbols(tex.source());
            if (NAME.matcher(before).find()) {
              introduced.addAll(symbols);
            }
            symbols.removeAll(known);
            symbols.removeAll(introduced);
            if (!symbols.isEmpty()) {
              stranger.accept(key + ": " + symbols + " in “" + sentence.spoken() + "”");
            }
            before = "";
          }
        }
      }
      var natural = sentence.spoken().contains("atural logarithm")
          || sentence.spoken().contains("logarithm is the natural");
      if (natural && !known.contains("\\ln") && !introduced.contains("\\ln")) {
        stranger.accept(key + " speaks of ln: “" + sentence.spoken() + "”");
      }
      return introduced;
    }

    /** The factors that a temperature or another logarithm brings into a line and that no cited block has: its sentence says so. */
    private Set<String> brought(Step step, List<Step> steps) {
      var brought = factors(step);
      if (step.lineIndex() > 0) {
        brought.removeAll(factors(steps.get(step.lineIndex() - 1)));
      }
      step.block().cites().forEach(key -> brought.removeAll(factors(last(key))));
      return brought;
    }

    private Set<String> factors(Step step) {
      var found = new LinkedHashSet<String>();
      var matcher = FACTOR.matcher(printed(step).replaceAll("[{} ]", ""));
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
      return found;
    }

    private Step last(String key) {
      return route.steps().stream().filter(step -> step.block().key().equals(key)).toList().getLast();
    }

    private Set<String> said(String key, Block block) {
      var symbols = new LinkedHashSet<String>();
      for (var piece : prose.read(TEXTS.text(key), block).pieces()) {
        if (piece instanceof Formula(var tex, _)) {
          symbols.addAll(symbols(tex.source()));
        }
      }
      return symbols;
    }

    /** What stands at the end of a block: its left side and its last line. */
    private Set<String> found(String key) {
      var steps = route.steps().stream().filter(step -> step.block().key().equals(key)).toList();
      var symbols = standing(steps.getFirst());
      symbols.addAll(standing(steps.getLast()));
      return symbols;
    }

    private Set<String> standing(Step step) {
      return symbols(printed(step));
    }

    /** The line without the marks of its parts. */
    private String printed(Step step) {
      return printed.computeIfAbsent(step, line -> MARK.matcher(printer.step(line).source()).replaceAll(""));
    }

    private Set<String> symbols(String tex) {
      return new LinkedHashSet<>(symbols.computeIfAbsent(tex, SymbolsOfSentencesTest::symbolsOf));
    }
  }

  private static Set<String> symbolsOf(String tex) {
    var found = new LinkedHashSet<String>();
    var matcher = SYMBOL.matcher(MARK.matcher(tex).replaceAll(""));
    while (matcher.find()) {
      if (!LAYOUT.contains(matcher.group())) {
        found.add(matcher.group());
      }
    }
    return found;
  }
}
