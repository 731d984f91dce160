package logitlab.cli;

import java.util.List;
import java.util.Optional;
import logitlab.math.Vec;
import logitlab.state.data.PrintedProbabilities;
import logitlab.state.document.Document;
import logitlab.state.domain.Domain;
import logitlab.words.Message;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;

/** {@code eval}: softmax, loss and gradients of one set of logits. */
final class EvalCommand {
  private static final String LOGITS = "--logits";
  private static final String PROBABILITIES = "--probabilities";
  private static final String TARGET = "--target";
  private static final String TEMPERATURE = "--temperature";
  private static final String SMOOTHING = "--smoothing";
  private static final String DOCUMENT = "--document";
  private static final String JSON = "--json";

  private final Console console;
  private final CommandSpec spec;

  EvalCommand(Console console) {
    this.console = console;
    var words = console.words();
    spec = Options.command(words, "eval", this::run)
        .addOption(Options.value(words, "cli.option.logits", "Z1,Z2,…", LOGITS).build())
        .addOption(Options.value(words, "cli.option.probabilities", "P1,P2,…", PROBABILITIES).build())
        .addOption(Options.value(words, "cli.option.target", "TARGET", TARGET).build())
        .addOption(Options.value(words, "cli.option.temperature", "T", TEMPERATURE).build())
        .addOption(Options.value(words, "cli.option.smoothing", "EPSILON", SMOOTHING).build())
        .addOption(Options.value(words, "cli.option.document", "FILE", DOCUMENT).build())
        .addOption(Options.flag(words, "cli.option.json", JSON).build());
  }

  CommandSpec spec() {
    return spec;
  }

  private int run() {
    var logits = value(LOGITS);
    var file = value(DOCUMENT);
    var probabilities = value(PROBABILITIES);
    if (probabilities.isPresent()) {
      if (logits.isPresent() || file.isPresent()) {
        throw new Refusal(Message.of("cli.either", PROBABILITIES, logits.isPresent() ? LOGITS : DOCUMENT));
      }
      show(adjusted(ofLogits(PROBABILITIES, logitsOf(probabilities.get()))));
      return ExitCode.SUCCESS;
    }
    if (logits.isPresent() == file.isPresent()) {
      throw new Refusal(Message.of(file.isPresent() ? "cli.either" : "cli.neither", LOGITS, DOCUMENT));
    }
    if (file.isPresent() && file.get().equals(Documents.STANDARD_INPUT)) {
      Documents.each(console, document -> json(adjusted(document)));
      return ExitCode.SUCCESS;
    }
    show(adjusted(file.map(Documents::read)
        .orElseGet(() -> ofLogits(LOGITS, Numbers.vec(LOGITS, logits.orElseThrow())))));
    return ExitCode.SUCCESS;
  }

  /** The logits with numbered classes; the target must be said. */
  private Document ofLogits(String option, Vec logits) {
    if (value(TARGET).isEmpty()) {
      throw new Refusal(Message.of("cli.no-target", option, TARGET));
    }
    return Document.ofLogits(logits);
  }

  private void show(Document document) {
    boolean json = spec.commandLine().getParseResult().matchedOptionValue(JSON, false);
    console.print(json ? json(document) + "\n" : table(console.words(), document));
  }

  /** Logits whose softmax is what was asked for. */
  private Vec logitsOf(String text) {
    var printed = PrintedProbabilities.of(Numbers.vec(PROBABILITIES, text));
    Domain.target("probabilities", printed.p());
    tell(PROBABILITIES, printed);
    return printed.logits();
  }

  private void tell(String option, PrintedProbabilities printed) {
    if (printed.scaled()) {
      console.complain(console.words().text("cli.scaled", option, Domain.print(printed.sum())));
    }
  }

  private Vec target(String text, Document document) {
    var printed = PrintedProbabilities.of(Numbers.target(TARGET, text, document));
    tell(TARGET, printed);
    return printed.p();
  }

  /** With the target, the temperature and the smoothing that the command line asks for. */
  private Document adjusted(Document document) {
    var heated = value(TEMPERATURE).map(t -> document.withTemperature(Numbers.number(TEMPERATURE, t))).orElse(document);
    var base = value(SMOOTHING).map(e -> heated.withSmoothing(Numbers.number(SMOOTHING, e))).orElse(heated);
    return value(TARGET).map(y -> base.withTarget(target(y, base))).orElse(base);
  }

  private Optional<String> value(String option) {
    return Options.given(spec, option);
  }

  private static String json(Document document) {
    var crossEntropy = document.crossEntropy();
    var softmax = crossEntropy.softmax();
    return new Json().add("logits", document.logits())
        .add("target", document.targetInUse())
        .add("temperature", document.temperature())
        .add("p", softmax.p())
        .add("log_p", softmax.logP())
        .add("loss", crossEntropy.loss())
        .add("gradient", crossEntropy.gradient())
        .add("jacobian", softmax.jacobian())
        .end();
  }

  private static String table(Words words, Document document) {
    var crossEntropy = document.crossEntropy();
    var softmax = crossEntropy.softmax();
    var gradient = crossEntropy.gradient();
    var classes = new Table().heading(words.text("cli.column.class"),
        List.of(words.text("cli.column.z"), words.text("cli.column.y"), words.text("cli.column.p"),
            words.text("cli.column.log-p"), words.text("cli.column.gradient")));
    var jacobian = new Table().heading(words.text("cli.column.jacobian"), document.classes());
    var matrix = softmax.jacobian();
    for (var k = 0; k < document.size(); k++) {
      var name = document.classes().get(k);
      classes.row(name, Vec.of(document.logits().get(k), document.targetInUse().get(k), softmax.p().get(k),
          softmax.logP().get(k), gradient.get(k)));
      jacobian.row(name, matrix.row(k));
    }
    var scalars = new Table().row(words.text("cli.column.loss"), Vec.of(crossEntropy.loss()))
        .row(words.text("cli.column.temperature"), Vec.of(document.temperature()));
    if (document.smoothing() > 0) {
      scalars.row(words.text("cli.column.smoothing"), Vec.of(document.smoothing()));
    }
    return classes + "\n" + scalars + "\n" + jacobian;
  }
}
