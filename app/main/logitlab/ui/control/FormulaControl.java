package logitlab.ui.control;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import logitlab.figure.Handle;
import logitlab.state.Action;

/** A field for a formula, which is read while it is typed. Enter hands it in, Escape closes the field. */
final class FormulaControl extends HandleControl<Handle.Formula> {
  private final TypedField field;

  FormulaControl(Desk desk) {
    this(new TypedField(), desk);
  }

  private FormulaControl(TypedField field, Desk desk) {
    super(Handle.Formula.class, field, "handle-formula");
    this.field = field;
    field.setOnAction(_ -> desk.dispatch(new Action.Practice.HandIn()));
    field.textProperty().addListener((_, _, text) -> {
      if (!text.equals(handle().text())) {
        desk.dispatch(new Action.Practice.Type(text));
      }
    });
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        desk.dispatch(new Action.Practice.TryIt(false));
        event.consume();
      }
    });
    // Whoever opens the field wants to type into it.
    field.sceneProperty().addListener((_, _, scene) -> {
      if (scene != null) {
        field.requestFocus();
        field.end();
      }
    });
  }

  @Override
  void render(Handle.Formula next) {
    if (!field.getText().equals(next.text())) {
      field.setText(next.text());
      field.requestFocus();
      field.end();
    }
  }
}
