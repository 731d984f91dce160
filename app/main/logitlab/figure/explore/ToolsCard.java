package logitlab.figure.explore;

import java.util.List;
import java.util.Set;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.card.CardBoard;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.explore.ClassTools.Tool;
import logitlab.state.Action;
import logitlab.state.domain.Domain;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/** The tools of the class table where the table is too narrow for them: temperature, label smoothing, the order of the rows and the pin. */
public final class ToolsCard implements Chart {
  /** How high it must be. */
  public static final double LEAST = 124;
  /** What it can use beyond that. */
  public static final double MORE = 56;
  private static final double TOP = 44;
  private static final double LINE = 40;
  /** From here on a line has room for its formula over it. */
  private static final double WITH_FORMULA = 72;
  private static final double TALLEST = 84;
  /** From here on the formula stands on the same line. */
  private static final double WIDE = 400;

  private final Words words;
  private final ClassTools tools;

  public ToolsCard(Words words) {
    this.words = words;
    tools = new ClassTools(words);
  }

  @Override
  public Figure draw(Frame frame) {
    var size = frame.size();
    var sheet = new Sheet();
    sheet.card("card", size.page());
    tools.rows(sheet, frame, Space.NARROW_PAD - 6, 24);
    fold(sheet, size);
    var wide = size.width() >= WIDE;
    var pitch = Math.clamp((size.height() - TOP) / 2, LINE, wide ? LINE + 8 : TALLEST);
    var y = TOP;
    for (var tool : List.of(Tool.temperature(frame), Tool.smoothing(frame))) {
      var above = !wide && pitch >= WITH_FORMULA;
      if (above) {
        sheet.formula(tool.key() + ".formula", Set.of(), Role.MUTED, Formulas.typeset(tool.tex(), ClassTools.TEX),
            Space.NARROW_PAD, y + 20);
      }
      var middle = above ? y + 50 : y + pitch / 2;
      var line = Segment.across(Space.NARROW_PAD, size.width() - Space.NARROW_PAD, middle);
      tools.dial(sheet, line, tool, wide);
      y += pitch;
    }
    if (frame.document().size() < Domain.MAX_CLASSES && size.height() - y >= 40) {
      var text = words.text("figure.table.add");
      sheet.handle(Presses.quiet(sheet, "add", new Action.Example.AddClass(),
          Rect.centred(size.width() / 2, y + 20, 132, 30), text, text));
    }
    return sheet.figure(size, new Description(words.text("figure.table.tools-help"), ""));
  }

  private void fold(Sheet sheet, Size size) {
    var region = new Rect(size.width() - 34, 10, 26, 26);
    CardBoard.cross(sheet, "tools", region);
    sheet.handle(
        new Handle.Press("tools", new Action.Table.OpenTools(false), region, words.text("figure.table.fewer-help"),
            ""));
  }
}
