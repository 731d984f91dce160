package logitlab.state.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, told by how it begins. */
class FileKindTest {
  private static FileKind of(String start) {
    return FileKind.of(start.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", " \r\n\t{\"format\"", "\u00EF\u00BB\u00BF{}", "[1, 2]", "<svg", "<!DOCTYPE html>",
      "\u0089PNG\r\n", "%PDF-1.7", "PK\u0003\u0004ppt/slides"})
  void documentsAndWhatMayCarryOne(String start) {
    assertThat(of(start)).isEqualTo(FileKind.DOCUMENT);
  }

  /** A spreadsheet is a table that cannot be read, and is told so. */
  @ParameterizedTest
  @ValueSource(strings = {"", "x,y\n", "# made by hand\n", "5.1 3.5", "\"a\"", "-1;2", "\u00FF\u00FEa\u0000",
      "PK\u0003\u0004[Content_Types].xml xl/workbook.xml",
      "PK\u0003\u0004application/vnd.oasis.opendocument.spreadsheet"})
  void tables(String start) {
    assertThat(of(start)).isEqualTo(FileKind.TABLE);
  }

  @Test
  void itsNameDoesNotCount(@TempDir Path folder) throws IOException {
    assertThat(FileKind.of(Files.writeString(folder.resolve("table.json"), "x,y,kind\n1,2,a\n")))
        .isEqualTo(FileKind.TABLE);
    assertThat(FileKind.of(Files.writeString(folder.resolve("document.csv"), "{}"))).isEqualTo(FileKind.DOCUMENT);
    assertThatThrownBy(() -> FileKind.of(folder)).isInstanceOfSatisfying(InvalidDocument.class,
        e -> assertThat(new Words(Locale.ENGLISH).say(e.reason())).contains("folder"));
    assertThatThrownBy(() -> FileKind.of(folder.resolve("gone.csv"))).isInstanceOf(InvalidDocument.class);
  }
}
