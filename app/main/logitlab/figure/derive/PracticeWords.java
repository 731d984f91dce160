package logitlab.figure.derive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import logitlab.derivation.practice.Demand;
import logitlab.derivation.practice.Exercise;
import logitlab.derivation.practice.Outcome;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Source;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** What is said about a line that is to be found, and about what was typed for it. */
record PracticeWords(Words words, Exercise exercise) {

  /** What the step asks for. */
  String wanted() {
    return words.text("practice.wanted", all(exercise.demands()));
  }

  /** What a typed line is, in one sentence. */
  Printed answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Right(var ahead) -> say(ahead ? "practice.answer.ahead" : "practice.answer.right");
      case Outcome.NotYet(var demands) -> say("practice.answer.not-yet", all(demands));
      case Outcome.SameAsBefore() -> say("practice.answer.same");
      case Outcome.LeftSide() -> say("practice.answer.left");
      case Outcome.Different(var here, var sign) -> here
          .map(values -> say(sign ? "practice.answer.sign" : "practice.answer.different",
              Printed.of(Numbers.shown(values.typed(), 3).text(), Source.of(Known.CHECKED_VALUE)),
              Printed.of(Numbers.shown(values.right(), 3).text(), Source.of(Known.EXPECTED_VALUE))))
          .orElseGet(() -> say("practice.answer.elsewhere"));
      case Outcome.OtherShape() -> say("practice.answer.shape");
      case Outcome.Unreadable(var why) -> Printed.of(words.say(why));
      case Outcome.CannotCompute() -> say("practice.answer.cannot");
    };
  }

  private String all(List<Demand> demands) {
    return demands.stream().map(this::one).collect(Collectors.joining(words.text("practice.and")));
  }

  private String one(Demand demand) {
    var kind = demand.what().name().toLowerCase(Locale.ROOT);
    return demand.symbol()
        .map(symbol -> words.text("practice.demand.symbol", exercise.typed(symbol)))
        .orElseGet(() -> demand.most() == 0
            ? words.text("practice.demand." + kind)
            : words.text("practice.at-most." + kind, String.valueOf(demand.most())));
  }

  private Printed say(String key, Object... arguments) {
    return Printed.say(words, key, arguments);
  }

  /** The sentence that is said of the line in front where it was found by typing it. */
  static Optional<String> praise(Words words, logitlab.state.session.Practice practice) {
    return switch (practice.solved()) {
      case NO -> Optional.empty();
      case FOUND -> Optional.of(words.text("practice.answer.right"));
      case AHEAD -> Optional.of(words.text("practice.answer.ahead"));
    };
  }
}
