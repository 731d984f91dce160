package logitlab.figure;

import java.util.List;
import logitlab.derivation.Check;
import logitlab.derivation.Step;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** What came out of a line's check, as one short sentence with its sign. */
record CheckWords(Words words) {

  /** The verdict on a line, seen from the class called {@code watched}, in full and then ever shorter. */
  List<String> say(Step step, Check check, String watched) {
    return switch (check) {
      case Check.Agrees(var value, var digits) -> {
        var number = Numbers.shown(value, 3).text();
        var count = String.valueOf(digits);
        var alone = words.text("figure.check.agrees-alone", number, count);
        var sign = words.text("figure.check.agrees-sign", count);
        yield step.hasIndex()
            ? List.of(words.text("figure.check.agrees", number, watched, count), alone, sign)
            : List.of(alone, sign);
      }
      case Check.Differs(var value, var expected) -> {
        var number = Numbers.shown(value, 3).text();
        var before = Numbers.shown(expected, 3).text();
        yield List.of(words.text("figure.check.differs", number, watched, before),
            words.text("figure.check.differs-alone", number, before));
      }
      case Check.CannotCompute(var reason) -> List.of(words.text(switch (reason) {
        case NOT_FINITE -> "figure.check.not-finite";
        case TOO_SMALL -> "figure.check.too-small";
        case OTHER_TARGET -> "derivation.verdict.other-target";
      }), words.text("figure.check.cannot-compute"), words.text("figure.check.cannot"));
    };
  }
}
