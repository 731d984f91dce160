package logitlab.figure;

import java.util.Set;
import logitlab.figure.Sheet.Anchor;
import logitlab.state.Action;
import logitlab.typeset.Face;

/** Things to press: each lays down how it looks and returns the handle that stands on it. */
final class Presses {
  private Presses() {}

  /** A bordered button. */
  static Handle.Press button(Sheet sheet, String key, Action action, Rect region, String text, String name) {
    sheet.ring(key, Set.of(), region, 8, Role.SURFACE, Role.EDGE, 1);
    label(sheet, key, Role.INK, text, Face.SEMIBOLD, region);
    return new Handle.Press(key, action, region, name, "");
  }

  /** The button that is most likely meant. */
  static Handle.Press primary(Sheet sheet, String key, Action action, Rect region, String text, String name) {
    sheet.fill(key, Set.of(), region, 8, Role.ACCENT);
    label(sheet, key, Role.ON_ACCENT, text, Face.SEMIBOLD, region);
    return new Handle.Press(key, action, region, name, "");
  }

  /** Text in the accent's colour. */
  static Handle.Press quiet(Sheet sheet, String key, Action action, Rect region, String text, String name) {
    label(sheet, key, Role.ACCENT, text, Face.MEDIUM, region);
    return new Handle.Press(key, action, region, name, "");
  }

  /** One of several that exclude each other. */
  static Handle.Press option(Sheet sheet, String key, Action action, Rect region, String text, String name,
      boolean chosen) {
    if (chosen) {
      sheet.ring(key, Set.of(), region, 6, Role.CURRENT, Role.ACCENT, 1);
    }
    label(sheet, key, chosen ? Role.INK : Role.MUTED, text, chosen ? Face.SEMIBOLD : Face.REGULAR, region);
    return new Handle.Press(key, action, region, name, "");
  }

  private static void label(Sheet sheet, String key, Role role, String text, Face face, Rect region) {
    sheet.text(key + ".text", role, text, face, 15, region.centreX(), region.centreY() + 5.4, Anchor.MIDDLE);
  }
}
