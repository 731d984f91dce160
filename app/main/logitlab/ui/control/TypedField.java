package logitlab.ui.control;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import logitlab.derivation.expr.Term;

/** A field that knows what it was given to show, and so what the user has typed since. */
public final class TypedField extends TextField {
  private final BooleanSupplier takesPaste;
  private String shown = "";
  private Optional<Term> term = Optional.empty();

  public TypedField() {
    this(() -> false);
  }

  /** {@code takesPaste} does with what is pasted what it can, and says whether it did; else the field takes it as text. */
  TypedField(BooleanSupplier takesPaste) {
    this.takesPaste = takesPaste;
    // A skin that is made when the field is first styled, within the layout of the page, is left without the colour of its text.
    setSkin(new TextFieldSkin(this));
    addEventHandler(ActionEvent.ACTION, _ -> choose());
  }

  @Override
  public void paste() {
    if (!takesPaste.getAsBoolean()) {
      super.paste();
    }
  }

  /** Shows the text; while the field has the focus all of it is chosen, so that typing replaces it. */
  public void show(String text) {
    shown = text;
    if (!getText().equals(text)) {
      setText(text);
      if (isFocused()) {
        choose();
      }
    }
  }

  /** Chooses all of it, from its end, so that a long text shows its beginning. */
  private void choose() {
    selectRange(getLength(), 0);
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
