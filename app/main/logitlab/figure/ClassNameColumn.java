package logitlab.figure;

import java.util.List;
import logitlab.typeset.Face;

/** A column of class names. */
final class ClassNameColumn {
  private ClassNameColumn() {}

  /** As wide as the widest name, at most {@code most}. */
  static double width(List<String> names, CardFace card, double most) {
    return names.stream()
        .mapToDouble(name -> TextWidth.of(name, Face.MEDIUM, card.text()))
        .map(width -> Math.min(width, most))
        .max()
        .orElse(most);
  }
}
