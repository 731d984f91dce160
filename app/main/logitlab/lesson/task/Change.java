package logitlab.lesson.task;

import java.util.List;
import logitlab.derivation.expr.Term;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.TermActions;
import logitlab.state.document.Document;
import logitlab.state.session.Session;

/** Something that a task does to the document when its answer is out. */
public sealed interface Change {
  /** Sets a number, as its handle would. */
  record Put(Term term, double value) implements Change {}

  /** A step downhill of the logits, with η = 1. */
  record Step() implements Change {}

  /** An update of the network. */
  record Update(double rate) implements Change {}

  /** The document after all changes, one after the other. */
  static Document apply(List<Change> changes, Document document) {
    var state = new AppState(document, Session.START.among(document.size()));
    for (var change : changes) {
      for (var action : actions(change)) {
        state = Reducer.reduce(state, action);
      }
    }
    return state.document();
  }

  private static List<Action> actions(Change change) {
    return switch (change) {
      case Put(var term, var value) -> List.of(TermActions.set(term, value));
      case Step() -> List.of(new Action.Example.TakeStep());
      case Update(var rate) -> List.of(new Action.Backprop.SetRate(rate), new Action.Backprop.Update());
    };
  }
}
