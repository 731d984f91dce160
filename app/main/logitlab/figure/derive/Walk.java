package logitlab.figure.derive;

import java.util.List;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Step;
import logitlab.figure.Frame;

/** Where the reader of a derivation is: the route, its lines, and the current one. */
public record Walk(Derivation route, List<Step> steps, Step now) {

  public static Walk of(Frame frame) {
    var view = frame.session().route();
    var route = Routes.byId(view.id()).orElse(Routes.all().getFirst());
    var steps = route.steps();
    return new Walk(route, steps, steps.get(Math.clamp(view.line(), 0, steps.size() - 1)));
  }

  /** The same walk at another line. */
  public Walk at(int line) {
    return new Walk(route, steps, steps.get(line));
  }

  List<Step> earlier() {
    return steps.subList(0, now.number());
  }
}
