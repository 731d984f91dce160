package logitlab.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import logitlab.typeset.CubicSink;
import logitlab.typeset.Cubics;
import logitlab.typeset.Outline;

/**
 * A font in Adobe's Compact Font Format, keyed by numbers instead of names, made of outlines: glyph n of the font is outline n. Formats are
 * from Adobe's Technical Notes 5176 (the file) and 5177 (the outlines).
 */
final class CffFont {
  /** Units of a letter's coordinates to an em. */
  static final int EM = 1000;
  private static final int FIRST_OWN_STRING = 391;
  private static final int RMOVETO = 21;
  private static final int RLINETO = 5;
  private static final int RRCURVETO = 8;
  private static final int ENDCHAR = 14;

  private CffFont() {}

  /** The font file. Outlines have their origin on the baseline, y down, {@link #EM} to an em. */
  static byte[] of(String name, List<Outline> glyphs) {
    var charset = new Bytes().number(2, 1).number(1, 2).number(glyphs.size() - 2, 2);
    var select = new Bytes().number(3, 1).number(1, 2).number(0, 2).number(0, 1).number(glyphs.size(), 2);
    var outlines = new Bytes().index(glyphs.stream().map(CffFont::drawn).toList());
    // No width is written in an outline: the page that uses the font holds them.
    var privates = new Bytes().integer(0).number(20, 1);
    // Offsets are five bytes long whatever they are, so that what comes first is as long before they are known as after.
    var length = head(name, glyphs.size(), new int[4]).size();
    var offsets = new int[4];
    offsets[0] = length;
    offsets[1] = offsets[0] + charset.size();
    offsets[2] = offsets[1] + select.size();
    offsets[3] = offsets[2] + outlines.size();
    var fonts = fonts(privates.size(), 0).size();
    var array = fonts(privates.size(), offsets[3] + fonts);
    return head(name, glyphs.size(), offsets).add(charset).add(select).add(outlines).add(array).add(privates).bytes();
  }

  private static Bytes head(String name, int glyphs, int[] offsets) {
    var top = new Bytes().integer(FIRST_OWN_STRING)
        .integer(FIRST_OWN_STRING + 1)
        .integer(0)
        .number(12, 1)
        .number(30, 1);
    top.integer(glyphs).number(12, 1).number(34, 1);
    top.integer(offsets[0]).number(15, 1);
    top.integer(offsets[1]).number(12, 1).number(37, 1);
    top.integer(offsets[2]).number(17, 1);
    top.integer(offsets[3]).number(12, 1).number(36, 1);
    var strings = List.of(ascii("Adobe"), ascii("Identity"));
    return new Bytes().number(1, 1)
        .number(0, 1)
        .number(4, 1)
        .number(4, 1)
        .index(List.of(ascii(name)))
        .index(List.of(top))
        .index(strings)
        .index(List.of());
  }

  private static Bytes fonts(int size, int offset) {
    return new Bytes().index(List.of(new Bytes().integer(size).integer(offset).number(18, 1)));
  }

  private static Bytes ascii(String text) {
    return new Bytes().raw(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static Bytes drawn(Outline outline) {
    var pen = new CharString();
    outline.forEach(new Cubics(pen));
    return pen.out.number(ENDCHAR, 1);
  }

  /** Draws an outline in steps from point to point, y up, each point rounded for itself so that errors do not add up. */
  private static final class CharString implements CubicSink {
    private final Bytes out = new Bytes();
    private int atX;
    private int atY;

    @Override
    public void move(double x, double y) {
      step(x, y);
      out.number(RMOVETO, 1);
    }

    @Override
    public void line(double x, double y) {
      step(x, y);
      out.number(RLINETO, 1);
    }

    @Override
    public void cubic(double c1x, double c1y, double c2x, double c2y, double x, double y) {
      step(c1x, c1y);
      step(c2x, c2y);
      step(x, y);
      out.number(RRCURVETO, 1);
    }

    /** A contour closes by itself where the next begins. */
    @Override
    public void close() {}

    private void step(double x, double y) {
      var toX = (int) Math.round(x);
      var toY = (int) Math.round(-y);
      out.operand(toX - atX).operand(toY - atY);
      atX = toX;
      atY = toY;
    }
  }

  /** The parts of the file. */
  private static final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes number(int value, int bytes) {
      for (var n = bytes - 1; n >= 0; n--) {
        out.write(value >> (8 * n));
      }
      return this;
    }

    /** A number of a dictionary, five bytes long. */
    Bytes integer(int value) {
      return number(29, 1).number(value, 4);
    }

    /** A number of an outline. */
    Bytes operand(int value) {
      if (value >= -107 && value <= 107) {
        return number(value + 139, 1);
      }
      if (Math.abs(value) <= 1131) {
        var rest = Math.abs(value) - 108;
        return number((value > 0 ? 247 : 251) + rest / 256, 1).number(rest % 256, 1);
      }
      return number(28, 1).number(value, 2);
    }

    Bytes index(List<Bytes> parts) {
      number(parts.size(), 2);
      if (parts.isEmpty()) {
        return this;
      }
      number(4, 1);
      var offsets = new ArrayList<Integer>(List.of(1));
      parts.forEach(part -> offsets.add(offsets.getLast() + part.size()));
      offsets.forEach(offset -> number(offset, 4));
      parts.forEach(this::add);
      return this;
    }

    Bytes add(Bytes more) {
      return raw(more.bytes());
    }

    Bytes raw(byte[] more) {
      out.writeBytes(more);
      return this;
    }

    int size() {
      return out.size();
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
