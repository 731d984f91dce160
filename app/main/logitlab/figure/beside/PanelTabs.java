package logitlab.figure.beside;

import java.util.stream.Stream;
import logitlab.figure.Frame;
import logitlab.figure.Rect;
import logitlab.figure.draw.Presses.Choice;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.text.TextWidth;
import logitlab.state.Action;
import logitlab.state.view.Panel;
import logitlab.typeset.Face;
import logitlab.words.Words;

/** The panels beside a derivation, to choose one of. */
record PanelTabs(Words words) {
  static final double HEIGHT = 32;

  void draw(Sheet sheet, Frame frame, Rect area) {
    var panels = Panel.values();
    var names = Stream.of(panels).map(panel -> words.text("beside.panel." + panel.key())).toList();
    var widths = names.stream().map(name -> TextWidth.of(name, Face.SEMIBOLD, Space.TEXT)).toList();
    var sum = widths.stream().mapToDouble(Double::doubleValue).sum();
    var pad = (area.width() - sum) / panels.length;
    var x = area.x();
    for (var n = 0; n < panels.length; n++) {
      var region = area.stretch(x, widths.get(n) + pad);
      var help = words.text("beside.panel." + panels[n].key() + "-help");
      var chosen = panels[n] == frame.session().experiments().panel();
      sheet.handle(Presses.radio(sheet, "panel-" + panels[n].key(), region, names.get(n),
          new Choice(new Action.Experiments.ShowPanel(panels[n]), help, chosen)));
      x = region.right();
    }
  }
}
