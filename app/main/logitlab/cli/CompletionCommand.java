package logitlab.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/** {@code completion}: the script with which Bash and Zsh complete commands, options and the names that they take. */
final class CompletionCommand {
  private final Console console;
  private final CommandSpec spec;

  CompletionCommand(Console console) {
    this.console = console;
    spec = Options.command(console.words(), "completion", this::run);
  }

  CommandSpec spec() {
    return spec;
  }

  private int run() {
    var root = spec.commandLine().getParent();
    console.print(AutoComplete.bash("logitlab", root));
    return ExitCode.SUCCESS;
  }
}
