package logitlab.ui;

import logitlab.state.Action;
import logitlab.state.Store;
import logitlab.state.domain.ClassNames;
import logitlab.ui.control.Desk;

/** A class gets another name, or the user is told why it cannot have it. */
record Renaming(Desk desk, Store store) {

  /** Says whether the class has the name now. */
  boolean rename(int index, String name) {
    var problem = ClassNames.problem(store.state().document().classes(), index, name);
    problem.ifPresent(why -> desk.refuse("ui.rename.refused", why));
    if (problem.isEmpty()) {
      desk.dispatch(new Action.Example.RenameClass(index, name));
    }
    return problem.isEmpty();
  }
}
