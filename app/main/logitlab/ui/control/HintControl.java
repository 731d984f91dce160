package logitlab.ui.control;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import logitlab.figure.Handle;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;

/** A clear label that says more in a tip when the pointer or the focus comes. */
final class HintControl extends HandleControl<Handle.Hint> {
  private static final double WIDTH = 320;

  private final Label label;
  /** Made when it is first asked for: it is a window of its own. */
  private Optional<Tooltip> tip = Optional.empty();

  HintControl() {
    this(new Label());
  }

  private HintControl(Label label) {
    super(Handle.Hint.class, label, "handle-hint");
    this.label = label;
    label.setFocusTraversable(true);
    label.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> label.setTooltip(isQuiet() ? null : made()));
    label.focusedProperty().addListener((_, _, focused) -> showTip(focused && label.isFocusVisible()));
    label.focusVisibleProperty().addListener((_, _, visible) -> showTip(visible));
  }

  @Override
  void render(Handle.Hint next) {
    label.setAccessibleHelp(next.text());
    roundWhereSquare(next.region());
    tip.filter(Tooltip::isShowing).ifPresent(this::write);
  }

  private Tooltip made() {
    return tip.orElseGet(() -> {
      var made = new Tooltip();
      made.setOnShowing(_ -> write(made));
      tip = Optional.of(made);
      return made;
    });
  }

  private void write(Tooltip made) {
    made.setText(String.join("\n", Texts.wrap(handle().text(), Face.REGULAR, 15, WIDTH)));
  }

  private void showTip(boolean shown) {
    if (!shown) {
      tip.ifPresent(Tooltip::hide);
    } else if (label.getScene() != null && !isQuiet()) {
      var corner = label.localToScreen(0, label.getHeight() + 6);
      made().show(label, corner.getX(), corner.getY());
    }
  }
}
