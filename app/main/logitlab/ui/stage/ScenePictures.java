package logitlab.ui.stage;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import logitlab.figure.screen.Screens;
import logitlab.state.Ahead;
import logitlab.state.AppState;
import logitlab.state.document.Scene;
import logitlab.state.session.Theme;
import logitlab.ui.pane.Miniature;

/** Small pictures of scenes, drawn one after the other when there is time, and kept as pixels as long as the scene is the same. */
final class ScenePictures {
  static final double WIDTH = 96;
  static final double HEIGHT = WIDTH * 9 / 16;

  private final Miniature miniature;
  private final Map<Scene, Image> drawn = new HashMap<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private Theme theme = Theme.LIGHT;

  ScenePictures(Screens screens) {
    miniature = new Miniature(screens);
    // Twice as large, so that it stays sharp where the window is shown larger.
    miniature.resize(2 * WIDTH, 2 * HEIGHT);
  }

  /** Forgets pictures of scenes that are gone, and those in other colours; what waits is no longer asked for. */
  void begin(AppState state) {
    waiting.clear();
    if (state.session().theme() != theme) {
      theme = state.session().theme();
      drawn.clear();
    }
    drawn.keySet().retainAll(Set.copyOf(state.document().scenes()));
  }

  /** The picture of a scene, which may come a moment later. */
  ImageView of(AppState state, int index) {
    var view = new ImageView();
    view.setFitWidth(WIDTH);
    view.setFitHeight(HEIGHT);
    var scene = state.document().scenes().get(index);
    var known = drawn.get(scene);
    if (known != null) {
      view.setImage(known);
    } else {
      if (waiting.isEmpty()) {
        Platform.runLater(this::next);
      }
      waiting.add(() -> {
        miniature.show(Optional.of(Ahead.scene(state, index)));
        miniature.layout();
        var image = miniature.snapshot(null, null);
        drawn.put(scene, image);
        view.setImage(image);
      });
    }
    return view;
  }

  private void next() {
    var one = waiting.poll();
    if (one != null) {
      one.run();
      Platform.runLater(this::next);
    }
  }
}
