package logitlab.ui.stage;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import logitlab.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Says what Tab has reached on the stage, in a strip of its own below the picture: a ring would stand over what the audience looks at. A field
 * shows by its caret that it is typed in.
 */
public final class ReachedBar extends HBox {
  private final Label text = new Label();
  private final Words words;
  private boolean onStage;

  public ReachedBar(Words words) {
    this.words = words;
    getStyleClass().addAll("notice-bar", "stage-reached");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    getChildren().add(text);
    say("");
  }

  /** From now on it follows where the focus of this scene is. */
  public void follow(Scene scene) {
    var owner = scene.focusOwnerProperty();
    owner.subscribe(_ -> look(scene));
    owner.flatMap(Node::focusVisibleProperty).subscribe(_ -> look(scene));
    owner.flatMap(Node::accessibleTextProperty).subscribe(_ -> look(scene));
  }

  /** Whether there is an audience. */
  public void present(boolean on) {
    onStage = on;
    if (!on) {
      say("");
    }
  }

  /** What stands there; empty where nothing does. */
  public String said() {
    return isVisible() ? text.getText() : "";
  }

  private void look(Scene scene) {
    say(onStage ? name(scene.getFocusOwner()) : "");
  }

  private static String name(@Nullable Node focused) {
    return focused instanceof Control control && control.isFocusVisible() && !(control instanceof TextInputControl)
        && control.getAccessibleText() != null ? control.getAccessibleText() : "";
  }

  private void say(String name) {
    text.setText(name.isEmpty() ? "" : words.text("ui.stage.reached", name));
    setVisible(!name.isEmpty());
    setManaged(!name.isEmpty());
  }
}
