package logitlab.export.deck;

import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.typeset.Face;
import logitlab.typeset.Outline;

/** A thing on a slide that can be taken hold of in a program for slides. Measures are pixels of the figure; no two on a slide have one name. */
sealed interface Shape {
  String name();

  /** From 0 to 1. */
  double opacity();

  /** Filled outlines where they stand, such as all letters of a part; drawn as a stroke where the thickness is not 0. */
  record Ink(String name, double opacity, Role role, Outline outline, double thickness) implements Shape {}

  /** A straight stroke. */
  record Stroke(String name, double opacity, Role role, Ends ends, double thickness) implements Shape {}

  record Ends(double x1, double y1, double x2, double y2) {}

  /** A rectangle with round corners. */
  record Block(String name, double opacity, Rect area, double radius, Paint paint) implements Shape {}

  record Paint(Role fill, Role border, double thickness) {}

  /** Words on one line. */
  record Words(String name, double opacity, Role role, String text, Letters letters, Place place) implements Shape {
    /** The same with more of the line, and as wide as that is. */
    Words with(String longer, double width) {
      return new Words(name, opacity, role, longer, letters, new Place(place.x(), place.baseline(), width));
    }
  }

  record Letters(Face face, double size) {}

  /** The left end, and how wide they are in the program's own face. */
  record Place(double x, double baseline, double width) {
    double right() {
      return x + width;
    }
  }
}
