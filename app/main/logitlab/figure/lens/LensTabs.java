package logitlab.figure.lens;

import java.util.ArrayList;
import java.util.List;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Rect;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.state.Action;
import logitlab.state.view.Lens;
import logitlab.words.Words;

/** What to look at beside the network: one of several, side by side. */
public final class LensTabs implements Chart {
  private static final List<Lens> LENSES = List.of(Lens.values());
  private static final double GAP = 4;

  private final Words words;

  public LensTabs(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var sheet = new Sheet();
    var handles = new ArrayList<Handle>();
    var size = frame.size();
    var now = frame.session().journey().lens();
    var width = (size.width() + GAP) / LENSES.size();
    for (var n = 0; n < LENSES.size(); n++) {
      var lens = LENSES.get(n);
      handles.add(Presses.option(sheet, "lens." + n, new Action.Backprop.SetLens(lens),
          new Rect(n * width, 0, width - GAP, size.height()), words.text("backprop.lens." + n),
          words.text("backprop.lens." + n + ".name"), lens == now));
    }
    return new Figure(size, sheet.marks(), handles,
        new Description(words.text("backprop.lens"), words.text("backprop.lens." + LENSES.indexOf(now) + ".name")));
  }
}
