package logitlab.ui;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import logitlab.state.AppState;
import logitlab.state.DocumentFile;
import logitlab.state.DocumentFile.Loaded;
import logitlab.state.LastState;
import logitlab.state.Routes;
import logitlab.state.Store;
import logitlab.state.View;

/** Keeps the state for the next start: a moment after each change, not while something plays, and at the end. */
final class Keeping {
  private final LastState last;
  private final Executor later;
  private final Store store;
  private final Routes routes;
  private final Jobs jobs;
  private final Consumer<IOException> failed;
  private String kept;
  private boolean waiting;

  /**
   * @param later  runs what it is given after a delay, on any thread
   * @param failed told once, on the JavaFX thread, that nothing can be kept
   */
  Keeping(LastState last, Executor later, Store store, Routes routes, Jobs jobs, Consumer<IOException> failed) {
    this.last = last;
    this.later = later;
    this.store = store;
    this.routes = routes;
    this.jobs = jobs;
    this.failed = failed;
    this.kept = text();
    store.listen(this::changed);
  }

  /** Whether {@code loaded} is something else than what is on the screen. */
  boolean differs(Loaded loaded) {
    return !DocumentFile.print(loaded.document(), loaded.view()).equals(text());
  }

  /** Before the program ends: what was not kept yet is kept now. */
  void end() {
    var now = text();
    if (!now.equals(kept)) {
      kept = now;
      jobs.finish(() -> write(now));
    }
  }

  private void changed(AppState state) {
    if (!waiting && !state.session().journey().playing()) {
      waiting = true;
      later.execute(() -> Platform.runLater(this::keep));
    }
  }

  private void keep() {
    waiting = false;
    var now = text();
    if (!now.equals(kept)) {
      kept = now;
      jobs.run(() -> write(now), problem -> problem.ifPresent(failed),
          failure -> failed.accept(new IOException(failure)));
    }
  }

  private Optional<IOException> write(String text) {
    try {
      last.write(text);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private String text() {
    var state = store.state();
    return DocumentFile.print(state.document(), Optional.of(View.of(state.session(), routes)));
  }
}
