package logitlab.figure.draw;

import java.util.List;
import logitlab.figure.text.TextWidth;
import logitlab.typeset.Face;

/** A column of class names. */
public final class ClassNameColumn {
  private ClassNameColumn() {}

  /** As wide as the widest name, at most {@code most}. */
  public static double width(List<String> names, CardFace card, double most) {
    return names.stream()
        .mapToDouble(name -> TextWidth.of(name, Face.MEDIUM, card.text()))
        .map(width -> Math.min(width, most))
        .max()
        .orElse(most);
  }
}
