package logitlab.lesson.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.derivation.expr.Expr;
import logitlab.state.document.Document;
import logitlab.words.Numbers;

/** A paragraph of a lesson: words, formulas, and numbers that are computed where they stand. */
public record Prose(List<Piece> pieces) {
  public static final Prose EMPTY = new Prose(List.of());

  public Prose {
    pieces = List.copyOf(pieces);
  }

  /** A stretch of a paragraph. */
  public sealed interface Piece {}

  /** Words, which may be stressed. */
  public record Plain(String text, boolean strong) implements Piece {}

  /** Mathematics. */
  public record Mathematics(Formula formula) implements Piece {}

  /**
   * A number of the document that is in front, with so many decimals.
   *
   * @param after whether it is that after what the task changes
   */
  public record Live(Expr expr, boolean network, int decimals, boolean after) implements Piece {}

  /** The same with its numbers put in. */
  public Prose at(Document now, Document after) {
    return new Prose(pieces.stream()
        .map(piece -> piece instanceof Live(var expr, var network, var decimals, var later)
            ? new Plain(Numbers.fixed(Worth.of(expr, later ? after : now, network), decimals), false)
            : piece)
        .toList());
  }

  /** The formulas in it. */
  public Stream<Formula> formulas() {
    return pieces.stream().filter(Mathematics.class::isInstance).map(piece -> ((Mathematics) piece).formula());
  }

  /** As plain text, formulas as they are typed. */
  public String plain() {
    return pieces.stream().map(piece -> switch (piece) {
      case Plain(var text, _) -> text;
      case Mathematics(var formula) -> formula.source();
      case Live _ -> "…";
    }).collect(Collectors.joining());
  }
}
