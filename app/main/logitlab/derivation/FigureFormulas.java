package logitlab.derivation;

import java.util.List;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.RouteId;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.network.BatchFormulas;
import logitlab.derivation.network.ChainFormulas;
import logitlab.derivation.network.StageFormulas;

/** The formulas that figures show outside of the routes. Nobody walks them; they are checked as the routes are, each a block. */
public final class FigureFormulas {
  private static final List<Derivation> ALL = List.of(
      new Derivation(new RouteId("card"), Subject.SMOOTHED, CardFormulas.blocks()),
      new Derivation(new RouteId("stage"), Subject.NETWORK, StageFormulas.blocks()),
      new Derivation(new RouteId("chain"), Subject.NETWORK, ChainFormulas.blocks()),
      new Derivation(new RouteId("batch"), Subject.NETWORK, BatchFormulas.blocks()));

  private FigureFormulas() {}

  /** All of them, those on one subject together. */
  public static List<Derivation> all() {
    return ALL;
  }
}
