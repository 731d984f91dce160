package logitlab.export.source;

import java.nio.charset.StandardCharsets;
import logitlab.state.session.RouteView;
import logitlab.derivation.expr.Detail;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Line;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.Sentence;
import logitlab.derivation.print.TexPrinter;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.Use;
import logitlab.figure.derive.DerivationWords;
import logitlab.state.AppState;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/**
 * The derivation in front as LaTeX or Markdown: its line, or its lines with their rules and reasons. LaTeX wants amsmath and amssymb and no more.
 */
public final class DerivationSource {
  private static final Size PAGE = new Size(960, 540);
  /** Matrices with fractions need more between their rows than LaTeX leaves. */
  private static final String PACKAGES = "\\usepackage{amsmath,amssymb}\n\\renewcommand{\\arraystretch}{1.4}\n";
  private static final String LINE_END = "\n";

  private final Words words;
  private final DerivationWords said;
  private final TexPrinter printer;
  private final Derivation route;
  private final List<Step> steps;
  private final int front;

  /** What of the derivation is written. */
  public enum Extent {
    /** The equation alone. */
    FORMULA,
    /** The line with its rule and its reason. */
    LINE,
    /** All lines up to it. */
    SO_FAR,
    /** All lines in sight. */
    ROUTE
  }

  /** The kinds of source, by the end of the file's name. */
  public enum Format {
    LATEX(".tex"), MARKDOWN(".md");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    public String ending() {
      return ending;
    }
  }

  /** @param state where it stands, in which detail and in which letters */
  public DerivationSource(Words words, AppState state) {
    this.words = words;
    var view = state.session().route();
    said = DerivationWords.of(Frame.of(state, PAGE, Use.PICTURE).inChosenBase(), words);
    printer = said.printer(Reading.SYMBOLS, Map.of());
    route = Routes.byId(view.id()).orElseThrow();
    steps = view.shown().steps();
    front = view.line();
  }

  /** A whole derivation as frames for Beamer, as bytes of a file. */
  public static byte[] beamer(Words words, AppState state, String route, Detail detail) {
    var session = state.session();
    var first = RouteView.first(route, session.route().reading(), RouteView.depth(detail));
    return new DerivationSource(words, state.with(session.withRoute(first))).beamer().getBytes(StandardCharsets.UTF_8);
  }

  /** The text of a file. */
  public String write(Extent extent, Format format) {
    return switch (format) {
      case LATEX -> latex(extent);
      case MARKDOWN -> markdown(extent);
    };
  }

  /** The equation of the line in front, as it stands between dollars. */
  public String formula() {
    return PlainTex.of(printer.equation(now()));
  }

  private Step now() {
    return steps.stream().filter(step -> step.number() == front).findFirst().orElseGet(steps::getFirst);
  }

  private List<Step> shown(Extent extent) {
    return extent == Extent.ROUTE ? steps : steps.stream().filter(step -> step.number() <= front).toList();
  }

  private String latex(Extent extent) {
    return switch (extent) {
      case FORMULA -> display(formula());
      case LINE -> display(formula() + "\n" + tag(now())) + latex(said.why(now())) + LINE_END;
      case SO_FAR, ROUTE -> document(blocks(shown(extent)).map(this::aligned).collect(Collectors.joining(LINE_END)));
    };
  }

  private static String display(String formula) {
    return "\\begin{equation*}\n" + formula + "\n\\end{equation*}\n";
  }

  /** A whole document, which compiles as it is. */
  private String document(String body) {
    return "\\documentclass{article}\n\\usepackage[a4paper,margin=2.5cm]{geometry}\n" + PACKAGES
        + "\\allowdisplaybreaks\n\\title{"
        + TexText.of(words.text(route.title()))
        + "}\n\\date{}\n\\begin{document}\n\\maketitle\n" + body + "\\end{document}\n";
  }

  private static Stream<List<Step>> blocks(List<Step> steps) {
    return steps.stream()
        .collect(Collectors.groupingBy(Step::blockIndex, TreeMap::new, Collectors.toList()))
        .values()
        .stream();
  }

  /** A block as equations under each other, each with the rule that made it in place of a number, and the reasons below. */
  private String aligned(List<Step> block) {
    var first = block.getFirst();
    var lines = block.stream()
        .map(step -> side(step) + " " + tag(step))
        .collect(Collectors.joining(" \\\\\n"));
    var reasons = block.stream()
        .map(step -> "\\item " + latex(said.why(step)) + LINE_END)
        .collect(Collectors.joining());
    return "\\section*{" + TexText.of(words.text(first.block().title())) + "}\n" + latex(remark(first))
        + "\n\\begin{align*}\n"
        + lines + "\n\\end{align*}\n\\begin{enumerate}\n" + reasons + "\\end{enumerate}\n";
  }

  /** In place of a number the rules, in a column of their own: a brief walk has several for a line. */
  private String tag(Step step) {
    return "\\tag*{\\parbox{3.5cm}{\\raggedleft\\footnotesize " + rules(step.line()) + "}}";
  }

  /** The left side where the block begins, and then the line itself behind an equals sign that all have in one place. */
  private String side(Step step) {
    var left = step.opensBlock() ? withoutEquals(PlainTex.of(printer.leftSide(step))) : "";
    return left + " &= " + right(step);
  }

  private static String withoutEquals(String left) {
    var end = left.lastIndexOf('=');
    return end < 0 ? left : left.substring(0, end).strip();
  }

  /** What stands right of the line's first equals sign that is in no group. */
  private String right(Step step) {
    var line = PlainTex.of(printer.step(step));
    var left = step.opensBlock() ? withoutEquals(PlainTex.of(printer.leftSide(step))) : "";
    var rest = line.startsWith(left) ? line.substring(left.length()).strip() : line;
    return rest.startsWith("=") ? rest.substring(1).strip() : rest;
  }

  private Sentence remark(Step step) {
    return said.read(step.block().remark(), step.block());
  }

  private String rules(Line line) {
    return line.rules().stream().map(rule -> TexText.of(words.text(rule.key()))).collect(Collectors.joining(", "));
  }

  private static String latex(Sentence sentence) {
    return said(sentence, TexText::of, tex -> "$" + tex + "$");
  }

  private static String said(Sentence sentence, Function<String, String> words, Function<String, String> formula) {
    return sentence.pieces().stream().map(piece -> switch (piece) {
      case Sentence.Plain(var text) -> words.apply(text);
      case Sentence.Formula(var tex, _) -> formula.apply(PlainTex.of(tex));
    }).collect(Collectors.joining());
  }

  private String markdown(Extent extent) {
    return switch (extent) {
      case FORMULA -> "$$\n" + formula() + "\n$$\n";
      case LINE -> marked(List.of(now()));
      case SO_FAR, ROUTE -> "# " + MarkdownText.of(words.text(route.title())) + LINE_END + blocks(shown(extent))
          .map(block -> "\n## " + MarkdownText.of(words.text(block.getFirst().block().title())) + "\n\n"
              + markdown(remark(block.getFirst())) + "\n\n" + marked(block))
          .collect(Collectors.joining());
    };
  }

  private String marked(List<Step> lines) {
    return lines.stream()
        .map(step -> "$$\n" + PlainTex.of(printer.equation(step)) + "\n$$\n\n*"
            + step.line()
                .rules()
                .stream()
                .map(rule -> MarkdownText.of(words.text(rule.key())))
                .collect(Collectors.joining(", "))
            + ".* " + markdown(said.why(step)) + LINE_END)
        .collect(Collectors.joining(LINE_END));
  }

  private static String markdown(Sentence sentence) {
    return said(sentence, MarkdownText::of, tex -> "$" + tex + "$");
  }

  /**
   * Frames for Beamer: a frame for each block, or for as many of its lines as have room, whose lines come one after the other with their reasons.
   */
  public String beamer() {
    return "\\documentclass[aspectratio=169]{beamer}\n" + PACKAGES
        + "\\setbeamertemplate{navigation symbols}{}\n\\title{"
        + TexText.of(words.text(route.title()))
        + "}\n\\date{}\n\\begin{document}\n\\frame{\\titlepage}\n"
        + blocks(steps).flatMap(block -> BeamerFrames.parts(block, this::height))
            .map(this::frame)
            .collect(Collectors.joining())
        + "\\end{document}\n";
  }

  private double height(Step step) {
    var set = Formulas.typeset(right(step), 1);
    return set.ascent() + set.depth();
  }

  private String frame(List<Step> lines) {
    var first = lines.getFirst();
    var equations = new StringBuilder();
    var reasons = new StringBuilder();
    for (var n = 1; n <= lines.size(); n++) {
      var step = lines.get(n - 1);
      var left = n == 1 ? withoutEquals(PlainTex.of(printer.leftSide(step))) : "";
      equations.append(left + " &\\uncover<" + n + "->{= " + right(step) + "}"
          + (n < lines.size() ? " \\\\" : "") + LINE_END);
      reasons.append("\\only<" + n + ">{\\textbf{" + rules(step.line()) + ".} " + latex(said.why(step)) + "}\n");
    }
    return "\\begin{frame}{" + TexText.of(words.text(first.block().title())) + "}\n{\\small " + latex(remark(first))
        + "\\par}\n\\begin{align*}\n" + equations
        + "\\end{align*}\n\\begin{overlayarea}{\\textwidth}{4\\baselineskip}\n\\small\n" + reasons
        + "\\end{overlayarea}\n\\end{frame}\n";
  }
}
