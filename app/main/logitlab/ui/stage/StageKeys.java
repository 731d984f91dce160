package logitlab.ui.stage;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import logitlab.derivation.expr.Quantity;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.PresentAction;
import logitlab.state.ScenesAction;
import logitlab.state.session.Presenting.Blank;
import logitlab.state.session.Presenting.Panel;
import logitlab.state.session.Presenting.Tool;
import logitlab.state.view.Screen;
import logitlab.ui.control.Desk;
import logitlab.ui.pane.ScreenPane;
import org.jspecify.annotations.Nullable;

/**
 * The keys on the stage. A control that was clicked leaves them to the stage; one that was reached by Tab keeps those that move it until
 * Escape, and a field that is being typed in keeps all.
 *
 * @param canUndo whether a step can be undone
 * @param screen the picture, which has the focus where nothing else has it
 */
public record StageKeys(Desk desk, Supplier<AppState> state, BooleanSupplier canUndo, StageView view,
    ScreenPane screen) {

  /** Whether the stage is in front, which has the keys then. */
  public boolean on() {
    return state.get().session().presenting().on();
  }

  /** Does what the key says on the stage; says whether it was for the stage. */
  public boolean take(KeyEvent event, @Nullable Node focused) {
    if (focused instanceof TextInputControl) {
      return event.getCode() == KeyCode.ESCAPE && rested();
    }
    if (event.isShortcutDown()) {
      return (event.getCode() == KeyCode.Z && takesBack()) || isTextSize(event.getCode());
    }
    if (focused != null && focused.isFocusVisible() && moves(event.getCode())) {
      return false;
    }
    if (event.getCode() == KeyCode.ESCAPE && focused != null && focused.isFocusVisible()) {
      return rested();
    }
    return (isAsking() && answers(event))
        || steps(event.getCode()) || tools(event) || digit(event.getCode());
  }

  private boolean isAsking() {
    return state.get().session().presenting().staging().poll().isPresent();
  }

  /** While the audience is asked, what is typed are its answers. */
  private boolean answers(KeyEvent event) {
    switch (event.getCode()) {
      case BACK_SPACE -> desk.dispatch(new PresentAction.EraseGuess());
      case ENTER -> desk.dispatch(new PresentAction.EnterGuess());
      case PERIOD, DECIMAL -> desk.dispatch(new PresentAction.TypeGuess("."));
      case MINUS, SUBTRACT -> desk.dispatch(new PresentAction.TypeGuess("-"));
      default -> {
        if (!event.getCode().isDigitKey()) {
          return false;
        }
        desk.dispatch(new PresentAction.TypeGuess(String.valueOf(digitOf(event.getCode()))));
      }
    }
    return true;
  }

  /** The digit on a key, of those in a row and of those in a block. */
  public static int digitOf(KeyCode code) {
    var name = code.getName();
    return Integer.parseInt(name.substring(name.length() - 1));
  }

  /** The stage has letters of its own size; another one would only be seen in the window afterwards. */
  private static boolean isTextSize(KeyCode code) {
    return switch (code) {
      case PLUS, ADD, EQUALS, MINUS, SUBTRACT, DIGIT0, NUMPAD0 -> true;
      default -> false;
    };
  }

  /** Nothing while a question lies over what could be hidden. */
  private void hide(boolean all) {
    if (isAsking()) {
      return;
    }
    view.scenePointer()
        .flatMap(place -> screen.cover(place, all))
        .ifPresent(cover -> desk.dispatch(new PresentAction.Hide(cover)));
  }

  /** The flat example is on two screens. */
  private void ask(Quantity of) {
    if (state.get().session().screen() == Screen.EXPLORE || state.get().session().screen() == Screen.DERIVE) {
      desk.dispatch(new PresentAction.Ask(of));
    }
  }

  private boolean rested() {
    view.rest();
    return true;
  }

  /** With the pen in the hand Ctrl+Z is for what was drawn; else only where nothing else can be undone on the stage. */
  private boolean takesBack() {
    if (state.get().session().presenting().tool() != Tool.PEN && canUndo.getAsBoolean()) {
      return false;
    }
    desk.dispatch(new PresentAction.TakeBack());
    return true;
  }

  /** Keys that move a control. */
  private static boolean moves(KeyCode code) {
    return code.isArrowKey() || code == KeyCode.HOME || code == KeyCode.END || code == KeyCode.SPACE
        || code == KeyCode.ENTER;
  }

  private boolean steps(KeyCode code) {
    switch (code) {
      case PAGE_DOWN, RIGHT, DOWN, SPACE -> desk.dispatch(new Action.Time.Forward());
      case ENTER -> enter();
      case PAGE_UP, LEFT, UP, BACK_SPACE -> desk.dispatch(new Action.Time.Back());
      case HOME -> desk.dispatch(new Action.Time.First());
      case END -> desk.dispatch(new Action.Time.Last());
      case ESCAPE -> desk.dispatch(new PresentAction.StepOut());
      case F5 -> {
        // Already here.
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** After digits to the scene of that number, else one step on. */
  private void enter() {
    var typed = state.get().session().presenting().typed();
    desk.dispatch(typed.isEmpty() ? new Action.Time.Forward() : new ScenesAction.GoTo(Integer.parseInt(typed) - 1));
    desk.endGesture();
  }

  private boolean tools(KeyEvent event) {
    if (event.getText().equals("?")) {
      desk.dispatch(new PresentAction.Open(Panel.KEYS));
      return true;
    }
    switch (event.getCode()) {
      case B, PERIOD, DECIMAL -> desk.dispatch(new PresentAction.GoBlank(Blank.BLACK));
      case W -> desk.dispatch(new PresentAction.GoBlank(Blank.WHITE));
      case S -> desk.dispatch(new PresentAction.Take(Tool.SPOTLIGHT));
      case P -> desk.dispatch(new PresentAction.Take(Tool.PEN));
      case C -> desk.dispatch(new PresentAction.TakeInk());
      case H -> hide(event.isShiftDown());
      case A -> ask(event.isShiftDown() ? Quantity.DL_DZ : Quantity.P);
      case F -> desk.dispatch(new PresentAction.ComposeNext(event.isShiftDown() ? -1 : 1));
      case K -> {
        desk.dispatch(new ScenesAction.KeepHere());
        desk.endGesture();
      }
      case N -> desk.dispatch(new PresentAction.SwitchNotes());
      case L -> desk.dispatch(new PresentAction.Take(Tool.POINTER));
      case E -> desk.dispatch(new PresentAction.Erase());
      case Z -> desk.dispatch(new PresentAction.Zoom(view.pointer()));
      case R -> {
        desk.dispatch(new ScenesAction.Restore());
        desk.endGesture();
      }
      case O -> desk.dispatch(new PresentAction.Open(Panel.SCENES));
      case F1 -> desk.dispatch(new PresentAction.Open(Panel.KEYS));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean digit(KeyCode code) {
    if (!code.isDigitKey()) {
      return false;
    }
    desk.dispatch(new PresentAction.Type(digitOf(code)));
    return true;
  }
}
