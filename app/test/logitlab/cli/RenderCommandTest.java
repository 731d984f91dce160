package logitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import logitlab.state.document.Document;
import logitlab.state.file.DocumentFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
  @TempDir
  private Path folder;

  private Runs.Result render(String script) throws IOException {
    return Runs.run("render", Files.writeString(folder.resolve("script.json"), script).toString());
  }

  /** What a script makes is what the commands make, beside the script, one by one. */
  @Test
  void aScriptMakesWhatItsCommandsWouldMake() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    DocumentFile.write(folder.resolve("in/mine.logitlab.json"), Document.EXAMPLE.withTemperature(2), Optional.empty());
    var result = render("""
        { "all": { "document": "in/mine.logitlab.json" },
          "files": [
            { "export": ["jacobian", "loss"], "theme": ["light", "dark"], "transparent": true, "notation": false,
              "out": "{document}-{export}-{theme}.png" },
            { "slides": "short-way", "out": "deck.pdf" } ] }
        """);
    assertThat(result).isEqualTo(new Runs.Result(ExitCode.SUCCESS, "5 made, 0 failed\n", ""));
    var alone = folder.resolve("alone.png");
    assertThat(Runs.run("export", "loss", "--theme", "dark", "--transparent", "--document",
        folder.resolve("in/mine.logitlab.json").toString(), "--out", alone.toString()).code()).isZero();
    assertThat(folder.resolve("mine-loss-dark.png")).hasSameBinaryContentAs(alone);
    assertThat(folder.resolve("mine-jacobian-light.png")).exists();
    assertThat(folder.resolve("deck.pdf")).exists();
  }

  @Test
  void eachFailureIsNamedAndTheOthersAreMade() throws IOException {
    var result = render(
        """
            { "files": [ { "export": "loss", "out": "good.svg" }, { "export": "lost", "out": "a.svg" },
                         { "export": "loss", "document": "none.json", "out": "b.svg" }, { "export": "loss", "sise": 3, "out": "c.svg" },
                         { "slides": "short-way", "out": "d.doc" } ] }""");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.output()).isEqualTo("1 made, 4 failed\n");
    assertThat(result.error()).hasLineCount(4)
        .contains("a.svg (file 2): ", "b.svg (file 3): ", "c.svg (file 4): ", "d.doc (file 5): ");
    assertThat(result.error().lines())
        .allSatisfy(line -> assertThat(line).startsWith("logitlab: ").doesNotContain(": logitlab: "));
    assertThat(folder.resolve("good.svg")).exists();
  }

  @Test
  void aFailureOfTheProgramIsReturnedBeforeWhatTheUserCanPutRight() {
    assertThat(ExitCode.of(List.of(ExitCode.SUCCESS, ExitCode.SUCCESS))).isEqualTo(ExitCode.SUCCESS);
    assertThat(ExitCode.of(List.of(ExitCode.SUCCESS, ExitCode.USAGE))).isEqualTo(ExitCode.USAGE);
    assertThat(ExitCode.of(List.of(ExitCode.USAGE, ExitCode.FAILURE, ExitCode.SUCCESS))).isEqualTo(ExitCode.FAILURE);
  }

  /** Only names of files have endings: a number with a dot goes into the name whole. */
  @Test
  void aFileGoesIntoTheNameWithoutItsEnding() {
    var jobs = RenderScript.read("""
        { "files": [
          { "slides": "short-way", "template": "decks/faculty.v2.pptx", "out": "{template}.pptx" },
          { "export": "loss", "document": "b.logitlab.json", "at": 0.5, "out": "{document}-{at}.svg" },
          { "export": "loss", "document": "in/c.png", "out": "{document}.svg" },
          { "export": "loss", "document": "-", "out": "{document}.svg" } ] }
        """, folder);
    assertThat(jobs).extracting(RenderScript.Job::out)
        .containsExactly("faculty.v2.pptx", "b-0.5.svg", "c.svg", "-.svg");
  }

  @Test
  void whatIsToldOfAFileThatIsMadeIsNoFailure() throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("deck")).resolve("90.png"), "of a longer deck");
    var result = render("{\"files\": [{\"slides\": \"short-way\", \"help\": false, \"out\": \"deck/\"}]}");
    assertThat(result.code()).isEqualTo(ExitCode.SUCCESS);
    assertThat(result.output()).isEqualTo("1 made, 0 failed\n");
    assertThat(result.error()).hasLineCount(1)
        .startsWith("logitlab: deck/ (file 1): ")
        .endsWith("still in "
            + folder.resolve("deck") + ": 1.\n");
  }

  @Test
  void aScriptThatIsNoneMakesNothing() throws IOException {
    for (var script : new String[]{"", "[]", "{", "{\"files\": 3}", "{\"files\": [{}]}", "{\"file\": []}",
        "{\"files\": [{\"export\": \"loss\"}]}",
        "{\"files\": [{\"export\": \"loss\", \"slides\": \"short-way\", \"out\": \"a.svg\"}]}",
        "{\"files\": [{\"export\": [], \"out\": \"a.svg\"}]}",
        "{\"files\": [{\"export\": [\"loss\", \"table\"], \"out\": \"a.svg\"}]}",
        "{\"files\": []} 1", "{}", "{\"files\": []}", "nul",
        "{\"files\": [{\"export\": \"loss\", \"out\": \"{out}.svg\"}]}",
        "{\"files\": [{\"export\": \"loss\", \"help\": true, \"out\": \"a.svg\"}]}",
        "{\"files\": [{\"export\": \"loss\", \"out\": \"a-{theme}.svg\"}]}",
        "{\"files\": [{\"export\": \"loss\", \"out\": \"a.svg\"}, {\"export\": \"loss\", \"out\": \"./b/../a.svg\"}]}",
        "{\"files\": [{\"export\": \"loss\", \"export\": \"table\", \"out\": \"a.svg\"}]}",
        "{\"files\": [{\"export\": {\"a\": 1}, \"out\": \"a.svg\"}]}",
        "{\"files\": [{\"export\": \"loss\", \"at\": [" + "1,".repeat(200) + "1], \"class\": [" + "1,".repeat(200)
            + "1], \"out\": \"a.svg\"}]}"}) {
      var result = render(script);
      assertThat(result.code()).as(script).isEqualTo(ExitCode.USAGE);
      assertThat(result.error()).as(script)
          .hasLineCount(1)
          .doesNotContain("Exception", "gson", "BEGIN_", "$", "JsonReader", "Expected");
      assertThat(result.output()).isEmpty();
    }
    assertThat(Runs.run("render", folder.resolve("missing.json").toString()).code()).isEqualTo(ExitCode.USAGE);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("script.json"));
    }
  }
}
