package logitlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import logitlab.derivation.Quantity;
import logitlab.derivation.Term;
import logitlab.figure.Sheet.Anchor;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;

/**
 * The numbers on the focused path: what each of its edges carries. All its edges meet in one unit; the badges stand near their other ends,
 * where there is room for one above the other. Where a narrow page has no room, they are left out: the equation beside has them all.
 */
record NetworkBadges(Frame frame, NetworkLayout layout, NetworkMoment moment, NetworkFocus focus) {
  private static final double HEIGHT = 22;
  private static final double PADDING = 8;
  private static final double CLEAR = 6;

  /** @param edge from where the edges are apart to the unit where they meet */
  private record Badge(NetworkEdge edge, Set<Term> terms, Role role, String text) {
    double width() {
      return Texts.measure(text, Face.SEMIBOLD, 13).width() + 2 * PADDING;
    }
  }

  void draw(Sheet sheet) {
    var badges = badges();
    if (badges.isEmpty() || moment.shares() == 0) {
      return;
    }
    var widest = badges.stream().mapToDouble(Badge::width).max().orElseThrow();
    var gap = layout.gap();
    var nearest = (widest / 2 + CLEAR) / gap;
    var pitch = badges.size() < 2 ? Double.MAX_VALUE : badges.get(1).edge().y1() - badges.get(0).edge().y1();
    var farthest = Math.min(1 - nearest, 1 - (HEIGHT + 3) / pitch);
    if (nearest > farthest) {
      return;
    }
    var rest = Math.clamp(0.45, nearest, farthest);
    // What is computed from numbers at the far ends comes from there; a gradient of a weight stays on its edge.
    var at = moment.active(Quantity.NET_DW1) || moment.active(Quantity.NET_DW2)
        ? rest
        : nearest + (rest - nearest) * moment.shares();
    for (var n = 0; n < badges.size(); n++) {
      var badge = badges.get(n);
      var marks = new Sheet();
      marks.ring("ground", badge.terms(), Rect.centred(0, 0, badge.width(), HEIGHT), 6, Role.SURFACE, Role.EDGE, 1);
      marks.text("text", badge.terms(), badge.role(), badge.text(), Face.SEMIBOLD, 13, 0, 4.7, Anchor.MIDDLE);
      sheet.add(
          new Mark.Group("badge." + n, marks.marks(), badge.edge().x(at), badge.edge().y(at), moment.shares()));
    }
  }

  private List<Badge> badges() {
    var network = frame.document().network().network();
    var pass = frame.pass();
    var badges = new ArrayList<Badge>();
    var i = focus.hidden();
    var k = focus.category();
    switch (moment.stage()) {
      case Z1 -> {
        for (var j = 0; j < layout.inputs(); j++) {
          badges.add(new Badge(layout.first(i, j), Set.of(Term.of(Quantity.NET_W1, i, j), Term.of(Quantity.NET_X, j)),
              Role.INK, product(network.w1().get(i, j), NetworkNumbers.weight(pass.x().get(j)))));
        }
      }
      case Z2 -> {
        for (var j = 0; j < layout.hidden(); j++) {
          badges.add(new Badge(layout.second(k, j), Set.of(Term.of(Quantity.NET_W2, k, j), Term.of(Quantity.NET_A1, j)),
              Role.INK, product(network.w2().get(k, j), NetworkNumbers.unit(pass.a1().get(j)))));
        }
      }
      case DA1 -> {
        for (var c = 0; c < layout.classes(); c++) {
          badges.add(new Badge(layout.second(c, i).reversed(),
              Set.of(Term.of(Quantity.NET_W2, c, i), Term.of(Quantity.NET_DZ2, c)), Role.INK,
              product(network.w2().get(c, i), NetworkNumbers.signed(pass.dz2().get(c)))));
        }
      }
      case DW2 -> {
        for (var j = 0; j < layout.hidden(); j++) {
          badges.add(gradient(layout.second(k, j), Term.of(Quantity.NET_DW2, k, j), pass.dw2().get(k, j)));
        }
      }
      case DW1 -> {
        for (var j = 0; j < layout.inputs(); j++) {
          badges.add(gradient(layout.first(i, j), Term.of(Quantity.NET_DW1, i, j), pass.dw1().get(i, j)));
        }
      }
      case X, A1, P, LOSS, DZ2, DZ1 -> {
        // Nothing runs along edges.
      }
    }
    return badges;
  }

  private static Badge gradient(NetworkEdge edge, Term term, double value) {
    return new Badge(edge, Set.of(term), Role.gradientText(value), NetworkNumbers.signed(value));
  }

  private static String product(double weight, String factor) {
    return NetworkNumbers.weight(weight) + " × " + factor;
  }
}
