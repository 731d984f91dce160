package logitlab.ui.control;

import logitlab.state.Action;
import logitlab.state.document.Reach;

/** What controls ask of the window. */
public interface Desk {
  void dispatch(Action action);

  /** Mouse up, key up, a field committed: what follows is another undo step. */
  void endGesture();

  /** Whether class {@code index} is now called {@code name}; if not, the user was told why. */
  boolean rename(int index, String name);

  /** Tells the user that {@code text} is no number, or none that is possible here. */
  void refuseNumber(String text);

  /** Asks the user for a file of data. */
  void openData();

  /** The same where other numbers are possible. */
  void refuseNumber(String text, Reach possible);

  /** Puts the numbers on the clipboard in the format of this name. */
  void copyNumbers(String format);
}
