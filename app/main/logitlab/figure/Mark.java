package logitlab.figure;

import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Term;
import logitlab.typeset.Face;
import logitlab.typeset.Outline;

/** One inked thing of a figure. Equal marks look the same. */
public sealed interface Mark {
  /** Its name in the figure, the same from frame to frame, so that a node on the screen can be used again. */
  String key();

  /** What it shows: pointing at one of these terms lights the mark, and pointing at the mark lights the terms. */
  Set<Term> terms();

  /** A straight stroke. */
  record Line(String key, Set<Term> terms, Role role, double x1, double y1, double x2, double y2, double thickness)
      implements
        Mark {}

  /** A rectangle with round corners, filled and bordered; either may be {@link Role#NONE}. */
  record Box(String key, Set<Term> terms, Rect area, double radius, Role fill, Role border, double thickness)
      implements
        Mark {}

  /** Outlines placed at (x, y) and scaled: filled when the thickness is 0, else drawn as a stroke of that thickness. */
  record Path(String key, Set<Term> terms, Role role, Outline outline, double x, double y, double scale,
      double thickness)
      implements
        Mark {}

  /**
   * Words or a number on one line. {@code x} is its left end, {@code width} its measured advance.
   *
   * @param numbers where the numbers in it come from; a text that shows one number and one term needs no more than these
   */
  record Text(String key, Set<Term> terms, Role role, String text, Face face, double size, double x, double baseline,
      double width, List<Printed.Stretch> numbers) implements Mark {
    public Text {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * Marks that move and fade together.
   *
   * @param kind what they are beyond that
   */
  record Group(String key, List<Mark> marks, double dx, double dy, double opacity, Kind kind) implements Mark {
    /** What a group is beyond marks that belong together. */
    public enum Kind {
      PLAIN,
      /** Much ink over a ground that changes often: worth painting once, and keeping the picture. */
      KEPT,
      /** What only serves operation: how a button, a tab, a knob or a field looks, or the words that invite to use them. */
      CONTROL
    }

    public Group {
      marks = List.copyOf(marks);
    }

    public Group(String key, List<Mark> marks, double dx, double dy, double opacity) {
      this(key, marks, dx, dy, opacity, Kind.PLAIN);
    }

    @Override
    public Set<Term> terms() {
      return Set.of();
    }
  }

  /** The same marks so far to the right and down, as one group where they move at all. */
  static List<Mark> moved(String key, List<Mark> marks, double dx, double dy) {
    return marks.isEmpty() || (dx == 0 && dy == 0) ? marks : List.of(new Mark.Group(key, marks, dx, dy, 1));
  }
}
