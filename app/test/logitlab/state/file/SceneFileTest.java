package logitlab.state.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import logitlab.state.document.Document;
import logitlab.state.document.Scene;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.session.Session;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key {@code scenes} as people and programs write it, well and badly. */
class SceneFileTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);

  private static Document parse(String scenes) {
    var text = "{\"format\":\"logitlab\",\"version\":1,\"logits\":[1,2,3],\"scenes\":[" + scenes + "]}";
    return DocumentFile.parse(text.getBytes(StandardCharsets.UTF_8)).document();
  }

  @Test
  void aSceneHasWhatItDoesNotSayFromTheDocumentRoundIt() {
    var document = parse("{\"name\":\"hot\",\"document\":{\"temperature\":10},\"view\":{\"screen\":\"derive\"}},"
        + "{\"name\":\"four\",\"notes\":\"Ask.\",\"document\":{\"logits\":[1,2,3,4],\"classes\":[\"a\",\"b\",\"c\",\"d\"],"
        + "\"target\":[0,0,0,1]}}");
    var plain = document.withScenes(List.of());
    assertThat(document.scenes().get(0).document()).isEqualTo(plain.withTemperature(10));
    assertThat(document.scenes().get(0).view().screen()).isEqualTo(Screen.DERIVE);
    assertThat(document.scenes().get(1).document().size()).isEqualTo(4);
    assertThat(document.scenes().get(1).notes()).isEqualTo("Ask.");
    assertThat(document.scenes().get(1).view().screen()).isEqualTo(Screen.EXPLORE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{}|scenes[1].name is missing",
      "{\"name\":\"\"}|name of a scene must be one line", "{\"name\":\"a\\nb\"}|scenes[1].name holds a character",
      "{\"name\":\"a\",\"notes\":\"\\ud800\"}|scenes[1].notes: this is not valid JSON",
      "{\"name\":\"a\",\"notes\":7}|scenes[1].notes must be a text",
      "{\"name\":\"a\",\"notes\":\"\\u0000\"}|notes of a scene",
      "{\"name\":\"a\",\"document\":{\"scenes\":[]}}|scenes[1].document.scenes is not a key",
      "{\"name\":\"a\",\"document\":{\"format\":\"logitlab\"}}|scenes[1].document.format is not a key",
      "{\"name\":\"a\",\"document\":{\"logits\":[1,2]}}|logits has length 2, but classes asks for 3",
      "{\"name\":\"a\",\"document\":{\"temperature\":0}}|temperature",
      "{\"name\":\"a\",\"when\":1}|scenes[1].when is not a key",
      "{\"name\":\"a\"},[]|scenes[2] must be an object, not a list", "{\"name\":\"a\",\"name\":\"b\"}|there twice",
      "{\"name\":\"a\",\"view\":{\"screen\":\"moon\"}}|scenes[1].view.screen",
      "{\"name\":\"a\",\"view\":{\"composition\":\"all\"}}|scenes[1].view.composition",
      "{\"name\":\"a\",\"ink\":[{\"step\":\"explore\",\"strokes\":[{\"colour\":\"red\",\"points\":[0,0]}]}]}|colour",
      "{\"name\":\"a\",\"ink\":[{\"step\":\"explore\",\"strokes\":[{\"colour\":\"blue\",\"points\":[0,0,1]}]}]}|pairs of numbers",
      "{\"name\":\"a\",\"ink\":[{\"step\":\"explore\",\"strokes\":[{\"colour\":\"blue\",\"points\":[0,7]}]}]}|points[2]",
      "{\"name\":\"a\",\"ink\":[{\"step\":\"explore\",\"strokes\":[]}]}|drawn over a scene"})
  void whatIsWrongIsRefusedByName(String scenes, String said) {
    var refusal = catchThrowableOfType(InvalidDocument.class, () -> parse(scenes));
    assertThat(WORDS.say(refusal.reason())).contains(said);
  }

  @Test
  void twoHundredScenesAreReadAndNotOneMore() {
    assertThat(parse(String.join(",", Collections.nCopies(200, "{\"name\":\"a\"}"))).scenes()).hasSize(200);
    var many = String.join(",", Collections.nCopies(201, "{\"name\":\"a\"}"));
    assertThat(WORDS.say(catchThrowableOfType(InvalidDocument.class, () -> parse(many)).reason()))
        .contains("scenes: 201 is not possible");
  }

  /** A scene that is like the document says so by saying nothing. */
  @Test
  void onlyWhatDiffersIsWritten() {
    var scene = new Scene("a", "", Document.EXAMPLE.withTemperature(3), Session.START.view());
    var text = DocumentFile.print(Document.EXAMPLE.withScenes(List.of(scene)), Optional.empty());
    assertThat(text.substring(text.indexOf("scenes"))).contains("\"temperature\": 3")
        .doesNotContain("logits")
        .doesNotContain("notes");
  }
}
