package logitlab.ui.control;

import java.util.Set;
import javafx.scene.input.KeyCode;
import logitlab.figure.Handle;
import logitlab.state.Action;

/** A clear sheet over an array: press an entry to choose it, arrow keys to go from entry to entry, Escape to let it go where none need be. */
final class CellsControl extends SheetControl<Handle.Cells> {
  CellsControl(Desk desk) {
    super(Handle.Cells.class, desk);
    node().focusedProperty().addListener((_, _, focused) -> {
      if (handle().leave().isEmpty()) {
        point(desk, focused ? Set.of(chosen().term()) : Set.of());
      }
    });
  }

  @Override
  String spoken(Handle.Cells next) {
    return next.text();
  }

  @Override
  void press(double x, double y) {
    choose((int) (y / height() * handle().rows()), (int) (x / width() * handle().columns()));
  }

  @Override
  void drag(double x, double y) {
    // One press chooses one entry.
  }

  @Override
  boolean key(KeyCode code, boolean fine) {
    var cells = handle();
    var row = Math.max(0, cells.chosen()) / cells.columns();
    var column = Math.max(0, cells.chosen()) % cells.columns();
    var step = cells.chosen() < 0 ? 0 : 1; // the first key chooses the first entry
    switch (code) {
      case LEFT -> choose(row, column - step);
      case RIGHT -> choose(row, column + step);
      case UP -> choose(row - step, column);
      case DOWN -> choose(row + step, column);
      case HOME -> choose(row, 0);
      case END -> choose(row, cells.columns() - 1);
      case ESCAPE -> {
        cells.leave().ifPresent(desk()::dispatch);
        return cells.leave().isPresent();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void choose(int row, int column) {
    var cells = handle();
    var entry = cells.entries()
        .get(Math.clamp(row, 0, cells.rows() - 1) * cells.columns() + Math.clamp(column, 0, cells.columns() - 1));
    desk().dispatch(entry.choose());
    desk().dispatch(new Action.Program.PointAt(Set.of(entry.term())));
  }

  private Handle.Cells.Cell chosen() {
    return handle().entries().get(handle().chosen());
  }
}
