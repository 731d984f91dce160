package logitlab.figure.derive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Term;
import logitlab.derivation.value.Model;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** What a symbol stands for, in words, and with its value where it has one: "p i, the softmax probability of dog: 0.242". */
record SymbolMeaning(Words words, Model model, List<String> classes) {

  /** What the symbol that is called {@code name} and denotes these terms stands for; its name alone where there is no more to say. */
  String say(String name, Set<Term> terms) {
    var quantities = terms.stream().map(Term::quantity).distinct().toList();
    if (quantities.size() != 1) {
      return name;
    }
    var term = terms.iterator().next();
    var one = terms.size() == 1;
    return switch (quantities.getFirst()) {
      case P -> ofClass("figure.symbol.p", name, one, term);
      case Y -> ofClass("figure.symbol.y", name, one, term);
      case Z -> ofClass("figure.symbol.z", name, one, term);
      case LOSS -> valued(words.text("figure.symbol.loss", name), term);
      case T -> valued(words.text("figure.symbol.t", name), term);
      default -> name;
    };
  }

  private String ofClass(String key, String name, boolean one, Term term) {
    return one && term.row() >= 0 && term.row() < Math.min(classes.size(), model.size(Range.CLASSES))
        ? valued(words.text(key, name, classes.get(term.row())), term)
        : words.text(key + "-any", name);
  }

  private String valued(String meaning, Term term) {
    return Optional.of(model.value(term).value())
        .filter(Double::isFinite)
        .map(value -> words.text("figure.symbol.value", meaning, Numbers.shown(value, 3).text()))
        .orElse(meaning);
  }
}
