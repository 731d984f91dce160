package logitlab.ui;

import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import logitlab.derivation.Quantity;
import logitlab.derivation.Term;
import logitlab.figure.Handle;
import logitlab.state.Action;

/** A clear sheet over an array: press an entry to choose it, arrow keys to go from entry to entry, Escape to let it go where none need be. */
final class CellsControl extends SheetControl<Handle.Cells> {
  CellsControl(Desk desk) {
    super(Handle.Cells.class, desk);
    // An entry of a mean gradient stays pointed at, and so worked out, when the focus goes on.
    node().focusedProperty().addListener((_, _, focused) -> {
      if (isJacobian(handle().entries().getFirst())) {
        point(focused ? chosen() : Optional.empty());
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
        if (isJacobian(cells.entries().getFirst())) {
          return false;
        }
        desk().dispatch(new Action.InBatch.Choose(Optional.empty()));
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
    desk().dispatch(isJacobian(entry)
        ? new Action.ChooseEntry(entry.row(), entry.column())
        : new Action.InBatch.Choose(Optional.of(entry)));
    point(Optional.of(entry));
  }

  private static boolean isJacobian(Term entry) {
    return entry.quantity() == Quantity.JACOBIAN;
  }

  private Optional<Term> chosen() {
    return handle().chosen() < 0 ? Optional.empty() : Optional.of(handle().entries().get(handle().chosen()));
  }

  private void point(Optional<Term> entry) {
    desk().dispatch(new Action.PointAt(entry.map(Set::of).orElse(Set.of())));
  }
}
