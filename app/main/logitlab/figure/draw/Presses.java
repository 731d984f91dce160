package logitlab.figure.draw;

import java.util.List;
import java.util.Set;
import logitlab.figure.Handle;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.text.TextWidth;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.typeset.Typeset;

/** Things to press: each lays down how it looks and returns the handle that stands on it. */
public final class Presses {
  private Presses() {}

  /** A bordered button. */
  public static Handle.Press button(Sheet sheet, String key, Action action, Rect region, String text, String name) {
    sheet.ring(key, Set.of(), region, 8, Role.SURFACE, Role.EDGE, 1);
    label(sheet, key, Role.INK, text, Face.SEMIBOLD, region);
    return new Handle.Press(key, action, region, name, "");
  }

  /** The button that is most likely meant. */
  public static Handle.Press primary(Sheet sheet, String key, Action action, Rect region, String text, String name) {
    sheet.fill(key, Set.of(), region, 8, Role.ACCENT);
    label(sheet, key, Role.ON_ACCENT, text, Face.SEMIBOLD, region);
    return new Handle.Press(key, action, region, name, "");
  }

  /** Text in the accent's colour. */
  public static Handle.Press quiet(Sheet sheet, String key, Action action, Rect region, String text, String name) {
    label(sheet, key, Role.ACCENT, text, Face.MEDIUM, region);
    return new Handle.Press(key, action, region, name, "");
  }

  /** One of several that exclude each other. */
  public static Handle.Press option(Sheet sheet, String key, Action action, Rect region, String text, String name,
      boolean chosen) {
    if (chosen) {
      sheet.ring(key, Set.of(), region, 6, Role.CURRENT, Role.ACCENT, 1);
    }
    label(sheet, key, chosen ? Role.INK : Role.MUTED, text, chosen ? Face.SEMIBOLD : Face.REGULAR, region);
    return new Handle.Press(key, action, region, name, "");
  }

  /** One of several to look at. */
  public static Handle.Option radio(Sheet sheet, String key, Action action, Rect region, String text, String name,
      boolean chosen) {
    var looks = option(sheet, key, action, region, text, name, chosen);
    return new Handle.Option(key, action, looks.region(), name, chosen);
  }

  /** One of several to look at, as a formula from the left edge of its region on. */
  public static Handle.Option radio(Sheet sheet, String key, Action action, Rect region, Typeset formula, String name,
      boolean chosen) {
    sheet.ring(key, Set.of(), region, 6, chosen ? Role.CURRENT : Role.SURFACE, chosen ? Role.ACCENT : Role.HAIRLINE, 1);
    sheet.formula(key + ".formula", Set.of(), chosen ? Role.INK : Role.MUTED, formula,
        region.centreX() - formula.width() / 2, region.centreY() + (formula.ascent() - formula.depth()) / 2);
    return new Handle.Option(key, action, region, name, chosen);
  }

  /** The heading of a panel whose things are looked at one by one, between two buttons. */
  public static void stepper(Sheet sheet, List<Handle> handles, Stepper stepper, Rect area, double textSize) {
    var y = area.y() + 16;
    var back = Rect.centred(area.x() + 16, y, 32, 32);
    var on = Rect.centred(area.right() - 16, y, 32, 32);
    step(sheet, handles, stepper.key() + "-back", back, -1, stepper.back(), stepper.backName());
    step(sheet, handles, stepper.key() + "-on", on, 1, stepper.on(), stepper.onName());
    var counted = TextWidth.of(stepper.count(), Face.REGULAR, textSize);
    sheet.text(stepper.key() + ".count", Role.MUTED, stepper.count(), Face.REGULAR, textSize, on.x() - 10,
        CardFace.baseline(y, textSize), Anchor.END);
    var room = on.x() - 22 - counted - back.right() - 12;
    sheet.text(stepper.key() + ".name", Role.INK, Sheet.fitted(stepper.title(), Face.SEMIBOLD, 18, room),
        Face.SEMIBOLD, 18, back.right() + 12, CardFace.baseline(y, 18), Anchor.START);
  }

  /** What a heading between two buttons says and does. */
  public record Stepper(String key, String title, String count, Action back, String backName, Action on,
      String onName) {}

  private static void step(Sheet sheet, List<Handle> handles, String key, Rect place, int direction, Action action,
      String name) {
    sheet.ring(key, Set.of(), place, 16, Role.SURFACE, Role.EDGE, 1);
    sheet.add(TransportIcons.step(key + ".icon", Role.INK, place.centreX(), place.centreY(), direction));
    handles.add(new Handle.Press(key, action, place, name, ""));
  }

  private static void label(Sheet sheet, String key, Role role, String text, Face face, Rect region) {
    sheet.text(key + ".text", role, text, face, 15, region.centreX(), region.centreY() + 5.4, Anchor.MIDDLE);
  }
}
