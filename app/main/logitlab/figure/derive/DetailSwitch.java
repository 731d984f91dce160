package logitlab.figure.derive;

import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Detail;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Presses.Choice;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.state.Action;
import logitlab.words.Words;

/** The switch between the main lines of a derivation and all of them. */
record DetailSwitch(Words words, Detail now) {
  private static final double HEIGHT = 28;

  /** Lays it down with its right end at {@code right} in the row of text at {@code baseline}; returns its left end. */
  double draw(Sheet sheet, double right, double baseline) {
    var choices = List.of(Detail.values());
    var widths = choices.stream().map(detail -> TextStyle.HEADING.width(text(detail)) + 16).toList();
    var whole = widths.stream().mapToDouble(Double::doubleValue).sum();
    var left = right - whole;
    var top = baseline - 5.4 - HEIGHT / 2;
    sheet.control("detail", looks -> looks.ring("detail", Set.of(), new Rect(left - 2, top - 2, whole + 4, HEIGHT + 4),
        8, Role.SURFACE, Stroke.HAIRLINE));
    var x = left;
    for (var n = 0; n < choices.size(); n++) {
      var detail = choices.get(n);
      sheet.handle(Presses.radio(sheet, "detail-" + detail.id(),
          new Rect(x + 1, top + 1, widths.get(n) - 2, HEIGHT - 2), text(detail),
          new Choice(new Action.Walk.SetDetail(detail), words.text("figure.detail." + detail.id() + "-help"),
              detail == now)));
      x += widths.get(n);
    }
    return left - 2;
  }

  private String text(Detail detail) {
    return words.text("figure.detail." + detail.id());
  }
}
