package logitlab.typeset;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bundled fonts as files of the file system. AWT and JavaFX read a font from its file where it lies; what they are given from within a
 * jar they first copy into a temporary file, which takes time and stays behind when the program is killed. The build lays the files in a
 * folder {@value #FOLDER} beside the jar.
 */
public final class FontFile {
  private static final String FOLDER = "fonts";

  private FontFile() {}

  /** The file of a resource among the fonts; nothing where the program lies elsewhere without them. */
  public static Optional<Path> of(String resource) {
    var place = FontFile.class.getProtectionDomain().getCodeSource().getLocation();
    try {
      return beside(Path.of(place.toURI()), resource);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(place + " is no address", e);
    }
  }

  /** @param program the jar or the folder of classes */
  static Optional<Path> beside(Path program, String resource) {
    var file = Files.isDirectory(program)
        ? program.resolve(resource.substring(1))
        : program.resolveSibling(FOLDER).resolve(resource.substring(resource.lastIndexOf('/') + 1));
    return Optional.of(file).filter(Files::isReadable);
  }
}
