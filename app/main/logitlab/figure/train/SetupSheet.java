package logitlab.figure.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import logitlab.figure.Handle;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.words.Words;
import org.jspecify.annotations.Nullable;

/** A card of choices that is filled from the top down: headings, rows of options, and values with a step to either side. */
final class SetupSheet {
  static final double ROW = 32;

  final Sheet sheet = new Sheet();
  final List<Handle> handles = new ArrayList<>();
  final double width;
  private final Words words;
  /** Where the next row begins. */
  double y = 26;

  SetupSheet(double width, Words words) {
    this.width = width - 2 * Space.NARROW_PAD;
    this.words = words;
  }

  void heading(String key) {
    sheet.text("heading." + key, TextStyle.SMALL, words.text("train.heading." + key),
        Anchor.START.at(Space.NARROW_PAD, y));
    y += 9;
  }

  Rect cell(int column, int columns) {
    var cell = width / columns;
    return new Rect(Space.NARROW_PAD + column * cell, y, cell - (column < columns - 1 ? 4 : 0), ROW - 4);
  }

  void option(String key, Action action, Rect region, String text, String name, boolean chosen) {
    option(key, action, region, Printed.of(text), name, chosen);
  }

  void option(String key, Action action, Rect region, Printed printed, String name, boolean chosen) {
    var room = region.width() - 4;
    var text = printed.text();
    handles.add(
        Presses.setting(sheet.showing(printed), key, action, region, Sheet.fitted(text, Face.SEMIBOLD, 15, room), name,
            chosen));
  }

  /** ‹ value ›, each end doing something or nothing. */
  void stepper(String key, String text, String name, @Nullable Action less, @Nullable Action more) {
    stepper(key, Printed.of(text), name, less, more);
  }

  /** The same for a value with a number in it. */
  void stepper(String key, Printed printed, String name, @Nullable Action less, @Nullable Action more) {
    var row = new Rect(Space.NARROW_PAD, y, width, ROW - 4);
    sheet.fill(key + ".ground", Set.of(), row, 6, Role.CURRENT);
    sheet.showing(printed)
        .text(key + ".text", TextStyle.NAME, Sheet.fitted(printed.text(), Face.MEDIUM, 15, width - 72),
            Anchor.MIDDLE.at(row.centreX(), row.centreY() + 5.4));
    end(key + ".less", less, row.withWidth(34), "‹",
        words.text("train.less", name));
    end(key + ".more", more, row.stretch(row.right() - 34, 34), "›",
        words.text("train.more", name));
    y += ROW;
  }

  void end(String key, @Nullable Action action, Rect region, String sign, String name) {
    if (action != null) {
      handles.add(Presses.quiet(sheet, key, action, region, sign, name));
    }
  }
}
