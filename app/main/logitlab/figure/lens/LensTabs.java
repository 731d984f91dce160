package logitlab.figure.lens;

import java.util.List;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Presses.Choice;
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
    var size = frame.size();
    var now = frame.session().backprop().lens();
    var places = size.page().equalColumns(LENSES.size(), GAP);
    for (var n = 0; n < LENSES.size(); n++) {
      var lens = LENSES.get(n);
      sheet.handle(Presses.option(sheet, "lens." + n, places.get(n),
          words.text("backprop.lens." + n),
          new Choice(new Action.Backprop.SetLens(lens), words.text("backprop.lens." + n + ".name"), lens == now)));
    }
    return sheet.figure(size,
        new Description(words.text("backprop.lens"), words.text("backprop.lens." + LENSES.indexOf(now) + ".name")));
  }
}
