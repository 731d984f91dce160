package logitlab.typeset;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import logitlab.derivation.print.TexTags;
import logitlab.derivation.print.TexTags.Tag;

/**
 * The canvas that JLaTeXMath's boxes draw on: keeps what is drawn as glyphs instead of painting it, one unit being one em.
 *
 * <p>A box sets its colour before it draws its children and then sets the colour back that it found. So when a live number's colour comes,
 * the part whose colour was there before is the part that the number stands in.
 */
final class FormulaRecorder extends RefusingCanvas {
  private record Letter(Font font, char c) {}

  private final Map<Letter, Outline> outlines;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final TreeMap<Integer, List<Slot.Place>> places = new TreeMap<>();
  private final AffineTransform at = new AffineTransform();
  private Font font = new Font(Font.SERIF, Font.PLAIN, 1);
  private Stroke stroke = new BasicStroke(1);
  private Color color = Color.BLACK;
  private int part = Glyph.NO_PART;
  private int slot = -1;

  /** Letters already known are taken from {@code cache}, new ones put there. */
  FormulaRecorder(Cache cache) {
    this.outlines = cache.letters;
  }

  /** Outlines of letters by font, shared between formulas. */
  static final class Cache {
    private final Map<Letter, Outline> letters = new HashMap<>();
  }

  /** What was drawn, with the measures of its box in em. */
  Typeset typeset(double width, double ascent, double depth) {
    var slots = places.isEmpty() ? 0 : places.lastKey() + 1;
    return new Typeset(width, ascent, depth, glyphs,
        IntStream.range(0, slots).mapToObj(n -> new Slot(places.getOrDefault(n, List.of()))).toList());
  }

  @Override
  public void drawChars(char[] data, int offset, int length, int x, int y) {
    if (length != 1) {
      throw new UnsupportedOperationException("a formula draws letter by letter");
    }
    var c = data[offset];
    var outline = outline(c);
    if (outline.isEmpty()) {
      return;
    }
    var upright = at.getShearX() == 0 && at.getShearY() == 0 && at.getScaleX() > 0 && at.getScaleX() == at.getScaleY();
    if (slot >= 0 && c >= '0' && c <= '9') {
      if (!upright) {
        throw new UnsupportedOperationException("a live number stands upright");
      }
      var digits = IntStream.range(0, 10).mapToObj(digit -> outline((char) ('0' + digit))).toList();
      places.computeIfAbsent(slot, n -> new ArrayList<>()).add(new Slot.Place(glyphs.size(), digits));
    }
    if (upright) {
      var origin = at.transform(new Point2D.Double(x, y), null);
      glyphs.add(new Glyph(outline, origin.getX(), origin.getY(), at.getScaleX() * font.getSize2D(), part));
    } else { // a brace laid on its side: drawn from letters that stand
      fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(AwtOutlines.formulaChar(font, c)));
    }
  }

  private Outline outline(char c) {
    return outlines.computeIfAbsent(new Letter(font, c),
        letter -> AwtOutlines.of(AwtOutlines.formulaChar(letter.font().deriveFont(AwtOutlines.EM), letter.c()),
            1 / AwtOutlines.EM));
  }

  @Override
  public void fill(Shape shape) {
    var ink = AwtOutlines.of(at.createTransformedShape(shape), 1);
    if (ink.bounds().width() > 0 && ink.bounds().height() > 0) {
      var corner = ink.bounds();
      glyphs.add(new Glyph(ink.placed(-corner.left(), -corner.top(), 1), corner.left(), corner.top(), 1, part));
    }
  }

  @Override
  public void draw(Shape shape) {
    fill(stroke.createStrokedShape(shape));
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle2D.Double(x, y, width, height));
  }

  @Override
  public void setColor(Color next) {
    color = next;
    switch (TexTags.read(next.getRGB() & 0xFFFFFF)) {
      case Tag.Part(int id) -> {
        part = id;
        slot = -1;
      }
      case Tag.Slot(int index) -> slot = index;
      case Tag.None() -> {
        part = Glyph.NO_PART;
        slot = -1;
      }
    }
  }

  @Override
  public Color getColor() {
    return color;
  }

  @Override
  public void setPaint(Paint paint) {
    if (!(paint instanceof Color plain)) {
      throw new UnsupportedOperationException("a formula has plain colours");
    }
    setColor(plain);
  }

  @Override
  public Paint getPaint() {
    return color;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(Font next) {
    font = next;
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void setStroke(Stroke next) {
    stroke = next;
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(at);
  }

  @Override
  public void setTransform(AffineTransform next) {
    at.setTransform(next);
  }

  @Override
  public void transform(AffineTransform next) {
    at.concatenate(next);
  }

  @Override
  public void translate(double x, double y) {
    at.translate(x, y);
  }

  @Override
  public void scale(double x, double y) {
    at.scale(x, y);
  }

  @Override
  public void rotate(double angle) {
    at.rotate(angle);
  }

  @Override
  public void rotate(double angle, double x, double y) {
    at.rotate(angle, x, y);
  }
}
