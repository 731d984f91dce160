package logitlab.state.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that cannot be read are put out of the way, where nothing is written over them. */
public final class Aside {
  private static final String NAME = "unreadable";

  private Aside() {}

  /** Moves a file under a name that no other has, with this ending; returns where. */
  public static Path put(Path file, String ending) throws IOException {
    for (var n = 1;; n++) {
      try {
        return Files.move(file, file.resolveSibling(NAME + (n == 1 ? "" : "-" + n) + ending));
      } catch (FileAlreadyExistsException _) {
        // The name is taken: the next one.
      }
    }
  }
}
