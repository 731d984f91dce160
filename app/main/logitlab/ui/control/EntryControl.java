package logitlab.ui.control;

import java.util.function.IntSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import logitlab.figure.Handle;
import logitlab.state.Action;
import logitlab.state.session.OwnResult;

/** A field for one number of the reader's own result; its digits stay as they are typed, since they tell how exact it is meant. */
final class EntryControl extends HandleControl<Handle.Entry> {
  private final TypedField field;
  private final Desk desk;

  EntryControl(Desk desk) {
    this(new Paste(desk), desk);
  }

  private EntryControl(Paste paste, Desk desk) {
    this(new TypedField(paste::taken), paste, desk);
  }

  private EntryControl(TypedField field, Paste paste, Desk desk) {
    super(Handle.Entry.class, field, "handle-number");
    this.field = field;
    this.desk = desk;
    paste.total = () -> handle().total();
    field.setOnAction(_ -> commit());
    field.focusedProperty().addListener((_, _, focused) -> {
      if (focused) {
        field.selectAll();
      } else {
        commit();
      }
    });
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        write();
        event.consume();
      }
    });
  }

  /** A whole row that is pasted into one of the fields. */
  private static final class Paste {
    private final Desk desk;
    private IntSupplier total = () -> 0;

    Paste(Desk desk) {
      this.desk = desk;
    }

    boolean taken() {
      return desk.pasteResult(total.getAsInt());
    }
  }

  @Override
  void render(Handle.Entry next) {
    write();
  }

  private void commit() {
    var typed = field.getText().strip().replace(',', '.');
    if (!typed.equals(handle().text())) {
      if (typed.isEmpty() || OwnResult.isNumber(typed)) {
        desk.dispatch(new Action.Experiments.TypeEntry(handle().index(), typed));
      } else {
        desk.refuseNumber(field.getText());
      }
    }
    write();
  }

  private void write() {
    field.show(handle().text());
  }
}
