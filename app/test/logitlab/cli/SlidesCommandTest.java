package logitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import logitlab.state.document.Document;
import logitlab.state.file.DocumentFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlidesCommandTest {
  @TempDir
  private Path folder;

  @Test
  void theNameSaysWhatIsWritten() throws IOException {
    var done = new Runs.Result(ExitCode.SUCCESS, "", "");
    var pdf = folder.resolve("a.PDF");
    assertThat(Runs.run("slides", "short-way", "--out", pdf.toString(), "--notes")).isEqualTo(done);
    assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    var page = folder.resolve("a.html");
    assertThat(Runs.run("slides", "short-way", "--out", page.toString(), "--no-document")).isEqualTo(done);
    assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").doesNotContain("\"logitlab\"");
    var deck = folder.resolve("a.pptx");
    assertThat(Runs.run("slides", "short-way", "--out", deck.toString(), "--ratio", "4:3")).isEqualTo(done);
    assertThat(Files.readString(deck, StandardCharsets.ISO_8859_1)).startsWith("PK");
    var pictures = folder.resolve("new");
    assertThat(Runs.run("slides", "short-way", "--out", pictures + "/", "--ratio", "4:3", "--theme", "dark"))
        .isEqualTo(done);
    var first = ImageIO.read(pictures.resolve("01.png").toFile());
    assertThat(first.getWidth() * 3).isEqualTo(first.getHeight() * 4);
  }

  @Test
  void badInputIsOneLineAndExitCodeTwo() throws IOException {
    var document = folder.resolve("a.pdf");
    DocumentFile.write(document, Document.EXAMPLE, Optional.empty());
    var kept = Files.readAllBytes(document);
    var text = Files.writeString(folder.resolve("text.pptx"), "no deck");
    var out = folder.resolve("b.pptx").toString();
    for (var arguments : new String[][]{{"slides"}, {"slides", "short-way"}, {"slides", "none", "--out", out},
        {"slides", "short-way", "--out", folder.resolve("a.doc").toString()},
        {"slides", "short-way", "--out", out, "--ratio", "1:1"}, {"slides", "scenes", "--out", out},
        {"slides", "short-way", "--out", out, "--handout", "2"}, {"slides", "short-way", "--out", out, "--notes"},
        {"slides", "short-way", "--out", folder.resolve("a2.pdf").toString(), "--handout", "3"},
        {"slides", "short-way", "--out", folder.resolve("a2.html").toString(), "--pictures", "svg"},
        {"slides", "short-way", "--out", out, "--detail", "some"},
        {"slides", "short-way", "--out", out, "--template", text.toString()},
        {"slides", "short-way", "--out", out, "--template", folder.resolve("missing.pptx").toString()},
        {"slides", "short-way", "--out", document.toString(), "--document", document.toString()},
        {"slides", "short-way", "--out", text + "/sub/"}}) {
      var result = Runs.run(arguments);
      assertThat(result.code()).as(String.join(" ", arguments) + result.error()).isEqualTo(ExitCode.USAGE);
      assertThat(result.error()).hasLineCount(1).doesNotContain("Exception");
      assertThat(result.output()).isEmpty();
    }
    assertThat(document).hasBinaryContent(kept);
    assertThat(folder.resolve("b.pptx")).doesNotExist();
  }

  /** Neither the document nor the template is written over, whatever the target calls it. */
  @Test
  void whatADeckIsMadeFromStays() throws IOException {
    var document = folder.resolve("02.png");
    DocumentFile.write(document, Document.EXAMPLE, Optional.empty());
    var template = folder.resolve("template.pptx");
    assertThat(Runs.run("slides", "short-way", "--out", template.toString()).code()).isEqualTo(ExitCode.SUCCESS);
    var documentBytes = Files.readAllBytes(document);
    var templateBytes = Files.readAllBytes(template);
    var link = Files.createSymbolicLink(folder.resolve("link.pdf"), document);
    var around = folder.resolve("..").resolve(folder.getFileName()).resolve("template.pptx");
    for (var arguments : new String[][]{
        {"slides", "short-way", "--out", link.toString(), "--document", document.toString()},
        {"slides", "short-way", "--out", folder + "/", "--document", document.toString()},
        {"slides", "short-way", "--out", around.toString(), "--template", template.toString()}}) {
      var result = Runs.run(arguments);
      assertThat(result.code()).as(String.join(" ", arguments)).isEqualTo(ExitCode.USAGE);
      assertThat(result.error()).contains("itself");
    }
    assertThat(document).hasBinaryContent(documentBytes);
    assertThat(template).hasBinaryContent(templateBytes);
    assertThat(folder.resolve("01.png")).doesNotExist();
  }
}
