package logitlab.ui;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import logitlab.figure.Handle;
import logitlab.typeset.Face;

/** A field for the name of a class: it looks like the name until it is touched. */
final class NameControl extends HandleControl<Handle.NameField> {
  private final TextField field;
  private final Desk desk;

  NameControl(Desk desk) {
    this(new TextField(), desk);
  }

  private NameControl(TextField field, Desk desk) {
    super(Handle.NameField.class, field, "handle-name");
    this.field = field;
    this.desk = desk;
    field.setOnAction(_ -> commit());
    field.focusedProperty().addListener((_, _, focused) -> {
      if (!focused) {
        commit();
      }
    });
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        field.setText(handle().text());
        event.consume();
      }
    });
  }

  @Override
  void render(Handle.NameField next) {
    field.setFont(Fonts.of(Face.SEMIBOLD, next.textSize()));
    if (!field.isFocused() || !field.getText().equals(next.text())) {
      field.setText(next.text());
    }
  }

  private void commit() {
    if (!field.getText().equals(handle().text()) && !desk.rename(handle().index(), field.getText())) {
      field.setText(handle().text());
    }
  }
}
