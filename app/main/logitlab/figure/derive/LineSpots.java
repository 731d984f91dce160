package logitlab.figure.derive;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Part;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.Tex;
import logitlab.derivation.print.Tex.Side;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Rect;
import logitlab.figure.Spot;
import logitlab.state.Action;
import logitlab.typeset.Glyph;
import logitlab.words.Words;

/**
 * What can be done with the symbols of the current line: an input is dragged to another value, a target is clicked to move there, and all
 * else is clicked to be read in another way. A symbol under a Σ stands for many, and a symbol that is differentiated for none: there the
 * sum, or the derivative, is what is read.
 */
record LineSpots(Frame frame, Words words, PlacedLine placed, List<Part> parts, Spoken spoken) {
  /** What parts are called, by their ids: put into words once. */
  interface Spoken {
    String name(Part part);

    /** The same with what it stands for. */
    String meaning(Part part, Set<Term> terms);
  }

  /** One place in the line where something can be done, and the ink that it reaches over. */
  private record Place(Part part, int tag) {}

  /** The handle of the line: its spots in reading order. */
  Optional<Handle> handle() {
    var places = new HashMap<Integer, Optional<Place>>();
    var areas = new LinkedHashMap<Place, Rect>();
    for (var n = 0; n < placed.glyphs().size(); n++) {
      var area = placed.ink(n);
      places.computeIfAbsent(placed.glyphs().get(n).part(), this::place)
          .ifPresent(place -> areas.merge(place, area, Rect::union));
    }
    var spots = areas.entrySet()
        .stream()
        .sorted(Comparator.comparingDouble(entry -> entry.getValue().x()))
        .map(entry -> spot(entry.getKey(), entry.getValue()))
        .toList();
    return spots.isEmpty()
        ? Optional.empty()
        : Optional.of(new Handle.Equation("equation",
            spots.stream().map(Spot::area).reduce(Rect::union).orElseThrow(), words.text("figure.walk.equation"),
            spots));
  }

  /** What ink of this tag belongs to, as far as something can be done with it. */
  private Optional<Place> place(int tag) {
    if (tag == Glyph.NO_PART || placed.line().tex().parts().get(tag).side() == Side.LEFT) {
      return Optional.empty();
    }
    var printed = placed.line().tex().parts().get(tag);
    var part = target(printed.part());
    if (printed.ink() != Tex.Ink.PART && part.filter(whole -> whole.id() < printed.part()).isEmpty()) {
      part = printed.ink() == Tex.Ink.MINUS ? Optional.empty() : writtenOut(printed.part());
    }
    return part.map(found -> new Place(found, placed.occurrence(found, tag)));
  }

  /** The sum that is written out round a + before part {@code id}. */
  private Optional<Part> writtenOut(int id) {
    return parts.subList(Math.max(0, id - 1), id + 1)
        .stream()
        .filter(part -> part.expr() instanceof Expr.Sum)
        .findFirst();
  }

  /** The part that a click on ink of part {@code id} is about. */
  private Optional<Part> target(int id) {
    var own = parts.get(id);
    for (var whole : parts.subList(0, id + 1)) {
      if (whole.id() != id && !whole.holds(own)) {
        continue;
      }
      switch (whole.expr()) {
        case Expr.Sum _ when reading(whole) == Reading.SYMBOLS -> {
          return Optional.of(whole);
        }
        case Expr.Partial _,Expr.Gradient _,Expr.Table _ -> {
          return Optional.of(whole);
        }
        default -> {}
      }
    }
    return switch (own.expr()) {
      case Expr.Sym _,Expr.Delta _,Expr.Whole _,Expr.Sum _ -> Optional.of(own);
      default -> Optional.empty();
    };
  }

  /** The reading of a part: its own, or else that of the nearest whole with one of its own. */
  private Reading reading(Part part) {
    var view = frame.session().route();
    var how = view.reading();
    for (var whole : parts.subList(0, part.id() + 1)) {
      if (whole.id() == part.id() || whole.holds(part)) {
        how = view.parts().getOrDefault(whole.id(), how);
      }
    }
    return how;
  }

  private Spot spot(Place place, Rect ink) {
    var area = ink.inset(-4, -4);
    var terms = placed.line().tex().parts().get(place.tag()).terms();
    var single = terms.size() == 1 ? Optional.of(terms.iterator().next()) : Optional.<Term>empty();
    var name = place.part().expr() instanceof Expr.Sym
        ? spoken.meaning(place.part(), terms)
        : spoken.name(place.part());
    var input = single.filter(LineSpots::isInput);
    if (input.isPresent()) {
      return new Spot(area, words.text("figure.walk.drag", name), terms, read(place.part()), input,
          frame.value(input.get()).orElse(0));
    }
    if (single.isPresent() && isTarget(single.get())) {
      return new Spot(area, words.text("figure.walk.move-target", name), terms, move(single.get()), Optional.empty(),
          0);
    }
    return new Spot(area, words.text("figure.walk.read", name), terms, read(place.part()), Optional.empty(), 0);
  }

  private Action read(Part part) {
    return new Action.Walk.ReadPart(part.id(), reading(part).next());
  }

  private static boolean isInput(Term term) {
    return switch (term.quantity()) {
      case T -> true;
      case Z, NET_X, NET_W1, NET_B1, NET_W2, NET_B2 -> term.row() >= 0;
      default -> false;
    };
  }

  /** One entry of a target; the sum of all is none. */
  private static boolean isTarget(Term term) {
    return term.row() >= 0 && Set.of(Quantity.Y, Quantity.HARD, Quantity.NET_Y).contains(term.quantity());
  }

  /** Moves the target here, and from here to the next class. */
  private Action move(Term term) {
    if (term.quantity() == Quantity.NET_Y) {
      var target = frame.document().network().target();
      return new Action.Backprop.SetTarget(target.get(term.row()) == 1 ? (term.row() + 1) % target.size() : term.row());
    }
    var target = frame.document().target();
    return new Action.Example.SetTarget(target.get(term.row()) == 1 ? (term.row() + 1) % target.size() : term.row());
  }
}
