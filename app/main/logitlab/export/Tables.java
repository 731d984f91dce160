package logitlab.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import logitlab.export.source.MarkdownText;
import logitlab.export.source.TexText;
import logitlab.math.Vec;
import logitlab.state.document.Document;

/**
 * The numbers of a document as a table: a row per class with z, ln p, p, y and ∂L/∂z, then the loss. Every number reads back to the same
 * double; names of classes are data and are escaped as the format asks.
 */
public final class Tables {
  private static final List<String> HEADINGS = List.of("class", "z", "log_p", "p", "y", "dL_dz");
  private static final List<String> TEX_HEADINGS = List.of("class", "$z$", "$\\ln p$", "$p$", "$y$",
      "$\\partial L/\\partial z$");

  private Tables() {}

  /** RFC 4180, lines ended by CR LF; the loss stands in a row of its own, under p, so that every row has as many cells. */
  public static String csv(Document document) {
    var lines = IntStream.range(0, document.size())
        .mapToObj(k -> quoted(document.classes().get(k)) + "," + String.join(",", row(document, k)));
    return String.join(",", HEADINGS) + "\r\n" + lines.map(line -> line + "\r\n").collect(Collectors.joining())
        + "loss," + print(document.crossEntropy().loss()) + ",,,,\r\n"
        + "temperature," + print(document.temperature()) + ",,,,\r\n";
  }

  /** A table of GitHub's Markdown. */
  public static String markdown(Document document) {
    var rows = IntStream.range(0, document.size())
        .mapToObj(k -> "| " + MarkdownText.of(document.classes().get(k)) + " | " + String.join(" | ", row(document, k))
            + " |\n");
    return "| " + String.join(" | ", HEADINGS.stream().map(MarkdownText::of).toList()) + " |\n| --- |"
        + " ---: |".repeat(HEADINGS.size() - 1) + "\n" + rows.collect(Collectors.joining()) + "\nL = "
        + print(document.crossEntropy().loss()) + ", T = " + print(document.temperature()) + "\n";
  }

  /** A tabular, powers of ten in mathematics. */
  public static String latex(Document document) {
    var rows = IntStream.range(0, document.size())
        .mapToObj(k -> TexText.of(document.classes().get(k)) + " & "
            + row(document, k).stream().map(Tables::texNumber).collect(Collectors.joining(" & ")) + " \\\\\n");
    return "\\begin{tabular}{l" + "r".repeat(HEADINGS.size() - 1) + "}\n" + String.join(" & ", TEX_HEADINGS)
        + " \\\\ \\hline\n" + rows.collect(Collectors.joining()) + "\\end{tabular}\n\n$L = "
        + inTex(print(document.crossEntropy().loss())) + "$, $T = " + inTex(print(document.temperature())) + "$\n";
  }

  /** Arrays to paste into a session with {@code import numpy as np}. */
  public static String numpy(Document document) {
    var softmax = document.softmax();
    return "classes = " + SourceText.list(document.classes()) + "\n" + array("z", document.logits())
        + "T = " + print(document.temperature()) + "\n" + array("y", document.targetInUse()) + array("p", softmax.p())
        + array("log_p", softmax.logP()) + "L = " + print(document.crossEntropy().loss()) + "\n"
        + array("dL_dz", document.crossEntropy().gradient());
  }

  private static String array(String name, Vec vec) {
    return name + " = np.array([" + list(vec) + "])\n";
  }

  static String list(Vec vec) {
    return vec.stream().mapToObj(Tables::print).collect(Collectors.joining(", "));
  }

  private static List<String> row(Document document, int k) {
    var softmax = document.softmax();
    return IntStream.range(0, HEADINGS.size() - 1)
        .mapToDouble(column -> switch (column) {
          case 0 -> document.logits().get(k);
          case 1 -> softmax.logP().get(k);
          case 2 -> softmax.p().get(k);
          case 3 -> document.targetInUse().get(k);
          default -> document.crossEntropy().gradient().get(k);
        })
        .mapToObj(Tables::print)
        .toList();
  }

  /** The shortest digits that read back to the double. */
  static String print(double value) {
    return Double.toString(value + 0.0).replace('E', 'e');
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static String texNumber(String number) {
    return "$" + inTex(number) + "$";
  }

  private static String inTex(String number) {
    var power = number.indexOf('e');
    return power < 0 ? number : number.substring(0, power) + " \\cdot 10^{" + number.substring(power + 1) + "}";
  }
}
