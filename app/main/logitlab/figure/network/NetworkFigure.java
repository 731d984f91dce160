package logitlab.figure.network;

import java.util.ArrayList;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.figure.Chart;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.equation.NetworkFocus;
import logitlab.figure.equation.NetworkMoment;
import logitlab.figure.text.NetworkTex;
import logitlab.figure.text.Signs;
import logitlab.math.network.Activation;
import logitlab.motion.Stage;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/** A two-layer network with its live values at one moment of its walk: what works now stands out, what is not yet computed is not shown. */
public final class NetworkFigure implements Chart {
  private final Words words;

  public NetworkFigure(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var sheet = new Sheet();
    var handles = new ArrayList<Handle>();
    var size = frame.size();
    var layout = NetworkLayout.of(frame);
    var moment = NetworkMoment.of(frame);
    var focus = NetworkFocus.of(frame);
    sheet.card("card", new Rect(0, 0, size.width(), size.height()));
    headings(sheet, layout, moment, Signs.of(frame), frame.document().network().network().activation());
    var selection = new NetworkSelection(frame, layout, words);
    new NetworkEdges(frame, layout, moment, focus).draw(sheet);
    selection.draw(sheet, handles);
    new NetworkShapeKeys(frame, layout, words).draw(sheet, handles);
    new NetworkOutput(frame, layout, moment, focus, words).draw(sheet, handles);
    new NetworkUnits(frame, layout, moment, focus, selection, words).draw(sheet, handles);
    new NetworkBadges(frame, layout, moment, focus, selection).draw(sheet);
    return new Figure(size, sheet.marks(), handles, new NetworkDescription(words).of(frame, focus, moment));
  }

  private void headings(Sheet sheet, NetworkLayout layout, NetworkMoment moment, Signs signs, Activation activation) {
    symbol(sheet, moment, Quantity.NET_X, "x", layout.input(0).centreX(), 20, 52);
    var z = layout.hiddenZ(0);
    var a = layout.hiddenA(0);
    symbol(sheet, moment, Quantity.NET_Z1, "z^{(1)}", z.centreX(), 20, 52);
    // The symbol stands over its units, the function follows it.
    var name = Formulas.typeset("a^{(1)}", 20);
    var function = NetworkTex.activationHeading(activation);
    var room = layout.logit(0).x() - a.centreX() + name.width() / 2;
    var whole = Formulas.typeset(function, 20).width() < room ? function : "a^{(1)}";
    symbol(sheet, moment, Quantity.NET_A1, whole,
        a.centreX() + (Formulas.typeset(whole, 20).width() - name.width()) / 2, 20, 52);
    symbol(sheet, moment, Quantity.NET_Z2, "z^{(2)}", layout.logit(0).centreX(), 20, 52);
    heading(sheet, moment, "softmax", Quantity.NET_P, signs.p(), (layout.bar(0).x() + layout.probabilityRight()) / 2);
    heading(sheet, moment, "target", Quantity.NET_Y, signs.y(), layout.targetX());
    gradientHeading(sheet, moment, Stage.DZ2, Quantity.NET_DZ2, NetworkTex.D2, layout.logit(0).centreX());
    gradientHeading(sheet, moment, Stage.DA1, Quantity.NET_DA1, "\\partial L/\\partial a^{(1)}", a.centreX());
    gradientHeading(sheet, moment, Stage.DZ1, Quantity.NET_DZ1, NetworkTex.D1, z.centreX());
    gradientHeading(sheet, moment, Stage.DX, Quantity.NET_DX, NetworkTex.inlinePartial("x"),
        layout.input(0).centreX());
  }

  private void heading(Sheet sheet, NetworkMoment moment, String column, Quantity quantity, String tex,
      double centre) {
    sheet.text("h." + column + ".word", Role.MUTED, words.text("backprop.column." + column), Face.REGULAR, 13, centre,
        26, Anchor.MIDDLE);
    symbol(sheet, moment, quantity, tex, centre, 20, 52);
  }

  private static void symbol(Sheet sheet, NetworkMoment moment, Quantity quantity, String tex, double centre,
      double size, double baseline) {
    var formula = Formulas.typeset(tex, size);
    sheet.formula("h." + quantity, Set.of(), moment.active(quantity) ? Role.INK : Role.MUTED, formula,
        centre - formula.width() / 2, baseline);
  }

  private static void gradientHeading(Sheet sheet, NetworkMoment moment, Stage stage, Quantity quantity, String tex,
      double centre) {
    if (moment.shown(stage) > 0) {
      symbol(sheet, moment, quantity, tex, centre, 17, 77);
    }
  }
}
