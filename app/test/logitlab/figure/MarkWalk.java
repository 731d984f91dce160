package logitlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import logitlab.derivation.expr.Term;
import logitlab.words.Numbers;

/**
 * Walks the marks of a figure, as an export shows them, and finds what nobody should see: marks outside the page, texts on top of each
 * other, numbers that are not the number they stand for. A formula counts as one text.
 */
public final class MarkWalk {
  /** Ink this close is not yet an overlap. */
  private static final double TOUCH = 0.5;

  private record Block(String name, Rect bounds) {}

  private final Figure figure;
  private final Function<Term, OptionalDouble> values;
  private final List<Block> texts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private MarkWalk(Figure figure, Function<Term, OptionalDouble> values) {
    this.figure = figure;
    this.values = values;
  }

  /** What is wrong with the figure; nothing, it is to be hoped. */
  public static List<String> faults(Figure figure, Frame frame) {
    return faults(figure, frame::value);
  }

  /** The same where the numbers come from elsewhere. */
  public static List<String> faults(Figure figure, Function<Term, OptionalDouble> values) {
    var walk = new MarkWalk(figure, values);
    figure.printed().forEach(mark -> walk.visit(mark, "", 0, 0, 1));
    walk.overlaps();
    return List.copyOf(walk.faults);
  }

  private void visit(Mark mark, String path, double dx, double dy, double opacity) {
    var name = path + "/" + mark.key();
    if (mark instanceof Mark.Group group) {
      var visible = opacity * group.opacity();
      if (visible == 0) {
        return;
      }
      if (isFormula(group)) {
        formula(group, name, dx + group.dx(), dy + group.dy());
      } else {
        group.marks().forEach(child -> visit(child, name, dx + group.dx(), dy + group.dy(), visible));
      }
      return;
    }
    var bounds = new Flat(mark, dx, dy, opacity).bounds();
    inside(name, bounds);
    if (mark instanceof Mark.Box box && box.fill() != Role.NONE && opacity > 0.5) {
      covered(name, bounds);
    }
    if (mark instanceof Mark.Text text) {
      texts.add(new Block(name + " \"" + text.text() + "\"", bounds));
      number(name, text);
    }
  }

  /** Only filled outlines under keys that count: that is how a sheet lays a formula down. */
  private static boolean isFormula(Mark.Group group) {
    return !group.marks().isEmpty() && group.marks()
        .stream()
        .allMatch(
            child -> child instanceof Mark.Path glyph && glyph.thickness() == 0 && counts(glyph.key()));
  }

  private static boolean counts(String key) {
    return key.startsWith("g") && key.length() > 1 && key.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }

  private void formula(Mark.Group group, String name, double dx, double dy) {
    group.marks()
        .stream()
        .map(glyph -> new Flat(glyph, dx, dy, 1).bounds())
        .reduce(Rect::union)
        .ifPresent(bounds -> {
          inside(name, bounds);
          texts.add(new Block(name, bounds));
        });
  }

  private void inside(String name, Rect bounds) {
    var page = figure.size().page().inset(-0.01, -0.01);
    if (!page.contains(bounds)) { // NaN is contained nowhere
      faults.add(name + " is outside the page: " + bounds);
    }
  }

  private void overlaps() {
    for (var a = 0; a < texts.size(); a++) {
      var bounds = texts.get(a).bounds().inset(2 * TOUCH, 2 * TOUCH);
      for (var b = a + 1; b < texts.size(); b++) {
        if (bounds.intersects(texts.get(b).bounds())) {
          faults.add(texts.get(a) + " and " + texts.get(b) + " overlap");
        }
      }
    }
  }

  /** What is laid down later hides what lies below it. */
  private void covered(String name, Rect bounds) {
    var ground = bounds.inset(2 * TOUCH, 2 * TOUCH);
    texts.stream()
        .filter(text -> ground.intersects(text.bounds()))
        .forEach(text -> faults.add(name + " covers " + text));
  }

  /** A text that shows one term is its number, rounded to the digits printed. */
  private void number(String name, Mark.Text text) {
    if (text.terms().size() != 1) {
      return;
    }
    var term = text.terms().iterator().next();
    var value = values.apply(term);
    if (value.isPresent() && !printed(value.getAsDouble(), text.text())) {
      faults.add(name + " shows " + text.text() + " for its only term, " + term + " = " + value.getAsDouble());
    }
  }

  private static long leadingZeros(String mantissa) {
    return mantissa.chars().filter(c -> c >= '0' && c <= '9').takeWhile(c -> c == '0').count();
  }

  static boolean printed(double value, String text) {
    var plain = text.startsWith("+") && value > 0 ? text.substring(1) : text;
    var power = plain.indexOf("·10");
    var mantissa = power < 0 ? plain : plain.substring(0, power);
    var point = mantissa.indexOf('.');
    var decimals = point < 0 ? 0 : mantissa.length() - point - 1;
    var digits = (int) mantissa.chars().filter(c -> c >= '0' && c <= '9').skip(leadingZeros(mantissa)).count();
    if (digits >= 1 && digits <= 17 && plain.equals(Numbers.significant(value, digits).text())) {
      return true;
    }
    if (decimals > 9) {
      return false;
    }
    var expected = power < 0 ? Numbers.fixed(value, decimals) : Numbers.scientific(value, decimals).text();
    return plain.equals(expected);
  }
}
