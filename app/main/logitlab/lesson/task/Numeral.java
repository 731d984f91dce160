package logitlab.lesson.task;

import java.util.List;
import java.util.Optional;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.mistake.Diagnosis.Typed;
import logitlab.lesson.text.Prose;
import logitlab.lesson.text.Worth;
import logitlab.words.Numbers;

/**
 * Works out a number.
 *
 * @param of       the number
 * @param network  whether it is one of the network
 * @param within   how far an answer may be off
 * @param decimals how many decimals are asked for
 * @param traps    what people come to instead, with what is said to them
 * @param suspects the classic mistakes that are looked for beyond these, if any
 */
public record Numeral(About about, Expr of, boolean network, double within, int decimals, List<Trap> traps,
    Optional<Suspects> suspects) implements Task {
  public Numeral {
    traps = List.copyOf(traps);
  }

  /** A wrong number, and what is said about it. */
  public record Trap(Expr of, Prose said) {}

  @Override
  public Verdict judge(Try attempt) {
    var number = attempt.given().isEmpty() ? Optional.<Typed>empty() : read(attempt.given().getFirst());
    if (number.isEmpty()) {
      return Verdict.unfinished(Feedback.of("lesson.number.unreadable"));
    }
    var typed = number.get().number().doubleValue();
    var after = after(attempt.start());
    var right = Worth.of(of, after, network);
    if (Math.abs(typed - right) <= within * (1 + 1e-9)) {
      return Verdict.found();
    }
    for (var trap : traps) {
      if (Math.abs(typed - Worth.of(trap.of, after, network)) <= within * (1 + 1e-9)) {
        return Verdict.missed(new Feedback.Told(trap.said));
      }
    }
    var known = suspects.flatMap(each -> each.find(number.get(), after));
    if (known.isPresent()) {
      return Verdict.missed(new Feedback.Diagnosed(known.get()));
    }
    if (Math.abs(typed + right) <= within) {
      return Verdict.missed(Feedback.of("lesson.number.sign"));
    }
    return Verdict.missed(Feedback.of(typed < right ? "lesson.number.low" : "lesson.number.high"));
  }

  /** Reads a number, also one written with the minus of print, or with a comma before its decimals. */
  private static Optional<Typed> read(String text) {
    try {
      return Optional
          .of(Typed.read(text.strip()
              .replace('−', '-')
              .replaceFirst("^([+-]?\\d*),(\\d+)$", "$1.$2")
              .replaceFirst("^\\+", "")
              .replaceFirst("^(-?)\\.", "$10.")));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> answer(Moment moment) {
    return List
        .of(Numbers.fixed(Worth.of(of, after(moment.start()), network), Math.max(decimals, 4)).replace('−', '-'));
  }
}
