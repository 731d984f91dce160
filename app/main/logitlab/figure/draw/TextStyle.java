package logitlab.figure.draw;

import logitlab.figure.Role;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;

/**
 * How a text looks.
 *
 * @param size pixels per em
 */
public record TextStyle(Role role, Face face, double size) {
  /** What a card is about, at its top. */
  public static final TextStyle TITLE = ink(Face.SEMIBOLD, Space.TITLE);
  /** What a part of a card is about, and numbers that count. */
  public static final TextStyle HEADING = ink(Face.SEMIBOLD, Space.TEXT);
  /** A name, a value, a sentence that is read first. */
  public static final TextStyle NAME = ink(Face.MEDIUM, Space.TEXT);
  /** Running text. */
  public static final TextStyle TEXT = ink(Face.REGULAR, Space.TEXT);
  /** What explains, and is read when it is looked for. */
  public static final TextStyle QUIET = muted(Face.REGULAR, Space.TEXT);
  /** Axes, units and other small print. */
  public static final TextStyle SMALL = muted(Face.REGULAR, Space.SMALL);

  /** In the colour that is read first. */
  public static TextStyle ink(Face face, double size) {
    return new TextStyle(Role.INK, face, size);
  }

  /** In the colour of what is read when it is looked for. */
  public static TextStyle muted(Face face, double size) {
    return new TextStyle(Role.MUTED, face, size);
  }

  public TextStyle in(Role other) {
    return new TextStyle(other, face, size);
  }

  public TextStyle sized(double other) {
    return new TextStyle(role, face, other);
  }

  /** As large, or as small as it must be for the text to be at most {@code width} wide. */
  public TextStyle fitting(String text, double width) {
    return sized(Sheet.fittedSize(text, face, size, width));
  }

  /** The text shortened with … until it is at most {@code width} wide. */
  public String shortened(String text, double width) {
    return Sheet.fitted(text, face, size, width);
  }

  /** How wide a text is. */
  public double width(String text) {
    return Texts.measure(text, face, size).width();
  }
}
