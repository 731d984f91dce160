package logitlab.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import logitlab.figure.Handle;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;

/** A clear label that says more in a tip when the pointer or the focus comes. */
final class HintControl extends HandleControl<Handle.Hint> {
  private static final double WIDTH = 320;

  private final Label label;
  private final Tooltip tip = new Tooltip();

  HintControl() {
    this(new Label());
  }

  private HintControl(Label label) {
    super(Handle.Hint.class, label, "handle-hint");
    this.label = label;
    label.setFocusTraversable(true);
    label.setTooltip(tip);
    tip.setOnShowing(_ -> write());
    label.focusedProperty().addListener((_, _, focused) -> showTip(focused && label.isFocusVisible()));
    label.focusVisibleProperty().addListener((_, _, visible) -> showTip(visible));
  }

  @Override
  void render(Handle.Hint next) {
    label.setAccessibleHelp(next.text());
    roundWhereSquare(next.region());
    if (tip.isShowing()) {
      write();
    }
  }

  private void write() {
    tip.setText(String.join("\n", Texts.wrap(handle().text(), Face.REGULAR, 15, WIDTH)));
  }

  private void showTip(boolean shown) {
    if (!shown) {
      tip.hide();
    } else if (label.getScene() != null) {
      var corner = label.localToScreen(0, label.getHeight() + 6);
      tip.show(label, corner.getX(), corner.getY());
    }
  }
}
