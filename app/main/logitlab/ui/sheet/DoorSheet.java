package logitlab.ui.sheet;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** A greeting and a few ways to begin, side by side: Enter takes the one with the focus, Escape the first. */
public final class DoorSheet extends VBox {
  private static final double WIDTH = 812;
  /** What the sheet's own padding takes, and that of a door. */
  private static final double PAD = 64;
  private static final double DOOR_PAD = 42;
  private static final double GAP = 12;

  private final Button first;

  /**
   * A way to begin.
   *
   * @param icon what stands over its name
   * @param text one sentence on what is behind it
   */
  public record Door(String icon, String name, String text, Runnable taken) {}

  /**
   * @param doors at least one
   * @param left  closes the sheet; comes before what a door does
   */
  public DoorSheet(String title, String greeting, String foot, List<Door> doors, Runnable left) {
    getStyleClass().addAll("preview-sheet", "doors");
    var room = (WIDTH - PAD - (doors.size() - 1) * GAP) / doors.size() - DOOR_PAD;
    var buttons = doors.stream().map(door -> button(door, room, left)).toList();
    first = buttons.getFirst();
    var row = new HBox(GAP, buttons.toArray(Button[]::new));
    var width = WIDTH - PAD;
    getChildren().setAll(text(title, "doors-title", width), text(greeting, "doors-greeting", width), row,
        text(foot, "doors-foot", width));
    setPrefWidth(WIDTH);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        event.consume();
        first.fire();
      } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button button) {
        event.consume();
        button.fire();
      }
    });
  }

  private static Button button(Door door, double room, Runnable left) {
    var icon = new FontIcon(door.icon);
    icon.getStyleClass().add("door-icon");
    var inside = new VBox(10, icon, text(door.name, "door-name", room), text(door.text, "door-text", room));
    var button = new Button(null, inside);
    button.getStyleClass().add("door");
    button.setAccessibleText(door.name + ". " + door.text);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMaxHeight(Double.MAX_VALUE);
    button.setPrefWidth(1);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setOnAction(_ -> {
      left.run();
      door.taken.run();
    });
    return button;
  }

  private static Text text(String words, String style, double width) {
    var text = new Text(words);
    text.setWrappingWidth(width);
    text.getStyleClass().add(style);
    return text;
  }

  /** Puts the focus on the first door. */
  public void focus() {
    first.requestFocus();
  }
}
