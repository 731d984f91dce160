package logitlab.ui.control;

import javafx.scene.control.TextField;

/** A field that knows what it was given to show, and so what the user has typed since. */
public final class TypedField extends TextField {
  private String shown = "";

  /** Shows the text; while the field has the focus all of it is chosen, so that typing replaces it. */
  void show(String text) {
    shown = text;
    if (!getText().equals(text)) {
      setText(text);
      if (isFocused()) {
        selectAll();
      }
    }
  }

  /** Whether the user has typed something that is not yet committed. */
  public boolean isTyped() {
    return !getText().equals(shown);
  }
}
