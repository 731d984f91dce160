package logitlab.figure.equation;

import java.util.Set;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.value.Estimate;
import logitlab.derivation.value.Model;
import logitlab.derivation.value.Rate;
import logitlab.figure.Frame;
import logitlab.math.network.Activation;

/**
 * The numbers of a frame's network, as a figure has them already: formulas are evaluated with these, and what is printed of them is what the
 * rest of the figure shows. A derivative of the loss is the gradient that was computed on the way back; others are not known here.
 */
record FrameModel(Frame frame) implements Model {

  @Override
  public int size(Range range) {
    var network = frame.document().network().network();
    return switch (range) {
      case CLASSES -> network.classes();
      case HIDDEN -> network.hidden();
      case INPUTS -> network.inputs();
      case EXAMPLES, ONE -> 1;
    };
  }

  @Override
  public Estimate value(Term term) {
    return Estimate.exact(term.quantity() == Quantity.NET_RATE
        ? frame.session().backprop().learningRate()
        : frame.value(term).orElse(Double.NaN));
  }

  @Override
  public boolean knows(Quantity quantity) {
    return quantity.isOfNetwork();
  }

  @Override
  public Quantity target() {
    return Quantity.NET_Y;
  }

  @Override
  public Activation activation() {
    return frame.document().network().network().activation();
  }

  @Override
  public Motion along(Term by, Set<Quantity> free) {
    var gradient = by.quantity().gradient().map(quantity -> new Term(quantity, by.row(), by.column())).orElseThrow();
    return term -> {
      if (term.quantity() != Quantity.NET_LOSS) {
        throw new IllegalArgumentException("how fast " + term + " changes is not known");
      }
      return new Rate(value(term), value(gradient));
    };
  }
}
