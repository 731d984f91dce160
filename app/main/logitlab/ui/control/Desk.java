package logitlab.ui.control;

import java.util.List;
import java.util.Optional;
import logitlab.state.Action;
import logitlab.state.document.DragLimits;
import logitlab.words.Message;

/** What controls and bars ask of the window. */
public interface Desk {
  void dispatch(Action action);

  void undo();

  void redo();

  /** Mouse up, key up, a field committed: what follows is another undo step. */
  void endGesture();

  /** Whether class {@code index} is now called {@code name}; if not, the user was told why. */
  boolean rename(int index, String name);

  /** Tells the user that {@code text} is no number, or none that is possible here. */
  void refuseNumber(String text);

  /** The row of {@code total} numbers on the clipboard as the reader's own result; says whether there was a row, taken or refused. */
  boolean pasteResult(int total);

  /** Asks the user for a file of data. */
  void openData();

  /** The same where other numbers are possible. */
  void refuseNumber(String text, DragLimits possible);

  /** A notice for the user. */
  void tell(String title, String text);

  /** The same by its keys in the message bundle. */
  void report(String title, String text, Object... arguments);

  /** Something, named by the key {@code title}, could not be done. */
  void refuse(String title, Message reason);

  /** Takes up what was left when the program was last closed, if there is something. */
  Optional<Runnable> left();

  /** Shows the sheet of keys. */
  void showKeys();

  /** Puts the numbers on the clipboard in the format of this name. */
  void copyNumbers(String format);

  /** Asks the user for one of some answers, or none; title and text by their keys in the message bundle. */
  void ask(String title, Message text, List<Answer> answers);

  /** An answer, and what it does. */
  record Answer(Message text, Runnable taken) {}
}
