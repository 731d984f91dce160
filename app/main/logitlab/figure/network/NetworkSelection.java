package logitlab.figure.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.NetworkTex;
import logitlab.figure.Frame;
import logitlab.figure.Grip;
import logitlab.figure.Handle;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.NetworkEdge;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.NetworkNumbers;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/**
 * Weights and biases under the hand. Every edge and every unit can be taken hold of: a click chooses it, a drag up or down changes its weight or
 * bias; the one that was chosen has a field where it stands.
 */
record NetworkSelection(Frame frame, NetworkLayout layout, Words words) {
  /** Where on its edge the field of a weight stands. */
  private static final double PLACE = 0.45;
  private static final double WIDTH = 68;
  private static final double HEIGHT = 28;
  private static final double STEP = 0.1;
  /** How near the pointer must be to an edge. */
  private static final double REACH = 8;

  /** The weight or bias that was chosen; none where the choice is another number. */
  Optional<Term> chosen() {
    return frame.session()
        .backprop()
        .selected()
        .filter(term -> switch (term.quantity()) {
          case NET_W1, NET_W2 -> true;
          case NET_B1, NET_B2 -> !layout.tight();
          default -> false;
        });
  }

  /** Where the chosen number's field stands. */
  Optional<Rect> field() {
    return chosen().map(term -> switch (term.quantity()) {
      case NET_W1 -> on(layout.first(term.row(), term.column()));
      case NET_W2 -> on(layout.second(term.row(), term.column()));
      case NET_B1 -> under(layout.hiddenZ(term.row()));
      default -> under(layout.logit(term.row()));
    });
  }

  /** Whether something would lie on the field. */
  boolean covers(Rect place) {
    return field().filter(field -> field.inset(-3, -2).intersects(place)).isPresent();
  }

  /** Whether the place under a unit is taken by the field of its bias. */
  boolean isUnder(Quantity bias, int unit) {
    return chosen().equals(Optional.of(Term.of(bias, unit)));
  }

  void draw(Sheet sheet) {
    var network = frame.document().network().network();
    var area = layout.size().page().below(layout.heading() - 8);
    sheet.handle(new Handle.Web("web", area, words.text("backprop.web"),
        grips().stream().map(grip -> grip.moved(-area.x(), -area.y())).toList(), chosen()));
    chosen().ifPresent(term -> {
      var value = switch (term.quantity()) {
        case NET_W1 -> network.w1().get(term.row(), term.column());
        case NET_W2 -> network.w2().get(term.row(), term.column());
        case NET_B1 -> network.b1().get(term.row());
        default -> network.b2().get(term.row());
      };
      field(sheet, term, value, field().orElseThrow());
    });
  }

  private void field(Sheet sheet, Term term, double value, Rect place) {
    switch (term.quantity()) {
      case NET_W1 -> edge(sheet, layout.first(term.row(), term.column()));
      case NET_W2 -> edge(sheet, layout.second(term.row(), term.column()));
      default -> {
        var symbol = Formulas.typeset(
            NetworkTex.of(frame.conventions()).withoutLayers().tex(Write.whole(term.quantity())), 15);
        sheet.formula("chosen.symbol", Set.of(term), Role.INK, symbol, place.x() - symbol.width() - 4,
            place.centreY() + 5);
      }
    }
    var text = NetworkNumbers.weight(value);
    var size = Sheet.fittedSize(text, Face.SEMIBOLD, place.height() < HEIGHT ? 13 : 15, place.width() - 10);
    sheet.ring("chosen.ground", Set.of(term), place, 6, Role.SURFACE, new Stroke(Role.ACCENT, 2));
    var marks = new Sheet();
    marks.text("number", Set.of(term), TextStyle.ink(Face.SEMIBOLD, size), text,
        Anchor.MIDDLE.at(place.centreX(), place.centreY() + 0.36 * size));
    sheet.handle(new Handle.NumberField("chosen." + term, term, place, name(term), value, STEP, text, marks.marks()));
  }

  /** In the colour of the hand, unless the edge shows what comes to it along its paths. */
  private void edge(Sheet sheet, NetworkEdge edge) {
    if (NetworkPaths.shown(frame)) {
      return;
    }
    sheet.line("chosen.edge", Set.of(), new Stroke(Role.ACCENT, 3),
        new Segment(edge.x1(), edge.y1(), edge.x2(), edge.y2()));
  }

  private static Rect on(NetworkEdge edge) {
    return Rect.centred(edge.x(PLACE), edge.y(PLACE), WIDTH, HEIGHT);
  }

  private Rect under(Rect unit) {
    var height = Math.min(HEIGHT, layout.underHeight());
    return new Rect(unit.centreX() - WIDTH / 2 + 4, unit.bottom() + 1, WIDTH - 4, height);
  }

  /** Everything to take hold of, in the order in which the keys walk it: unit by unit, its bias after its weights. */
  private List<Grip> grips() {
    var network = frame.document().network().network();
    var grips = new ArrayList<Grip>();
    for (var i = 0; i < layout.hidden(); i++) {
      for (var j = 0; j < layout.inputs(); j++) {
        grips.add(grip(Term.of(Quantity.NET_W1, i, j), layout.first(i, j), network.w1().get(i, j)));
      }
      grips.add(grip(Term.of(Quantity.NET_B1, i), layout.hidden(i), network.b1().get(i)));
    }
    for (var k = 0; k < layout.classes(); k++) {
      for (var j = 0; j < layout.hidden(); j++) {
        grips.add(grip(Term.of(Quantity.NET_W2, k, j), layout.second(k, j), network.w2().get(k, j)));
      }
      grips.add(grip(Term.of(Quantity.NET_B2, k), layout.logit(k), network.b2().get(k)));
    }
    return grips;
  }

  private Grip grip(Term term, NetworkEdge edge, double value) {
    return new Grip(term, name(term), edge.x1() + 6, edge.y1(), edge.x2() - 6, edge.y2(), REACH, value);
  }

  private Grip grip(Term term, Rect unit, double value) {
    var reach = unit.height() / 2;
    return new Grip(term, name(term), unit.x() + reach, unit.centreY(), unit.right() - reach, unit.centreY(),
        reach, value);
  }

  private String name(Term term) {
    var row = String.valueOf(term.row() + 1);
    var column = String.valueOf(term.column() + 1);
    return switch (term.quantity()) {
      case NET_W1 -> words.text("backprop.name.w1", row, column);
      case NET_W2 -> words.text("backprop.name.w2", row, column);
      case NET_B1 -> words.text("backprop.name.b1", row);
      default -> words.text("backprop.name.b2", row);
    };
  }
}
