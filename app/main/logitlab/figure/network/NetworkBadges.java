package logitlab.figure.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.network.StageFormulas;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.NetworkEdge;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.equation.NetworkFocus;
import logitlab.figure.equation.NetworkMoment;
import logitlab.figure.equation.Working;
import logitlab.figure.text.NetworkNumbers;
import logitlab.figure.text.Redone;
import logitlab.motion.Stage;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;

/**
 * The numbers on the focused path. Copies of a number leave its unit along the edges (it splits), meet the weights there, and what they make
 * runs to the unit where it adds up; at the end the products stand on their edges again, to be read. All edges of the path meet in one unit:
 * the badges stay near their other ends, where there is room for one above the other. Where a narrow page has no room, they are left out: the
 * equation beside has them all.
 */
record NetworkBadges(Frame frame, NetworkLayout layout, NetworkMoment moment, NetworkFocus focus,
    NetworkSelection selection) {
  private static final double HEIGHT = 24;
  private static final double PADDING = 8;
  private static final double CLEAR = 8;
  private static final double SOONER = 4;

  /**
   * What happens on one edge.
   *
   * @param edge   from where the edges are apart to the unit where they meet
   * @param copy   what leaves the far end
   * @param back   what leaves the unit where they meet; empty for nothing
   * @param text   what is read on the edge
   * @param made   what runs on to the unit where the edges meet; empty for nothing
   */
  private record Badge(NetworkEdge edge, Set<Term> terms, Role role, Printed copy, Printed back, Printed text,
      Printed made) {
    double width() {
      return Math.max(NetworkBadges.width(text), NetworkBadges.width(made));
    }
  }

  /** Where badges can stand on their edges: from near the far ends to where they would touch each other. */
  private record Room(double nearest, double rest, double farthest, double gap) {}

  private static final Printed NOTHING = Printed.of("");

  void draw(Sheet sheet) {
    if (moment.shares() == 0 || NetworkPaths.shown(frame)) {
      return;
    }
    if (moment.stage() == Stage.UPDATE) {
      draw(sheet, "w2", changes(Quantity.NET_W2));
      draw(sheet, "w1", changes(Quantity.NET_W1));
    } else {
      draw(sheet, "path", badges());
    }
  }

  private void draw(Sheet sheet, String key, List<Badge> badges) {
    if (badges.isEmpty()) {
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
    var room = new Room(nearest, Math.clamp(0.45, nearest, farthest), farthest, gap);
    for (var n = 0; n < badges.size(); n++) {
      draw(sheet, key + "." + n, badges.get(n), room);
    }
  }

  private void draw(Sheet sheet, String key, Badge badge, Room room) {
    var travelling = moment.shares() < 1;
    var gathering = !badge.made().text().isEmpty() && moment.gather() > 0 && moment.gather() < 1;
    if (!badge.copy().text().isEmpty()) {
      // Two that meet stop side by side.
      var aside = badge.back().text().isEmpty() ? 0 : (width(badge.copy()) / 2 + 1) / room.gap();
      var stop = Math.max(room.nearest(), room.rest() - aside);
      chip(sheet, "copy." + key, badge, badge.copy(), room.nearest() + (stop - room.nearest()) * moment.shares(),
          travelling ? 1 : 0);
    }
    var stop = room.rest() + (width(badge.back()) / 2 + 1) / room.gap();
    if (!badge.back().text().isEmpty() && stop < room.farthest()) {
      chip(sheet, "back." + key, badge, badge.back(), room.farthest() + (stop - room.farthest()) * moment.shares(),
          travelling ? 1 : 0);
    }
    if (travelling) {
      if (badge.copy().text().isEmpty()) {
        chip(sheet, "badge." + key, badge, badge.text(), room.rest(), moment.shares());
      }
    } else if (gathering) {
      chip(sheet, "badge." + key, badge, badge.made(),
          room.rest() + (room.farthest() - room.rest()) * moment.gather(), 1);
    } else {
      chip(sheet, "badge." + key, badge, badge.text(), room.rest(),
          badge.made().text().isEmpty() || moment.gather() == 0 ? 1 : moment.result());
    }
  }

  private void chip(Sheet sheet, String key, Badge badge, Printed text, double at, double opacity) {
    var hidden = selection.covers(Rect.centred(badge.edge().x(at), badge.edge().y(at), width(text), HEIGHT));
    var ground = new Sheet();
    ground.ring("ground", badge.terms(), Rect.centred(0, 0, width(text), HEIGHT), 6, Role.SURFACE,
        new Stroke(Role.EDGE, 1));
    var word = new Sheet();
    word.showing(text)
        .text("text", text.equals(badge.text()) ? badge.terms() : Set.of(),
            new TextStyle(badge.role(), Face.SEMIBOLD, 13), text.text(), Anchor.MIDDLE.at(0, 4.7));
    // The ground comes sooner than its number, so that the edge does not strike it through.
    var marks = List.<Mark>of(new Mark.Group("ground", ground.marks(), 0, 0, Math.min(1, SOONER * opacity)),
        new Mark.Group("word", word.marks(), 0, 0, opacity));
    sheet.add(new Mark.Group(key, marks, badge.edge().x(at), badge.edge().y(at), hidden || opacity == 0 ? 0 : 1));
  }

  private static double width(Printed text) {
    return Texts.measure(text.text(), Face.SEMIBOLD, 13).width() + 2 * PADDING;
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
          badges.add(product(layout.first(i, j), Term.of(Quantity.NET_W1, i, j), network.w1().get(i, j),
              Term.of(Quantity.NET_X, j), pass.x().get(j), NetworkNumbers::weight));
        }
      }
      case Z2 -> {
        for (var j = 0; j < layout.hidden(); j++) {
          badges.add(product(layout.second(k, j), Term.of(Quantity.NET_W2, k, j), network.w2().get(k, j),
              Term.of(Quantity.NET_A1, j), pass.a1().get(j), NetworkNumbers::exact));
        }
      }
      case DA1 -> {
        for (var c = 0; c < layout.classes(); c++) {
          badges.add(product(layout.second(c, i).reversed(), Term.of(Quantity.NET_W2, c, i), network.w2().get(c, i),
              Term.of(Quantity.NET_DZ2, c), pass.dz2().get(c), NetworkNumbers::signedWith));
        }
      }
      case DX -> {
        var j = focus.input();
        for (var h = 0; h < layout.hidden(); h++) {
          badges.add(product(layout.first(h, j).reversed(), Term.of(Quantity.NET_W1, h, j), network.w1().get(h, j),
              Term.of(Quantity.NET_DZ1, h), pass.dz1().get(h), NetworkNumbers::signedWith));
        }
      }
      case DW2 -> {
        for (var j = 0; j < layout.hidden(); j++) {
          badges.add(gradient(layout.second(k, j), Term.of(Quantity.NET_DW2, k, j), pass.dw2().get(k, j),
              Printed.of(NetworkNumbers.unit(pass.a1().get(j)), Source.of(Quantity.NET_A1, j)),
              Printed.of(NetworkNumbers.signed(pass.dz2().get(k)), Source.of(Quantity.NET_DZ2, k))));
        }
      }
      case DW1 -> {
        for (var j = 0; j < layout.inputs(); j++) {
          badges.add(gradient(layout.first(i, j), Term.of(Quantity.NET_DW1, i, j), pass.dw1().get(i, j),
              Printed.of(NetworkNumbers.weight(pass.x().get(j)), Source.of(Quantity.NET_X, j)),
              Printed.of(NetworkNumbers.signed(pass.dz1().get(i)), Source.of(Quantity.NET_DZ1, i))));
        }
      }
      case X, A1, P, LOSS, DZ2, DB2, DZ1, DB1, UPDATE -> {
        // Nothing runs along edges, or it is not a path to one unit.
      }
    }
    return badges;
  }

  /** The weights into the focused units of a layer, and what they become. */
  private List<Badge> changes(Quantity layer) {
    var working = Working.of(frame);
    var first = layer == Quantity.NET_W1;
    var row = first ? focus.hidden() : focus.category();
    var step = (first ? StageFormulas.NEW_W1 : StageFormulas.NEW_W2).unit();
    var from = first ? StageFormulas.INPUT : StageFormulas.FROM;
    var badges = new ArrayList<Badge>();
    for (var j = 0; j < (first ? layout.inputs() : layout.hidden()); j++) {
      var before = Term.of(layer, row, j);
      var gradient = Term.of(first ? Quantity.NET_DW1 : Quantity.NET_DW2, row, j);
      var after = working.value(StageFormulas.result(step), focus.bindings().with(from, j));
      badges.add(new Badge(first ? layout.first(row, j) : layout.second(row, j),
          Set.of(before, gradient), Role.INK, NOTHING, NOTHING,
          Printed.of(NetworkNumbers.unit(frame.value(before).orElseThrow()), Source.of(before))
              .then(" → ")
              .then(Printed.of(NetworkNumbers.unit(after),
                  Source.of(before).minus(Source.of(Quantity.NET_RATE).times(Source.of(gradient))))),
          NOTHING));
    }
    return badges;
  }

  private static Badge gradient(NetworkEdge edge, Term term, double value, Printed factor,
      Printed error) {
    return new Badge(edge, Set.of(term), Role.gradientText(value), factor, error,
        Printed.of(NetworkNumbers.signed(value), Source.of(term)), NOTHING);
  }

  /** How a number is printed with so many digits more than usual. */
  @FunctionalInterface
  private interface Print {
    String with(double value, int more);
  }

  private static Badge product(NetworkEdge edge, Term weight, double w, Term from, double v, Print print) {
    var product = NetworkNumbers.signed(w * v);
    var more = Redone.product(digits -> List.of(NetworkNumbers.weight(w, digits), print.with(v, digits)), product);
    var factor = Printed.of(print.with(v, more), Source.of(from));
    return new Badge(edge, Set.of(weight, from), Role.INK, factor, NOTHING,
        Printed.of(NetworkNumbers.weight(w, more), Source.of(weight)).then(" × ").then(factor),
        Printed.of(product, Source.of(weight).times(Source.of(from))));
  }
}
