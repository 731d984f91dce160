package logitlab.ui.control;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import logitlab.figure.Handle;
import logitlab.typeset.Face;
import logitlab.ui.look.Fonts;

/** A field for the name of a class: it looks like the name, shortened where it is long, until it is touched. */
final class NameControl extends HandleControl<Handle.NameField> {
  private final TypedField field;
  private final Desk desk;

  NameControl(Desk desk) {
    this(new TypedField(), desk);
  }

  private NameControl(TypedField field, Desk desk) {
    super(Handle.NameField.class, field, "handle-name");
    this.field = field;
    this.desk = desk;
    field.setOnAction(_ -> commit());
    field.focusedProperty().addListener((_, _, focused) -> {
      if (focused) {
        write();
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
  void render(Handle.NameField next) {
    field.setFont(Fonts.of(Face.SEMIBOLD, next.textSize()));
    write();
  }

  private void commit() {
    if (!field.getText().equals(handle().text())) {
      desk.rename(handle().index(), field.getText());
    }
    write();
  }

  private void write() {
    field.show(field.isFocused() ? handle().text() : written(handle(), handle().text()));
  }
}
