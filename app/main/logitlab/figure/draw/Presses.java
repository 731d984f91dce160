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
    sheet.control(key, looks -> {
      looks.ring(key, Set.of(), region, 8, Role.SURFACE, new Stroke(Role.EDGE, 1));
      label(looks, key, Role.INK, text, Face.SEMIBOLD, region);
    });
    return new Handle.Press(key, action, region, name, "");
  }

  /** The button that is most likely meant. */
  public static Handle.Press primary(Sheet sheet, String key, Action action, Rect region, String text, String name) {
    sheet.control(key, looks -> {
      looks.fill(key, Set.of(), region, 8, Role.ACCENT);
      label(looks, key, Role.ON_ACCENT, text, Face.SEMIBOLD, region);
    });
    return new Handle.Press(key, action, region, name, "");
  }

  /** Text in the accent's colour. */
  public static Handle.Press quiet(Sheet sheet, String key, Action action, Rect region, String text, String name) {
    sheet.control(key, looks -> label(looks, key, Role.ACCENT, text, Face.MEDIUM, region));
    return new Handle.Press(key, action, region, name, "");
  }

  /** One of several that exclude each other, such as a tab: an audience sees by the rest of the figure which is chosen. */
  public static Handle.Press option(Sheet sheet, String key, Action action, Rect region, String text, String name,
      boolean chosen) {
    sheet.control(key, looks -> {
      if (chosen) {
        ground(looks, key, region);
      }
      choice(looks, key, region, text, chosen);
    });
    return new Handle.Press(key, action, region, name, "");
  }

  /** One of several values of a setting: the word of the one that is chosen is also for those who cannot choose. */
  public static Handle.Press setting(Sheet sheet, String key, Action action, Rect region, String text, String name,
      boolean chosen) {
    if (!chosen) {
      return option(sheet, key, action, region, text, name, false);
    }
    sheet.control(key, looks -> ground(looks, key, region));
    choice(sheet, key, region, text, true);
    return new Handle.Press(key, action, region, name, "");
  }

  private static void ground(Sheet sheet, String key, Rect region) {
    sheet.ring(key, Set.of(), region, 6, Role.CURRENT, new Stroke(Role.ACCENT, 1));
  }

  private static void choice(Sheet sheet, String key, Rect region, String text, boolean chosen) {
    label(sheet, key, chosen ? Role.INK : Role.MUTED, text, chosen ? Face.SEMIBOLD : Face.REGULAR, region);
  }

  /** One of several to look at. */
  public static Handle.Option radio(Sheet sheet, String key, Action action, Rect region, String text, String name,
      boolean chosen) {
    var looks = option(sheet, key, action, region, text, name, chosen);
    return new Handle.Option(key, action, looks.region(), name, chosen);
  }

  /** One of several values of a setting that are chosen like {@link #radio}. */
  public static Handle.Option radioSetting(Sheet sheet, String key, Action action, Rect region, String text,
      String name, boolean chosen) {
    var looks = setting(sheet, key, action, region, text, name, chosen);
    return new Handle.Option(key, action, looks.region(), name, chosen);
  }

  /** The same with a formula from the left edge of its region on. */
  public static Handle.Option radioSetting(Sheet sheet, String key, Action action, Rect region, Typeset formula,
      String name, boolean chosen) {
    sheet.control(key, looks -> {
      looks.ring(key, Set.of(), region, 6, chosen ? Role.CURRENT : Role.SURFACE,
          new Stroke(chosen ? Role.ACCENT : Role.HAIRLINE, 1));
      if (!chosen) {
        centred(looks, key, Role.MUTED, formula, region);
      }
    });
    if (chosen) {
      centred(sheet, key, Role.INK, formula, region);
    }
    return new Handle.Option(key, action, region, name, chosen);
  }

  private static void centred(Sheet sheet, String key, Role role, Typeset formula, Rect region) {
    sheet.formula(key + ".formula", Set.of(), role, formula, region.centreX() - formula.width() / 2,
        region.centreY() + (formula.ascent() - formula.depth()) / 2);
  }

  /** The heading of a panel whose things are looked at one by one, between two buttons. */
  public static void stepper(Sheet sheet, List<Handle> handles, Stepper stepper, Rect area, double textSize) {
    var y = area.y() + 16;
    var back = Rect.centred(area.x() + 16, y, 32, 32);
    var on = Rect.centred(area.right() - 16, y, 32, 32);
    step(sheet, handles, stepper.key() + "-back", back, -1, stepper.back(), stepper.backName());
    step(sheet, handles, stepper.key() + "-on", on, 1, stepper.on(), stepper.onName());
    var counted = TextWidth.of(stepper.count(), Face.REGULAR, textSize);
    sheet.text(stepper.key() + ".count", TextStyle.muted(Face.REGULAR, textSize), stepper.count(),
        Anchor.END.at(on.x() - 10, CardFace.baseline(y, textSize)));
    var room = on.x() - 22 - counted - back.right() - 12;
    sheet.text(stepper.key() + ".name", TextStyle.TITLE, Sheet.fitted(stepper.title(), Face.SEMIBOLD, 18, room),
        Anchor.START.at(back.right() + 12, CardFace.baseline(y, 18)));
  }

  /** What a heading between two buttons says and does. */
  public record Stepper(String key, String title, String count, Action back, String backName, Action on,
      String onName) {}

  private static void step(Sheet sheet, List<Handle> handles, String key, Rect place, int direction, Action action,
      String name) {
    round(sheet, key, place);
    sheet.add(TransportIcons.step(key + ".icon", Role.INK, place.centreX(), place.centreY(), direction));
    handles.add(new Handle.Press(key, action, place, name, ""));
  }

  /** The ground of a round button, for one of the {@link TransportIcons}. */
  public static void round(Sheet sheet, String key, Rect place) {
    sheet.control(key,
        looks -> looks.ring(key, Set.of(), place, place.width() / 2, Role.SURFACE, new Stroke(Role.EDGE, 1)));
  }

  /** The same for the button that is most likely meant. */
  public static void primaryRound(Sheet sheet, String key, Rect place) {
    sheet.control(key, looks -> looks.fill(key, Set.of(), place, place.width() / 2, Role.ACCENT));
  }

  private static void label(Sheet sheet, String key, Role role, String text, Face face, Rect region) {
    sheet.text(key + ".text", new TextStyle(role, face, 15), text,
        Anchor.MIDDLE.at(region.centreX(), region.centreY() + 5.4));
  }
}
