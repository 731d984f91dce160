package logitlab.figure.beside;

import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Part;
import logitlab.derivation.expr.Rule;
import logitlab.derivation.expr.Step;
import logitlab.figure.Frame;
import logitlab.figure.derive.Walk;
import logitlab.motion.VectorJacobianScript;

/** How far the product of ∂L/∂p with the Jacobian is: where it was taken to, or else as far as the line of the derivation in front. */
final class VectorJacobianMoment {
  private VectorJacobianMoment() {}

  /** 0 where the Jacobian stands alone, 1 where ∂L/∂z is there; between two lines, between what they show. */
  static double of(Frame frame) {
    var own = frame.session().experiments().contraction();
    if (!own.following()) {
      return own.time();
    }
    var walk = Walk.of(frame);
    var turn = frame.session().route().turn();
    var here = of(walk.now());
    if (!turn.visible() || !walk.has(turn.from())) {
      return here;
    }
    var there = of(walk.at(turn.from()).now());
    return there + (here - there) * turn.time();
  }

  /** What a line shows of the product: rows have their factors when no derivative is left in it, columns are added up when no sum is. */
  static double of(Step step) {
    if (JacobianFocus.of(step) != JacobianFocus.PRODUCT) {
      return VectorJacobianScript.STOPS.getFirst();
    }
    var lines = step.block().lines().subList(0, step.lineIndex() + 1).stream().flatMap(l -> l.way().stream()).toList();
    var last = step.lineIndex() == step.block().lines().size() - 1;
    if (last || lines.stream()
        .anyMatch(line -> line.rule() == Rule.TARGETS_SUM_TO_ONE
            || line.rule() == Rule.MATRIX_PRODUCT)) {
      return VectorJacobianScript.STOPS.getLast();
    }
    return lines.getLast().rule() == Rule.ONE_ROW || !derives(lines.getLast().expr())
        ? VectorJacobianScript.STOPS.get(1)
        : VectorJacobianScript.STOPS.getFirst();
  }

  private static boolean derives(Expr expr) {
    return Part.of(expr)
        .stream()
        .anyMatch(part -> part.expr() instanceof Expr.Partial || part.expr() instanceof Expr.Gradient);
  }
}
