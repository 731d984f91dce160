package logitlab.figure.explore;

import java.util.ArrayList;
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
  public static final double LEAST = 122;
  /** What it can use beyond that. */
  public static final double MORE = 56;
  private static final double TOP = 42;
  private static final double LINE = 38;
  /** From here on a line has room for its formula over it. */
  private static final double WITH_FORMULA = 70;
  private static final double TALLEST = 84;
  /** From here on the formula stands on the same line. */
  private static final double WIDE = 400;
  private static final double TEX = 17;

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
    var handles = new ArrayList<Handle>();
    sheet.card("card", size.page());
    tools.rows(sheet, handles, frame, Space.NARROW_PAD - 6, 24);
    fold(sheet, handles, size);
    var wide = size.width() >= WIDE;
    var pitch = Math.clamp((size.height() - TOP) / 2, LINE, wide ? LINE + 8 : TALLEST);
    var y = TOP;
    for (var tool : List.of(Tool.temperature(frame), Tool.smoothing(frame))) {
      var above = !wide && pitch >= WITH_FORMULA;
      if (above) {
        sheet.formula(tool.key() + ".formula", Set.of(), Role.MUTED, Formulas.typeset(tool.tex(), TEX),
            Space.NARROW_PAD, y + 20);
      }
      var middle = above ? y + 50 : y + pitch / 2;
      tools.dial(sheet, handles, new Rect(Space.NARROW_PAD, middle, size.width() - 2 * Space.NARROW_PAD, 0), tool,
          wide);
      y += pitch;
    }
    if (frame.document().size() < Domain.MAX_CLASSES && size.height() - y >= 40) {
      var text = words.text("figure.table.add");
      handles.add(Presses.quiet(sheet, "add", new Action.Example.AddClass(),
          Rect.centred(size.width() / 2, y + 20, 132, 30), text, text));
    }
    return new Figure(size, sheet.marks(), handles,
        new Description(words.text("figure.table.tools-help"), ""));
  }

  private void fold(Sheet sheet, List<Handle> handles, Size size) {
    var region = new Rect(size.width() - 34, 10, 26, 26);
    CardBoard.cross(sheet, "tools", region);
    handles
        .add(new Handle.Press("tools", new Action.Table.OpenTools(false), region, words.text("figure.table.fewer-help"),
            ""));
  }
}
