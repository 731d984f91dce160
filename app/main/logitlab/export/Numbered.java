package logitlab.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names of files that are numbered from 1, all of the same length: {@code 01.svg}, {@code 02.svg}. */
public final class Numbered {
  private static final Pattern NAME = Pattern.compile("(\\d{2,9})\\.(\\w+)");

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

  /** How many such files a folder holds whose number is larger than {@code last}: they were not written with those up to it. */
  public static long after(int last, Path folder, String extension) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(name -> name.matches() && name.group(2).equals(extension) && Integer.parseInt(name.group(1)) > last)
          .count();
    }
  }
}
