package logitlab.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import logitlab.math.Vec;
import logitlab.state.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables read back to the same numbers; programs run and agree. */
class TextFormatTest {
  /** Names that would be code, markup or the end of a literal if they were not escaped. */
  private static final Document HOSTILE = new Document(
      List.of("a\"; exit(1) #", "\\u0022+x", "{p_k} % ${z} | \\", "été 猫 😀"), Vec.of(2, 1, 0.1, -3),
      Vec.of(0.25, 0.5, 0.25, 0), 0.7, 0.2, Document.EXAMPLE.network());
  private static final Document FAR = Document.EXAMPLE.withLogits(Vec.of(1e6, -1e6, 0.1)).withTarget(Vec.oneHot(3, 1));

  @TempDir
  Path folder;

  @Test
  void csvReadsBack() {
    var lines = Tables.csv(HOSTILE).split("\r\n", -1);
    assertThat(lines[0]).isEqualTo("class,z,log_p,p,y,dL_dz");
    assertThat(lines[1]).startsWith("\"a\"\"; exit(1) #\",2.0,");
    for (var k = 0; k < HOSTILE.size(); k++) {
      var numbers = lines[k + 1].substring(lines[k + 1].lastIndexOf('"') + 2).split(",", -1);
      assertThat(Stream.of(numbers).map(Double::valueOf)).containsExactly(HOSTILE.logits().get(k),
          HOSTILE.softmax().logP().get(k), HOSTILE.softmax().p().get(k), HOSTILE.targetInUse().get(k),
          HOSTILE.crossEntropy().gradient().get(k));
    }
    assertThat(lines[5]).isEqualTo("loss," + HOSTILE.crossEntropy().loss() + ",,,,");
    assertThat(Tables.csv(HOSTILE)).isEqualTo(TextFormat.CSV.write(HOSTILE));
  }

  @Test
  void namesAreDataInMarkdownAndLatex() {
    assertThat(Tables.markdown(HOSTILE)).contains("\\{p\\_k\\} % \\$\\{z\\} \\| \\\\").contains("| ---: |");
    assertThat(Tables.latex(HOSTILE))
        .contains("\\{p\\_k\\} \\% \\$\\{z\\} \\textbar{} \\textbackslash{} &", "été U+732B U+1F600 &")
        .startsWith("\\begin{tabular}{lrrrrr}");
    assertThat(Tables.latex(Document.EXAMPLE.withLogits(Vec.of(1e-5, 0, 0)))).contains("$1.0 \\cdot 10^{-5}$");
  }

  /** A bracket or an asterisk after the end of a row would be its option. */
  @Test
  void pdflatexTakesNamesThatAreGreekOrBeginWithABracket() {
    var greek = new Document(List.of("α", "Ω−1", "[1]"), Vec.of(2, 1, 0.1), Vec.of(0.25, 0.5, 0.25), 1, 0,
        Document.EXAMPLE.network());
    assertThat(Tables.latex(greek)).contains("\n$\\alpha$ & ", "\n$\\Omega$$-$1 & ",
        "\\\\\n{[}1] & ");
  }

  @Test
  void endingsOfNames() {
    assertThat(TextFormat.ofName("a.b/x.TORCH.py")).contains(TextFormat.PYTORCH);
    assertThat(TextFormat.ofName("x.py")).contains(TextFormat.PYTHON);
    assertThat(TextFormat.ofName("x.png")).isEmpty();
  }

  /** Compiled in this process and run: it throws where its numbers are not those of the document. */
  @Test
  void theJavaProgramRunsAndAgrees() throws Exception {
    for (var document : List.of(HOSTILE, FAR, Document.EXAMPLE.withTemperature(1e-3))) {
      var file = folder.resolve("LogitLab.java");
      Files.writeString(file, SourceCode.java(document));
      var messages = new ByteArrayOutputStream();
      var result = ToolProvider.getSystemJavaCompiler()
          .run(null, null, messages, "-d", folder.toString(), "-proc:none", file.toString());
      assertThat(result).as("%s", messages.toString(StandardCharsets.UTF_8)).isZero();
      assertThat(run()).contains(document.classes().getFirst() + ": p = ").contains("loss ");
    }
  }

  private String run() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return output(java, "-Dstdout.encoding=UTF-8", "-XX:TieredStopAtLevel=1", "-cp", folder.toString(), "LogitLab");
  }

  /** Where there is a Python, the programs are at least Python; where it has NumPy, they run and agree. */
  @Test
  void thePythonPrograms() throws Exception {
    assumeThat(works("python3", "--version")).isTrue();
    var numpy = works("python3", "-c", "import numpy");
    for (var document : List.of(HOSTILE, FAR)) {
      var file = folder.resolve("beside.py");
      Files.writeString(file, SourceCode.python(document));
      assertThat(numpy
          ? output("python3", "-X", "utf8", file.toString())
          : output("python3", "-m", "py_compile", file.toString()))
          .contains(numpy ? document.classes().getLast() + ": p = " : "");
      Files.writeString(file, SourceCode.pytorch(document));
      output("python3", "-m", "py_compile", file.toString());
      Files.writeString(file, "import sys\nclass np:\n  array = list\n" + Tables.numpy(document)
          + "assert L == " + document.crossEntropy().loss() + "\nsys.stdout.buffer.write(classes[0].encode())\n");
      assertThat(output("python3", "-X", "utf8", file.toString())).isEqualTo(document.classes().getFirst());
    }
  }

  private static boolean works(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String output(String... command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
