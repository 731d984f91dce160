package logitlab.figure.network;

import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.NetworkTex;
import logitlab.derivation.network.StageFormulas;
import logitlab.figure.Chart;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Role;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.SignLegend;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.equation.NetworkFocus;
import logitlab.figure.equation.NetworkMoment;
import logitlab.figure.equation.StageEquations;
import logitlab.motion.Stage;
import logitlab.typeset.Formulas;
import logitlab.typeset.Typeset;
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
    var size = frame.size();
    var layout = NetworkLayout.of(frame);
    var moment = NetworkMoment.of(frame);
    var focus = NetworkFocus.of(frame);
    sheet.card("card", size.page());
    headings(sheet, layout, moment, frame);
    var selection = new NetworkSelection(frame, layout, words);
    new NetworkEdges(frame, layout, moment, focus).draw(sheet);
    selection.draw(sheet);
    new NetworkShapeKeys(frame, layout, words).draw(sheet);
    new NetworkOutput(frame, layout, moment, focus, words).draw(sheet);
    new NetworkUnits(frame, layout, moment, focus, selection, words).draw(sheet);
    new NetworkBadges(frame, layout, moment, focus, selection).draw(sheet);
    if (layout.hasLegend(SignLegend.width(words))) {
      SignLegend.draw(sheet, words, layout.legendLeft(), layout.lossBaseline());
    }
    return sheet.figure(size, new NetworkDescription(words).of(frame, focus, moment));
  }

  private void headings(Sheet sheet, NetworkLayout layout, NetworkMoment moment, Frame frame) {
    var tex = NetworkTex.of(frame.conventions()).asLine();
    symbol(sheet, moment, Quantity.NET_X, tex, layout.input(0).centreX());
    var z = layout.hiddenZ(0);
    var a = layout.hiddenA(0);
    symbol(sheet, moment, Quantity.NET_Z1, tex, z.centreX());
    // The symbol stands over its units, the function follows it.
    var name = tex.tex(Write.whole(Quantity.NET_A1));
    var width = Formulas.typeset(name, 20).width();
    var function = tex.calling(frame.document().network().network().activation())
        .equation(StageFormulas.A1.layer());
    var room = layout.logit(0).x() - a.centreX() + width / 2;
    var whole = Formulas.typeset(function, 20).width() < room ? function : name;
    var activation = Formulas.typeset(whole, 20);
    symbol(sheet, moment, Quantity.NET_A1, activation, a.centreX() + (activation.width() - width) / 2, 52);
    symbol(sheet, moment, Quantity.NET_Z2, tex, layout.logit(0).centreX());
    heading(sheet, moment, "softmax", Quantity.NET_P, tex, (layout.bar(0).x() + layout.probabilityRight()) / 2);
    heading(sheet, moment, "target", Quantity.NET_Y, tex, layout.targetX());
    gradientHeading(sheet, moment, Stage.DZ2, Quantity.NET_DZ2, tex, layout.logit(0).centreX());
    gradientHeading(sheet, moment, Stage.DA1, Quantity.NET_DA1, tex, a.centreX());
    gradientHeading(sheet, moment, Stage.DZ1, Quantity.NET_DZ1, tex, z.centreX());
    gradientHeading(sheet, moment, Stage.DX, Quantity.NET_DX, tex, layout.input(0).centreX());
  }

  private void heading(Sheet sheet, NetworkMoment moment, String column, Quantity quantity, NetworkTex tex,
      double centre) {
    sheet.text("h." + column + ".word", TextStyle.SMALL, words.text("backprop.column." + column),
        Anchor.MIDDLE.at(centre, 26));
    symbol(sheet, moment, quantity, tex, centre);
  }

  private static void symbol(Sheet sheet, NetworkMoment moment, Quantity quantity, NetworkTex tex, double centre) {
    symbol(sheet, moment, quantity, Formulas.typeset(tex.tex(Write.whole(quantity)), 20), centre, 52);
  }

  private static void symbol(Sheet sheet, NetworkMoment moment, Quantity quantity, Typeset formula,
      double centre, double baseline) {
    sheet.formula("h." + quantity, Set.of(), moment.active(quantity) ? Role.INK : Role.MUTED, formula,
        centre - formula.width() / 2, baseline);
  }

  /** Over a column: the gradient that a stage computes. */
  private static void gradientHeading(Sheet sheet, NetworkMoment moment, Stage stage, Quantity quantity, NetworkTex tex,
      double centre) {
    if (moment.shown(stage) > 0) {
      var gradient = StageEquations.formulas(stage).orElseThrow().layer().lhs();
      symbol(sheet, moment, quantity, Formulas.typeset(tex.tex(gradient), 17), centre, 77);
    }
  }
}
