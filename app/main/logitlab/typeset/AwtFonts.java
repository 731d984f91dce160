package logitlab.typeset;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

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
      try {
        System.setProperty(PROPERTY, file().toString());
      } catch (IOException | URISyntaxException _) {
        // There is no room for a temporary file. Without ours AWT works wherever the library is there, and else says what it misses.
      }
    }
  }

  /** The file itself when the program runs from a folder of classes, a copy of it when it runs from a jar. */
  private static Path file() throws IOException, URISyntaxException {
    var resource = Objects.requireNonNull(AwtFonts.class.getResource(RESOURCE), RESOURCE);
    if (resource.getProtocol().equals("file")) {
      return Path.of(resource.toURI());
    }
    var copy = Files.createTempFile("logitlab-fontconfig", ".properties");
    copy.toFile().deleteOnExit();
    try (var in = resource.openStream()) {
      Files.write(copy, in.readAllBytes());
    }
    return copy;
  }
}
