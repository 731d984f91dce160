package logitlab.ui.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows folders in the system's own program for them. */
final class Folders {
  private Folders() {}

  /** Says whether the system has such a program. */
  static boolean open(Path folder) {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var program = system.contains("win") ? "explorer" : system.contains("mac") ? "open" : "xdg-open";
    try {
      new ProcessBuilder(List.of(program, folder.toString())).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException _) {
      return false; // there is no such program
    }
  }
}
