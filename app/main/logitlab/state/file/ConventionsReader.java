package logitlab.state.file;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.print.Conventions;
import logitlab.derivation.print.Notation.Layout;
import logitlab.derivation.print.Notation.Names;
import logitlab.words.Message;

/** Reads the key {@code conventions}, and knows what the choices are called in files. Used once. */
final class ConventionsReader {
  private final JsonSource source;
  private Conventions read = Conventions.STANDARD;

  ConventionsReader(JsonSource source) {
    this.source = source;
  }

  Conventions read() {
    source.object("conventions", (key, field) -> {
      read = switch (key) {
        case "names" -> read.with(choice(field, List.of(Names.values())));
        case "log" -> read.with(choice(field, List.of(LogBase.E, LogBase.TWO, LogBase.TEN)));
        case "gradients" -> read.with(choice(field, List.of(Layout.values())));
        default -> throw source.refuse("unknown", field);
      };
    });
    return read;
  }

  /** The name of a choice in files, such as {@code y-hat-y-z}, {@code two} and {@code as-taught}. */
  static String id(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private <E extends Enum<E>> E choice(String field, List<E> choices) {
    var id = source.string(field);
    return choices.stream()
        .filter(choice -> id(choice).equals(id))
        .findFirst()
        .orElseThrow(() -> source.refuse("choice", field, Message.foreign(id),
            choices.stream().map(ConventionsReader::id).collect(Collectors.joining(", "))));
  }
}
