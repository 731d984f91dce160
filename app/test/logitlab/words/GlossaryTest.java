package logitlab.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class GlossaryTest {
  private final Glossary glossary = new Glossary(new Words(Locale.ENGLISH));

  private List<String> in(String text) {
    return glossary.in(text).stream().map(found -> found.entry().name()).toList();
  }

  /** Each entry is a name, its forms and its meaning, and none is left out of the list. */
  @Test
  void everyEntryOfTheBundleIsListed() throws IOException {
    var texts = new Properties();
    texts.load(new StringReader(Files.readString(Path.of("assets/i18n/glossary.properties"))));
    assertThat(texts).hasSize(3 * glossary.entries().size());
    texts.stringPropertyNames()
        .stream()
        .filter(key -> key.endsWith(".forms"))
        .flatMap(key -> List.of(texts.getProperty(key).split("; ", -1))
            .stream()
            .map(form -> List.of(form, texts.getProperty(key.replace(".forms", ".name")))))
        .forEach(each -> assertThat(in("the " + each.getFirst() + ", here")).as(each.getFirst())
            .containsExactly(each.getLast()));
  }

  @Test
  void wordsAreFoundWhereTheyStandAndAsAWhole() {
    assertThat(in("Logits go through softmax; the test loss is another loss."))
        .containsExactly("logit", "softmax", "test examples", "loss");
    assertThat(in("Logitlab, Train, glossy, retargeted, εδ")).isEmpty();
    assertThat(in("T = 2, η × 3, t")).containsExactly("temperature, T", "learning rate, η");
    var text = "a soft target";
    assertThat(glossary.at(text, 6)).isEmpty();
    assertThat(glossary.at(text, 7)).map(Glossary.Entry::name).contains("target");
    assertThat(glossary.at(text, 12)).map(Glossary.Entry::name).contains("target");
    assertThat(glossary.at(text, 13)).isEmpty();
  }
}
