package logitlab.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import logitlab.derivation.Expr.Sym;
import logitlab.derivation.Index.Letter;
import logitlab.derivation.Index.Range;
import logitlab.derivation.Sentence.Formula;
import logitlab.derivation.Sentence.Plain;

/**
 * Turns texts with places such as {@code {p_i}} into sentences whose symbols are printed like those of the equations. What can stand
 * in a place: a symbol ({@code p_k}, {@code z_i}, {@code L}, {@code T}), a derivative ({@code dL/dp_k}), a reciprocal ({@code 1/p_k}), a
 * fraction ({@code y_k/p_k}), a logarithm ({@code ln p_k}), a power ({@code e^z_k}), a sum ({@code sum k y_k}), a difference ({@code
 * 1-p_i}), a condition ({@code k=i}, {@code k≠i}), or an index alone ({@code k}). What stands in square
 * brackets is said only where the equations show the temperature.
 */
public final class Prose {
  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
  private static final Pattern ONLY_WITH_TEMPERATURE = Pattern.compile("\\[([^\\]]*)]");
  private static final String ATOM = "(?:[pyz]_[a-z]|[LT])";
  private static final List<Form> FORMS = List.of(
      new Form("(" + ATOM + ")", m -> atom(m.group(1))),
      new Form("d(" + ATOM + ")/d([pyz]_[a-z])", m -> Write.partial(atom(m.group(1)), atom(m.group(2)))),
      new Form("(" + ATOM + ")/(" + ATOM + ")", m -> Write.frac(atom(m.group(1)), atom(m.group(2)))),
      new Form("(" + ATOM + ")-(" + ATOM + ")", m -> Write.sub(atom(m.group(1)), atom(m.group(2)))),
      new Form("ln (" + ATOM + ")", m -> Write.ln(atom(m.group(1)))),
      new Form("e\\^z_([a-z])", m -> Write.e(letter(m.group(1)))),
      new Form("sum ([a-z]) (" + ATOM + ")", m -> Write.sum(letter(m.group(1)), atom(m.group(2)))),
      new Form("1-(" + ATOM + ")", m -> Write.sub(Write.ONE, atom(m.group(1)))),
      new Form("1/(" + ATOM + ")", m -> Write.frac(Write.ONE, atom(m.group(1)))));
  private static final Pattern CONDITION = Pattern.compile("([a-z])(=|≠)([a-z])");

  private final TexPrinter printer;
  private final Speaker speaker;

  public Prose(TexPrinter printer, Speaker speaker) {
    this.printer = printer;
    this.speaker = speaker;
  }

  /**
   * The sentence of a text that belongs to a block.
   *
   * @throws IllegalArgumentException for a place that holds nothing known
   */
  public Sentence read(String text, Block block) {
    var pieces = new ArrayList<Sentence.Piece>();
    var said = ONLY_WITH_TEMPERATURE.matcher(text).replaceAll(printer.notation().temperature() ? "$1" : "");
    var places = PLACE.matcher(said);
    var end = 0;
    while (places.find()) {
      if (places.start() > end) {
        pieces.add(new Plain(said.substring(end, places.start())));
      }
      pieces.add(piece(places.group(1), block));
      end = places.end();
    }
    if (end < said.length()) {
      pieces.add(new Plain(said.substring(end)));
    }
    return new Sentence(pieces);
  }

  private Formula piece(String place, Block block) {
    var condition = CONDITION.matcher(place);
    if (condition.matches()) {
      var first = letter(condition.group(1));
      var second = letter(condition.group(3));
      var when = condition.group(2).equals("=")
          ? new Condition.Same(first, second)
          : new Condition.Different(first, second);
      return new Formula(printer.condition(when), speaker.say(when));
    }
    if (place.matches("[a-z]")) {
      return new Formula(printer.letter(letter(place)), place);
    }
    var expr = expr(place);
    // A sentence that speaks of T shows it, even where the equations leave it out.
    var aboutT = place.contains("T");
    return new Formula((aboutT ? printer.withTemperature() : printer).formula(expr, block.when()),
        (aboutT ? speaker.withTemperature() : speaker).say(expr));
  }

  private static Expr expr(String place) {
    for (var form : FORMS) {
      var match = form.pattern.matcher(place);
      if (match.matches()) {
        return form.meaning.apply(match);
      }
    }
    throw new IllegalArgumentException("{" + place + "} in a text means nothing");
  }

  private static Sym atom(String name) {
    return switch (name.charAt(0)) {
      case 'p' -> Write.p(letter(name.substring(2)));
      case 'y' -> Write.y(letter(name.substring(2)));
      case 'z' -> Write.z(letter(name.substring(2)));
      case 'L' -> Write.L;
      default -> Write.T;
    };
  }

  private static Letter letter(String name) {
    return new Letter(name, Range.CLASSES);
  }

  /** One way to fill a place, and what it means. */
  private record Form(Pattern pattern, Function<MatchResult, Expr> meaning) {
    private Form(String pattern, Function<MatchResult, Expr> meaning) {
      this(Pattern.compile(pattern), meaning);
    }
  }
}
