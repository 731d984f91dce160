package logitlab.derivation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import logitlab.derivation.print.Texts;

/** The English texts of derivations, read straight from their file. */
public final class BundledTexts implements Texts {
  private final Properties properties = new Properties();

  public BundledTexts() {
    var file = "/assets/i18n/derivation.properties";
    try (var stream = Objects.requireNonNull(BundledTexts.class.getResourceAsStream(file))) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String text(String key, Object... arguments) {
    var text = properties.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    for (var n = 0; n < arguments.length; n++) {
      text = text.replace("{" + n + "}", arguments[n].toString());
    }
    return text;
  }
}
