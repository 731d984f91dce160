package logitlab.ui.file;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import logitlab.state.AppState;
import logitlab.state.Store;
import logitlab.state.document.Document;
import logitlab.state.file.DocumentFile;
import logitlab.state.file.DocumentFile.Loaded;
import logitlab.state.file.Habits;
import logitlab.state.file.KeptState;
import logitlab.state.file.LastState;
import logitlab.state.session.Session;
import logitlab.state.view.View;
import logitlab.ui.work.Jobs;

/**
 * Keeps the state and the user's habits for the next start: a moment after each change, whatever plays, and at the end. Where a journey
 * stands while it plays is no change.
 */
public final class Keeping {
  private final LastState last;
  private final Executor later;
  private final Store store;
  private final Jobs jobs;
  private final Function<Session, Habits> habits;
  private final Consumer<IOException> failed;
  private Kept kept;
  private final KeptState own;
  private boolean waiting;
  private boolean writing;
  /** Whether what was to be kept is not on the disk: it is being written, or could not be. */
  private boolean unwritten;
  private boolean written;
  private boolean told;

  /** What stands on the disk, or is to stand there. */
  private record Kept(Document document, View view, Habits habits) {
    String text() {
      return DocumentFile.print(document, Optional.of(view));
    }
  }

  /**
   * @param habits what is kept beside the document
   * @param later  runs what it is given after a delay, on any thread
   * @param failed told once, on the JavaFX thread, that nothing can be kept
   */
  public Keeping(LastState last, Executor later, Store store, Jobs jobs,
      Function<Session, Habits> habits, Consumer<IOException> failed) {
    this.last = last;
    this.later = later;
    this.store = store;
    this.jobs = jobs;
    this.habits = habits;
    this.failed = failed;
    this.own = last.next();
    this.kept = now(store.state().session().view());
    store.listen(this::changed);
  }

  /** Whether {@code loaded} is something else than what is on the screen. */
  public boolean differs(Loaded loaded) {
    return !DocumentFile.print(loaded.document(), loaded.view()).equals(now(store.state().session().view()).text());
  }

  /** Before the program ends: what is not on the disk yet is kept now. */
  public void end() {
    var now = now(store.state().session().view());
    // Another run may have taken it away as too old, if this one was long at rest.
    if (unwritten || !now.equals(kept) || (written && !Files.exists(own.file()))) {
      kept = now;
      jobs.finish(() -> write(now));
    }
  }

  private void changed(AppState state) {
    if (!waiting) {
      waiting = true;
      later.execute(() -> Platform.runLater(this::keep));
    }
  }

  private void keep() {
    waiting = false;
    var now = now(view());
    if (now.equals(kept)) {
      return;
    }
    if (writing) {
      changed(store.state());
      return;
    }
    kept = now;
    writing = true;
    unwritten = true;
    jobs.run(() -> write(now), this::done, failure -> done(Optional.of(new IOException(failure))));
  }

  /** Where it looks; while something plays, with the stage that was kept: a file a second for a picture that moves helps nobody. */
  private View view() {
    var session = store.state().session();
    var view = session.view();
    return session.isRunning()
        ? view.with(kept.view().backprop())
        : view;
  }

  private void done(Optional<IOException> problem) {
    writing = false;
    unwritten = problem.isPresent();
    written = written || problem.isEmpty();
    if (problem.isPresent() && !told) {
      told = true;
      failed.accept(problem.get());
    }
  }

  private Optional<IOException> write(Kept now) {
    try {
      own.write(now.text(), now.habits());
      last.clean();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private Kept now(View view) {
    var state = store.state();
    // While a lesson shows documents of its own, the one to go back to is kept.
    return state.session()
        .visit()
        .map(visit -> new Kept(visit.before(), Session.START.view(), habits.apply(state.session())))
        .orElseGet(() -> new Kept(state.document(), view, habits.apply(state.session())));
  }
}
