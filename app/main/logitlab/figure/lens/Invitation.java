package logitlab.figure.lens;

import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.NetworkTex;
import logitlab.derivation.network.StageFormulas;
import logitlab.figure.Frame;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.words.Words;

/** What stands beside the network before the journey: where it goes, and a key to begin. */
record Invitation(Words words, NetworkTex tex) {
  private static final double LARGE = 22;

  void draw(Sheet sheet, Frame frame) {
    var size = frame.size();
    var width = size.width() - 2 * Space.PAD;
    var y = sheet.paragraph("title", TextStyle.ink(Face.SEMIBOLD, 24), words.text("backprop.title.rest"),
        new Lines(Space.PAD, 44, width, 32));
    y = sheet.paragraph("why", TextStyle.ink(Face.REGULAR, 18), words.text("backprop.why.rest"),
        new Lines(Space.PAD, y + 6, width, 26));
    y = way(sheet, "there", words.text("backprop.group.forward"),
        tex.way(Write.whole(Quantity.NET_X), StageFormulas.Z1.layer().lhs(), StageFormulas.A1.layer().lhs(),
            StageFormulas.Z2.layer().lhs(), StageFormulas.P.layer().lhs(), StageFormulas.LOSS.layer().lhs()),
        y + 12,
        width);
    y = way(sheet, "back", words.text("backprop.group.backward"),
        tex.wayBack(StageFormulas.DX.layer().lhs(), StageFormulas.DZ1.layer().lhs(), StageFormulas.DZ2.layer().lhs(),
            StageFormulas.LOSS.layer().lhs()),
        y + 18, width);
    if (frame.isPicture()) {
      return;
    }
    var button = size.page().inset(Space.PAD, 0).band(y + 26, 48);
    sheet.handle(Presses.primary(sheet, "begin", new Action.Time.Play(), button, words.text("backprop.begin"),
        words.text("backprop.begin.name")));
    sheet.control("hint", looks -> looks.paragraph("hint", TextStyle.QUIET, words.text("backprop.rest.hint"),
        new Lines(Space.PAD, button.bottom() + 32, width, 22)));
  }

  private static double way(Sheet sheet, String key, String word, String tex, double top, double width) {
    var ground = new Rect(Space.PAD - 8, top, width + 16, 76);
    sheet.fill(key + ".ground", Set.of(), ground, 8, Role.CURRENT);
    sheet.text(key + ".word", TextStyle.SMALL, word, Sheet.Anchor.START.at(Space.PAD + 6, top + 22));
    sheet.formula(key, Set.of(), Role.INK, Sheet.fitted(tex, LARGE, width - 12), Space.PAD + 6, top + 56);
    return ground.bottom();
  }
}
