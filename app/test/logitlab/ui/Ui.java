package logitlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import logitlab.figure.screen.Screens;
import logitlab.state.AppState;
import logitlab.state.Store;
import logitlab.state.document.Document;
import logitlab.state.session.Session;
import logitlab.ui.stage.Displays;
import logitlab.ui.file.NoticeBar;
import logitlab.words.Words;

/**
 * A window on the headless platform, with a user: controls are found by what a screen reader calls them. It is long because it has a word for
 * each thing that a user does.
 */
public final class Ui implements AutoCloseable {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;
  private static boolean started;

  public final Words words = new Words(Locale.ENGLISH);
  public final Store store;
  public final Window window;
  public final Stage stage;
  private final Robot robot;

  public Ui() {
    this(Document.EXAMPLE);
  }

  public Ui(Document document) {
    this(document, displays());
  }

  private static ObservableList<Rectangle2D> displays() {
    start();
    return FXCollections.observableArrayList(on(Displays::all));
  }

  /** @param displays those that a picture can be presented on */
  Ui(Document document, ObservableList<Rectangle2D> displays) {
    start();
    store = new Store(new AppState(document, Session.START));
    stage = on(Stage::new);
    window = on(() -> new Window(stage, store, words, new Screens(words), displays));
    robot = on(Robot::new);
    on(() -> {
      stage.setX(0);
      stage.setY(0);
      stage.setWidth(WIDTH);
      stage.setHeight(HEIGHT);
      window.open(Optional.empty());
      return true;
    });
    settle();
  }

  private static synchronized void start() {
    if (!started) {
      Platform.startup(() -> Platform.setImplicitExit(false));
      started = true;
    }
  }

  @Override
  public void close() {
    on(() -> {
      stage.hide();
      return true;
    });
  }

  /** What {@code work} returns on the JavaFX thread. */
  public static <T> T on(Callable<T> work) {
    var result = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        result.complete(work.call());
      } catch (Exception | AssertionError e) {
        result.completeExceptionally(e);
      }
    });
    return result.orTimeout(20, TimeUnit.SECONDS).join();
  }

  /** Waits until what was asked for is styled and laid out: two frames. */
  public void settle() {
    var done = new CompletableFuture<Boolean>();
    Platform.runLater(() -> new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        if (++frames == 2) {
          stop();
          done.complete(true);
        }
      }
    }.start());
    done.orTimeout(20, TimeUnit.SECONDS).join();
  }

  /** Waits until {@code condition} holds, at most five seconds, or a hundred looks where they take longer; says whether it does. */
  public boolean until(Callable<Boolean> condition) {
    var end = System.nanoTime() + 5_000_000_000L;
    for (var looks = 0; looks < 100 || System.nanoTime() < end; looks++) {
      if (on(condition)) {
        return true;
      }
      settle();
    }
    return false;
  }

  public AppState state() {
    return on(store::state);
  }

  public Document document() {
    return state().document();
  }

  public Session session() {
    return state().session();
  }

  public Scene scene() {
    return window.scene();
  }

  /** All nodes that are seen in the window and {@code wanted}. */
  public List<Node> nodes(Predicate<Node> wanted) {
    return on(() -> all(scene().getRoot()).filter(wanted).toList());
  }

  /** All nodes of the sheets and menus that are open; to be asked on the JavaFX thread. */
  public Stream<Node> popUps() {
    return javafx.stage.Window.getWindows()
        .stream()
        .filter(PopupWindow.class::isInstance)
        .flatMap(popUp -> all(popUp.getScene().getRoot()));
  }

  /** The node and all within it that can be seen. */
  private static Stream<Node> all(Node node) {
    var inner = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream() : Stream.<Node>of();
    return Stream.concat(Stream.of(node), inner.filter(Node::isVisible).flatMap(Ui::all));
  }

  /** The control that a screen reader calls {@code name}. */
  public Control control(String name) {
    return (Control) nodes(node -> called(node, name)).getFirst();
  }

  public boolean has(String name) {
    return !nodes(node -> called(node, name)).isEmpty();
  }

  private static boolean called(Node node, String name) {
    return node instanceof Control control && (name.equals(control.getAccessibleText())
        || (control instanceof Labeled labeled && name.equals(labeled.getText())));
  }

  /** What the notice at the head of the page says; empty where there is none. */
  public String notice() {
    return on(this::noticeNow);
  }

  /** The same, to be asked on the JavaFX thread. */
  public String noticeNow() {
    return all(scene().getRoot())
        .filter(NoticeBar.class::isInstance)
        .map(NoticeBar.class::cast)
        .map(NoticeBar::said)
        .findFirst()
        .orElse("");
  }

  public void focus(String name) {
    var control = control(name);
    on(() -> {
      control.requestFocus();
      return true;
    });
    settle();
  }

  /** Clicks the middle of the control. */
  public void click(String name) {
    click(name, 0.5);
  }

  /** Clicks the control, {@code at} of its width from its left edge. */
  public void click(String name, double at) {
    move(place(name, at));
    on(() -> {
      robot.mouseClick(MouseButton.PRIMARY);
      return true;
    });
    settle();
  }

  /** Clicks the middle of {@code node}. */
  public void press(Node node) {
    pointAt(node);
    on(() -> {
      robot.mouseClick(MouseButton.PRIMARY);
      return true;
    });
    settle();
  }

  /** Moves the pointer over the middle of {@code node}. */
  public void pointAt(Node node) {
    move(on(() -> {
      var box = node.localToScreen(node.getBoundsInLocal());
      return new Point2D(box.getCenterX(), box.getCenterY());
    }));
  }

  /** Presses on the control at {@code from} of its width and drags, in small steps, to {@code to}. */
  public void drag(String name, double from, double to, Runnable beforeRelease) {
    var start = place(name, from);
    var end = place(name, to);
    move(start);
    on(() -> {
      robot.mousePress(MouseButton.PRIMARY);
      return true;
    });
    var steps = (int) Math.ceil(start.distance(end) / 5);
    for (var step = 1; step <= steps; step++) {
      var x = start.getX() + (end.getX() - start.getX()) * step / steps;
      on(() -> {
        robot.mouseMove(x, start.getY());
        return true;
      });
    }
    settle();
    beforeRelease.run();
    on(() -> {
      robot.mouseRelease(MouseButton.PRIMARY);
      return true;
    });
    settle();
  }

  /** Presses on the control, (x, y) from its top left corner in its own pixels, and drags up by so many of them. */
  public void dragUp(String name, double x, double y, double pixels) {
    var control = control(name);
    move(on(() -> control.localToScreen(x, y)));
    on(() -> {
      robot.mousePress(MouseButton.PRIMARY);
      return true;
    });
    for (var step = 1; step <= pixels; step += 2) {
      var up = Math.min(step + 1, pixels);
      on(() -> {
        robot.mouseMove(control.localToScreen(x, y - up));
        return true;
      });
    }
    settle();
    on(() -> {
      robot.mouseRelease(MouseButton.PRIMARY);
      return true;
    });
    settle();
  }

  /** Turns the wheel by {@code amount} over the control. */
  public void wheel(String name, int amount) {
    move(place(name, 0.5));
    on(() -> {
      robot.mouseWheel(amount);
      return true;
    });
    settle();
  }

  /** Presses the keys together, releases them, and waits. */
  public void keys(KeyCode... codes) {
    var back = new ArrayList<>(List.of(codes)).reversed();
    on(() -> {
      for (var code : codes) {
        robot.keyPress(code);
      }
      for (var code : back) {
        robot.keyRelease(code);
      }
      return true;
    });
    settle();
  }

  /** Replaces what stands in the field called {@code name}, and presses Enter. */
  public void enter(String name, String text) {
    type(name, text);
    keys(KeyCode.ENTER);
  }

  /** Replaces what stands in the field called {@code name}; letters, digits, spaces, hyphens and points. */
  public void type(String name, String text) {
    focus(name);
    keys(KeyCode.CONTROL, KeyCode.A);
    keys(KeyCode.BACK_SPACE);
    on(() -> {
      text.chars().mapToObj(Ui::key).forEach(robot::keyType);
      return true;
    });
    settle();
  }

  private static KeyCode key(int character) {
    return switch (character) {
      case ' ' -> KeyCode.SPACE;
      case '.' -> KeyCode.PERIOD;
      case '-' -> KeyCode.MINUS;
      default -> KeyCode.getKeyCode(Character.toString(character).toUpperCase(Locale.ROOT));
    };
  }

  private Point2D place(String name, double at) {
    var control = control(name);
    return on(() -> control.localToScreen(control.getWidth() * at, control.getHeight() / 2));
  }

  private void move(Point2D place) {
    on(() -> {
      robot.mouseMove(place);
      return true;
    });
    settle();
  }
}
