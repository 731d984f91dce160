package logitlab.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;
import picocli.CommandLine;

/** The commands put together. */
public final class Cli {
  private static final long BYTES_PER_MB = 1024 * 1024;

  private final Console console;
  private final CommandLine root;
  private final StringWriter help = new StringWriter();

  public Cli(Console console) {
    this.console = console;
    var words = console.words();
    Callable<Integer> nothing = () -> {
      throw new Refusal(Message.of("cli.no-command"));
    };
    var spec = Options.command(words, "logitlab", nothing);
    spec.usageMessage().customSynopsis(words.text("cli.synopsis")).footer(words.text("cli.footer"));
    var version = Cli.class.getPackage().getImplementationVersion();
    spec.version(version == null ? words.text("cli.version.unbuilt") : words.text("cli.version", version));
    spec.addOption(Options.flag(words, "cli.option.version", "-V", "--version").versionHelp(true).build());
    for (var command : List.of(new EvalCommand(console).spec(), new BackpropCommand(console).spec(),
        new CheckCommand(console).spec(), new ExportCommand(console).spec(), new TableCommand(console).spec(),
        new SheetsCommand(console).spec(), new LessonCommand(console).spec(),
        new CompletionCommand(console).spec())) {
      spec.addSubcommand(command.name(), command);
    }
    root = new CommandLine(spec);
    root.setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setUsageHelpWidth(100)
        .setOut(new PrintWriter(help))
        .setParameterExceptionHandler((e, arguments) -> refuse(console, String.valueOf(e.getMessage())))
        .setExecutionExceptionHandler((e, command, parsed) -> answer(console, e));
  }

  /** Whether these arguments are for the command line, rather than a file for the window. */
  public boolean takes(List<String> arguments) {
    return !arguments.isEmpty()
        && (arguments.getFirst().startsWith("-") || root.getSubcommands().containsKey(arguments.getFirst()));
  }

  /** Runs one command; never throws for what the user wrote. */
  public int run(List<String> arguments) {
    try {
      var code = root.execute(arguments.toArray(String[]::new));
      if (!help.getBuffer().isEmpty()) {
        console.print(help.toString());
      }
      return code;
    } catch (Refusal | StackOverflowError | OutOfMemoryError | LinkageError e) {
      return answer(console, e);
    }
  }

  /** One line about what went wrong; returns its exit code. */
  public static int answer(Console console, Throwable problem) {
    var words = console.words();
    return switch (problem) {
      case Refusal refusal -> refuse(console, words.say(refusal.reason()));
      case InvalidDocument invalid -> refuse(console, words.say(invalid.reason()));
      case OutOfMemoryError _ -> fail(console, words.text("cli.memory",
          String.valueOf(Runtime.getRuntime().maxMemory() / BYTES_PER_MB)));
      case ExceptionInInitializerError wrapper when wrapper.getCause() != null -> answer(console, wrapper.getCause());
      case CompletionException wrapper when wrapper.getCause() != null -> answer(console, wrapper.getCause());
      default -> {
        var trace = problem.getStackTrace();
        yield fail(console, words.text("cli.failure", problem.toString(),
            trace.length == 0 ? "?" : trace[0].toString()));
      }
    };
  }

  private static int refuse(Console console, String message) {
    console.complain(message);
    return ExitCode.USAGE;
  }

  private static int fail(Console console, String message) {
    console.complain(message);
    return ExitCode.FAILURE;
  }
}
