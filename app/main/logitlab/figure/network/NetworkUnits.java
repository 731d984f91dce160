package logitlab.figure.network;

import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.NetworkTex;
import logitlab.derivation.network.StageFormulas;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.NetworkEdge;
import logitlab.figure.draw.NetworkStroke;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.equation.NetworkFocus;
import logitlab.figure.equation.NetworkMoment;
import logitlab.figure.text.NetworkNumbers;
import logitlab.motion.Stage;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.typeset.Texts;
import logitlab.words.Words;

/**
 * The units of a network with their values and, under them, the gradients that have come back to them, or, in a tight layout, in their place. It
 * is long because each layer's units have neighbours of their own: biases, indices, the link between z and a.
 */
record NetworkUnits(Frame frame, NetworkLayout layout, NetworkMoment moment, NetworkFocus focus,
    NetworkSelection selection, Words words) {
  private static final double STEP = 0.1;

  void draw(Sheet sheet) {
    for (var j = 0; j < layout.inputs(); j++) {
      input(sheet, j);
    }
    for (var i = 0; i < layout.hidden(); i++) {
      hidden(sheet, i);
    }
    for (var k = 0; k < layout.classes(); k++) {
      logit(sheet, k);
    }
  }

  private void input(Sheet sheet, int j) {
    var term = Term.of(Quantity.NET_X, j);
    var place = layout.input(j);
    var value = frame.pass().x().get(j);
    var content = new Content(term, NetworkNumbers.weight(value), 1);
    var border = border(term.quantity(), moment.stage() == Stage.X && moment.flow() > 0);
    index(sheet, "x." + j, j, place.x() - 11, place.centreY() + 4.5);
    if (replaced(term.quantity()) > 0) {
      unit(sheet, "x." + j, place, content, border);
    } else {
      var shape = new Sheet();
      unit(shape, "x." + j, place, content, border);
      sheet.handle(new Handle.NumberField("x." + j, term, place, words.text("backprop.handle.input", number(j)), value,
          STEP, NetworkNumbers.weight(value), shape.marks()));
    }
    gradient(sheet, "dx." + j, place, new Gradient(Term.of(Quantity.NET_DX, j), frame.pass().dx().get(j), Stage.DX),
        j == focus.input());
  }

  private void hidden(Sheet sheet, int i) {
    var here = i == focus.hidden();
    var z = layout.hiddenZ(i);
    var a = layout.hiddenA(i);
    var between = new NetworkEdge(z.right(), z.centreY(), a.x(), a.centreY());
    NetworkStroke.line(sheet, "link.a1." + i, Set.of(), new Stroke(Role.HAIRLINE, 2), between, false);
    index(sheet, "a1." + i, i, between.x(0.5), z.centreY() - 11);
    var terms = Set.of(Term.of(Quantity.NET_A1, i));
    switch (moment.stage()) {
      case A1 -> link(sheet, "flow.a1." + i, terms, between, Role.INK, here);
      case DZ1 -> link(sheet, "flow.a1." + i, Set.of(Term.of(Quantity.NET_DZ1, i)), between.reversed(),
          NetworkStroke.gradient(frame.pass().dz1().get(i)), here);
      case X, Z1, Z2, P, LOSS, DZ2, DW2, DB2, DA1, DW1, DB1, DX, UPDATE -> {
        // Nothing passes from one half to the other.
      }
    }
    var pass = frame.pass();
    unit(sheet, "z1." + i, z,
        new Content(Term.of(Quantity.NET_Z1, i), NetworkNumbers.unit(pass.z1().get(i)), moment.shown(Stage.Z1)),
        border(Quantity.NET_Z1, Quantity.NET_DZ1, Stage.DZ1, pass.dz1().get(i), here));
    unit(sheet, "a1." + i, a,
        new Content(Term.of(Quantity.NET_A1, i), NetworkNumbers.unit(pass.a1().get(i)), moment.shown(Stage.A1)),
        border(Quantity.NET_A1, Quantity.NET_DA1, Stage.DA1, pass.da1().get(i), here));
    gradient(sheet, "da1." + i, a, new Gradient(Term.of(Quantity.NET_DA1, i), pass.da1().get(i), Stage.DA1), here);
    if (selection.isUnder(Quantity.NET_B1, i)) {
      return;
    }
    if (moment.stage() == Stage.DB1 && !layout.tight()) {
      biasGradient(sheet, tex().asLine().tex(StageFormulas.DB1.layer().lhs()), Term.of(Quantity.NET_DB1, i), z,
          pass.db1().get(i),
          here);
    } else {
      gradient(sheet, "dz1." + i, z, new Gradient(Term.of(Quantity.NET_DZ1, i), pass.dz1().get(i), Stage.DZ1), here);
    }
    if (here && moment.stage() == Stage.Z1 && !layout.tight()) {
      bias(sheet, tex().tex(Write.whole(Quantity.NET_B1)), Term.of(Quantity.NET_B1, i), z,
          frame.document().network().network().b1().get(i));
    }
  }

  private void logit(Sheet sheet, int k) {
    var here = k == focus.category();
    var place = layout.logit(k);
    var delta = frame.pass().dz2().get(k);
    unit(sheet, "z2." + k, place,
        new Content(Term.of(Quantity.NET_Z2, k), NetworkNumbers.unit(frame.pass().z2().get(k)), moment.shown(Stage.Z2)),
        border(Quantity.NET_Z2, Quantity.NET_DZ2, Stage.DZ2, delta, here));
    if (selection.isUnder(Quantity.NET_B2, k)) {
      return;
    }
    if (moment.stage() == Stage.DB2 && !layout.tight()) {
      biasGradient(sheet, tex().asLine().tex(StageFormulas.DB2.layer().lhs()), Term.of(Quantity.NET_DB2, k), place,
          frame.pass().db2().get(k), here);
    } else {
      gradient(sheet, "dz2." + k, place, new Gradient(Term.of(Quantity.NET_DZ2, k), delta, Stage.DZ2), here);
    }
    if (here && moment.stage() == Stage.Z2 && !layout.tight()) {
      bias(sheet, tex().tex(Write.whole(Quantity.NET_B2)), Term.of(Quantity.NET_B2, k), place,
          frame.document().network().network().b2().get(k));
    }
  }

  /** Colour that runs over a short connection. */
  private void link(Sheet sheet, String key, Set<Term> terms, NetworkEdge edge, Role role, boolean here) {
    var part = edge.until(moment.flow());
    NetworkStroke.line(sheet, key, terms, new Stroke(role, here ? 4 : 2), part, false);
    NetworkStroke.arrow(sheet, key + ".head", new Stroke(role, here ? 4 : 2), part);
  }

  private NetworkTex tex() {
    return NetworkTex.of(frame.conventions());
  }

  /** How a unit is bounded and grounded. */
  private record Border(Role fill, Role role, double thickness) {}

  private Border border(Quantity quantity, boolean here) {
    var active = moment.active(quantity);
    return active && here && moment.glance() == 0
        ? new Border(Role.POINTED, Role.INK, 2)
        : active ? new Border(Role.SURFACE, Role.EDGE, 1.5) : new Border(Role.SURFACE, Role.HAIRLINE, 1);
  }

  /** A gradient that is at work colours the unit's border. */
  private Border border(Quantity quantity, Quantity gradient, Stage stage, double value, boolean here) {
    var plain = border(quantity, here);
    return moment.active(gradient) && moment.shown(stage) > 0
        ? new Border(plain.fill(), NetworkStroke.gradient(value), here ? 3 : 2)
        : plain;
  }

  /**
   * What stands in a unit.
   *
   * @param shown how much of it is seen, from 0 to 1
   */
  private record Content(Term term, String text, double shown) {}

  private void unit(Sheet sheet, String key, Rect place, Content content, Border border) {
    var terms = Set.of(content.term);
    var active = moment.active(content.term.quantity());
    sheet.ring(key + ".unit", terms, place, place.height() / 2, border.fill(),
        new Stroke(border.role(), border.thickness()));
    var shown = Math.min(content.shown, 1 - 2 * replaced(content.term.quantity()));
    if (shown > 0) {
      var face = active ? Face.SEMIBOLD : Face.REGULAR;
      var size = fitting(content.text, face, place.width() - 8);
      var marks = new Sheet();
      marks.text("number", terms, new TextStyle(active ? Role.INK : Role.MUTED, face, size), content.text,
          Anchor.MIDDLE.at(place.centreX(), CardFace.baseline(place.centreY(), size)));
      sheet.add(new Mark.Group(key, marks.marks(), 0, 0, shown));
    }
  }

  /** How far the unit's gradient has taken the place of its value, from 0 to 1: at one half the value is gone, and the gradient comes. */
  private double replaced(Quantity value) {
    return layout.tight() ? moment.shown(switch (value) {
      case NET_X -> Stage.DX;
      case NET_Z1 -> Stage.DZ1;
      case NET_A1 -> Stage.DA1;
      default -> Stage.DZ2;
    }) : 0;
  }

  private double fitting(String text, Face face, double width) {
    for (var size : layout.input(0).height() >= 38 ? List.of(18, 15, 13) : List.of(15, 13)) {
      if (Texts.measure(text, face, size).width() <= width) {
        return size;
      }
    }
    // Nobody in the last row can read smaller ones.
    return frame.isPicture() && Texts.measure(text, face, 13).width() <= width + 6 ? 13 : 11;
  }

  /**
   * What has come back to a unit.
   *
   * @param stage that computes it
   */
  private record Gradient(Term term, double value, Stage stage) {}

  private void gradient(Sheet sheet, String key, Rect unit, Gradient gradient, boolean inFocus) {
    var come = moment.shown(gradient.stage);
    var shown = layout.tight() ? 2 * come - 1 : come;
    if (shown <= 0) {
      return;
    }
    var term = gradient.term;
    var value = gradient.value;
    var active = moment.active(term.quantity());
    var text = NetworkNumbers.signed(value);
    var face = active ? Face.SEMIBOLD : Face.REGULAR;
    var size = layout.input(0).height() >= 38 ? 15 : 13;
    var baseline = layout.tight() ? CardFace.baseline(unit.centreY(), size) : unit.bottom() + size + 1;
    var marks = new Sheet();
    if (active && inFocus && !layout.tight()) {
      var width = Texts.measure(text, face, size).width() + 12;
      marks.fill("ground", Set.of(term), under(unit, width, size + 3), 5, Role.POINTED);
    }
    marks.text("number", Set.of(term), new TextStyle(active ? Role.gradientText(value) : Role.MUTED, face, size), text,
        Anchor.MIDDLE.at(unit.centreX(), baseline));
    sheet.add(new Mark.Group(key, marks.marks(), 0, 0, shown));
  }

  /** The ground of a number under a unit. */
  private static Rect under(Rect unit, double width, double height) {
    return new Rect(unit.centreX() - width / 2, unit.bottom() + 2, width, height);
  }

  /** The error that passes on to the bias as it is: the number under the unit gets its other name, the one in focus first. */
  private void biasGradient(Sheet sheet, String tex, Term term, Rect unit, double value, boolean inFocus) {
    var text = NetworkNumbers.signed(value);
    var size = layout.input(0).height() >= 38 ? 15 : 13;
    var width = Texts.measure(text, Face.SEMIBOLD, size).width();
    var marks = new Sheet();
    if (inFocus) {
      marks.fill("ground", Set.of(term), under(unit, width + 12, size + 3), 5, Role.POINTED);
    }
    marks.text("number", Set.of(term), new TextStyle(Role.gradientText(value), Face.SEMIBOLD, size), text,
        Anchor.MIDDLE.at(unit.centreX(), unit.bottom() + size + 1));
    sheet.add(new Mark.Group("db." + term, marks.marks(), 0, 0, 1));
    var symbol = Formulas.typeset(tex, 14);
    var left = unit.centreX() - width / 2 - 12 - symbol.width();
    var free = left > unit.x() - layout.gap() + 4
        && !NetworkShapeKeys.covers(layout, left, unit.bottom() + size)
        && !selection.covers(new Rect(left, unit.bottom(), symbol.width(), size + 4));
    if (inFocus && moment.shares() > 0 && free) {
      var name = new Sheet();
      name.formula("symbol", Set.of(term), Role.INK, symbol, left, unit.bottom() + size);
      sheet.add(new Mark.Group("db.name", name.marks(), 0, 0, moment.shares()));
    }
  }

  /** The bias of the unit in focus, which is added to what comes in. */
  private void bias(Sheet sheet, String tex, Term term, Rect unit, double value) {
    if (moment.shares() == 0) {
      return;
    }
    var text = NetworkNumbers.weight(value);
    var symbol = Formulas.typeset(tex, 14);
    var width = symbol.width() + 6 + Texts.measure(text, Face.SEMIBOLD, 13).width();
    var left = unit.centreX() - width / 2;
    var marks = new Sheet();
    marks.formula("symbol", Set.of(term), Role.INK, symbol, left, unit.bottom() + 14);
    marks.text("number", Set.of(term), TextStyle.ink(Face.SEMIBOLD, 13), text,
        Anchor.START.at(left + symbol.width() + 6, unit.bottom() + 14));
    sheet.add(new Mark.Group("bias", marks.marks(), 0, 0, moment.shares()));
  }

  private static void index(Sheet sheet, String key, int index, double x, double baseline) {
    sheet.showing(new Source.Ordinal(index))
        .text(key + ".index", TextStyle.SMALL, number(index), Anchor.MIDDLE.at(x, baseline));
  }

  /** Counted from 1, as on the screen. */
  private static String number(int index) {
    return String.valueOf(index + 1);
  }
}
