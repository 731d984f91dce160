package logitlab.state.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.state.domain.Domain;
import logitlab.words.Message;

/**
 * Something on one screen that is hidden from an audience until it is asked for.
 *
 * @param screen where it is hidden
 * @param what   what is hidden there
 */
public record Cover(Screen screen, What what) {
  private static final Pattern WRITTEN = Pattern
      .compile("([a-z]+)/(?:#([a-z0-9.-]{1,40})|([a-z0-9-]+)(?:\\[(\\d{1,3})\\](?:\\[(\\d{1,3})\\])?)?(!?))");

  /** What can be hidden. */
  public sealed interface What {}

  /** All numbers of a quantity. */
  public record Column(Quantity quantity) implements What {}

  /** One number, with its bar. */
  public record Entry(Term term) implements What {}

  /** A panel, a line or a sentence, by the name of its marks in the figure. */
  public record Part(String key) implements What {}

  /** Whether it hides a number of the quantity, or the number itself. */
  public boolean hides(Term term) {
    return switch (what) {
      case Column(var quantity) -> term.quantity() == quantity;
      case Entry(var hidden) -> term.equals(hidden);
      case Part _ -> false;
    };
  }

  /** As files write it: {@code explore/p}, {@code explore/p[2]} with indices from 1, {@code explore/loss!} for a single number, {@code explore/#descent}. */
  public String id() {
    return screen.id() + "/" + switch (what) {
      case Column(var quantity) -> name(quantity);
      case Entry(var term) -> name(term.quantity()) + (term.row() < 0 ? "!" : "[" + (term.row() + 1) + "]")
          + (term.column() < 0 ? "" : "[" + (term.column() + 1) + "]");
      case Part(var key) -> "#" + key;
    };
  }

  private static String name(Quantity quantity) {
    return quantity.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What {@link #id} wrote.
   *
   * @throws logitlab.state.domain.InvalidDocument naming the text that hides nothing
   */
  public static Cover read(String id) {
    var written = WRITTEN.matcher(id);
    var screen = written.matches()
        ? Arrays.stream(Screen.values()).filter(each -> each.id().equals(written.group(1))).findFirst()
        : Optional.<Screen>empty();
    if (screen.isEmpty()) {
      throw Domain.refuse("cover", Message.foreign(id));
    }
    return new Cover(screen.get(), what(written, id));
  }

  private static What what(Matcher written, String id) {
    if (written.group(2) != null) {
      return new Part(written.group(2));
    }
    var quantity = Arrays.stream(Quantity.values())
        .filter(each -> name(each).equals(written.group(3)))
        .findFirst()
        .orElseThrow(() -> Domain.refuse("cover", Message.foreign(id)));
    if (written.group(4) == null) {
      return written.group(6).isEmpty() ? new Column(quantity) : new Entry(Term.of(quantity));
    }
    return new Entry(
        new Term(quantity, index(written.group(4)), written.group(5) == null ? -1 : index(written.group(5))));
  }

  /** From 0; what is written as 0 is taken for the first. */
  private static int index(String digits) {
    return Math.max(0, Integer.parseInt(digits) - 1);
  }
}
