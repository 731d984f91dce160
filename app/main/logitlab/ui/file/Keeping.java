package logitlab.ui.file;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import logitlab.state.AppState;
import logitlab.state.Store;
import logitlab.state.file.DocumentFile;
import logitlab.state.file.DocumentFile.Loaded;
import logitlab.state.file.Habits;
import logitlab.state.file.LastState;
import logitlab.ui.work.Jobs;

/** Keeps the state and the user's habits for the next start: a moment after each change, not while something plays, and at the end. */
public final class Keeping {
  private final LastState last;
  private final Executor later;
  private final Store store;
  private final Jobs jobs;
  private final Supplier<Optional<Habits.Origin>> origin;
  private final Consumer<IOException> failed;
  private Kept kept;
  private boolean waiting;
  private boolean writing;

  /** What stands on the disk. */
  private record Kept(String text, Habits habits) {}

  /**
   * @param origin the file that the document stands in
   * @param later  runs what it is given after a delay, on any thread
   * @param failed told once, on the JavaFX thread, that nothing can be kept
   */
  public Keeping(LastState last, Executor later, Store store, Jobs jobs,
      Supplier<Optional<Habits.Origin>> origin, Consumer<IOException> failed) {
    this.last = last;
    this.later = later;
    this.store = store;
    this.jobs = jobs;
    this.origin = origin;
    this.failed = failed;
    this.kept = now();
    store.listen(this::changed);
  }

  /** Whether {@code loaded} is something else than what is on the screen. */
  public boolean differs(Loaded loaded) {
    return !DocumentFile.print(loaded.document(), loaded.view()).equals(now().text());
  }

  /** Before the program ends: what is not on the disk yet is kept now. */
  public void end() {
    var now = now();
    if (writing || !now.equals(kept)) {
      kept = now;
      jobs.finish(() -> write(now));
    }
  }

  private void changed(AppState state) {
    if (!waiting && !state.session().backprop().playing()) {
      waiting = true;
      later.execute(() -> Platform.runLater(this::keep));
    }
  }

  private void keep() {
    waiting = false;
    var now = now();
    if (!now.equals(kept)) {
      kept = now;
      writing = true;
      jobs.run(() -> write(now), this::written, failure -> written(Optional.of(new IOException(failure))));
    }
  }

  private void written(Optional<IOException> problem) {
    writing = false;
    problem.ifPresent(failed);
  }

  private Optional<IOException> write(Kept now) {
    try {
      last.write(now.text());
      last.write(now.habits());
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private Kept now() {
    var state = store.state();
    return new Kept(DocumentFile.print(state.document(), Optional.of(state.session().view())),
        Habits.of(state.session(), origin.get()));
  }
}
