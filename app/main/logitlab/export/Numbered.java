package logitlab.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** The names of files that are numbered from 1, all of the same length: {@code 01.svg}, {@code 02.svg}. */
public final class Numbered {
  private Numbered() {}

  /**
   * The name of one.
   *
   * @param least     digits that a number has at least
   * @param of        how many there are
   * @param extension without the point
   */
  public static String name(int number, int least, int of, String extension) {
    var digits = Math.max(least, String.valueOf(of).length());
    return String.format(Locale.ROOT, "%0" + digits + "d.%s", number, extension);
  }

  /** How many such files a folder holds that are none of those {@code written}; 0 where nobody may look into it. */
  public static long others(Set<String> written, Path folder, String extension) {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{2,}\\." + extension) && !written.contains(name))
          .count();
    } catch (IOException | UncheckedIOException _) {
      return 0;
    }
  }
}
