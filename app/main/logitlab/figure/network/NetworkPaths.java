package logitlab.figure.network;

import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.draw.NetworkEdge;
import logitlab.figure.draw.NetworkStroke;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Stroke;
import logitlab.figure.equation.ChainEquations;
import logitlab.state.view.Lens;

/** The paths on which the gradient comes to the number whose chain stands beside the network, thickest where most of it comes. */
record NetworkPaths(Frame frame, NetworkLayout layout) {
  private static final double THINNEST = 1.8;
  private static final double THICKEST = 6;

  /** Whether paths are shown, instead of what the stage sends along the edges. */
  static boolean shown(Frame frame) {
    return frame.session().backprop().lens() == Lens.CHAIN;
  }

  void draw(Sheet sheet) {
    var marks = new Sheet();
    var term = ChainEquations.of(frame).variable();
    var pass = frame.pass();
    switch (term.quantity()) {
      case NET_X -> {
        for (var i = 0; i < layout.hidden(); i++) {
          into(marks, i);
          path(marks, Term.of(Quantity.NET_W1, i, term.row()), layout.first(i, term.row()),
              frame.document().network().network().w1().get(i, term.row()) * pass.dz1().get(i), pass.dx().maxAbs());
        }
      }
      case NET_W1 -> {
        into(marks, term.row());
        path(marks, term, layout.first(term.row(), term.column()), pass.dw1().get(term.row(), term.column()),
            pass.dw1().maxAbs());
      }
      case NET_B1, NET_Z1, NET_A1 -> into(marks, term.row());
      case NET_W2 -> path(marks, term, layout.second(term.row(), term.column()),
          pass.dw2().get(term.row(), term.column()), pass.dw2().maxAbs());
      default -> {
        // It starts at the logit itself.
      }
    }
    sheet.add(new Mark.Group("paths", marks.marks(), 0, 0, 1));
  }

  /** From every class to hidden unit i. */
  private void into(Sheet sheet, int i) {
    var w2 = frame.document().network().network().w2();
    var largest = 0.0;
    for (var k = 0; k < layout.classes(); k++) {
      largest = Math.max(largest, Math.abs(w2.get(k, i) * frame.pass().dz2().get(k)));
    }
    for (var k = 0; k < layout.classes(); k++) {
      path(sheet, Term.of(Quantity.NET_W2, k, i), layout.second(k, i), w2.get(k, i) * frame.pass().dz2().get(k),
          largest);
    }
  }

  private static void path(Sheet sheet, Term term, NetworkEdge edge, double value, double largest) {
    var share = largest == 0 ? 0 : Math.min(1, Math.abs(value) / largest);
    var thickness = THINNEST + (THICKEST - THINNEST) * share;
    var key = "path." + term;
    NetworkStroke.line(sheet, key, Set.of(term), new Stroke(NetworkStroke.gradient(value), thickness), edge.reversed(),
        value < 0);
    NetworkStroke.arrow(sheet, key + ".head", new Stroke(NetworkStroke.gradient(value), thickness), edge.reversed());
  }
}
