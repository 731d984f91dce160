package logitlab.figure.derive;

import java.util.List;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Shown;
import logitlab.derivation.expr.Shown.Fold;
import logitlab.derivation.expr.Step;
import logitlab.figure.Frame;

/** Where the reader of a derivation is: the route, its lines that are in sight, and the current one. */
public record Walk(Derivation route, Shown shown, Step now) {

  public static Walk of(Frame frame) {
    var view = frame.session().route();
    var route = Routes.byId(view.id()).orElse(Routes.all().getFirst());
    var shown = Routes.shown(route.id().name(), view.depth().detail(), view.depth().open());
    return new Walk(route, shown, shown.from(view.line()));
  }

  /** Whether its loss is the squared error instead of cross-entropy. */
  public boolean ofSquaredError() {
    return route.id().name().equals("squared-error");
  }

  /** The lines in sight. */
  public List<Step> steps() {
    return shown.steps();
  }

  /** Whether the line of this number, counted through the whole route, is in sight. */
  public boolean has(int line) {
    return shown.place(line).isPresent();
  }

  /** The same walk at another line that is in sight. */
  public Walk at(int line) {
    return new Walk(route, shown, shown.from(line));
  }

  /** Which of the lines in sight is the current one, from 0. */
  int place() {
    return shown.place(now.number()).orElseThrow();
  }

  boolean isLast() {
    return place() == steps().size() - 1;
  }

  /** What is folded away, or could be, directly before a line. */
  List<Fold> folds(Step step) {
    return shown.before(step);
  }

  List<Step> earlier() {
    return steps().subList(0, place());
  }
}
