package logitlab.lesson;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Term;
import logitlab.lesson.task.Change;
import logitlab.lesson.task.Suspects;
import logitlab.lesson.text.Formula;
import logitlab.math.Decimals;
import logitlab.state.TermActions;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/** Reads the values of a lesson's entries; each throws {@link InvalidDocument} with the reason. */
final class ValueReader {
  private final boolean network;

  /** @param network whether symbols are those of the network */
  ValueReader(boolean network) {
    this.network = network;
  }

  static double number(String text) {
    return Decimals.number(text)
        .orElseThrow(() -> new InvalidDocument(Message.of("lesson.fault.number", Message.foreign(text))));
  }

  /** The constant whose name in small letters, with hyphens, is the text. */
  static <E extends Enum<E>> E choice(String text, List<E> all) {
    return all.stream()
        .filter(each -> id(each).equals(text))
        .findFirst()
        .orElseThrow(() -> new InvalidDocument(Message.of("lesson.fault.choice", Message.foreign(text),
            all.stream().map(ValueReader::id).collect(Collectors.joining(", ")))));
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code gradient 1}: the entry counts from 1. */
  static Suspects suspects(String text) {
    var words = text.split(" ", -1);
    var entry = words.length == 2 ? Decimals.whole(words[1], 1, 10) : Decimals.whole("", 1, 10);
    if (entry.isEmpty()) {
      throw new InvalidDocument(Message.of("lesson.fault.diagnose", Message.foreign(text)));
    }
    return new Suspects(choice(words[0], List.of(Suspects.What.values())), (int) entry.getAsLong() - 1);
  }

  /** The term of a symbol with numbers for indices. */
  Term term(String text) {
    if (Formula.expr(text, network) instanceof Expr.Sym(var quantity, var indices)
        && indices.stream().allMatch(Index.At.class::isInstance)) {
      var places = indices.stream().map(index -> ((Index.At) index).place()).toList();
      return switch (places.size()) {
        case 0 -> Term.of(quantity);
        case 1 -> Term.of(quantity, places.getFirst());
        default -> Term.of(quantity, places.getFirst(), places.getLast());
      };
    }
    throw new InvalidDocument(Message.of("lesson.fault.term", Message.foreign(text.strip())));
  }

  /** Symbols with commas between them. */
  List<Term> terms(String text) {
    return Stream.of(text.split(",", -1)).map(this::term).toList();
  }

  /** {@code z_1 = 2; T = 10}, {@code step}, {@code update 0.5}. */
  List<Change> changes(String text) {
    return Stream.of(text.split(";", -1)).map(String::strip).map(this::change).toList();
  }

  private Change change(String text) {
    if (text.equals("step")) {
      return new Change.Step();
    }
    if (text.startsWith("update ")) {
      return new Change.Update(number(text.substring(7).strip()));
    }
    var sides = text.split("=", 2);
    if (sides.length < 2) {
      throw new InvalidDocument(Message.of("lesson.fault.change", Message.foreign(text)));
    }
    var term = term(sides[0]);
    var value = number(sides[1].strip());
    try {
      TermActions.set(term, value);
    } catch (IllegalArgumentException e) {
      throw new InvalidDocument(Message.of("lesson.fault.computed", Message.foreign(sides[0].strip())), e);
    }
    return new Change.Put(term, value);
  }
}
