package logitlab.figure.draw;

import java.util.Optional;
import java.util.Set;
import logitlab.figure.Frame;
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
  private static final double SIZE = 15;

  private Presses() {}

  /**
   * One of several things that exclude each other.
   *
   * @param name what a screen reader calls it
   */
  public record Choice(Action action, String name, boolean chosen) {}

  /** A bordered button. */
  public static Handle.Press button(Sheet sheet, String key, Action action, Rect region, String text, String name) {
    return button(sheet, key, action, region, new Lettering(text, Role.INK), name);
  }

  /** What a button says, and in which ink. */
  public record Lettering(String text, Role ink) {}

  /** The same in an ink of its own, such as that of {@link #ink}. */
  public static Handle.Press button(Sheet sheet, String key, Action action, Rect region, Lettering said, String name) {
    sheet.control(key, looks -> {
      looks.ring(key, Set.of(), region, 8, Role.SURFACE, new Stroke(Role.EDGE, 1));
      label(looks, key, said.ink, said.text, Face.SEMIBOLD, region);
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

  /** The same at the right end of what is free, for the way on to another screen; nothing where that is too narrow. */
  public static Optional<Handle.Press> onward(Sheet sheet, Action action, Rect free, String text, String name) {
    var width = TextWidth.of(text, Face.MEDIUM, SIZE) + 2 * 8;
    return width <= free.width()
        ? Optional.of(quiet(sheet, "onward", action, free.cutRight(width).part(), text, name))
        : Optional.empty();
  }

  /** One of several that exclude each other, such as a tab: an audience sees by the rest of the figure which is chosen. */
  public static Handle.Press option(Sheet sheet, String key, Rect region, String text, Choice choice) {
    sheet.control(key, looks -> {
      if (choice.chosen) {
        ground(looks, key, region);
      }
      words(looks, key, region, text, choice.chosen);
    });
    return new Handle.Press(key, choice.action, region, choice.name, "");
  }

  /** One of several values of a setting: the word of the one that is chosen is also for those who cannot choose. */
  public static Handle.Press setting(Sheet sheet, String key, Rect region, String text, Choice choice) {
    if (!choice.chosen) {
      return option(sheet, key, region, text, choice);
    }
    sheet.control(key, looks -> ground(looks, key, region));
    words(sheet, key, region, text, true);
    return new Handle.Press(key, choice.action, region, choice.name, "");
  }

  private static void ground(Sheet sheet, String key, Rect region) {
    sheet.ring(key, Set.of(), region, 6, Role.CURRENT, new Stroke(Role.ACCENT, 1));
  }

  private static void words(Sheet sheet, String key, Rect region, String text, boolean chosen) {
    label(sheet, key, chosen ? Role.INK : Role.MUTED, text, chosen ? Face.SEMIBOLD : Face.REGULAR, region);
  }

  /** One of several to look at. */
  public static Handle.Option radio(Sheet sheet, String key, Rect region, String text, Choice choice) {
    option(sheet, key, region, text, choice);
    return standing(key, region, choice);
  }

  /** One of several values of a setting that are chosen like {@link #radio}. */
  public static Handle.Option radioSetting(Sheet sheet, String key, Rect region, String text, Choice choice) {
    setting(sheet, key, region, text, choice);
    return standing(key, region, choice);
  }

  /** The same with a formula from the left edge of its region on. */
  public static Handle.Option radioSetting(Sheet sheet, String key, Rect region, Typeset formula, Choice choice) {
    var chosen = choice.chosen;
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
    return standing(key, region, choice);
  }

  private static Handle.Option standing(String key, Rect region, Choice choice) {
    return new Handle.Option(key, choice.action, region, choice.name, choice.chosen);
  }

  private static void centred(Sheet sheet, String key, Role role, Typeset formula, Rect region) {
    sheet.formula(key + ".formula", Set.of(), role, formula, region.centreX() - formula.width() / 2,
        region.centreY() + (formula.ascent() - formula.depth()) / 2);
  }

  /** The heading of a panel whose things are looked at one by one, between two buttons; for those who only look, it stands alone. */
  public static void stepper(Sheet sheet, Frame frame, Stepper stepper, Rect area, double textSize) {
    var y = area.y() + 16;
    if (frame.isPicture()) {
      heading(sheet, stepper, area, area.width());
      return;
    }
    var back = Rect.centred(area.x() + 16, y, 32, 32);
    var on = Rect.centred(area.right() - 16, y, 32, 32);
    step(sheet, stepper.key() + "-back", back, -1, stepper.back(), stepper.backName());
    step(sheet, stepper.key() + "-on", on, 1, stepper.on(), stepper.onName());
    var counted = TextWidth.of(stepper.count(), Face.REGULAR, textSize);
    sheet.text(stepper.key() + ".count", TextStyle.muted(Face.REGULAR, textSize), stepper.count(),
        Anchor.END.at(on.x() - 10, CardFace.baseline(y, textSize)));
    heading(sheet, stepper, area.rightOf(back.right() + 12), on.x() - 22 - counted - back.right() - 12);
  }

  private static void heading(Sheet sheet, Stepper stepper, Rect area, double room) {
    var style = TextStyle.TITLE.sized(Math.max(Space.SMALL, TextStyle.TITLE.fitting(stepper.title(), room).size()));
    sheet.text(stepper.key() + ".name", style, style.shortened(stepper.title(), room),
        Anchor.START.at(area.x(), CardFace.baseline(area.y() + 16, Space.TITLE)));
  }

  /** What a heading between two buttons says and does. */
  public record Stepper(String key, String title, String count, Action back, String backName, Action on,
      String onName) {}

  private static void step(Sheet sheet, String key, Rect place, int direction, Action action,
      String name) {
    round(sheet, key, place);
    sheet.add(TransportIcons.step(key + ".icon", Role.INK, place.centreX(), place.centreY(), direction));
    sheet.handle(new Handle.Press(key, action, place, name, ""));
  }

  /** The ink of a button for a step: pale at the end of the way, where it stays, so that it keeps the focus. */
  public static Role ink(boolean leadsOn) {
    return leadsOn ? Role.INK : Role.EDGE;
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
    sheet.text(key + ".text", new TextStyle(role, face, SIZE), text,
        Anchor.MIDDLE.at(region.centreX(), region.centreY() + 5.4));
  }
}
