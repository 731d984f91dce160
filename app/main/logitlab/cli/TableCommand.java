package logitlab.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.state.data.Column;
import logitlab.state.data.TableChoices;
import logitlab.state.data.TableFile;
import logitlab.state.data.TableReading;
import logitlab.state.data.Watch;
import logitlab.words.Isolated;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;

/** {@code table}: how a file of examples is read, and why. */
final class TableCommand {
  private static final String JSON = "--json";

  private final Console console;
  private final CommandSpec spec;

  TableCommand(Console console) {
    this.console = console;
    var words = console.words();
    spec = Options.command(words, "table", this::run)
        .addPositional(Options.positional(words, "cli.option.table-file", "FILE").build())
        .addOption(Options.flag(words, "cli.option.json", JSON).build());
  }

  CommandSpec spec() {
    return spec;
  }

  private int run() {
    String file = spec.commandLine().getParseResult().matchedPositionalValue(0, "");
    var reading = TableFile.read(Documents.path(file), TableChoices.NONE, Watch.NONE);
    boolean json = spec.commandLine().getParseResult().matchedOptionValue(JSON, false);
    console.print(json ? json(console.words(), reading) + "\n" : text(console.words(), reading));
    return ExitCode.SUCCESS;
  }

  private static String json(Words words, TableReading reading) {
    var json = new Json().add("encoding", reading.encoding())
        .add("separator", reading.dialect().separator().id())
        .add("decimal", String.valueOf(reading.dialect().decimal()))
        .add("header", reading.isNamed())
        .add("rows", reading.rows())
        .add("kept", (long) reading.kept())
        .add("label", reading.columns().get(reading.label()).name())
        .add("classes", reading.classes())
        .add("features", names(reading, reading.features()))
        .add("columns", reading.columns(), (each, column) -> each.add("name", column.name())
            .add("kind", kind(column))
            .add("missing", column.missing())
            .add("note", column.note().map(words::say).orElse("")))
        .add("notes", notes(words, reading));
    return json.end();
  }

  private static String kind(Column column) {
    return column.kind().id();
  }

  private static List<String> names(TableReading reading, List<Integer> columns) {
    return columns.stream().map(column -> reading.columns().get(column).name()).toList();
  }

  /** There may be commas in a name, and it may be written from right to left. */
  private static String quoted(String name) {
    return "“" + Isolated.of(name) + "”";
  }

  private static List<String> notes(Words words, TableReading reading) {
    return Stream.concat(reading.notes().stream(), reading.dropped().stream()).map(words::say).toList();
  }

  private static String text(Words words, TableReading reading) {
    var how = words.text("cli.table.how", reading.encoding(),
        words.text("cli.table." + reading.dialect().separator().id()),
        String.valueOf(reading.dialect().decimal()),
        words.text(reading.isNamed() ? "cli.table.header" : "cli.table.no-header"));
    var what = words.text("cli.table.what", String.valueOf(reading.rows()), String.valueOf(reading.kept()),
        quoted(reading.columns().get(reading.label()).name()),
        reading.classes()
            .entrySet()
            .stream()
            .map(each -> quoted(each.getKey()) + " (" + each.getValue() + ")")
            .collect(Collectors.joining(", ")),
        names(reading, reading.features()).stream().map(TableCommand::quoted).collect(Collectors.joining(", ")));
    var table = new Table().heading(words.text("cli.table.column"),
        Stream.of("kind", "missing", "note").map(key -> words.text("cli.table." + key)).toList());
    for (var column : reading.columns()) {
      table.heading(column.name(),
          List.of(words.text("cli.table.kind." + kind(column)), String.valueOf(column.missing()),
              column.note().map(words::say).orElse("")));
    }
    return how + "\n" + what + "\n\n" + table + "\n" + String.join("\n", notes(words, reading)) + "\n";
  }
}
