package logitlab.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Derivation;
import logitlab.words.Message;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The building blocks of the commands' syntax, and how their values are read. Their descriptions are texts by key. */
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

  /** An option with one value, {@code label} in the help; {@code arguments} are those of its description. */
  static OptionSpec.Builder value(Words words, String key, String label, String name, Object... arguments) {
    return OptionSpec.builder(name)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .description(words.text(key, arguments));
  }

  /** What has to stand first on the command line, without a name before it. */
  static PositionalParamSpec.Builder positional(Words words, String key, String label, Object... arguments) {
    return PositionalParamSpec.builder()
        .index("0")
        .arity("1")
        .required(true)
        .type(String.class)
        .paramLabel(label)
        .description(words.text(key, arguments));
  }

  /** The same that is one of these names: the help lists them, and a shell completes them. */
  static PositionalParamSpec.Builder positional(Words words, String key, String label, List<String> names) {
    return positional(words, key, label, String.join(", ", names)).completionCandidates(names);
  }

  /** The same whose value is one of these names: the help lists them, and a shell completes them. */
  static OptionSpec.Builder oneOf(Words words, String key, String label, String name, List<String> names) {
    return value(words, key, label, name, String.join(", ", names)).completionCandidates(names);
  }

  /** The same for the constants of a kind. */
  static OptionSpec.Builder oneOf(Words words, String key, String label, String name, Enum<?>[] all) {
    return oneOf(words, key, label, name, Stream.of(all).map(Options::id).toList());
  }

  /** The same for the derivations. */
  static OptionSpec.Builder route(Words words, String key, String name) {
    return oneOf(words, key, "NAME", name, Routes.all().stream().map(route -> route.id().name()).toList());
  }

  /** The one that is called so, or was once; a name that is listed nowhere any more still works in a script. */
  static <T> T named(String option, String text, List<T> all, Function<T, String> name, Function<T, String> former) {
    return all.stream()
        .filter(each -> name.apply(each).equals(text) || former.apply(each).equals(text))
        .findFirst()
        .orElseThrow(() -> new Refusal(Message.of("cli.choice", option, Message.foreign(text),
            all.stream().map(name).collect(Collectors.joining(", ")))));
  }

  /** What the command line gives for an option, if it does. */
  static Optional<String> given(CommandSpec spec, String option) {
    return Optional.ofNullable(spec.commandLine().getParseResult().matchedOptionValue(option, (String) null));
  }

  /** Whether the command line sets a flag. */
  static boolean isSet(CommandSpec spec, String option) {
    return spec.commandLine().getParseResult().matchedOptionValue(option, false);
  }

  /** The constant whose name in small letters is {@code text}. */
  static <E extends Enum<E>> E choice(String option, String text, List<E> all) {
    return named(option, text, all, Options::id, Options::id);
  }

  /** The name of a constant on the command line. */
  static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A time from 0 to 1. */
  static double time(String option, String text) {
    var value = Numbers.number(option, text);
    if (!(value >= 0 && value <= 1)) {
      throw new Refusal(Message.of("cli.time", option, Message.foreign(text)));
    }
    return value + 0.0;
  }

  /** The route of this name, or a refusal that names those there are. */
  static Derivation route(String option, String name) {
    return Routes.byId(name)
        .orElseThrow(() -> new Refusal(Message.of("cli.choice", option, Message.foreign(name),
            Routes.all().stream().map(route -> route.id().name()).collect(Collectors.joining(", ")))));
  }
}
