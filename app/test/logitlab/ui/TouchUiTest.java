package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import logitlab.state.Action;
import logitlab.state.document.Document;
import logitlab.state.view.Card;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A finger: JavaFX makes mouse events of it that are marked as made, with no pointer coming near before the press. */
class TouchUiTest {
  private final Ui ui = new Ui();

  @AfterEach
  void close() {
    ui.close();
  }

  private void finger(Control control, EventType<MouseEvent> type, double share) {
    Ui.on(() -> {
      var x = share * control.getWidth();
      var y = control.getHeight() / 2;
      var scene = control.localToScene(x, y);
      var screen = control.localToScreen(x, y);
      var down = type != MouseEvent.MOUSE_RELEASED;
      Event.fireEvent(control, new MouseEvent(control, control, type, scene.getX(), scene.getY(), screen.getX(),
          screen.getY(), MouseButton.PRIMARY, 1, false, false, false, false, down, false, false,
          /* synthesized= */true, false, type != MouseEvent.MOUSE_DRAGGED,
          new PickResult(control, scene.getX(), scene.getY())));
      return true;
    });
  }

  private void drag(String name, double from, double to) {
    var control = ui.control(name);
    finger(control, MouseEvent.MOUSE_PRESSED, from);
    for (var step = 1; step <= 4; step++) {
      finger(control, MouseEvent.MOUSE_DRAGGED, from + (to - from) * step / 4);
    }
    finger(control, MouseEvent.MOUSE_RELEASED, to);
    ui.settle();
  }

  private String named(String start) {
    return ui.nodes(node -> node instanceof Control control && control.getAccessibleText() != null
        && control.getAccessibleText().startsWith(start)).getFirst().getAccessibleText();
  }

  @Test
  void everyKindOfDragIsOneStepForAFinger() {
    for (var start : new String[]{"Logit of dog", "Probability of dog", "Gradient of dog"}) {
      drag(named(start), 0.4, 0.8);
      assertThat(ui.document()).as(start).isNotEqualTo(Document.EXAMPLE);
      ui.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(ui.document()).as("one step: " + start).isEqualTo(Document.EXAMPLE);
    }
  }

  @Test
  void aFingerDragsThePointInTheTriangle() {
    Ui.on(() -> {
      ui.window.dispatch(new Action.Cards.UnfoldOnly(List.of(Card.SIMPLEX)));
      return true;
    });
    ui.settle();
    drag(named("Point: "), 0.3, 0.6);
    assertThat(ui.document()).isNotEqualTo(Document.EXAMPLE);
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }
}
