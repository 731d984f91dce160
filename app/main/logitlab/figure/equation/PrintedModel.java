package logitlab.figure.equation;

import java.util.Set;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.value.Estimate;
import logitlab.derivation.value.Model;
import logitlab.math.network.Activation;

/** The numbers of a frame's network as arrays print them: what a formula makes of them is what whoever redoes it by hand comes to. */
record PrintedModel(FrameModel exact) implements Model {
  @Override
  public int size(Range range) {
    return exact.size(range);
  }

  @Override
  public Estimate value(Term term) {
    return Estimate.exact(MatrixEquation.printed(exact.value(term).value()));
  }

  @Override
  public boolean knows(Quantity quantity) {
    return exact.knows(quantity);
  }

  @Override
  public Quantity target() {
    return exact.target();
  }

  @Override
  public Activation activation() {
    return exact.activation();
  }

  @Override
  public Motion along(Term by, Set<Quantity> free) {
    return exact.along(by, free);
  }
}
