package logitlab.state.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import logitlab.state.document.Document;
import logitlab.state.domain.InvalidDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastStateTest {
  @TempDir
  private Path folder;

  @Test
  void everySystemHasItsPlace() {
    var home = folder.resolve("home");
    assertThat(LastState.of("Linux", home, Map.of()).folder()).isEqualTo(home.resolve(".local/state/logitlab"));
    assertThat(LastState.of("Linux", home, Map.of("XDG_STATE_HOME", folder.toString())).folder())
        .isEqualTo(folder.resolve("logitlab"));
    assertThat(LastState.of("Linux", home, Map.of("XDG_STATE_HOME", "somewhere")).folder())
        .as("a relative path is to be ignored")
        .isEqualTo(home.resolve(".local/state/logitlab"));
    assertThat(LastState.of("Mac OS X", home, Map.of()).folder())
        .isEqualTo(home.resolve("Library/Application Support/Logit Lab"));
    assertThat(LastState.of("Windows 11", home, Map.of("LOCALAPPDATA", folder.toString())).folder())
        .isEqualTo(folder.resolve("Logit Lab"));
  }

  @Test
  void whatIsWrittenIsReadAndWhatIsBrokenIsPutAside() throws IOException {
    var last = new LastState(folder.resolve("a").resolve("b"));
    assertThat(last.read()).isEmpty();
    var document = Document.EXAMPLE.withTemperature(3).withSmoothing(0.25);
    last.write(DocumentFile.print(document, Optional.empty()));
    assertThat(last.read().orElseThrow().document()).isEqualTo(document);
    last.write("not a document");
    assertThatThrownBy(last::read).isInstanceOf(InvalidDocument.class);
    assertThat(Files.readString(last.putAside())).isEqualTo("not a document");
    assertThat(last.read()).isEmpty();
  }
}
