package logitlab.figure.derive;

import java.util.List;
import java.util.stream.Stream;
import logitlab.derivation.value.Check;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Source;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** What came out of a line's check, as one short sentence with its sign. */
record CheckWords(Words words) {

  /** The verdict on a line, whose value is the one at {@code where}, said in these ways, if it has several, in full and then ever shorter. */
  List<Printed> say(Check check, List<Printed> where) {
    return switch (check) {
      case Check.Agrees(var value, var digits) -> {
        var number = Printed.of(Numbers.shown(value, 3).text(), Source.of(Known.CHECKED_VALUE));
        var count = Printed.of(digits, Source.of(Known.AGREEING_DIGITS));
        var alone = say("figure.check.agrees-alone", number, count);
        var sign = say("figure.check.agrees-sign", count);
        var placed = where.stream()
            .flatMap(place -> Stream.of(say("figure.check.agrees", number, place, count),
                say("figure.check.agrees-short", number, place, count)));
        yield Stream.concat(placed, Stream.of(alone, sign)).toList();
      }
      case Check.Differs(var value, var expected) -> {
        var number = Printed.of(Numbers.shown(value, 3).text(), Source.of(Known.CHECKED_VALUE));
        var before = Printed.of(Numbers.shown(expected, 3).text(), Source.of(Known.EXPECTED_VALUE));
        var alone = say("figure.check.differs-alone", number, before);
        yield Stream.concat(where.stream().map(place -> say("figure.check.differs", number, place, before)),
            Stream.of(alone)).toList();
      }
      case Check.CannotCompute(var reason) -> List.of(say(switch (reason) {
        case NOT_FINITE -> "figure.check.not-finite";
        case TOO_SMALL -> "figure.check.too-small";
        case OTHER_TARGET -> "derivation.verdict.other-target";
        case OTHER_SIGN -> "derivation.verdict.other-sign";
      }), say("figure.check.cannot-compute"), say("figure.check.cannot"));
    };
  }

  private Printed say(String key, Object... arguments) {
    return Printed.say(words, key, arguments);
  }
}
