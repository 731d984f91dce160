package logitlab.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import logitlab.state.document.Document;
import logitlab.state.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Holds the state, its history and those who listen. Belongs to one thread.
 *
 * <p>A listener is told once per change, after the change is whole. What a listener asks for while it is being told waits until all
 * listeners have been told.
 */
public final class Store {
  private final List<Consumer<AppState>> listeners = new ArrayList<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;
  private AppState state;
  private History history;
  /** The history of the user's own document while a lesson has its own. */
  private Optional<History> outside = Optional.empty();
  private Document saved;
  /** The document with which the stage was entered. */
  private Document entered;

  /** A store whose history starts, saved, at {@code start}. */
  public Store(AppState start) {
    this.state = start;
    this.history = History.of(start.document());
    this.saved = start.document();
    this.entered = start.document();
  }

  public AppState state() {
    return state;
  }

  /** On the stage nothing is undone that was done before it: nobody would see what. */
  @SuppressWarnings("ReferenceEquality") // one that was changed back is not the one from before
  public boolean canUndo() {
    return !history.past().isEmpty() && !(isOnStage(state) && history.present().document() == entered);
  }

  private static boolean isOnStage(AppState state) {
    return state.session().presenting().on();
  }

  public boolean canRedo() {
    return !history.future().isEmpty();
  }

  /** Whether the user's own document differs from the one last saved or opened. */
  public boolean isUnsaved() {
    return !state.own().equals(saved);
  }

  /** Tells {@code listener} the state after each change from now on: of the state, of what can be undone, of what is saved. */
  public void listen(Consumer<AppState> listener) {
    listeners.add(listener);
  }

  public void dispatch(Action action) {
    change(() -> {
      var next = Reducer.reduce(state, action);
      // Time that moves a run of training changes the document; all other glances leave it and its history alone.
      if (!(action instanceof Action.Glance) || !next.document().equals(state.document())) {
        history = after(action, next);
      }
      if (isOnStage(next) && !isOnStage(state)) {
        entered = history.present().document();
      }
      history = history.at(next.session().presenting().scene());
      state = next;
    });
  }

  /** The history with one more step. A step of a lesson begins one of its own: undo reaches neither back to another step nor to the user's document. */
  private History after(Action action, AppState next) {
    if (next.session().visit().isEmpty()) {
      var own = outside.orElse(history);
      outside = Optional.empty();
      return own.change(next.document(), TermActions.handle(action));
    }
    if (action instanceof CourseAction.Open) {
      outside = outside.or(() -> Optional.of(history.end()));
      return History.of(next.document());
    }
    return history.change(next.document(), TermActions.handle(action));
  }

  /** Mouse up, key up, a field committed, the pointer gone: what follows is another undo step. */
  public void endGesture() {
    change(() -> history = history.end());
  }

  public void undo() {
    change(() -> step(canUndo() ? history.undo() : history.end()));
  }

  public void redo() {
    change(() -> step(history.redo()));
  }

  /** Another document with a history of its own, saved. */
  public void open(Document document, Optional<View> view) {
    change(() -> {
      state = Reducer.reduce(state, new Action.Program.Load(document, view));
      history = History.of(document);
      outside = Optional.empty();
      saved = document;
    });
  }

  /** {@code document} now stands in the file; it may be older than the state. */
  public void markSaved(Document document) {
    change(() -> saved = document);
  }

  private void step(History next) {
    history = next;
    // What plays would at once play over what came back.
    state = TrainReducer.rest(ScenesReducer.found(state, next.present().document(), next.present().scene()));
  }

  private void change(Runnable work) {
    waiting.add(work);
    if (busy) {
      return;
    }
    busy = true;
    RuntimeException failure = null;
    try {
      while (!waiting.isEmpty()) {
        failure = first(failure, run(waiting.remove()));
      }
    } finally {
      busy = false;
      waiting.clear();
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Does the work and tells all listeners, also when one of them fails; returns the first failure. */
  private @Nullable RuntimeException run(Runnable work) {
    var before = picture();
    work.run();
    if (picture().equals(before)) {
      return null;
    }
    RuntimeException failure = null;
    for (var listener : List.copyOf(listeners)) {
      try {
        listener.accept(state);
      } catch (RuntimeException e) {
        failure = first(failure, e);
      }
    }
    return failure;
  }

  private Picture picture() {
    return new Picture(state, canUndo(), canRedo(), isUnsaved());
  }

  private static @Nullable RuntimeException first(@Nullable RuntimeException one, @Nullable RuntimeException other) {
    return one == null ? other : one;
  }

  /** All that a listener can ask for. */
  private record Picture(AppState state, boolean canUndo, boolean canRedo, boolean unsaved) {}
}
