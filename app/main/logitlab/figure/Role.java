package logitlab.figure;

import java.util.Locale;

/** What a mark means. A theme gives each role its colour; the name in the theme's file is {@link #cssName()}. */
public enum Role {
  /** Not painted at all. */
  NONE,
  /** The ground, and the cards on it. */
  PAGE, SURFACE,
  /** Text and lines: first and second rank, separators, quiet shapes that must still be seen, empty bars. */
  INK, MUTED, HAIRLINE, EDGE, TRACK,
  /** What can be done, and text on it. */
  ACCENT, ON_ACCENT,
  /** The ground under the line that is being walked. */
  CURRENT, PROBABILITY,
  /**
   * The sign of a number, wherever one is shown by colour (a gradient, a weight, an entry of a matrix): above 0 and below, as shapes and as
   * text. A gradient above 0 is one that descent pushes down.
   */
  POSITIVE, NEGATIVE, TEXT_POSITIVE, TEXT_NEGATIVE, TARGET,
  /** The ground under what is pointed at, and its border. */
  POINTED, POINTED_EDGE,
  /** The classes in their order, on their signs and regions; data have at most six. */
  CLASS_1, CLASS_2, CLASS_3, CLASS_4, CLASS_5, CLASS_6, CLASS_7, CLASS_8, CLASS_9, CLASS_10;

  /** The role of a class, from 0. */
  public static Role ofClass(int index) {
    return switch (index) {
      case 0 -> CLASS_1;
      case 1 -> CLASS_2;
      case 2 -> CLASS_3;
      case 3 -> CLASS_4;
      case 4 -> CLASS_5;
      case 5 -> CLASS_6;
      case 6 -> CLASS_7;
      case 7 -> CLASS_8;
      case 8 -> CLASS_9;
      case 9 -> CLASS_10;
      default -> throw new IllegalArgumentException("there are at most ten classes, not " + (index + 1));
    };
  }

  /** Such as {@code gradient-positive}. */
  public String cssName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The shape's role for a gradient entry. */
  public static Role gradient(double value) {
    return value < 0 ? NEGATIVE : POSITIVE;
  }

  /** The text's role for a gradient entry. */
  public static Role gradientText(double value) {
    return value < 0 ? TEXT_NEGATIVE : value > 0 ? TEXT_POSITIVE : INK;
  }
}
