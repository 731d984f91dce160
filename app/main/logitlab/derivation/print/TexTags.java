package logitlab.derivation.print;

import java.util.HexFormat;

/**
 * How a formula's source names its parts: a colour that no theme uses goes through the layout to every glyph and tells which part, or
 * which live number, drew it. Inner tags win over outer ones.
 */
public final class TexTags {
  /** What a colour, without its alpha, says of a glyph. */
  public sealed interface Tag {
    /** The glyph belongs to part {@code id}. */
    record Part(int id) implements Tag {}

    /** The glyph is a digit of live number {@code index}; the source has a 0 in its place. */
    record Slot(int index) implements Tag {}

    /** Neither. */
    record None() implements Tag {}
  }

  private static final int PART = 0xFE0000;
  private static final int NUMBER = 0xFD0000;
  private static final int LARGEST = 0xFFFF;

  private TexTags() {}

  /** TeX whose ink belongs to part {@code id}, 0 to 65535. */
  public static String part(int id, String tex) {
    return coloured(PART, id, tex);
  }

  /** A live number as TeX: the shape of the number with a 0 for every digit, such as {@code -0.000}. */
  public static String number(int index, String shape) {
    return coloured(NUMBER, index, shape);
  }

  /** Reads a colour 0xRRGGBB back. */
  public static Tag read(int rgb) {
    var id = rgb & LARGEST;
    return switch (rgb & 0xFF0000) {
      case PART -> new Tag.Part(id);
      case NUMBER -> new Tag.Slot(id);
      default -> new Tag.None();
    };
  }

  private static String coloured(int mark, int id, String tex) {
    if (id < 0 || id > LARGEST) {
      throw new IllegalArgumentException("tag " + id);
    }
    return "\\textcolor{#" + HexFormat.of().withUpperCase().toHexDigits(mark | id, 6) + "}{" + tex + "}";
  }
}
