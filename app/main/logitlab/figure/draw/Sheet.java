package logitlab.figure.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import logitlab.derivation.expr.Term;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Handle;
import logitlab.figure.Mark.Group.Kind;
import logitlab.figure.Mark;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.Source;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.typeset.Glyph;
import logitlab.typeset.Texts;
import logitlab.typeset.Typeset;

/** Where a chart lays down its marks and its handles while it draws; {@link #figure} ends it. */
public final class Sheet {
  /** Where a text stands against its x. */
  public enum Anchor {
    START, MIDDLE, END;

    public Place at(double x, double baseline) {
      return new Place(this, x, baseline);
    }
  }

  /** Where a text stands on one line. */
  public record Place(Anchor anchor, double x, double baseline) {
    /** The same with so much room for the text. */
    public Slot within(double width) {
      return new Slot(this, width);
    }

    private double left(double width) {
      return switch (anchor) {
        case START -> x;
        case MIDDLE -> x - width / 2;
        case END -> x - width;
      };
    }
  }

  /** A place for a text that may be so wide. */
  public record Slot(Place place, double width) {}

  /** How much is seen of the colour of the largest entry: less than all, so that ink can be read on it. */
  public static final double STRONGEST = 0.45;

  private final List<Mark> marks;
  private final List<Handle> handles;
  private final Function<String, List<Printed.Stretch>> numbers;

  public Sheet() {
    this(new ArrayList<>(), new ArrayList<>(), _ -> List.of());
  }

  private Sheet(List<Mark> marks, List<Handle> handles, Function<String, List<Printed.Stretch>> numbers) {
    this.marks = marks;
    this.handles = handles;
    this.numbers = numbers;
  }

  /** The same sheet for a text with one number in it, which comes from there. */
  public Sheet showing(Source source) {
    return new Sheet(marks, handles, text -> Printed.of(text, source).numbers());
  }

  /** The same sheet for one of these texts, whole, shortened, or line by line. */
  public Sheet showing(Printed... texts) {
    return showing(List.of(texts));
  }

  /** The same for a list of them. */
  public Sheet showing(List<Printed> texts) {
    return new Sheet(marks, handles, text -> Printed.within(texts, text));
  }

  public List<Mark> marks() {
    return List.copyOf(marks);
  }

  /** What was laid down, as a picture of this size. */
  public Figure figure(Size size, Description description) {
    return new Figure(size, marks, handles, description);
  }

  /** What can be moved or pressed of what was laid down. */
  public List<Handle> handles() {
    return List.copyOf(handles);
  }

  public void add(Mark mark) {
    marks.add(mark);
  }

  public void addAll(List<Mark> more) {
    marks.addAll(more);
  }

  /** Something that can be moved or pressed; what is laid down first is reached first by the keyboard. */
  public void handle(Handle handle) {
    handles.add(handle);
  }

  /** Marks that belong together; the handles that {@code draws} lays down stand on the whole sheet. */
  public void group(String key, Consumer<Sheet> draws) {
    var inner = part();
    draws.accept(inner);
    add(new Mark.Group(key, inner.marks(), 0, 0, 1));
  }

  private Sheet part() {
    return new Sheet(new ArrayList<>(), handles, numbers);
  }

  /** A rounded panel that one job stands on. */
  public void card(String key, Rect area) {
    add(new Mark.Box(key, Set.of(), area, 10, Role.SURFACE, Role.HAIRLINE, 1));
  }

  public void fill(String key, Set<Term> terms, Rect area, double radius, Role role) {
    add(new Mark.Box(key, terms, area, radius, role, Role.NONE, 0));
  }

  /** A ground of which only so much is seen: how large a number is. */
  public void tint(String key, Set<Term> terms, Rect area, double radius, Role role, double opacity) {
    add(new Mark.Group(key, List.of(new Mark.Box("colour", terms, area, radius, role, Role.NONE, 0)), 0, 0, opacity));
  }

  /** How much is seen of the colour of an entry that is this share of the largest: small ones still show. */
  public static double heat(double share) {
    return STRONGEST * Math.sqrt(share);
  }

  /** What only serves operation: {@code looks} draws how it looks. */
  public void control(String key, Consumer<Sheet> looks) {
    var inner = part();
    looks.accept(inner);
    add(new Mark.Group(key, inner.marks(), 0, 0, 1, Kind.CONTROL));
  }

  /** What a slider is taken hold of by, and under it the value on its scale, for those who cannot move it. */
  public void knob(String key, Set<Term> terms, Rect area, double thickness) {
    fill(key + ".value", terms, Rect.centred(area.centreX(), area.centreY(), 3, area.height() - 4), 1.5, Role.INK);
    control(key, looks -> looks.ring(key, terms, area, area.width() / 2, Role.SURFACE,
        new Stroke(Role.ACCENT, thickness)));
  }

  public void ring(String key, Set<Term> terms, Rect area, double radius, Role fill, Stroke border) {
    add(new Mark.Box(key, terms, area, radius, fill, border.role(), border.thickness()));
  }

  public void line(String key, Set<Term> terms, Stroke stroke, Segment ends) {
    add(new Mark.Line(key, terms, stroke.role(), ends.x1(), ends.y1(), ends.x2(), ends.y2(), stroke.thickness()));
  }

  /** Text on one line; returns its right end. */
  public double text(String key, Set<Term> terms, TextStyle style, String text, Place place) {
    if (text.isEmpty()) {
      return place.x();
    }
    var width = style.width(text);
    var left = place.left(width);
    add(new Mark.Text(key, terms, style.role(), text, style.face(), style.size(), left, place.baseline(), width,
        numbers.apply(text)));
    return left + width;
  }

  /** Text that shows no term. */
  public double text(String key, TextStyle style, String text, Place place) {
    return text(key, Set.of(), style, text, place);
  }

  /** Text shortened with … until it is at most {@code width} wide. */
  public static String fitted(String text, Face face, double size, double width) {
    if (Texts.measure(text, face, size).width() <= width) {
      return text;
    }
    var codes = text.codePoints().toArray();
    // Halved again and again: a letter at a time would take the square of the length.
    var shown = "…";
    for (int fits = 0, tooLong = codes.length; tooLong - fits > 1;) {
      var length = (fits + tooLong) / 2;
      var shorter = new String(codes, 0, length).strip() + "…";
      if (Texts.measure(shorter, face, size).width() <= width) {
        shown = shorter;
        fits = length;
      } else {
        tooLong = length;
      }
    }
    return shown;
  }

  /** A formula as large as asked for, unless the width is less. */
  public static Typeset fitted(String tex, double size, double width) {
    var formula = Formulas.typeset(tex, size);
    return formula.width() <= width ? formula : Formulas.typeset(tex, size * width / formula.width());
  }

  /** {@code size}, or what makes the text {@code width} wide where it would be wider. */
  public static double fittedSize(String text, Face face, double size, double width) {
    return Math.min(size, size * width / Texts.measure(text, face, size).width());
  }

  /** A paragraph broken into lines; returns the baseline after its last line. */
  public double paragraph(String key, TextStyle style, String text, Lines where) {
    var lines = Texts.wrap(text, style.face(), style.size(), where.width());
    for (var i = 0; i < lines.size(); i++) {
      text(key + "." + i, style, lines.get(i), Anchor.START.at(where.x(), where.baseline() + i * where.leading()));
    }
    return where.baseline() + lines.size() * where.leading();
  }

  /** A formula with its left end at x; returns its right end. */
  public double formula(String key, Set<Term> terms, Role role, Typeset formula, double x, double baseline) {
    var glyphs = formula.glyphs();
    var children = new ArrayList<Mark>(glyphs.size());
    for (var i = 0; i < glyphs.size(); i++) {
      children.add(glyph("g" + i, terms, role, glyphs.get(i)));
    }
    add(new Mark.Group(key, children, x, baseline, 1));
    return x + formula.width();
  }

  /** A formula in one role, centred at x. */
  public void centred(String key, Set<Term> terms, Role role, Typeset formula, double x, double baseline) {
    formula(key, terms, role, formula, x - formula.width() / 2, baseline);
  }

  public static Mark glyph(String key, Set<Term> terms, Role role, Glyph glyph) {
    return new Mark.Path(key, terms, role, glyph.outline(), glyph.x(), glyph.y(), glyph.scale(), 0);
  }
}
