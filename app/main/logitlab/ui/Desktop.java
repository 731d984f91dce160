package logitlab.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import logitlab.figure.screen.Screens;
import logitlab.state.AppState;
import logitlab.state.Store;
import logitlab.state.file.Habits;
import logitlab.state.file.LastState;
import logitlab.typeset.FontLoading;
import logitlab.typeset.Formulas;
import logitlab.ui.work.Compiler;
import logitlab.ui.work.FirstFrame;
import logitlab.ui.work.Jobs;
import logitlab.ui.work.Lull;
import logitlab.ui.work.Rest;
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
   * Begins, beside all else, what the first frame will wait for: fonts and the first page. To be called first of all.
   *
   * @return waits for what asks for the environment of the process: that has to be over before JavaFX changes it
   */
  public static Runnable prepare(Words words) {
    var asking = List.of(Jobs.prepare(FontLoading::loadFaces), Jobs.prepare(Compiler::letOthersFirst));
    Jobs.prepare(() -> new Screens(words).rehearse(first()));
    return () -> {
      try {
        for (var thread : asking) {
          thread.join();
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /**
   * Starts JavaFX, and lays out formulas beside it where the build has not.
   *
   * @param prepared from {@link #prepare}
   * @param first    runs on the JavaFX thread as soon as there is one
   */
  static void start(Runnable prepared, Runnable first) {
    prepared.run();
    FontLoading.hold(() -> Platform.startup(first));
    Jobs.prepare(Formulas::prepare);
  }

  /**
   * Opens the window and returns when it is closed. What keeps it from being shown is thrown, as the cause of
   * a {@link java.util.concurrent.CompletionException}.
   *
   * @param prepared from {@link #prepare}
   * @param opening what it opens on
   * @param last  where the state is kept for the next start
   * @param later runs what it is given after the delay with which a change is kept
   * @param watcher is handed the window once it is shown, on the JavaFX thread
   */
  public static void run(Words words, Runnable prepared, Opening opening, LastState last, Executor later,
      Optional<Consumer<Window>> watcher) {
    var closed = new CompletableFuture<Boolean>();
    start(prepared, () -> {
      try {
        var stage = new Stage();
        stage.setOnHidden(_ -> closed.complete(true));
        var window = open(stage, words, opening, last, later);
        watcher.ifPresent(each -> each.accept(window));
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

  private static Window open(Stage stage, Words words, Opening opening, LastState last, Executor later) {
    var store = new Store(first(last.readHabits()));
    var window = new Window(stage, store, words, new Screens(words));
    Uncaught.tell(window::fail);
    window.place(last);
    if (opening.file().isEmpty() && !opening.staged()) {
      window.greet(last);
    }
    window.open(opening.file());
    FirstFrame.then(window.scene(), () -> {
      Jobs.prepare(Formulas::warmUp);
      Jobs.prepare(() -> Lull.follow(window.scene()));
      Rest.follow(stage, store);
    });
    window.keep(last, later);
    if (opening.staged()) {
      window.present();
    }
    return window;
  }

  /** What a window opens with. */
  static AppState first() {
    var session = AppState.START.session();
    return AppState.START.with(session.withExploring(session.exploring().withInvitation()));
  }

  /** The same for somebody of these habits, who has the colours and the size of text of last time from the first frame on. */
  static AppState first(Habits habits) {
    var first = first();
    return first.with(first.session().withTheme(habits.theme()).withTextSize(habits.textSize()));
  }

  /** A window on {@code start}, not shown yet. */
  static Window window(Stage stage, Words words, AppState start) {
    return new Window(stage, new Store(start), words, new Screens(words));
  }
}
