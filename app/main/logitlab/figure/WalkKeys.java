package logitlab.figure;

import java.util.List;
import java.util.Set;
import logitlab.derivation.Step;
import logitlab.state.Action;
import logitlab.words.Words;

/** Back and forward, symbols or numbers, and a dot for each line to jump to; a wider gap stands between blocks. */
record WalkKeys(Words words, Frame frame, Walk walk) {
  private static final double BUTTON = 36;
  private static final double BLOCK_GAP = 8;

  List<Handle> draw(Sheet sheet, Rect area) {
    var dots = dots(sheet, new Rect(area.x(), area.y(), area.width(), 40));
    var top = area.bottom() - BUTTON;
    var numbers = frame.session().route().numbers();
    var middle = area.centreX();
    sheet.ring("switch", Set.of(), Rect.centred(middle, top + BUTTON / 2, 190, BUTTON), 8, Role.SURFACE, Role.HAIRLINE,
        1);
    return List.of(dots,
        Presses.button(sheet, "back", new Action.Back(), new Rect(area.x(), top, 92, BUTTON),
            words.text("figure.walk.back"),
            words.text("figure.walk.back-help")),
        Presses.option(sheet, "symbols", new Action.SwitchNumbers(false),
            new Rect(middle - 92, top + 3, 90, BUTTON - 6),
            words.text("figure.walk.symbols"), words.text("figure.walk.symbols-help"), !numbers),
        Presses.option(sheet, "numbers", new Action.SwitchNumbers(true), new Rect(middle + 2, top + 3, 90, BUTTON - 6),
            words.text("figure.walk.numbers"), words.text("figure.walk.numbers-help"), numbers),
        Presses.primary(sheet, "next", new Action.Forward(), new Rect(area.right() - 92, top, 92, BUTTON),
            words.text("figure.walk.next"), words.text("figure.walk.next-help")));
  }

  private Handle dots(Sheet sheet, Rect area) {
    var y = area.y() + 16;
    for (var step : walk.steps()) {
      if (!step.opensBlock()) {
        sheet.line("path" + step.number(), Set.of(), step.number() <= walk.now().number() ? Role.ACCENT : Role.HAIRLINE,
            place(walk.steps().get(step.number() - 1), area), y, place(step, area), y, 2);
      }
    }
    for (var step : walk.steps()) {
      var x = place(step, area);
      var done = step.number() <= walk.now().number();
      var dot = step.number() == walk.now().number() ? 14 : 8;
      sheet.ring("dot" + step.number(), Set.of(), Rect.centred(x, y, dot, dot), dot / 2.0,
          done ? Role.ACCENT : Role.SURFACE,
          done ? Role.ACCENT : Role.EDGE, 1.5);
    }
    return new Handle.Steps("steps", area, words.text("figure.walk.steps"),
        walk.steps().stream().map(step -> (place(step, area) - area.x()) / area.width()).toList(), walk.now().number());
  }

  /** The dots stand at even distances, with a gap more where a block begins. */
  private double place(Step step, Rect area) {
    var gaps = BLOCK_GAP * walk.steps().getLast().blockIndex();
    var pitch = (area.width() - 16 - gaps) / Math.max(1, walk.steps().size() - 1);
    return area.x() + 8 + step.number() * pitch + step.blockIndex() * BLOCK_GAP;
  }
}
