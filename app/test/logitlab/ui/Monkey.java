package logitlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/**
 * A user who never tires and knows nothing: keys and mouse, from a seed, at whatever is open. What comes out also hangs on how fast the
 * machine is, since things glide and play meanwhile.
 */
final class Monkey {
  private static final List<KeyCode> KEYS = List.of(KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.TAB, KeyCode.TAB,
      KeyCode.ENTER, KeyCode.SPACE, KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END,
      KeyCode.ESCAPE, KeyCode.F1, KeyCode.F5, KeyCode.F11, KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.MINUS,
      KeyCode.PERIOD, KeyCode.DIGIT0, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT5, KeyCode.DIGIT9, KeyCode.A,
      KeyCode.B, KeyCode.C, KeyCode.E, KeyCode.F, KeyCode.H, KeyCode.L, KeyCode.N, KeyCode.O, KeyCode.P, KeyCode.S,
      KeyCode.W, KeyCode.X, KeyCode.Z);
  private static final List<KeyCode> WITH_CONTROL = List.of(KeyCode.Z, KeyCode.Z, KeyCode.Y, KeyCode.V, KeyCode.S,
      KeyCode.O, KeyCode.D, KeyCode.N, KeyCode.PLUS, KeyCode.MINUS, KeyCode.DIGIT0, KeyCode.DIGIT1, KeyCode.DIGIT2,
      KeyCode.DIGIT3, KeyCode.DIGIT4);
  private static final List<String> PASTES = List.of("1, 2, 3", "[[1, 2], [3, 4], [5, 6]]", "0.2\t0.3\t0.5", "NaN",
      "9".repeat(400), "cat", "tensor([2., -1.])", "");

  private final Ui ui;
  private final Random random;
  private final Robot robot;

  Monkey(Ui ui, long seed) {
    this.ui = ui;
    random = new Random(seed);
    robot = Ui.on(Robot::new);
  }

  /** One key, click, drag or turn of the wheel. It is not waited for by itself: a question that it opens stays until it is answered. */
  void act() {
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4 -> key();
      case 5, 6 -> chord(KeyCode.CONTROL, any(WITH_CONTROL));
      case 7 -> chord(KeyCode.SHIFT, any(KEYS));
      case 8 -> paste();
      case 9 -> wheel();
      case 10, 11, 12 -> drag();
      default -> click();
    }
    ui.settle();
  }

  /** Closes what lies over the window, so that its own page has the keys again. */
  void comeBack() {
    for (var n = 0; n < 20 && Ui.on(() -> Window.getWindows().size()) > 1; n++) {
      later(() -> robot.keyType(KeyCode.ESCAPE));
      ui.settle();
    }
  }

  private void key() {
    var code = any(KEYS);
    later(() -> robot.keyType(code));
  }

  private void chord(KeyCode held, KeyCode code) {
    later(() -> robot.keyPress(held));
    later(() -> robot.keyType(code));
    later(() -> robot.keyRelease(held));
  }

  private void paste() {
    var text = any(PASTES);
    later(() -> {
      var content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
    chord(KeyCode.CONTROL, KeyCode.V);
  }

  private void wheel() {
    move(place());
    var amount = random.nextInt(-5, 6);
    later(() -> robot.mouseWheel(amount));
  }

  private void click() {
    move(place());
    var button = random.nextInt(12) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
    later(() -> robot.mousePress(button));
    later(() -> robot.mouseRelease(button));
  }

  private void drag() {
    var from = place();
    var by = new Point2D(random.nextGaussian() * 60, random.nextGaussian() * 30);
    move(from);
    later(() -> robot.mousePress(MouseButton.PRIMARY));
    for (var step = 1; step <= 4; step++) {
      move(from.add(by.multiply(step / 4.0)));
    }
    later(() -> robot.mouseRelease(MouseButton.PRIMARY));
  }

  private void move(Point2D place) {
    later(() -> robot.mouseMove(place));
  }

  /** Mostly on something that can be operated, in the window that was opened last; else anywhere on the screen. */
  private Point2D place() {
    var pick = random.nextInt(1 << 20);
    var anywhere = random.nextInt(5) == 0;
    var x = random.nextDouble();
    var y = random.nextDouble();
    return Ui.on(() -> {
      var windows = Window.getWindows();
      var root = windows.getLast().getScene().getRoot();
      var controls = all(root).filter(Control.class::isInstance).filter(Monkey::isThere).toList();
      var node = anywhere || controls.isEmpty() ? root : controls.get(pick % controls.size());
      var bounds = node.getLayoutBounds();
      return node.localToScreen(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    });
  }

  private static boolean isThere(Node node) {
    return !node.isDisabled() && node.isVisible() && (node.getParent() == null || isThere(node.getParent()));
  }

  private static Stream<Node> all(Node node) {
    var children = new ArrayList<Node>();
    if (node instanceof Parent parent) {
      children.addAll(parent.getChildrenUnmodifiable());
    }
    return Stream.concat(Stream.of(node), children.stream().flatMap(Monkey::all));
  }

  /** The platform without a display gives nobody the keys when the window that had them is closed. */
  private void later(Runnable deed) {
    Platform.runLater(() -> {
      if (Window.getWindows().stream().noneMatch(Window::isFocused)) {
        Window.getWindows().getLast().requestFocus();
      }
      deed.run();
    });
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
