package logitlab.figure.network;

import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.NetworkTex;
import logitlab.derivation.network.StageFormulas;
import logitlab.figure.Frame;
import logitlab.figure.Role;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.equation.NetworkMoment;
import logitlab.figure.equation.StageEquations;
import logitlab.motion.Stage;
import logitlab.typeset.Formulas;
import logitlab.typeset.Typeset;
import logitlab.words.Words;

/** What stands over the columns of a network: the name of the value and, once it has come back, that of its gradient. */
record NetworkHeadings(Sheet sheet, NetworkLayout layout, NetworkMoment moment, NetworkTex tex) {
  private static final double NAME = 52;
  private static final double GRADIENT = 77;

  void draw(Frame frame, Words words) {
    var x = layout.input(0).centreX();
    var z = layout.hiddenZ(0).centreX();
    var a = layout.hiddenA(0).centreX();
    var logit = layout.logit(0).centreX();
    value(Quantity.NET_X, Stage.DX, x);
    value(Quantity.NET_Z1, Stage.DZ1, z);
    if (!isReplaced(Stage.DA1)) {
      activation(frame, a);
    }
    value(Quantity.NET_Z2, Stage.DZ2, logit);
    output(words, "softmax", Quantity.NET_P, (layout.bar(0).x() + layout.probabilityRight()) / 2);
    output(words, "target", Quantity.NET_Y, layout.targetX());
    gradient(Stage.DZ2, Quantity.NET_DZ2, logit);
    gradient(Stage.DA1, Quantity.NET_DA1, a);
    gradient(Stage.DZ1, Quantity.NET_DZ1, z);
    gradient(Stage.DX, Quantity.NET_DX, x);
  }

  /** Whether the gradient that this stage computes stands in the place of the value: from where the value is gone. */
  private boolean isReplaced(Stage gradient) {
    return layout.tight() && moment.shown(gradient) > 0.5;
  }

  private void value(Quantity quantity, Stage gradient, double centre) {
    if (!isReplaced(gradient)) {
      symbol(quantity, named(quantity), centre, NAME);
    }
  }

  private void output(Words words, String column, Quantity quantity, double centre) {
    sheet.text("h." + column + ".word", TextStyle.SMALL, words.text("backprop.column." + column),
        Anchor.MIDDLE.at(centre, 26));
    symbol(quantity, named(quantity), centre, NAME);
  }

  /** The symbol stands over its units, the function follows it where there is room. */
  private void activation(Frame frame, double centre) {
    var name = named(Quantity.NET_A1);
    var function = Formulas.typeset(
        tex.calling(frame.document().network().network().activation()).equation(StageFormulas.A1.layer()), 20);
    var room = layout.logit(0).x() - centre + name.width() / 2;
    var whole = function.width() < room ? function : name;
    symbol(Quantity.NET_A1, whole, centre + (whole.width() - name.width()) / 2, NAME);
  }

  private void gradient(Stage stage, Quantity quantity, double centre) {
    if (layout.tight() ? isReplaced(stage) : moment.shown(stage) > 0) {
      var gradient = StageEquations.formulas(stage).orElseThrow().layer().lhs();
      symbol(quantity, Formulas.typeset(tex.tex(gradient), 17), centre, layout.tight() ? NAME : GRADIENT);
    }
  }

  private Typeset named(Quantity quantity) {
    return Formulas.typeset(tex.tex(Write.whole(quantity)), 20);
  }

  private void symbol(Quantity quantity, Typeset formula, double centre, double baseline) {
    sheet.formula("h." + quantity, Set.of(), moment.active(quantity) ? Role.INK : Role.MUTED, formula,
        centre - formula.width() / 2, baseline);
  }
}
