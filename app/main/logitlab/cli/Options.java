package logitlab.cli;

import java.util.concurrent.Callable;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The building blocks of the commands' syntax. Their descriptions are texts by key. */
final class Options {
  private Options() {}

  /** A command described by the text {@code cli.command.<name>}, with {@code --help}. */
  static CommandSpec command(Words words, String name, Callable<Integer> work) {
    var spec = CommandSpec.wrapWithoutInspection(work).name(name);
    spec.usageMessage().description(words.text("cli.command." + name)).sortOptions(false);
    return spec.addOption(flag(words, "cli.option.help", "-h", "--help").usageHelp(true).build());
  }

  static OptionSpec.Builder flag(Words words, String key, String... names) {
    return OptionSpec.builder(names).type(boolean.class).arity("0").description(words.text(key));
  }

  /** An option with one value, {@code label} in the help. */
  static OptionSpec.Builder value(Words words, String key, String label, String name) {
    return OptionSpec.builder(name).type(String.class).arity("1").paramLabel(label).description(words.text(key));
  }
}
