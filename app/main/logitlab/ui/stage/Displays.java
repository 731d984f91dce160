package logitlab.ui.stage;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The displays of this machine, as places on one large desk. */
public final class Displays {
  private Displays() {}

  /** Those that there are, now and whenever one comes or goes. */
  public static ObservableList<Rectangle2D> all() {
    var all = FXCollections.observableArrayList(places());
    Screen.getScreens().addListener((ListChangeListener<Screen>) _ -> all.setAll(places()));
    return all;
  }

  private static List<Rectangle2D> places() {
    return Screen.getScreens().stream().map(Screen::getBounds).distinct().toList();
  }

  /** The display that the middle of the window is on, else the first. */
  static Rectangle2D of(Stage window, List<Rectangle2D> displays) {
    return displays.stream().filter(display -> isOn(window, display)).findFirst().orElse(displays.getFirst());
  }

  static boolean isOn(Stage window, Rectangle2D display) {
    return display.contains(window.getX() + window.getWidth() / 2, window.getY() + window.getHeight() / 2);
  }

  /** Puts the window over all of the display. */
  static void fill(Stage window, Rectangle2D display) {
    window.setX(display.getMinX());
    window.setY(display.getMinY());
    window.setWidth(display.getWidth());
    window.setHeight(display.getHeight());
  }
}
