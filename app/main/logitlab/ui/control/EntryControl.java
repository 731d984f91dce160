package logitlab.ui.control;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import logitlab.figure.Handle;
import logitlab.state.Action;
import logitlab.state.session.Attempt;

/** A field for one number of the reader's own result; its digits stay as they are typed, since they tell how exact it is meant. */
final class EntryControl extends HandleControl<Handle.Entry> {
  private final TypedField field;
  private final Desk desk;

  EntryControl(Desk desk) {
    this(new TypedField(), desk);
  }

  private EntryControl(TypedField field, Desk desk) {
    super(Handle.Entry.class, field, "handle-number");
    this.field = field;
    this.desk = desk;
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

  @Override
  void render(Handle.Entry next) {
    write();
  }

  private void commit() {
    var typed = field.getText().strip().replace(',', '.');
    if (!typed.equals(handle().text())) {
      if (typed.isEmpty() || Attempt.isNumber(typed)) {
        desk.dispatch(new Action.Lab.TypeEntry(handle().index(), typed));
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
