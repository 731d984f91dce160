package logitlab.ui.control;

import java.util.Optional;
import javafx.scene.control.TextField;
import logitlab.derivation.expr.Term;

/** A field that knows what it was given to show, and so what the user has typed since. */
public final class TypedField extends TextField {
  private String shown = "";
  private Optional<Term> term = Optional.empty();

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

  /** What its number is. */
  public Optional<Term> term() {
    return term;
  }

  void holds(Term held) {
    term = Optional.of(held);
  }
}
