package logitlab.cli;

/** What the command line returns to the shell. */
public final class ExitCode {
  public static final int SUCCESS = 0;
  /** A failed check, or a failure of the program. */
  public static final int FAILURE = 1;
  /** Something that the user can put right. */
  public static final int USAGE = 2;

  private ExitCode() {}
}
