package logitlab.figure;

import logitlab.typeset.Face;
import logitlab.typeset.Texts;

/** How wide a text is. */
final class TextWidth {
  private TextWidth() {}

  static double of(String text, Face face, double size) {
    return Texts.measure(text, face, size).width();
  }
}
