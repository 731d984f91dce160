package logitlab.ui.control;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import logitlab.figure.Handle;
import logitlab.state.Action;

/** A field for a formula, which is read while it is typed. Enter hands it in, Escape closes the field. */
final class FormulaControl extends HandleControl<Handle.Formula> {
  private final TypedField field;
  private final Desk desk;
  private boolean rendering;

  FormulaControl(Desk desk) {
    this(new TypedField(), desk);
  }

  private FormulaControl(TypedField field, Desk desk) {
    super(Handle.Formula.class, field, "handle-formula");
    this.field = field;
    this.desk = desk;
    field.setOnAction(_ -> desk.dispatch(new Action.Practice.HandIn()));
    field.textProperty().addListener(_ -> tell());
    field.caretPositionProperty().addListener(_ -> tell());
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

  /**
   * Says what is typed, and where the caret is: parts are put in there. A field that is left forgets its caret, so the last place holds.
   * While the text changes, the caret may still be beyond its end.
   */
  private void tell() {
    var text = field.getText();
    var caret = Math.min(field.getCaretPosition(), text.length());
    if (!rendering && (!text.equals(handle().text()) || (field.isFocused() && caret != handle().caret()))) {
      desk.dispatch(new Action.Practice.Type(text, caret));
    }
  }

  @Override
  void render(Handle.Formula next) {
    if (!field.getText().equals(next.text())) {
      rendering = true;
      field.setText(next.text());
      field.requestFocus();
      field.positionCaret(next.caret());
      rendering = false;
    }
  }
}
