package logitlab.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import logitlab.state.view.Card;
import logitlab.state.view.Screen;
import logitlab.ui.control.NumberControl;
import logitlab.ui.control.TypedField;
import logitlab.ui.sheet.SheetLayer;
import logitlab.ui.stage.StageKeys;
import org.jspecify.annotations.Nullable;

/** The keys that work everywhere in the window. Page Up and Page Down are what a clicker sends. */
final class Keys {
  private Keys() {}

  /**
   * @param layer a sheet on it has the keys
   * @param stage has the keys of the stage while that is in front
   */
  static void bind(Scene scene, Commands commands, SheetLayer layer, StageKeys stage) {
    scene.addEventFilter(KeyEvent.ANY, event -> layer.take(scene, event));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (layer.isOpen()) {
        return;
      }
      if (stage.on()) {
        if (stage.take(event, scene.getFocusOwner())) {
          event.consume();
          return;
        }
        if (!event.isShortcutDown() && event.getCode() != KeyCode.F11) {
          return; // it belongs to what has the focus
        }
      }
      var typing = scene.getFocusOwner() instanceof TextInputControl;
      if (event.isShortcutDown()
          ? typed(event, scene.getFocusOwner())
              || ((typing && event.getCode() == KeyCode.V)
                  ? pasted(scene.getFocusOwner(), commands)
                  : shortcut(event, commands))
          : plain(event, commands, typing)) {
        event.consume();
      }
    });
  }

  /** While something typed is not committed, undo and redo belong to it; says whether the key was for that. */
  private static boolean typed(KeyEvent event, @Nullable Node focused) {
    if (!(focused instanceof TextInputControl field && isTyped(field))
        || (event.getCode() != KeyCode.Z && event.getCode() != KeyCode.Y)) {
      return false;
    }
    if (event.getCode() == KeyCode.Z && !event.isShiftDown()) {
      field.undo();
    } else {
      field.redo();
    }
    return true;
  }

  private static boolean isTyped(TextInputControl field) {
    return field instanceof TypedField known ? known.isTyped() : field.isUndoable();
  }

  /** Several numbers are too much for a field of one: they become all numbers of its kind. All else that is pasted belongs to the field. */
  private static boolean pasted(@Nullable Node focused, Commands commands) {
    return focused instanceof TypedField field && field.getStyleClass().contains(NumberControl.STYLE)
        && commands.pasteInto(field);
  }

  private static boolean shortcut(KeyEvent event, Commands commands) {
    switch (event.getCode()) {
      case Z -> {
        if (event.isShiftDown()) {
          commands.desk().redo();
        } else {
          commands.desk().undo();
        }
      }
      case Y -> commands.desk().redo();
      case V -> commands.paste();
      case O -> commands.documents().open();
      case S -> {
        if (event.isShiftDown()) {
          commands.documents().saveAs();
        } else {
          commands.documents().save();
        }
      }
      case DIGIT1 -> commands.show(Screen.EXPLORE);
      case DIGIT2 -> commands.show(Screen.DERIVE);
      case DIGIT3 -> commands.show(Screen.BACKPROP);
      case DIGIT4 -> commands.show(Screen.TRAIN);
      case D -> commands.switchTheme();
      case N -> commands.nextReading();
      case PLUS, EQUALS, ADD -> commands.resizeText(1);
      case MINUS, SUBTRACT -> commands.resizeText(-1);
      case DIGIT0, NUMPAD0 -> commands.resizeText(0);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean plain(KeyEvent event, Commands commands, boolean typing) {
    switch (event.getCode()) {
      case PAGE_DOWN -> commands.forward();
      case PAGE_UP -> commands.back();
      case F5 -> {
        if (event.isShiftDown()) {
          commands.presentFromFirst();
        } else {
          commands.present();
        }
      }
      case F11 -> commands.fullScreen();
      case F1 -> commands.desk().showKeys();
      default -> {
        return !typing && letter(event.getCode(), commands);
      }
    }
    return true;
  }

  private static boolean letter(KeyCode code, Commands commands) {
    switch (code) {
      case P -> commands.playOrPause();
      case N -> commands.nextReading();
      default -> {
        return code.isDigitKey() && card(code, commands);
      }
    }
    return true;
  }

  /**
   * 1 to 9 and 0 are the cards of Explore in the order of their chooser, but not while a lesson covers something or asks for something to be
   * typed.
   */
  private static boolean card(KeyCode code, Commands commands) {
    var session = commands.state().session();
    if (session.screen() != Screen.EXPLORE || !session.covered().isEmpty() || commands.tutor().asksToType()) {
      return false;
    }
    var cards = Card.values();
    commands.switchCard(cards[(StageKeys.digitOf(code) + cards.length - 1) % cards.length]);
    return true;
  }
}
