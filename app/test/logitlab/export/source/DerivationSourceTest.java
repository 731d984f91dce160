package logitlab.export.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.print.Reading;
import logitlab.export.source.DerivationSource.Extent;
import logitlab.export.source.DerivationSource.Format;
import logitlab.state.AppState;
import logitlab.state.session.RouteView;
import logitlab.state.view.Depth;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivationSourceTest {
  private static final Words WORDS = new Words(Locale.ROOT);
  private static final Pattern SCOPE = Pattern.compile("\\\\(begin|end)\\{(\\w+\\*?)}");

  /** Where Debian puts it. */
  private static final Path BEAMER = Path.of("/usr/share/texlive/texmf-dist/tex/latex/beamer");

  @TempDir
  private Path folder;

  private static DerivationSource source(String route, Detail detail) {
    return new DerivationSource(WORDS, AppState.START.with(AppState.START.session()
        .withRoute(RouteView.first(route, Reading.SYMBOLS, new Depth(detail, Routes.asides())))));
  }

  private static List<String> routes() {
    return Routes.all().stream().map(route -> route.id().name()).toList();
  }

  /** Every text is ASCII, its braces and surroundings are closed, and it holds an equation with its rule for each line. */
  @Test
  void everyRouteIsWritten() {
    for (var route : routes()) {
      for (var detail : Detail.values()) {
        var lines = Routes.shown(route, detail, Routes.asides()).steps().size();
        var latex = source(route, detail).write(Extent.ROUTE, Format.LATEX);
        var beamer = source(route, detail).beamer();
        for (var text : List.of(latex, beamer)) {
          assertThat(text).matches("\\p{ASCII}*").doesNotContain("textcolor", "mathbin", "U+");
          assertClosed(text);
        }
        assertThat(latex.split("\\\\tag", -1)).hasSize(lines + 1);
        assertThat(latex.split("\\\\item", -1)).hasSize(lines + 1);
        assertThat(beamer.split("\\\\only<", -1)).hasSize(lines + 1);
        var markdown = source(route, detail).write(Extent.ROUTE, Format.MARKDOWN);
        assertThat(markdown.split("(?m)^\\$\\$$", -1)).hasSize(2 * lines + 1);
      }
    }
  }

  private static void assertClosed(String text) {
    var open = 0;
    for (var n = 0; n < text.length(); n++) {
      switch (text.charAt(n)) {
        case '\\' -> n++;
        case '{' -> open++;
        case '}' -> open--;
        default -> {
          // Neither opens nor closes.
        }
      }
      assertThat(open).isNotNegative();
    }
    assertThat(open).isZero();
    var scopes = new ArrayList<String>();
    SCOPE.matcher(text).results().forEach(found -> {
      if (found.group(1).equals("begin")) {
        scopes.add(found.group(2));
      } else {
        assertThat(scopes.removeLast()).isEqualTo(found.group(2));
      }
    });
    assertThat(scopes).isEmpty();
  }

  @Test
  void aLineAloneAndWithItsReason() {
    var source = source("short-way", Detail.BRIEF);
    assertThat(source.formula()).startsWith("\\ln").contains("=");
    assertThat(source.write(Extent.FORMULA, Format.LATEX))
        .isEqualTo("\\begin{equation*}\n" + source.formula() + "\n\\end{equation*}\n");
    assertThat(source.write(Extent.FORMULA, Format.MARKDOWN)).isEqualTo("$$\n" + source.formula() + "\n$$\n");
    assertThat(source.write(Extent.LINE, Format.LATEX)).contains(source.formula(), "\\tag");
    assertThat(source.write(Extent.SO_FAR, Format.LATEX))
        .hasSizeLessThan(source.write(Extent.ROUTE, Format.LATEX).length());
  }

  @Test
  void wordsStayWords() {
    assertThat(TexText.of("a_b & 50 % of {x} \\input{y} $^~#")).isEqualTo(
        "a\\_b \\& 50 \\% of \\{x\\} \\textbackslash{}input\\{y\\} \\$\\textasciicircum{}\\textasciitilde{}\\#");
    assertThat(TexText.of("\uD83D\uDE00\u4E00")).isEqualTo("U+1F600U+4E00");
    assertThat(TexText.of("Zo\u00EB, \u2212 \u4E2D\u0007")).isEqualTo("Zo\u00EB, $-$ U+4E2D ");
    assertThat(TexText.of("50 % of a_b & \\input{x} $y$ ~^ #1")).isEqualTo(
        "50 \\% of a\\_b \\& \\textbackslash{}input\\{x\\} \\$y\\$ \\textasciitilde{}\\textasciicircum{} \\#1");
    assertThat(MarkdownText.of("<b>*x*_y_[z](w)`$")).isEqualTo("\\<b\\>\\*x\\*\\_y\\_\\[z\\](w)\\`\\$");
  }

  /** No line is lost, and a frame has no more than has room on it. */
  @Test
  void linesAreSharedOutOverFrames() {
    for (var heights : List.of(List.of(1.0), List.of(1.0, 1.0, 1.0, 1.0), List.of(4.0, 4.0, 4.0),
        List.of(20.0, 1.0, 1.0))) {
      var frames = BeamerFrames.parts(heights, Double::doubleValue).toList();
      assertThat(frames.stream().flatMap(List::stream).toList()).isEqualTo(heights);
      assertThat(frames).allSatisfy(frame -> assertThat(
          frame.size() == 1 || (frame.size() <= 3 && frame.stream().mapToDouble(each -> each).sum() <= 9)).isTrue());
    }
    assertThat(BeamerFrames.parts(List.of(1.0, 1.0, 1.0), Double::doubleValue)).hasSize(1);
  }

  /** LaTeX takes it, where it is installed. */
  @Test
  void latexCompiles() throws Exception {
    var program = Stream.of(System.getenv("PATH").split(":", -1))
        .map(path -> Path.of(path, "pdflatex"))
        .filter(Files::isExecutable)
        .findFirst();
    assumeThat(program).as("pdflatex is not installed, so that the sources are not compiled").isPresent();
    compile(program.orElseThrow(), source("two-cases", Detail.FULL).write(Extent.ROUTE, Format.LATEX));
    compile(program.orElseThrow(), source("vectors", Detail.FULL).write(Extent.ROUTE, Format.LATEX));
    if (Files.isDirectory(BEAMER)) {
      assertThat(compile(program.orElseThrow(), source("vectors", Detail.FULL).beamer())).doesNotContain("Overfull");
    }
    compile(program.orElseThrow(), "\\documentclass{article}\\usepackage{amsmath}\\begin{document}"
        + source("network", Detail.BRIEF).write(Extent.LINE, Format.LATEX) + "\\end{document}");
  }

  /** What LaTeX said. */
  private String compile(Path program, String text) throws Exception {
    var file = Files.writeString(folder.resolve("a.tex"), text, StandardCharsets.US_ASCII);
    var log = folder.resolve("said.txt");
    var process = new ProcessBuilder(program.toString(), "-interaction=nonstopmode", "-halt-on-error", file.toString())
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    var said = Files.readString(log, StandardCharsets.ISO_8859_1);
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
