package logitlab.figure.equation;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Expr.Mul;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.StageFormulas;
import logitlab.figure.Frame;
import logitlab.figure.equation.StageEquation.Result;
import logitlab.figure.equation.StageEquation.Row;
import logitlab.figure.text.NetworkNumbers;
import logitlab.figure.text.Redone;
import logitlab.figure.text.Rounding;
import logitlab.words.Numbers;

/** The step downhill that the whole journey was for: what becomes of the weights and biases on the path, and of the loss. */
public record UpdateEquation(Frame frame, NetworkFocus focus, Working working) {

  public UpdateEquation(Frame frame, NetworkFocus focus) {
    this(frame, focus, Working.of(frame));
  }

  public StageEquation step() {
    var rows = Stream
        .of(StageFormulas.NEW_W2, StageFormulas.NEW_B2, StageFormulas.NEW_W1, StageFormulas.NEW_B1)
        .map(this::row)
        .toList();
    // What is true of one layer is true of both.
    var tex = working.arrays().withoutLayers();
    var weights = tex.becomes(Write.whole(Quantity.NET_W2), StageFormulas.result(StageFormulas.NEW_W2.layer()));
    var biases = tex.becomes(Write.whole(Quantity.NET_B2), StageFormulas.result(StageFormulas.NEW_B2.layer()));
    var loss = StageFormulas.LOSS.unit().lhs();
    return new StageEquation(tex.beside(weights, biases), "", rows,
        new Result(working.line(Bindings.NONE).tex(loss), Numbers.shown(frame.pass().loss(), 4).text() + " →",
            Numbers.shown(lossAfter(frame), 4).text(), OptionalDouble.empty()),
        "");
  }

  /** A number before the step, how far it goes, and the number after it. */
  private Row row(StageFormulas stage) {
    var at = focus.bindings();
    var step = StageFormulas.result(stage.unit());
    var parts = working.addends(step, at);
    if (!(parts.getLast().expr() instanceof Mul(var factors))) {
      throw new IllegalStateException("a step is a rate times a gradient");
    }
    var before = parts.getFirst().expr();
    var after = NetworkNumbers.exact(working.value(step, at));
    var rate = frame.session().backprop().learningRate();
    var sign = parts.getLast().negative() ? -1 : 1;
    IntFunction<List<String>> printed = more -> List.of(working.number(before, at, more),
        NetworkNumbers.weight(rate, more), working.number(factors.getLast(), at, more));
    var known = printed.apply(Redone.more(printed, values -> values[0] + sign * values[1] * values[2], after));
    return new Row(working.line(at).tex(before),
        known.getFirst() + (sign < 0 ? " − " : " + ") + known.get(1) + " × "
            + NetworkNumbers.factor(known.getLast()) + " " + Rounding.ROUNDED,
        after, working.terms(step, at));
  }

  /** The example's loss after the step. */
  public static double lossAfter(Frame frame) {
    var after = frame.document().network().stepped(frame.session().backprop().learningRate());
    return after.network().loss(after.input(), after.target());
  }
}
