package logitlab.ui.look;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Tips of controls. Each is a window of its own, and a page has dozens of them: one is made when the pointer first comes. */
public final class Tips {
  private Tips() {}

  /** Gives the control this tip in place of the one before. */
  public static void set(Control control, String text) {
    if (control.getProperties().put(Tips.class, text) == null) {
      control.addEventHandler(MouseEvent.MOUSE_ENTERED, Coming.HANDLER);
    }
    if (control.getTooltip() != null) {
      control.getTooltip().setText(text);
    }
  }

  /** One handler for all controls: it goes by the control that the pointer came to. */
  private static final class Coming implements EventHandler<MouseEvent> {
    static final Coming HANDLER = new Coming();

    @Override
    public void handle(MouseEvent event) {
      if (event.getSource() instanceof Control control && control.getTooltip() == null
          && control.getProperties().get(Tips.class) instanceof String text) {
        control.setTooltip(new Tooltip(text));
      }
    }
  }
}
