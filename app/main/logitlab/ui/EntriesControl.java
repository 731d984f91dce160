package logitlab.ui;

import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import logitlab.derivation.Quantity;
import logitlab.derivation.Term;
import logitlab.figure.Handle;
import logitlab.state.Action;

/** A clear pad over the Jacobian: press an entry to choose it, arrow keys to go from entry to entry. */
final class EntriesControl extends HandleControl<Handle.Entries> {
  private final Button pad;
  private final Desk desk;

  EntriesControl(Desk desk) {
    this(new Button(), desk);
  }

  private EntriesControl(Button pad, Desk desk) {
    super(Handle.Entries.class, pad, "handle-strip");
    this.pad = pad;
    this.desk = desk;
    pad.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      var count = handle().count();
      choose((int) (event.getY() / pad.getHeight() * count), (int) (event.getX() / pad.getWidth() * count));
    });
    pad.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    pad.focusedProperty()
        .addListener((_, _, focused) -> point(focused ? Set.of(term(handle().row(), handle().column())) : Set.of()));
  }

  @Override
  void render(Handle.Entries next) {
    pad.setAccessibleHelp(next.text());
  }

  private void key(KeyEvent event) {
    var row = handle().row();
    var column = handle().column();
    switch (event.getCode()) {
      case LEFT -> choose(row, column - 1);
      case RIGHT -> choose(row, column + 1);
      case UP -> choose(row - 1, column);
      case DOWN -> choose(row + 1, column);
      case HOME -> choose(row, 0);
      case END -> choose(row, handle().count() - 1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void choose(int row, int column) {
    var last = handle().count() - 1;
    var inRow = Math.clamp(row, 0, last);
    var inColumn = Math.clamp(column, 0, last);
    desk.dispatch(new Action.ChooseEntry(inRow, inColumn));
    point(Set.of(term(inRow, inColumn)));
  }

  private void point(Set<Term> terms) {
    desk.dispatch(new Action.PointAt(terms));
  }

  private static Term term(int row, int column) {
    return Term.of(Quantity.JACOBIAN, row, column);
  }
}
