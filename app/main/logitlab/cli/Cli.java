package logitlab.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import logitlab.state.domain.InvalidDocument;
import logitlab.typeset.NoFonts;
import logitlab.words.Message;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands put together. */
public final class Cli {
  private static final long BYTES_PER_MB = 1024 * 1024;

  /** The commands by name. One is made when it is asked for: what the others need would have to be loaded for it. */
  private static final Map<String, Function<Console, CommandSpec>> COMMANDS = commands();

  private final Console console;
  private final StringWriter help = new StringWriter();

  public Cli(Console console) {
    this.console = console;
  }

  private static Map<String, Function<Console, CommandSpec>> commands() {
    var commands = new LinkedHashMap<String, Function<Console, CommandSpec>>();
    commands.put("eval", console -> new EvalCommand(console).spec());
    commands.put("backprop", console -> new BackpropCommand(console).spec());
    commands.put("check", console -> new CheckCommand(console).spec());
    commands.put("export", console -> new ExportCommand(console).spec());
    commands.put("slides", console -> new SlidesCommand(console).spec());
    commands.put("film", console -> new FilmCommand(console).spec());
    commands.put("render", console -> new RenderCommand(console).spec());
    commands.put("table", console -> new TableCommand(console).spec());
    commands.put("sheets", console -> new SheetsCommand(console).spec());
    commands.put("lesson", console -> new LessonCommand(console).spec());
    commands.put("worksheet", console -> new WorksheetCommand(console).spec());
    commands.put("completion", console -> new CompletionCommand(console).spec());
    return commands;
  }

  /** The command that these arguments begin with; without one, all of them: for help, for completion, and for what comes near to a name. */
  private CommandLine root(List<String> arguments) {
    var words = console.words();
    Callable<Integer> nothing = () -> {
      throw new Refusal(Message.of("cli.no-command"));
    };
    var spec = Options.command(words, "logitlab", nothing);
    spec.usageMessage().customSynopsis(words.text("cli.synopsis")).footer(words.text("cli.footer"));
    var version = Cli.class.getPackage().getImplementationVersion();
    spec.version(version == null ? words.text("cli.version.unbuilt") : words.text("cli.version", version));
    spec.addOption(Options.flag(words, "cli.option.version", "-V", "--version").versionHelp(true).build());
    var named = arguments.isEmpty() ? "" : arguments.getFirst();
    var alone = COMMANDS.containsKey(named) && !named.equals("completion");
    COMMANDS.forEach((name, command) -> {
      if (!alone || name.equals(named)) {
        spec.addSubcommand(name, command.apply(console));
      }
    });
    return new CommandLine(spec).setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setUsageHelpWidth(100)
        .setOut(new PrintWriter(help))
        .setParameterExceptionHandler((e, _) -> refuse(console, String.valueOf(e.getMessage())))
        .setExecutionExceptionHandler((e, _, _) -> answer(console, e));
  }

  /** Whether these arguments are for the command line, rather than a file for the window. */
  public boolean takes(List<String> arguments) {
    return !arguments.isEmpty()
        && (arguments.getFirst().startsWith("-") || COMMANDS.containsKey(arguments.getFirst()));
  }

  /** Runs one command; never throws for what the user wrote. */
  public int run(List<String> arguments) {
    try {
      var code = root(arguments).execute(arguments.toArray(String[]::new));
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
      case NoFonts _ -> fail(console, words.text("cli.no-fonts", Message.foreign(NoFonts.folder().toString())));
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
