package logitlab.cli;

import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.state.document.Document;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;

/** {@code backprop}: every intermediate of the network's way forward and back. */
final class BackpropCommand {
  private static final String DOCUMENT = "--document";
  private static final String JSON = "--json";

  private final Console console;
  private final CommandSpec spec;

  BackpropCommand(Console console) {
    this.console = console;
    var words = console.words();
    spec = Options.command(words, "backprop", this::run)
        .addOption(Options.value(words, "cli.option.document", "FILE", DOCUMENT).required(true).build())
        .addOption(Options.flag(words, "cli.option.json", JSON).build());
  }

  CommandSpec spec() {
    return spec;
  }

  private int run() {
    var parsed = spec.commandLine().getParseResult();
    var file = parsed.matchedOptionValue(DOCUMENT, "");
    if (file.equals(Documents.STANDARD_INPUT)) {
      Documents.each(console, BackpropCommand::json);
      return ExitCode.SUCCESS;
    }
    var document = Documents.read(file);
    boolean json = parsed.matchedOptionValue(JSON, false);
    console.print(json ? json(document) + "\n" : table(console.words(), document.network().pass()));
    return ExitCode.SUCCESS;
  }

  private static String json(Document document) {
    var pass = document.network().pass();
    return new Json().add("z1", pass.z1())
        .add("a1", pass.a1())
        .add("z2", pass.z2())
        .add("p", pass.p())
        .add("loss", pass.loss())
        .add("dz2", pass.dz2())
        .add("dw2", pass.dw2())
        .add("db2", pass.db2())
        .add("da1", pass.da1())
        .add("dz1", pass.dz1())
        .add("dw1", pass.dw1())
        .add("db1", pass.db1())
        .add("dx", pass.dx())
        .end();
  }

  /** Vectors and rows of matrices as rows, one under the other in the order of the computation. */
  private static String table(Words words, TwoLayerNetwork.Pass pass) {
    var table = new Table();
    table.row(words.text("cli.pass.x"), pass.x());
    table.row(words.text("cli.pass.y"), pass.y());
    table.row(words.text("cli.pass.z1"), pass.z1());
    table.row(words.text("cli.pass.a1"), pass.a1());
    table.row(words.text("cli.pass.z2"), pass.z2());
    table.row(words.text("cli.pass.p"), pass.p());
    table.row(words.text("cli.pass.loss"), Vec.of(pass.loss()));
    table.row(words.text("cli.pass.dz2"), pass.dz2());
    rows(table, words.text("cli.pass.dw2"), pass.dw2());
    table.row(words.text("cli.pass.db2"), pass.db2());
    table.row(words.text("cli.pass.da1"), pass.da1());
    table.row(words.text("cli.pass.dz1"), pass.dz1());
    rows(table, words.text("cli.pass.dw1"), pass.dw1());
    table.row(words.text("cli.pass.db1"), pass.db1());
    table.row(words.text("cli.pass.dx"), pass.dx());
    return table.toString();
  }

  private static void rows(Table table, String name, Mat mat) {
    for (var row = 0; row < mat.rows(); row++) {
      table.row(row == 0 ? name : "", mat.row(row));
    }
  }
}
