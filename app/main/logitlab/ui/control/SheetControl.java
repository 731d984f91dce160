package logitlab.ui.control;

import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import logitlab.figure.Handle;

/**
 * A clear sheet over what the figure drew: it has no look of its own, only the pointer and the keys that go to it. While Shift is down, a drag
 * goes a tenth of the pointer's way.
 */
abstract class SheetControl<H extends Handle> extends HandleControl<H> {
  private static final double FINER = 0.1;

  private final Button sheet;
  private final Desk desk;
  private Point2D pointer = Point2D.ZERO;
  private Point2D place = Point2D.ZERO;

  SheetControl(Class<H> kind, Desk desk) {
    this(kind, new Button(), desk);
  }

  private SheetControl(Class<H> kind, Button sheet, Desk desk) {
    super(kind, sheet, "handle-strip");
    this.sheet = sheet;
    this.desk = desk;
    sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      pointer = new Point2D(event.getX(), event.getY());
      place = pointer;
      press(place.getX(), place.getY());
    });
    sheet.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
      var to = new Point2D(event.getX(), event.getY());
      place = place.add(to.subtract(pointer).multiply(event.isShiftDown() ? FINER : 1));
      pointer = to;
      drag(place.getX(), place.getY());
    });
    sheet.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> release());
    sheet.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (key(event.getCode(), event.isShiftDown())) {
        event.consume();
      }
    });
    sheet.addEventHandler(KeyEvent.KEY_RELEASED, _ -> release());
  }

  final Desk desk() {
    return desk;
  }

  final double width() {
    return sheet.getWidth();
  }

  final double height() {
    return sheet.getHeight();
  }

  @Override
  final void render(H next) {
    sheet.setAccessibleHelp(spoken(next));
  }

  /** What a screen reader says of the handle's value. */
  abstract String spoken(H next);

  /** The pointer goes down, in pixels from the top left corner. */
  abstract void press(double x, double y);

  /** The pointer moves while it is down. */
  void drag(double x, double y) {
    press(x, y);
  }

  /** The pointer or the key goes up: what was done is one step to undo. */
  void release() {
    desk.endGesture();
  }

  /** A key goes down, perhaps with Shift; returns whether the sheet knows it. */
  abstract boolean key(KeyCode code, boolean fine);
}
