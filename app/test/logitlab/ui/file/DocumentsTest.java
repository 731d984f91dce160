package logitlab.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import logitlab.state.document.Document;
import logitlab.state.file.DocumentFile;
import logitlab.ui.Ui;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  /** As that of a stick that was pulled: a dialog that is told to begin there does not open. */
  @Test
  void dialogsDoNotBeginInAFolderThatIsGone(@TempDir Path home) throws IOException {
    var stick = Files.createDirectory(home.resolve("stick"));
    var file = stick.resolve("a.logitlab.json");
    DocumentFile.write(file, Document.EXAMPLE, Optional.empty());
    try (var ui = new Ui()) {
      var documents = Ui.on(() -> {
        var opened = new Documents(new Stage(), ui.store, ui.words, new Notices(new NoticeBar(ui.words), ui.words));
        opened.open(file);
        return opened;
      });
      assertThat(Ui.on(() -> documents.chooser("")).getInitialDirectory()).isEqualTo(stick.toFile());
      Files.delete(file);
      Files.delete(stick);
      assertThat(Ui.on(() -> documents.chooser("")).getInitialDirectory()).isNull();
    }
  }
}
