package logitlab.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/** Commands run for nobody, one after the other: from them Java learns which classes commands take, and has them ready for the next ones. */
public final class Rehearsal {
  private Rehearsal() {}

  /** Takes a folder to write into, and the file for the formulas that were laid out. */
  public static void main(String[] arguments) throws IOException {
    var document = Files.writeString(Path.of(arguments[0], "empty.logitlab.json"),
        "{\"format\": \"logitlab\", \"version\": 1}");
    var console = new Console(new Words(Locale.getDefault()), InputStream.nullInputStream(),
        OutputStream.nullOutputStream(), System.err);
    for (var command : List.of(List.of("eval", "--logits", "2,1,0.1", "--target", "1"),
        List.of("backprop", "--json", "--document", document.toString()),
        exporting(arguments[0], "explore", ".svg"), exporting(arguments[0], "derivation", ".png"),
        exporting(arguments[0], "backprop", ".png"), exporting(arguments[0], "jacobian", ".svg"),
        List.of("slides", "short-way", "--out", arguments[0] + "/deck.pptx"))) {
      var code = new Cli(console).run(command);
      if (code != ExitCode.SUCCESS) {
        System.exit(code);
      }
    }
    Formulas.keep(Path.of(arguments[1]));
  }

  private static List<String> exporting(String folder, String figure, String end) {
    return List.of("export", figure, "--out", folder + "/" + figure + end);
  }
}
