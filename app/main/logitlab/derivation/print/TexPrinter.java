package logitlab.derivation.print;

import java.util.List;
import java.util.Map;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Part;
import logitlab.derivation.expr.Step;

/** Prints lines and formulas as TeX, each part under its tag, in one of the {@link Reading}s. */
public final class TexPrinter {
  private final Notation notation;
  private final Reading reading;
  private final WatchedExample watch;
  private final Map<Integer, Reading> own;

  public TexPrinter(Notation notation, Reading reading, WatchedExample watch) {
    this(notation, reading, watch, Map.of());
  }

  /** {@code own}: the readings of parts of a line, by their ids, that are read in another way than the rest. */
  public TexPrinter(Notation notation, Reading reading, WatchedExample watch, Map<Integer, Reading> own) {
    this.notation = notation;
    this.reading = reading;
    this.watch = watch;
    this.own = Map.copyOf(own);
  }

  /** How it writes symbols. */
  public Notation notation() {
    return notation;
  }

  /** The same printer, with the temperature shown. */
  public TexPrinter withTemperature() {
    return with(notation.withTemperature());
  }

  /** The same printer in another notation. */
  TexPrinter with(Notation other) {
    return new TexPrinter(other, reading, watch, own);
  }

  /** "lhs = line" where the step opens its block, later "= line". The left side stays symbols when numbers are put in. */
  public Tex step(Step step) {
    return step(step, step.opensBlock());
  }

  /** "lhs = line" wherever the step is in its block. */
  public Tex equation(Step step) {
    return step(step, true);
  }

  /** "= line = value": the line with its numbers, and what they come to, where its left side is a derivative. */
  public Tex outcome(Step step) {
    var block = step.block();
    var sheet = new TexSheet(notation.of(block), watch.model(), block.lhs(), watch.focus());
    var scope = List.of(watch.shown(block));
    var line = "= " + sheet.print(Tex.Side.RIGHT, step.line().expr(), Reading.NUMBERS, scope);
    var left = Part.bare(block.lhs());
    return sheet.finish(left instanceof Expr.Gradient || left instanceof Expr.Partial
        ? line + " = " + sheet.print(Tex.Side.RIGHT, block.lhs(), Reading.NUMBERS, scope)
        : line);
  }

  /** "lhs =", where the line is not to be seen yet. */
  public Tex leftSide(Step step) {
    var block = step.block();
    var sheet = new TexSheet(notation.of(block), watch.model(), block.lhs(), watch.focus());
    return sheet.finish(sheet.print(Tex.Side.LEFT, block.lhs(), Reading.SYMBOLS, watch.scope(block)) + " =");
  }

  private Tex step(Step step, boolean whole) {
    var block = step.block();
    var sheet = new TexSheet(notation.of(block), watch.model(), block.lhs(), watch.focus());
    var all = watch.scope(block);
    var one = watch.shown(block);
    var scope = reading == Reading.SYMBOLS ? all : List.of(one);
    // A sum on the left is written out where it is said, and not each time that it is called to mind.
    var brief = !step.opensBlock() && Part.of(block.lhs()).stream().anyMatch(part -> part.expr() instanceof Expr.Sum);
    var leftReading = brief ? Reading.SYMBOLS : reading == Reading.NUMBERS ? Reading.WRITTEN_OUT : reading;
    var leftScope = leftReading == Reading.SYMBOLS ? all : List.of(one);
    var left = whole ? sheet.print(Tex.Side.LEFT, block.lhs(), leftReading, leftScope) + " " : "";
    return sheet.finish(left + "= " + sheet.with(own, one).print(Tex.Side.RIGHT, step.line().expr(), reading, scope));
  }

  /** A formula by itself in symbols, such as one named in a sentence about a block that holds under {@code when}. */
  public Tex formula(Expr expr, Condition when) {
    return formula(expr, when, notation);
  }

  /** A formula by itself in symbols, as it would be printed in a block. */
  public Tex formula(Expr expr, Block block) {
    return formula(expr, block.when(), notation.of(block));
  }

  private Tex formula(Expr expr, Condition when, Notation how) {
    var sheet = new TexSheet(how, watch.model(), expr, watch.focus());
    return sheet.finish(sheet.print(Tex.Side.RIGHT, expr, Reading.SYMBOLS, watch.scope(expr, when)));
  }

  /** A condition such as k ≠ i; empty where there is none. */
  public Tex condition(Condition condition) {
    return new Tex(Symbols.condition(condition, Bindings.NONE, notation), List.of(), List.of());
  }

  /** An index letter by itself. */
  public Tex letter(Index.Letter letter) {
    return new Tex(letter.name(), List.of(), List.of());
  }
}
