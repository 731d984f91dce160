package logitlab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import logitlab.state.file.LastState;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/**
 * What {@link Main} does to open the window, for nobody, on the headless platform. From it Java learns which classes a start takes, and has
 * them ready for the next ones, as it has the formulas that were laid out.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /** Takes the folder in which the state is kept meanwhile, and the file for the formulas. */
  public static void main(String[] arguments) throws IOException {
    var words = new Words(Locale.getDefault());
    Main.console();
    logitlab.ui.Rehearsal.run(words, new LastState(Path.of(arguments[0])), Main.keeping());
    Formulas.keep(Path.of(arguments[1]));
    System.exit(0); // the headless platform keeps a thread alive
  }
}
