package logitlab.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the figures and the window say can be set in the bundled letters: another font would look different on every machine. */
class LettersTest {
  private static final List<String> BUNDLES = List.of("backprop", "cards", "derivation", "figure", "state", "ui");

  @ParameterizedTest
  @ValueSource(strings = {"Regular", "Medium", "SemiBold", "Bold"})
  void everyLetterOfTheTextsIsBundled(String weight) throws IOException, FontFormatException {
    AwtFonts.prepare();
    var font = Font.createFont(Font.TRUETYPE_FONT, Path.of("assets/fonts/LogitInter-" + weight + ".otf").toFile());
    var missing = new TreeSet<String>();
    for (var bundle : BUNDLES) {
      for (var line : Files.readAllLines(Path.of("assets/i18n/" + bundle + ".properties"))) {
        if (!line.startsWith("#")) {
          line.codePoints()
              .filter(c -> !font.canDisplay(c))
              .forEach(c -> missing.add(bundle + ": " + Character.toString(c)));
        }
      }
    }
    assertThat(missing).isEmpty();
  }
}
