package logitlab.figure;

import logitlab.derivation.Check;
import logitlab.derivation.Step;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** What came out of a line's check, as one short sentence with its sign. */
record CheckWords(Words words) {

  /** The verdict on a line, seen from the class called {@code watched}. */
  String say(Step step, Check check, String watched) {
    return switch (check) {
      case Check.Agrees(var value, var digits) ->
        words.text(step.hasIndex() ? "figure.check.agrees" : "figure.check.agrees-alone",
            Numbers.shown(value, 3).text(), watched,
            String.valueOf(digits));
      case Check.Differs(var value, var expected) ->
        words.text("figure.check.differs", Numbers.shown(value, 3).text(), watched,
            Numbers.shown(expected, 3).text());
      case Check.CannotCompute(var reason) -> words.text(switch (reason) {
        case NOT_FINITE -> "figure.check.not-finite";
        case TOO_SMALL -> "figure.check.too-small";
        case OTHER_TARGET -> "derivation.verdict.other-target";
      });
    };
  }
}
