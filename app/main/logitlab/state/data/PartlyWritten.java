package logitlab.state.data;

import java.io.IOException;
import java.nio.file.Path;

/** Of several files some are written, each of them whole, and the others are as they were. */
public final class PartlyWritten extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Path file;
  private final IOException problem;
  private final int files;

  /**
   * @param file    the first that is not
   * @param problem what kept it from being written
   * @param files   how many are written
   */
  public PartlyWritten(Path file, IOException problem, int files) {
    super(problem);
    this.file = file;
    this.problem = problem;
    this.files = files;
  }

  Path file() {
    return file;
  }

  IOException problem() {
    return problem;
  }

  int files() {
    return files;
  }
}
