package logitlab.ui.look;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.text.Font;
import logitlab.typeset.Face;
import logitlab.typeset.FontFile;

/** The bundled fonts as JavaFX knows them; each file is read once. Belongs to the JavaFX thread. */
public final class Fonts {
  private static final Map<Face, String> NAMES = new EnumMap<>(Face.class);

  private Fonts() {}

  public static Font of(Face face, double size) {
    return new Font(NAMES.computeIfAbsent(face, Fonts::read), size);
  }

  /** Makes the font known to JavaFX, by the name that is returned. */
  private static String read(Face face) {
    // JavaFX takes the letters of the address for those of the file's name: blanks and the like are to stand as they are.
    var font = FontFile.of(face.resource()).map(file -> Font.loadFont("file:" + file, 15)).orElse(null);
    if (font == null) {
      font = Font.loadFont(Fonts.class.getResource(face.resource()).toExternalForm(), 15);
    }
    if (font == null) {
      throw new IllegalStateException("JavaFX cannot read " + face.resource());
    }
    return font.getName();
  }
}
