package logitlab.derivation.print;

import java.util.ArrayList;
import java.util.regex.Pattern;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Letters;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Write;
import logitlab.derivation.print.Sentence.Formula;
import logitlab.derivation.print.Sentence.Plain;
import org.jspecify.annotations.Nullable;

/**
 * Turns texts with places such as {@code {p_i}} into sentences whose symbols are printed like those of the equations. What can stand
 * in a place: a symbol ({@code p_k}, {@code W2_kj}, {@code L}, {@code T}), a whole array ({@code vec p}, {@code W2}), a derivative ({@code
 * dL/dp_k}), a fraction ({@code 1/p_k}), a logarithm ({@code ln p_k}), a power ({@code e^z_k}), a sum ({@code sum k y_k}), a difference
 * ({@code 1-p_i}), a product ({@code W2^T*vec d2}), a condition ({@code k=i}, {@code k≠i}), an index alone ({@code k}), or the {@code base}
 * that was chosen for the logarithm ({@code ln base}, {@code 1/ln base}). What stands in square brackets is said only where the equations show the
 * temperature; in {@code [e: …]} only where their logarithm is the natural one, in {@code [b: …]} only where it is not; in {@code [r: …]}
 * only where gradients are rows, in {@code [c: …]} only where they are columns.
 */
public final class Prose {
  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
  private static final Pattern ONLY_SOMETIMES = Pattern.compile("\\[(?:([ebrc]):)?([^\\]]*)]");
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
    var said = ONLY_SOMETIMES.matcher(text).replaceAll(some -> isSaid(some.group(1), block) ? "$2" : "");
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

  private boolean isSaid(@Nullable String when, Block block) {
    var notation = printer.notation().of(block);
    return switch (when) {
      case null -> notation.temperature();
      case "e" -> notation.base() == LogBase.E;
      case "b" -> notation.base() != LogBase.E;
      case "r" -> Layouts.writesRows(block, notation.layout());
      default -> !Layouts.writesRows(block, notation.layout());
    };
  }

  private Formula piece(String place, Block block) {
    if (place.endsWith("base")) {
      var natural = printer.notation().with(LogBase.E);
      var expr = ofBase(place, Write.num(Bases.number(printer.notation().of(block).base())));
      return new Formula(printer.with(natural).formula(expr, block), speaker.withNotation(natural).say(expr, block));
    }
    var condition = CONDITION.matcher(place);
    if (condition.matches()) {
      var first = letter(condition.group(1));
      var second = letter(condition.group(3));
      var when = condition.group(2).equals("=")
          ? new Condition.Same(first, second)
          : new Condition.Different(first, second);
      return new Formula(printer.condition(when), speaker.say(when));
    }
    var network = Letters.ranges(block).contains(Range.HIDDEN);
    if (place.matches(network ? "[a-z]" : "[b-ln-z]")) {
      return new Formula(printer.letter(letter(place)), place);
    }
    var expr = new Reader(network).read(place);
    // A sentence that speaks of T shows it, even where the equations leave it out.
    var shown = place.contains("T") && !place.endsWith("^T") ? printer.withTemperature() : printer;
    return new Formula(shown.formula(expr, block), speaker.withNotation(shown.notation()).say(expr, block));
  }

  private static Expr ofBase(String place, Expr base) {
    return switch (place) {
      case "base" -> base;
      case "ln base" -> Write.ln(base);
      case "1/ln base" -> Write.frac(Write.ONE, Write.ln(base));
      default -> throw new IllegalArgumentException("{" + place + "} in a text means nothing");
    };
  }

  private static Letter letter(String name) {
    return new Letter(name, Range.CLASSES);
  }
}
