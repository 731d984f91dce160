package logitlab.ui;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import logitlab.typeset.Face;

/** The bundled fonts as JavaFX knows them. Belongs to the JavaFX thread. */
final class Fonts {
  private record Key(Face face, double size) {}

  private static final Map<Key, Font> LOADED = new HashMap<>();

  private Fonts() {}

  static Font of(Face face, double size) {
    return LOADED.computeIfAbsent(new Key(face, size), key -> {
      var font = Font.loadFont(Fonts.class.getResource(key.face().resource()).toExternalForm(), key.size());
      if (font == null) {
        throw new IllegalStateException("JavaFX cannot read " + key.face().resource());
      }
      return font;
    });
  }
}
