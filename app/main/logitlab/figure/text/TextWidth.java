package logitlab.figure.text;

import logitlab.typeset.Face;
import logitlab.typeset.Texts;

/** How wide a text is. */
public final class TextWidth {
  private TextWidth() {}

  public static double of(String text, Face face, double size) {
    return Texts.measure(text, face, size).width();
  }
}
