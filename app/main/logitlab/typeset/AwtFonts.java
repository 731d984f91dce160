package logitlab.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes AWT's fonts work where the library fontconfig is missing, as on many servers. On Linux AWT asks that library for its logical fonts
 * and gives up without it, although none of them is used here; a file of ours that names no font at all takes the library's place.
 */
final class AwtFonts {
  private static final String PROPERTY = "sun.awt.fontconfig";
  private static final String RESOURCE = "/assets/fonts/fontconfig.properties";

  private AwtFonts() {}

  /** To be called before the first font of AWT is loaded; later calls change nothing. */
  static synchronized void prepare() {
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
        && System.getProperty(PROPERTY) == null) {
      file().ifPresent(file -> System.setProperty(PROPERTY, file.toString()));
    }
  }

  private static Optional<Path> file() {
    return FontFile.of(RESOURCE).or(() -> copy(read()));
  }

  private static byte[] read() {
    try (var in = Objects.requireNonNull(AwtFonts.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A temporary file of these bytes; nothing where there is no room for one. */
  private static Optional<Path> copy(byte[] bytes) {
    try {
      var copy = Files.createTempFile("logitlab-fontconfig", ".properties");
      copy.toFile().deleteOnExit();
      return Optional.of(Files.write(copy, bytes));
    } catch (IOException _) {
      // Without the file AWT works wherever the library is there, and else says itself what it misses.
      return Optional.empty();
    }
  }
}
