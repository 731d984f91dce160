package logitlab.ui;

import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import logitlab.figure.Handle;
import logitlab.state.Action;

/** A clear pad over a mean gradient: press an entry to have it worked out, arrow keys to go from entry to entry, Escape to let it go. */
final class CellsControl extends HandleControl<Handle.Cells> {
  private final Button pad;
  private final Desk desk;

  CellsControl(Desk desk) {
    this(new Button(), desk);
  }

  private CellsControl(Button pad, Desk desk) {
    super(Handle.Cells.class, pad, "handle-strip");
    this.pad = pad;
    this.desk = desk;
    pad.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      var cells = handle();
      choose((int) (event.getY() / pad.getHeight() * cells.rows()),
          (int) (event.getX() / pad.getWidth() * cells.columns()));
    });
    pad.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  @Override
  void render(Handle.Cells next) {
    pad.setAccessibleHelp(next.chosen() < 0
        ? ""
        : next.chosen() / next.columns() + 1 + ", " + (next.chosen() % next.columns() + 1));
  }

  private void key(KeyEvent event) {
    var cells = handle();
    var row = Math.max(0, cells.chosen()) / cells.columns();
    var column = Math.max(0, cells.chosen()) % cells.columns();
    var step = cells.chosen() < 0 ? 0 : 1; // the first key chooses the first entry
    switch (event.getCode()) {
      case LEFT -> choose(row, column - step);
      case RIGHT -> choose(row, column + step);
      case UP -> choose(row - step, column);
      case DOWN -> choose(row + step, column);
      case HOME -> choose(row, 0);
      case END -> choose(row, cells.columns() - 1);
      case ESCAPE -> desk.dispatch(new Action.InBatch.Choose(Optional.empty()));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void choose(int row, int column) {
    var cells = handle();
    var entry = cells.entries()
        .get(Math.clamp(row, 0, cells.rows() - 1) * cells.columns() + Math.clamp(column, 0, cells.columns() - 1));
    desk.dispatch(new Action.InBatch.Choose(Optional.of(entry)));
    desk.dispatch(new Action.PointAt(Set.of(entry)));
  }
}
