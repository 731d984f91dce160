package logitlab.lesson.text;

import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.value.Evaluator;
import logitlab.derivation.value.Model;
import logitlab.derivation.value.NetworkModel;
import logitlab.derivation.value.SoftmaxModel;
import logitlab.state.document.Document;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/** What formulas without free letters are worth with the numbers of a document. */
public final class Worth {
  private Worth() {}

  /**
   * The value of a formula; a network's learning rate is 1.
   *
   * @throws InvalidDocument where it names a place that is not there, or an array
   */
  public static double of(Expr expr, Document document, boolean network) {
    try {
      var value = new Evaluator(model(document, network)).evaluate(expr, Bindings.NONE).value();
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException e) {
      throw new InvalidDocument(Message.of("lesson.fault.no-value"), e);
    }
    throw new InvalidDocument(Message.of("lesson.fault.no-value"));
  }

  private static Model model(Document document, boolean network) {
    if (network) {
      var example = document.network();
      return new NetworkModel(example.network(), example.input(), example.target(), 1);
    }
    return SoftmaxModel.smoothed(document.softmax(), document.target(), document.smoothing());
  }
}
