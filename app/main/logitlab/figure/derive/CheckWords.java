package logitlab.figure.derive;

import java.util.List;
import java.util.Optional;
import logitlab.derivation.value.Check;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** What came out of a line's check, as one short sentence with its sign. */
record CheckWords(Words words) {

  /** The verdict on a line, whose value is the one at {@code where} if it has several, in full and then ever shorter. */
  List<String> say(Check check, Optional<String> where) {
    return switch (check) {
      case Check.Agrees(var value, var digits) -> {
        var number = Numbers.shown(value, 3).text();
        var count = String.valueOf(digits);
        var alone = words.text("figure.check.agrees-alone", number, count);
        var sign = words.text("figure.check.agrees-sign", count);
        yield where.map(place -> List.of(words.text("figure.check.agrees", number, place, count), alone, sign))
            .orElse(List.of(alone, sign));
      }
      case Check.Differs(var value, var expected) -> {
        var number = Numbers.shown(value, 3).text();
        var before = Numbers.shown(expected, 3).text();
        var alone = words.text("figure.check.differs-alone", number, before);
        yield where.map(place -> List.of(words.text("figure.check.differs", number, place, before), alone))
            .orElse(List.of(alone));
      }
      case Check.CannotCompute(var reason) -> List.of(words.text(switch (reason) {
        case NOT_FINITE -> "figure.check.not-finite";
        case TOO_SMALL -> "figure.check.too-small";
        case OTHER_TARGET -> "derivation.verdict.other-target";
        case OTHER_SIGN -> "derivation.verdict.other-sign";
      }), words.text("figure.check.cannot-compute"), words.text("figure.check.cannot"));
    };
  }
}
