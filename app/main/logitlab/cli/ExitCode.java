package logitlab.cli;

import java.util.Collection;

/** What the command line returns to the shell. */
public final class ExitCode {
  public static final int SUCCESS = 0;
  /** A failed check, or a failure of the program. */
  public static final int FAILURE = 1;
  /** Something that the user can put right. */
  public static final int USAGE = 2;

  private ExitCode() {}

  /** What is returned for several commands: a failure of the program comes before what the user can put right. */
  static int of(Collection<Integer> codes) {
    return codes.contains(FAILURE) ? FAILURE : codes.contains(USAGE) ? USAGE : SUCCESS;
  }
}
