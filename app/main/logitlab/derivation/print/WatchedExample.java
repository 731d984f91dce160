package logitlab.derivation.print;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Letters;
import logitlab.derivation.expr.Line;
import logitlab.derivation.expr.Step;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.value.Check;
import logitlab.derivation.value.Evaluator;
import logitlab.derivation.value.Extent;
import logitlab.derivation.value.Model;

/**
 * What a derivation is looked at with: an example, the watched class that is put in for i, and a second one for the other letter of lines
 * about two classes.
 *
 * @param model   the example's numbers
 * @param watched i, counted from 0
 * @param second  k, counted from 0
 */
public record WatchedExample(Model model, int watched, int second) {
  private static final Letter WATCHED = Write.i;

  public WatchedExample {
    var classes = model.size(Range.CLASSES);
    if (watched < 0 || watched >= classes || second < 0 || second >= classes) {
      throw new IllegalArgumentException("watched classes " + watched + " and " + second);
    }
  }

  /** One class alone: also where a line is about two. */
  public WatchedExample(Model model, int watched) {
    this(model, watched, watched);
  }

  /** The classes as far as the example has them: else its last one. */
  public static WatchedExample within(Model model, int watched, int second) {
    var last = model.size(Range.CLASSES) - 1;
    return new WatchedExample(model, Math.min(watched, last), Math.min(second, last));
  }

  /** How one line fares, see {@link Verdicts#shown}. */
  public Check check(Step step) {
    return new Verdicts(this).shown(step);
  }

  Bindings given() {
    return Bindings.NONE.with(WATCHED, watched);
  }

  /**
   * All values that a block's letters can have while i is the watched class; where its condition is never met, such as that of a one-hot
   * target, some that they would have.
   */
  List<Bindings> scope(Block block) {
    var all = new Evaluator(model).assignments(block, given());
    return all.isEmpty() ? List.of(otherwise(block.when())) : all;
  }

  /** The same for the letters of one formula under a block's condition. */
  List<Bindings> scope(Expr expr, Condition when) {
    var all = Evaluator.assignments(model, Letters.free(expr), when, given());
    return all.isEmpty() ? List.of(otherwise(when)) : all;
  }

  private Bindings otherwise(Condition when) {
    return switch (when) {
      case Condition.TrueClass(var letter) -> given().with(letter, likeliest());
      case Condition.Sign(var of, _) ->
        Letters.free(of).stream().reduce(given(), (b, letter) -> b.with(letter, 0), (a, _) -> a);
      case Condition.Always _,Condition.Same _,Condition.Different _ ->
        throw new IllegalStateException("the condition is never met");
    };
  }

  /** The class with the largest target. */
  private int likeliest() {
    return IntStream.range(0, model.size(Range.CLASSES))
        .boxed()
        .max(Comparator.comparingDouble(k -> model.value(Term.of(model.target(), k)).value()))
        .orElseThrow();
  }

  /** The classes that are shown in any case where rows and columns are left out: the watched ones and the true one. */
  Set<Integer> focus() {
    var likeliest = likeliest();
    return Set.copyOf(List.of(watched, second, likeliest));
  }

  /** Whether a block has no i: then the watched class is put in for whatever letter it has. */
  public static boolean isAboutOne(Block block) {
    return !Letters.free(block).contains(WATCHED);
  }

  /**
   * The values that the block's letters have where numbers are put in: beside i the others are the second class; where that cannot be, such as
   * in a line about different classes, the first that can.
   */
  public Bindings shown(Block block) {
    var all = scope(block);
    var other = isAboutOne(block) ? watched : second;
    return all.stream()
        .filter(
            b -> b.pairs().stream().allMatch(pair -> pair.place() == (pair.letter().equals(WATCHED) ? watched : other)))
        .findFirst()
        .orElse(all.getFirst());
  }

  /**
   * Row and column of the entry that is shown of an array, counted from 0: the watched class, as far as it has that many; of a Jacobian of
   * classes by classes the second class's row.
   */
  public Entry entry(Line line) {
    var extent = Extent.of(line.expr());
    var square = extent.rows() == Range.CLASSES && extent.columns() == Range.CLASSES;
    return new Entry(place(extent.rows(), square ? second : watched), place(extent.columns(), watched));
  }

  private OptionalInt place(Range range, int wanted) {
    return range == Range.ONE ? OptionalInt.empty() : OptionalInt.of(Math.min(wanted, model.size(range) - 1));
  }

  /** An entry's row, if there are several, and its column, if there are several. */
  public record Entry(OptionalInt row, OptionalInt column) {}
}
