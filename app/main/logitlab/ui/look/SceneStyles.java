package logitlab.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import logitlab.state.session.Theme;
import logitlab.typeset.Face;

/** Dresses a scene: AtlantaFX for JavaFX's own controls, our colours, and the rules that tie the two together. */
public final class SceneStyles {
  /** How the style classes of text sizes begin, such as {@code text-125}. */
  private static final String SIZE = "text-";

  private SceneStyles() {}

  /** Makes the bundled fonts known by name, which style sheets ask for. */
  public static void loadFonts() {
    Stream.of(Face.values()).forEach(face -> Fonts.of(face, 15));
  }

  /** The scene in these colours. What pops up over it is closed: for a moment it would have the style sheet of one theme and the colours of none. */
  public static void dress(Scene scene, Theme theme) {
    List.copyOf(Window.getWindows())
        .stream()
        .filter(window -> window instanceof PopupWindow popUp && popUp.isShowing())
        .forEach(Window::hide);
    Application.setUserAgentStylesheet(switch (theme) {
      case LIGHT, PROJECTOR -> new PrimerLight().getUserAgentStylesheet();
      case DARK -> new PrimerDark().getUserAgentStylesheet();
    });
    colour(scene, theme);
  }

  /** Another scene beside the one that is dressed, in the same colours. */
  public static void colour(Scene scene, Theme theme) {
    scene.getStylesheets()
        .setAll(List.of(sheet(theme.name().toLowerCase(Locale.ROOT)), sheet("window")));
  }

  /** Gives what is not scaled, notices and tips, the rules for this size of text. */
  public static void resize(Node page, double text) {
    var size = SIZE + Math.round(100 * text);
    if (!page.getStyleClass().contains(size)) {
      page.getStyleClass().removeIf(each -> each.startsWith(SIZE));
      page.getStyleClass().add(size);
    }
  }

  /** What stands for the program on a window and among others. */
  public static Image icon() {
    return new Image(asset("icon.png"));
  }

  private static String sheet(String name) {
    return asset("theme/" + name + ".css");
  }

  private static String asset(String name) {
    return Objects.requireNonNull(SceneStyles.class.getResource("/assets/" + name), name).toExternalForm();
  }
}
