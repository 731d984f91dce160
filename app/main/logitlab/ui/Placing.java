package logitlab.ui;

import java.util.Comparator;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import logitlab.state.file.WindowFrame;
import logitlab.ui.look.ScaledRoot;

/** Where the window stands: at first in the middle of the screen and no larger than that, later where it was left, if that screen is still there. */
final class Placing {
  /** What the system adds above the page, about. */
  private static final double TITLE = 40;

  private Placing() {}

  /** Puts a window that is not shown yet in its place. */
  static void place(Stage stage, Optional<WindowFrame> left) {
    var primary = frame(Screen.getPrimary().getVisualBounds());
    var screen = left.flatMap(frame -> Screen.getScreens()
        .stream()
        .map(each -> frame(each.getVisualBounds()))
        .filter(each -> frame.on(each) > 0)
        .max(Comparator.comparingDouble(frame::on))).orElse(primary);
    var place = left.map(frame -> frame.within(screen))
        .orElseGet(() -> WindowFrame.centred(ScaledRoot.WIDTH, ScaledRoot.HEIGHT + TITLE, screen));
    stage.setMinWidth(Math.min(stage.getMinWidth(), screen.width()));
    stage.setMinHeight(Math.min(stage.getMinHeight(), screen.height()));
    if (left.isPresent() || place.width() < ScaledRoot.WIDTH || place.height() < ScaledRoot.HEIGHT + TITLE) {
      stage.setX(place.x());
      stage.setY(place.y());
      stage.setWidth(place.width());
      stage.setHeight(place.height());
      stage.setMaximized(place.maximized());
    }
  }

  /** Where a window stands, once it is known. */
  static Optional<WindowFrame> of(Stage stage) {
    return Double.isNaN(stage.getX() + stage.getY()) || stage.getWidth() < 1 || stage.getHeight() < 1
        ? Optional.empty()
        : Optional.of(new WindowFrame(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(),
            stage.isMaximized() || stage.isFullScreen()));
  }

  private static WindowFrame frame(Rectangle2D area) {
    return new WindowFrame(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight(), false);
  }
}
