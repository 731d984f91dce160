package logitlab.ui.file;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** File names as dialogs give them: with the ending that the user left out, but never at the cost of another file. */
public final class Ending {
  private Ending() {}

  /**
   * The chosen file, with {@code ending} added where the name has none of {@code known}.
   *
   * @return empty where the longer name is that of a file that is there already, about which the dialog did not ask
   */
  public static Optional<Path> complete(File chosen, String ending, String... known) {
    var name = chosen.getName().toLowerCase(Locale.ROOT);
    for (var end : known) {
      if (name.endsWith(end)) {
        return Optional.of(chosen.toPath());
      }
    }
    var longer = chosen.toPath().resolveSibling(chosen.getName() + ending);
    return Files.exists(longer) ? Optional.empty() : Optional.of(longer);
  }
}
