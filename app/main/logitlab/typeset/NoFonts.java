package logitlab.typeset;

import java.nio.file.Path;

/** The fonts of formulas cannot be loaded, because Java has no room for the copies that it makes of them. */
public final class NoFonts extends IllegalStateException {
  private static final long serialVersionUID = 1;

  NoFonts(Throwable cause) {
    super(cause);
  }

  /** Where the copies go: the folder for temporary files. */
  public static Path folder() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
