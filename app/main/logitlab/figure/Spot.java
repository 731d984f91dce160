package logitlab.figure;

import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Term;
import logitlab.state.Action;

/**
 * A symbol of an equation, or a whole that is clicked as one.
 *
 * @param terms what it denotes
 * @param press what a click does
 * @param drag  the input that a drag moves, if it is one
 * @param value of that input
 */
public record Spot(Rect area, String name, Set<Term> terms, Action press, Optional<Term> drag, double value) {
  public Spot {
    terms = Set.copyOf(terms);
  }

  Spot at(double dx, double dy) {
    return new Spot(area.moved(dx, dy), name, terms, press, drag, value);
  }
}
