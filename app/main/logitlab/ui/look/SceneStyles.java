package logitlab.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import logitlab.state.session.Theme;
import logitlab.typeset.Face;

/** Dresses a scene: AtlantaFX for JavaFX's own controls, our colours, and the rules that tie the two together. */
public final class SceneStyles {
  /** How the style classes of text sizes begin, such as {@code text-125}. */
  private static final String SIZE = "text-";
  /** How those of the sizes of tips and menus begin, and the sizes that the style sheet has rules for, in pixels of the screen. */
  private static final String TIPS = "tips-";
  private static final List<Integer> TIP_SIZES = List.of(15, 18, 21, 24, 28, 33, 39, 45);
  /** The size of a tip or a menu on a page that is not scaled. */
  private static final double TIP = 15;

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
    base(theme);
    colour(scene, theme);
  }

  /** What all controls look like in this theme. To be called before the first control is made: it would load the looks of JavaFX's own. */
  public static void base(Theme theme) {
    Application.setUserAgentStylesheet(switch (theme) {
      case LIGHT, PROJECTOR -> new PrimerLight().getUserAgentStylesheetBSS();
      case DARK -> new PrimerDark().getUserAgentStylesheetBSS();
    });
  }

  /** Another scene beside the one that is dressed, in the same colours. */
  public static void colour(Scene scene, Theme theme) {
    scene.getStylesheets()
        .setAll(List.of(sheet(theme.name().toLowerCase(Locale.ROOT)), sheet("window")));
  }

  /** Makes {@code page} what the rules for sizes go by, from now on also when it is scaled. */
  public static void page(Node page, DoubleSupplier text) {
    page.getStyleClass().add("page");
    page.localToSceneTransformProperty().addListener(_ -> resize(page, text.getAsDouble()));
  }

  /** Gives what is not scaled with the page, notices and tips, the rules for this size of text. */
  public static void resize(Node page, double text) {
    choose(page, SIZE, String.valueOf(Math.round(100 * text)));
    // Tips and menus stand in windows of their own: they take the scale of the page too.
    var tip = TIP * text * page.getLocalToSceneTransform().getMxx();
    choose(page, TIPS, String.valueOf(TIP_SIZES.stream()
        .filter(size -> size <= tip + 1)
        .reduce((_, larger) -> larger)
        .orElse(TIP_SIZES.getFirst())));
  }

  private static void choose(Node page, String kind, String value) {
    if (!page.getStyleClass().contains(kind + value)) {
      page.getStyleClass().removeIf(each -> each.startsWith(kind));
      page.getStyleClass().add(kind + value);
    }
  }

  /** Puts what stands for the program on a window and among others. It is read first: not to be called on the JavaFX thread. */
  public static void putIcon(Stage stage) {
    var icon = new Image(asset("icon.png"));
    Platform.runLater(() -> stage.getIcons().setAll(icon));
  }

  /** In JavaFX's own form where the build has written it: into the jar. */
  private static String sheet(String name) {
    var sheet = asset("theme/" + name + ".css");
    return sheet.startsWith("jar:") ? sheet.replaceAll("css$", "bss") : sheet;
  }

  private static String asset(String name) {
    return Objects.requireNonNull(SceneStyles.class.getResource("/assets/" + name), name).toExternalForm();
  }
}
