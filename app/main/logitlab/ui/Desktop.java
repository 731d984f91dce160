package logitlab.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.stage.Stage;
import logitlab.figure.screen.Screens;
import logitlab.state.AppState;
import logitlab.state.Store;
import logitlab.state.file.LastState;
import logitlab.typeset.Formulas;
import logitlab.ui.work.Jobs;
import logitlab.ui.work.Uncaught;
import logitlab.words.Words;

/** Starts JavaFX and puts the window together. */
public final class Desktop {
  private Desktop() {}

  /**
   * What the window opens on.
   *
   * @param file   to be opened, if there is one
   * @param staged whether its first scene is presented at once
   */
  public record Opening(Optional<Path> file, boolean staged) {}

  /**
   * Does beside all else what the first frame will wait for: the first formula costs a third of a second, the first page as much. To be
   * called before JavaFX starts, which takes as long.
   */
  public static void prepare(Words words) {
    Jobs.prepare(Formulas::warmUp);
    Jobs.prepare(() -> new Screens(words).rehearse(first()));
  }

  /**
   * Opens the window and returns when it is closed. What keeps it from being shown is thrown, as the cause of
   * a {@link java.util.concurrent.CompletionException}.
   *
   * @param opening what it opens on
   * @param last  where the state is kept for the next start
   * @param later runs what it is given after the delay with which a change is kept
   */
  public static void run(Words words, Opening opening, LastState last, Executor later) {
    var closed = new CompletableFuture<Boolean>();
    Platform.startup(() -> {
      try {
        var stage = new Stage();
        stage.setOnHidden(_ -> closed.complete(true));
        var window = window(stage, words, first());
        Uncaught.tell(window::fail);
        window.place(last);
        if (opening.file().isEmpty() && !opening.staged()) {
          window.greet(last);
        }
        window.open(opening.file());
        window.keep(last, later);
        if (opening.staged()) {
          window.present();
        }
      } catch (RuntimeException | Error e) {
        closed.completeExceptionally(e); // there is no window that could tell
      }
    });
    try {
      closed.join();
    } finally {
      Platform.exit();
    }
  }

  /** What a window opens with. */
  static AppState first() {
    var session = AppState.START.session();
    return AppState.START.with(session.withExploring(session.exploring().withInvitation()));
  }

  /** A window on {@code start}, not shown yet. */
  static Window window(Stage stage, Words words, AppState start) {
    return new Window(stage, new Store(start), words, new Screens(words));
  }
}
