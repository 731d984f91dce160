package logitlab.ui.control;

import java.util.Set;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import logitlab.derivation.expr.Term;
import logitlab.figure.Flat;
import logitlab.figure.Handle;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.state.Action;
import logitlab.ui.look.Tips;
import org.jspecify.annotations.Nullable;

/** A real control that stands on the region of a handle. */
abstract class HandleControl<H extends Handle> {
  private static final PseudoClass ROUND = PseudoClass.getPseudoClass("round");

  private final Class<H> kind;
  private final Control control;
  private @Nullable H handle;
  private boolean quiet;

  HandleControl(Class<H> kind, Control control, String styleClass) {
    this.kind = kind;
    this.control = control;
    control.getStyleClass().add(styleClass);
    control.setManaged(false);
  }

  final Control node() {
    return control;
  }

  final boolean accepts(Handle other) {
    return kind.isInstance(other);
  }

  /** Shows the handle as it is now. */
  final void show(Handle next) {
    if (next.equals(handle)) {
      return;
    }
    var mine = kind.cast(next);
    place(next.region());
    control.setAccessibleText(next.name());
    handle = mine;
    render(mine);
  }

  /** What the handle's marks write: the value, short enough for its region. */
  static String written(Handle handle, String otherwise) {
    return Flat.of(handle.marks().stream())
        .map(Flat::mark)
        .filter(Mark.Text.class::isInstance)
        .map(mark -> ((Mark.Text) mark).text())
        .reduce((_, last) -> last)
        .orElse(otherwise);
  }

  /** The handle last shown. */
  final H handle() {
    if (handle == null) {
      throw new IllegalStateException("no handle was shown yet");
    }
    return handle;
  }

  /** Puts the handle's value into the control, without taking it for the user's doing. */
  abstract void render(H next);

  /** While the control has the focus, its term counts as pointed at. */
  final void pointWhileFocused(Desk desk, Supplier<Term> term) {
    control.focusedProperty()
        .addListener((_, _, focused) -> point(desk, focused ? Set.of(term.get()) : Set.of()));
  }

  /** Lights what the focus is on, unless the control is quiet. */
  final void point(Desk desk, Set<Term> terms) {
    if (!quiet) {
      desk.dispatch(new Action.Program.PointAt(terms));
    }
  }

  /** From now on nothing on the picture tells where the pointer or the focus rests, as before an audience. */
  final void keepQuiet() {
    quiet = true;
    control.setTooltip(null);
  }

  final boolean isQuiet() {
    return quiet;
  }

  /** What a tip says when the pointer comes, unless the control is quiet. */
  final void tip(String text) {
    if (!quiet) {
      Tips.set(control, text);
    }
  }

  /** What is as wide as it is high is drawn round, and so is the ring of its focus. */
  final void roundWhereSquare(Rect region) {
    control.pseudoClassStateChanged(ROUND, Math.abs(region.width() - region.height()) < 1);
  }

  private void place(Rect region) {
    control.resizeRelocate(region.x(), region.y(), region.width(), region.height());
  }
}
