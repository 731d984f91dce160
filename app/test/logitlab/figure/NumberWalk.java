package logitlab.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import logitlab.words.Numbers;

/**
 * Walks the numbers that a figure prints in its texts. A number is digits with a sign, a point and a power of ten, that stand in no word: not
 * behind a letter, not raised or lowered, in none of the user's names. Each is held against its source, whose value the {@link Oracle} finds
 * without the figure; a text with one number and one term is held against the term. Not counted are what is a name (the number of a thing among
 * others), what belongs to a formula (the 1 in 1 − p) and what the message bundle says itself; these are checked all the same.
 */
final class NumberWalk {
  private static final Pattern NUMBER = Pattern
      .compile(
          "(?<![\\p{L}\\d.₀₁₂₃₄₅₆₇₈₉])[+−-]?(?:10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|\\d+(?:\\.\\d+)?(?:·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?)(?: %)?(?![\\p{L}\\d])");
  /** What the order of adding may change. */
  private static final double LAST_DIGITS = 1e-11;

  private final Oracle oracle;
  private final List<String> names;
  private final List<String> faults = new ArrayList<>();
  private final List<String> loose = new ArrayList<>();
  private int held;

  private NumberWalk(Oracle oracle, Frame frame) {
    this.oracle = oracle;
    names = names(frame);
  }

  /** The walk of a figure whose numbers belong to this frame. */
  static NumberWalk of(Figure figure, Frame frame) {
    var walk = new NumberWalk(new Oracle(frame), frame);
    figure.printed().forEach(mark -> walk.visit(mark, "", 1));
    return walk;
  }

  /** Numbers that are not what their source says. */
  List<String> faults() {
    return faults;
  }

  /** Numbers that nothing holds. */
  List<String> loose() {
    return loose;
  }

  /** How many numbers were held against their value. */
  int held() {
    return held;
  }

  private void visit(Mark mark, String path, double opacity) {
    var name = path + "/" + mark.key();
    switch (mark) {
      case Mark.Group group -> {
        if (opacity * group.opacity() > 0) {
          group.marks().forEach(child -> visit(child, name, opacity * group.opacity()));
        }
      }
      case Mark.Text text -> text(name, text);
      case Mark.Line _,Mark.Box _,Mark.Path _ -> {
        // no numbers
      }
    }
  }

  private void text(String name, Mark.Text text) {
    var shown = withoutNames(text);
    var found = NUMBER.matcher(shown).results().toList();
    for (var number : found) {
      var printed = number.group();
      var where = name + " \"" + text.text() + "\"";
      var source = text.numbers()
          .stream()
          .filter(stretch -> stretch.start() <= number.start() && number.end() <= stretch.end())
          .findFirst();
      if (shown.startsWith("…", number.end())) {
        loose.add(where + ": cut in " + printed);
      } else if (source.isPresent()) {
        if (source.get().source() instanceof Source.Named(var known, _, _) && known.isList()) {
          listed(where, found, source.get(), number);
          continue;
        }
        var alone = found.stream()
            .filter(other -> source.get().start() <= other.start() && other.end() <= source.get().end())
            .count() == 1;
        if (!alone) {
          faults.add(where + " has one source for several numbers");
        }
        held(where, printed, source.get().source());
      } else if (found.size() == 1 && text.numbers().isEmpty() && text.terms().size() == 1) {
        held(where, printed, new Source.Termed(text.terms().iterator().next()));
      } else if (!Bundles.say(shown, number.start(), number.end())) {
        loose.add(where + ": " + printed);
      }
    }
  }

  /** One of several numbers that share a source. */
  private void listed(String where, List<MatchResult> found, Printed.Stretch stretch, MatchResult number) {
    var all = found.stream().filter(other -> stretch.start() <= other.start() && other.end() <= stretch.end()).toList();
    var values = oracle.list(stretch.source());
    var place = all.indexOf(number);
    if (values.isEmpty()) {
      loose.add(where + ": " + number.group() + " of unknown " + stretch.source());
    } else if (values.size() != all.size() || !prints(values.get(place), number.group())) {
      faults.add(where + " shows " + number.group() + " as number " + place + " of " + values);
    } else {
      held++;
    }
  }

  private void held(String where, String printed, Source source) {
    var counts = !(source instanceof Source.Ordinal || source instanceof Source.Constant);
    var value = oracle.value(source);
    var power = value.isEmpty() ? oracle.power(source) : Optional.<BigDecimal>empty();
    if (power.isPresent()) {
      if (printed.equals(scientific(power.get()))) {
        held++;
      } else {
        faults.add(where + " shows " + printed + " for " + source + " = " + power.get());
      }
    } else if (value.isEmpty()) {
      loose.add(where + ": " + printed + " of unknown " + source);
    } else if (!prints(value.getAsDouble(), printed)) {
      faults.add(where + " shows " + printed + " for " + source + " = " + value.getAsDouble());
    } else if (counts) {
      held++;
    }
  }

  /** With a mantissa of two digits. */
  private static String scientific(BigDecimal value) {
    var rounded = value.round(new MathContext(2, RoundingMode.HALF_UP));
    var exponent = rounded.precision() - rounded.scale() - 1;
    return new Numbers.Shown(rounded.movePointLeft(exponent).setScale(1, RoundingMode.HALF_UP).toPlainString(),
        Numbers.fixed(exponent, 0)).text();
  }

  private String withoutNames(Mark.Text text) {
    var shown = text.text();
    for (var name : names) {
      if (shown.contains(name)
          && text.numbers().stream().noneMatch(number -> shown.substring(number.start(), number.end()).equals(name))) {
        return names.stream().reduce(shown, (rest, each) -> rest.replace(each, "x".repeat(each.length())));
      }
    }
    return shown;
  }

  /** What the user called things and the numbers in it: names of classes and of columns. A number alone is no name here. */
  private static List<String> names(Frame frame) {
    var data = frame.document().training().task().source().data();
    return Stream.of(frame.document().classes(), data.classes(), data.features())
        .flatMap(List::stream)
        .filter(name -> name.chars().anyMatch(Character::isDigit) && name.chars().anyMatch(Character::isLetter))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** Whether a printed number is this value, rounded to the digits it is printed with. */
  private static boolean prints(double value, String printed) {
    var share = printed.endsWith(" %");
    var text = (share ? printed.substring(0, printed.length() - 2) : printed).replace('-', '−');
    var whole = share ? 100 * value : value;
    return Stream.of(whole, whole * (1 + LAST_DIGITS), whole * (1 - LAST_DIGITS))
        .anyMatch(near -> MarkWalk.printed(near, text))
        || (text.startsWith("10") && text.length() > 2 && text.chars().skip(2).noneMatch(Character::isDigit)
            && Numbers.scientific(value, 0).text().equals("1·" + text));
  }
}
