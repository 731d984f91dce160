package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.print.Reading;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Presses.Choice;
import logitlab.figure.draw.Presses.Lettering;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.state.Action;
import logitlab.words.Words;

/** Back and forward, the three ways to read a line, and a dot for each line to jump to; a wider gap stands between blocks. */
record WalkKeys(Words words, Frame frame, Walk walk) {
  private static final double BLOCK_GAP = 8;
  /** The dots of a short walk stand no further apart. */
  private static final double WIDEST = 48;

  List<Handle> draw(Sheet sheet, Rect area) {
    var dots = dots(sheet, area.withHeight(40));
    var top = area.bottom() - Space.BUTTON;
    var button = area.width() > 480 ? 92.0 : 70;
    var handles = new ArrayList<Handle>();
    handles.add(dots);
    handles.add(Presses.button(sheet, "back", new Action.Time.Back(), new Rect(area.x(), top, button, Space.BUTTON),
        new Lettering(words.text("figure.walk.back"), Presses.ink(walk.place() > 0)),
        words.text("figure.walk.back-help")));
    handles
        .addAll(readings(sheet, new Rect(area.x() + button + 6, top, area.width() - 2 * (button + 6), Space.BUTTON)));
    var forward = new Rect(area.right() - button, top, button, Space.BUTTON);
    handles.add(walk.isLast()
        ? Presses.button(sheet, "next", Closing.onward(walk), forward, words.text("figure.walk.onward"),
            Closing.next(walk)
                .map(route -> words.text("figure.closing.route", words.text(route.title())))
                .orElse(words.text("figure.closing.network-help")))
        : Presses.primary(sheet, "next", new Action.Time.Forward(), forward, words.text("figure.walk.next"),
            words.text("figure.walk.next-help")));
    return handles;
  }

  /** The three ways to read a line, side by side in the middle of the area. */
  private List<Handle> readings(Sheet sheet, Rect area) {
    var now = frame.session().route().reading();
    var width = Math.min(106, (area.width() - 4) / 3);
    var left = area.centreX() - 1.5 * width;
    sheet.control("switch", looks -> looks.ring("switch", Set.of(),
        new Rect(left - 2, area.y(), 3 * width + 4, Space.BUTTON), 8, Role.SURFACE, Stroke.HAIRLINE));
    var handles = new ArrayList<Handle>();
    var x = left;
    for (var reading : Reading.values()) {
      var key = "figure.walk." + reading.name().toLowerCase(Locale.ROOT).replace('_', '-');
      handles.add(Presses.option(sheet, key, new Rect(x + 1, area.y() + 3, width - 2, Space.BUTTON - 6),
          words.text(key), new Choice(new Action.Walk.Read(reading), words.text(key + "-help"), reading == now)));
      x += width;
    }
    return handles;
  }

  private Handle dots(Sheet sheet, Rect area) {
    sheet.control("steps", looks -> drawDots(looks, area));
    return new Handle.Steps("steps", area, words.text("figure.walk.steps"),
        IntStream.range(0, walk.steps().size()).mapToObj(n -> (place(n, area) - area.x()) / area.width()).toList(),
        walk.place());
  }

  private void drawDots(Sheet sheet, Rect area) {
    var y = area.y() + 16;
    var steps = walk.steps();
    var now = walk.place();
    for (var n = 1; n < steps.size(); n++) {
      if (!steps.get(n).opensBlock()) {
        sheet.line("path" + steps.get(n).number(), Set.of(),
            new Stroke(n <= now ? Role.ACCENT : Role.HAIRLINE, 2),
            Segment.across(place(n - 1, area), place(n, area), y));
      }
    }
    for (var n = 0; n < steps.size(); n++) {
      var x = place(n, area);
      var done = n <= now;
      var dot = n == now ? 14 : Math.clamp(pitch(area) - 3.5, 1, 8);
      sheet.ring("dot" + steps.get(n).number(), Set.of(), Rect.centred(x, y, dot, dot), dot / 2.0,
          done ? Role.ACCENT : Role.SURFACE, new Stroke(done ? Role.ACCENT : Role.EDGE, 1.5));
    }
  }

  /** The dots stand at even distances, with a gap more where a block begins; those of a short walk do not reach all the way. */
  private double place(int n, Rect area) {
    var pitch = pitch(area);
    return area.x() + 8 + n * pitch + walk.steps().get(n).blockIndex() * gap(pitch);
  }

  /** How far apart the dots are; in a long route the gaps between blocks shrink with them. */
  private double pitch(Rect area) {
    var lines = Math.max(1, walk.steps().size() - 1);
    var gaps = walk.steps().getLast().blockIndex();
    var room = area.width() - 16;
    var pitch = (room - BLOCK_GAP * gaps) / lines;
    return pitch >= BLOCK_GAP ? Math.min(pitch, WIDEST) : room / (lines + gaps);
  }

  private static double gap(double pitch) {
    return Math.min(BLOCK_GAP, pitch);
  }
}
