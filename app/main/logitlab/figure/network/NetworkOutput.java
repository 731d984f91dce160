package logitlab.figure.network;

import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.NetworkTex;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
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
import logitlab.words.Numbers;
import logitlab.words.Words;

/** What comes out of a network: the bars of p, the targets to choose, and the loss. */
record NetworkOutput(Frame frame, NetworkLayout layout, NetworkMoment moment, NetworkFocus focus, Words words) {

  void draw(Sheet sheet, List<Handle> handles) {
    toLoss(sheet);
    for (var k = 0; k < layout.classes(); k++) {
      link(sheet, k);
      probability(sheet, k);
      target(handles, k);
    }
    loss(sheet);
  }

  /** Between z⁽²⁾ and its bar: softmax on the way out, p − y on the way back. */
  private void link(Sheet sheet, int k) {
    var unit = layout.logit(k);
    var bar = layout.bar(k);
    var edge = new NetworkEdge(unit.right(), unit.centreY(), bar.x(), unit.centreY());
    NetworkStroke.line(sheet, "link.p." + k, Set.of(), Role.HAIRLINE, edge, 2, false);
    sheet.showing(new Source.Ordinal(k))
        .text("z2." + k + ".index", TextStyle.SMALL, String.valueOf(k + 1),
            Anchor.MIDDLE.at(edge.x(0.5), unit.centreY() - 11));
    var thickness = k == focus.category() ? 4 : 2;
    var key = "flow.p." + k;
    if (moment.stage() == Stage.P) {
      var part = edge.until(moment.flow());
      var terms = Set.of(Term.of(Quantity.NET_P, k));
      NetworkStroke.line(sheet, key, terms, Role.INK, part, thickness, false);
      NetworkStroke.arrow(sheet, key + ".head", Role.INK, part, thickness);
    } else if (moment.stage() == Stage.DZ2) {
      var part = edge.reversed().until(Math.max(0, 2 * moment.flow() - 1));
      var terms = Set.of(Term.of(Quantity.NET_DZ2, k));
      var role = NetworkStroke.gradient(frame.pass().dz2().get(k));
      NetworkStroke.line(sheet, key, terms, role, part, thickness, false);
      NetworkStroke.arrow(sheet, key + ".head", role, part, thickness);
    }
  }

  private void probability(Sheet sheet, int k) {
    var terms = Set.of(Term.of(Quantity.NET_P, k));
    var p = frame.pass().p().get(k);
    var track = layout.bar(k);
    var shown = moment.shown(Stage.P);
    sheet.fill("p." + k + ".track", terms, track, 4, Role.TRACK);
    if (p * shown > 0) {
      var width = track.width() * p * shown;
      sheet.fill("p." + k + ".bar", terms, track.withWidth(width),
          Math.min(4, width / 2), Role.PROBABILITY);
    }
    if (shown > 0) {
      var active = moment.active(Quantity.NET_P);
      var face = active ? Face.SEMIBOLD : Face.REGULAR;
      var text = NetworkNumbers.exact(p);
      var marks = new Sheet();
      if (active && k == focus.category()) {
        var width = Texts.measure(text, face, 15).width() + 12;
        marks.fill("ground", terms, Rect.onLine(layout.probabilityRight() + 6 - width, track.centreY(), width, 22), 5,
            Role.POINTED);
      }
      marks.text("number", terms, new TextStyle(active ? Role.INK : Role.MUTED, face, 15), text,
          Anchor.END.at(layout.probabilityRight(), track.centreY() + 5.4));
      sheet.add(new Mark.Group("p." + k, marks.marks(), 0, 0, shown));
    }
  }

  private void target(List<Handle> handles, int k) {
    var term = Term.of(Quantity.NET_Y, k);
    var y = frame.pass().y().get(k);
    var place = Rect.centred(layout.targetX(), layout.bar(k).centreY(), 22, 22);
    var active = moment.active(Quantity.NET_Y);
    var marks = new Sheet();
    marks.ring("ring", Set.of(term), place, 11, Role.SURFACE,
        new Stroke(active ? Role.TARGET : Role.EDGE, active ? 2 : 1));
    if (y > 0) {
      var dot = 14 * Math.sqrt(Math.min(1, y));
      marks.fill("dot", Set.of(term), Rect.centred(place.centreX(), place.centreY(), dot, dot), dot / 2, Role.TARGET);
    }
    handles
        .add(new Handle.Choice("target." + k, term, place, words.text("backprop.handle.target", String.valueOf(k + 1)),
            y == 1, marks.marks()));
  }

  /** From the first class that the target names down to the loss, and up again when the gradient starts. */
  private void toLoss(Sheet sheet) {
    var first = 0;
    while (frame.pass().y().get(first) == 0) {
      first++;
    }
    var edge = new NetworkEdge(layout.targetX(), layout.bar(first).centreY(), layout.targetX(),
        layout.lossBaseline() - 26);
    if (moment.stage() == Stage.LOSS) {
      NetworkStroke.line(sheet, "flow.loss", Set.of(Term.of(Quantity.NET_LOSS)), Role.TARGET,
          edge.until(moment.flow()), 3, false);
    } else if (moment.stage() == Stage.DZ2) {
      NetworkStroke.line(sheet, "flow.loss", Set.of(Term.of(Quantity.NET_LOSS)), Role.TARGET,
          edge.reversed().until(Math.min(1, 2 * moment.flow())), 3, false);
    }
  }

  private void loss(Sheet sheet) {
    var shown = moment.shown(Stage.LOSS);
    if (shown == 0) {
      return;
    }
    var terms = Set.of(Term.of(Quantity.NET_LOSS));
    var active = moment.active(Quantity.NET_LOSS);
    var role = active ? Role.INK : Role.MUTED;
    var face = active ? Face.BOLD : Face.REGULAR;
    var text = Numbers.shown(frame.pass().loss(), 4).text();
    var symbol = Formulas.typeset(
        NetworkTex.of(frame.conventions()).tex(Write.sym(Quantity.NET_LOSS)) + "=", 24);
    var right = layout.size().width() - 24;
    var left = right - Texts.measure(text, face, 24).width();
    var marks = new Sheet();
    marks.formula("symbol", terms, role, symbol, left - symbol.width() - 8, layout.lossBaseline());
    marks.text("number", terms, new TextStyle(role, face, 24), text, Anchor.END.at(right, layout.lossBaseline()));
    sheet.add(new Mark.Group("loss", marks.marks(), 0, 0, shown));
  }
}
