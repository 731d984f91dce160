package logitlab.derivation.practice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Gradient;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Letters;
import logitlab.derivation.expr.Line;
import logitlab.derivation.expr.Part;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Step;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.print.Notation;
import logitlab.derivation.value.Extent;

/**
 * A line of a derivation that is to be found. All its formulas are as the notation writes them, so that what is typed is held against what is
 * seen.
 *
 * @param step     the line
 * @param subject  what its derivation is about
 * @param notation how formulas are written
 */
public record Exercise(Step step, Subject subject, Notation notation) {
  private static final int LONGEST_PART = 24;

  public Exercise {
    // A derivation about T is walked with one that is not 1, and so with T in sight.
    if (subject == Subject.TEMPERED) {
      notation = notation.withTemperature();
    }
  }

  private Block block() {
    return step.block();
  }

  /** The line as it is printed. */
  Expr line() {
    return written(step.line().expr());
  }

  /** What stands left of the sign =. */
  Expr leftSide() {
    return written(block().lhs());
  }

  /** What stands before the line: the one before it, or the left side. */
  Expr before() {
    return step.opensBlock() ? leftSide() : written(block().lines().get(step.lineIndex() - 1).expr());
  }

  /** The lines of the block before this one, those too that a brief walk leaves out. */
  List<Expr> earlier() {
    return block().lines()
        .subList(0, step.lineIndex())
        .stream()
        .flatMap(line -> line.way().stream())
        .map(Line::expr)
        .map(this::written)
        .toList();
  }

  /** The lines of the block after this one. */
  List<Expr> later() {
    var lines = block().lines();
    return lines.subList(step.lineIndex() + 1, lines.size()).stream().map(Line::expr).map(this::written).toList();
  }

  private Expr written(Expr expr) {
    return Part.bare(notation.written(expr, block()));
  }

  /** The index letters that need no Σ. */
  List<Letter> letters() {
    var letters = new LinkedHashSet<>(Letters.free(block()));
    switch (block().when()) {
      case Condition.Same(var first, var second) -> letters.addAll(List.of(first, second));
      case Condition.Different(var first, var second) -> letters.addAll(List.of(first, second));
      case Condition.TrueClass(var letter) -> letters.add(letter);
      case Condition.Always _,Condition.Sign _ -> {}
    }
    return List.copyOf(letters);
  }

  /** What the step asks for besides being equal. */
  public List<Demand> demands() {
    return Demands.between(before(), line());
  }

  /** The formula that a text is. */
  public Typed read(String text) {
    return ExpressionReader.read(text, setting());
  }

  /** The line as one would type it. */
  public String typed() {
    return text().of(line());
  }

  /** The line in front of it as one would type it. */
  public String typedBefore() {
    return text().of(before());
  }

  /** A symbol without its indices, as one would type it. */
  public String typed(Quantity quantity) {
    return quantity == Quantity.EXP ? "e" : spelling().typed(quantity);
  }

  private TypedText text() {
    return new TypedText(spelling());
  }

  private Spelling spelling() {
    return new Spelling(subject == Subject.NETWORK, notation.of(block()));
  }

  private ExpressionReader.Setting setting() {
    var free = new HashSet<>(letters());
    return new ExpressionReader.Setting(spelling(), free, subject == Subject.TWO_CLASSES ? 2 : 0, rows(),
        notation.layout() == Notation.Layout.ROWS);
  }

  /** Whether the block writes the derivative of a number by an array as a row. */
  private boolean rows() {
    var all = new ArrayList<Expr>(earlier());
    all.addAll(List.of(leftSide(), line()));
    all.addAll(later());
    return all.stream().anyMatch(Exercise::hasRow);
  }

  private static boolean hasRow(Expr expr) {
    return isRow(expr) || expr.children().stream().anyMatch(Exercise::hasRow);
  }

  private static boolean isRow(Expr expr) {
    return expr instanceof Gradient(var of, var by, _, var form) && form == Gradient.Form.ROWS
        && Extent.of(by).isArray() && !Extent.of(of).isArray();
  }

  /** The texts of what the line and the one in front of it are made of, to put a line together from: small things first. */
  public List<String> parts() {
    var symbols = new LinkedHashSet<String>();
    var others = new LinkedHashSet<String>();
    for (var expr : List.of(before(), line())) {
      collect(expr, symbols, others);
    }
    var parts = new ArrayList<>(symbols);
    others.stream().filter(part -> part.length() <= LONGEST_PART).forEach(parts::add);
    return List.copyOf(parts);
  }

  private void collect(Expr expr, Set<String> symbols, Set<String> others) {
    switch (expr) {
      case Expr.Sym _,Expr.Delta _,Expr.Whole _ -> symbols.add(text().of(expr));
      case Expr.Partial(var of, var by, _) -> derivative(expr, of, by, symbols, others);
      case Gradient(var of, var by, _, _) -> derivative(expr, of, by, symbols, others);
      case Expr.Exp _,Expr.Apply _ -> others.add(text().of(expr));
      default -> {
        opening(expr).ifPresent(others::add);
        expr.children().forEach(child -> collect(child, symbols, others));
      }
    }
  }

  /** A short derivative is one part; of a long one there are the beginning, the end and what is in it. */
  private void derivative(Expr whole, Expr of, Expr by, Set<String> symbols, Set<String> others) {
    if (text().of(whole).length() <= LONGEST_PART) {
      others.add(text().of(whole));
    } else {
      others.add("∂(");
      others.add(")/∂" + text().of(by));
      collect(of, symbols, others);
    }
  }

  /** The sign of what has one of its own. */
  private Optional<String> opening(Expr expr) {
    return switch (expr) {
      case Expr.Sum(var over, var where, _) -> Optional.of(TypedText.opening(over, where));
      case Expr.Log(var base, _) -> Optional.of(spelling().logarithm(base) + "(");
      case Expr.Transpose _ -> Optional.of("^T");
      case Expr.Pow(_, var exponent) -> Optional.of("^" + exponent);
      case Expr.Diagonal _ -> Optional.of("diag(");
      case Expr.Hadamard _ -> Optional.of("⊙");
      case Expr.Table table -> Optional.of(TypedText.opening(table));
      case Expr.ByCase _ -> Optional.of("cases(");
      default -> Optional.empty();
    };
  }
}
