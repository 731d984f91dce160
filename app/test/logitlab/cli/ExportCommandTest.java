package logitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.figure.screen.Gallery;
import logitlab.math.Vec;
import logitlab.motion.Stage;
import logitlab.state.document.Document;
import logitlab.state.document.Task;
import logitlab.state.document.Training;
import logitlab.state.file.DocumentFile;
import logitlab.state.session.BackpropPlayback;
import logitlab.state.training.Run;
import logitlab.state.view.Batching;
import logitlab.state.view.Depth;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.state.view.View;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures from the command line. It is long because each option has its cases, right and wrong. */
class ExportCommandTest {
  private static final Depth FULL = Depth.START.with(Detail.FULL);
  private static final Document FOUR = new Document(List.of("cat", "dog", "2", "a fox"), Vec.of(1, -2, 0.5, 3),
      Vec.oneHot(4, 3), 2, 0, Document.EXAMPLE.network());

  @TempDir
  private Path folder;

  @Test
  void aPngHasTheSizeAskedFor() throws IOException {
    for (var size : List.of(List.of(16, 16), List.of(321, 123), List.of(640, 360))) {
      var option = size.getFirst() + "X" + size.getLast();
      var image = ImageIO.read(new ByteArrayInputStream(export("explore", "a.PNG", "--size", option)));
      assertThat(List.of(image.getWidth(), image.getHeight())).isEqualTo(size);
    }
    var usual = ImageIO.read(new ByteArrayInputStream(export("derivation", "a b.png")));
    assertThat(List.of(usual.getWidth(), usual.getHeight())).containsExactly(1920, 1080);
  }

  /** A figure keeps its shape, is cut with the margin asked for, and is as many times as large as asked for. */
  @Test
  void aFigureIsAsLargeAsAskedFor() throws IOException {
    var once = ImageIO.read(new ByteArrayInputStream(export("formula", "a.png", "--scale", "1")));
    var eight = ImageIO.read(new ByteArrayInputStream(export("formula", "a.png", "--scale", "8")));
    assertThat(List.of(eight.getWidth(), eight.getHeight()))
        .containsExactly(8 * once.getWidth(), 8 * once.getHeight());
    var wide = ImageIO.read(new ByteArrayInputStream(export("formula", "a.png", "--scale", "1", "--margin", "26")));
    assertThat(List.of(wide.getWidth(), wide.getHeight()))
        .containsExactly(once.getWidth() + 20, once.getHeight() + 20);
    var fitted = ImageIO.read(new ByteArrayInputStream(export("formula", "a.png", "--size", "400x400")));
    assertThat(Math.max(fitted.getWidth(), fitted.getHeight())).isEqualTo(400);
    var clear = ImageIO.read(new ByteArrayInputStream(export("formula", "a.png", "--transparent")));
    assertThat(clear.getRGB(0, 0) >>> 24).isZero();
  }

  /** Buttons are drawn where they are asked for, and nowhere else; what stands below is left out unless it is asked for. */
  @Test
  void aPictureIsForAnAudience() throws IOException {
    var clean = text(export("derivation", "a.svg", "--selectable"));
    assertThat(clean).contains(">Kronecker’s delta</text>").doesNotContain("Next ›", ">Sums<", "Logit Lab");
    assertThat(text(export("derivation", "a.svg", "--selectable", "--controls"))).contains("Next ›", ">Sums<");
    assertThat(text(export("derivation", "a.svg", "--selectable", "--attribution"))).contains(">Logit Lab</text>");
    assertThat(Arrays.equals(export("derivation", "a.svg"), export("derivation", "a.svg", "--notation"))).isFalse();
  }

  /** What scripts said before is still understood. */
  @Test
  void formerNamesAreUnderstood() throws IOException {
    same(export("path-downhill", "a.svg"), export("simplex", "a.svg"));
    same(export("panel-my-result", "a.svg"), export("panel-answer", "a.svg"));
    same(export("derivation", "a.svg", "--reading", "sums"), export("derivation", "a.svg", "--reading", "written-out"));
    same(export("derivation", "a.svg", "--panel", "my-result"), export("derivation", "a.svg", "--panel", "answer"));
    same(export("explore", "a.svg", "--cards", "loss-slice"), export("explore", "a.svg", "--cards", "slice"));
    same(export("batch", "a.svg", "--from", "made"), export("batch", "a.svg", "--from", "example"));
  }

  @Test
  void everyNameIsThere() throws IOException {
    for (var name : new Gallery(new Words(Locale.ENGLISH)).names()) {
      assertThat(text(export(name, "a.svg"))).as(name)
          .startsWith("<svg")
          .containsPattern("width=\"1920\"|height=\"1080\"");
    }
  }

  /** The numbers are a picture or text, as the name's end says. */
  @Test
  void theNumbersAsText() throws IOException {
    assertThat(text(export("numbers", "a.svg"))).startsWith("<svg");
    assertThat(text(export("numbers", "a.csv"))).startsWith("class,z,log_p,p,y,dL_dz\r\n\"cat\",2.0,");
    assertThat(text(export("numbers", "a.md"))).startsWith("| class |");
    assertThat(text(export("numbers", "a.tex"))).startsWith("\\begin{tabular}");
    assertThat(text(export("numbers", "a.txt"))).startsWith("classes = [\"cat\"");
    assertThat(text(export("numbers", "a.py"))).startsWith("import numpy");
    assertThat(text(export("numbers", "a.torch.py"))).startsWith("import torch");
    assertThat(text(export("numbers", "a.java"))).contains("class LogitLab");
  }

  @Test
  void optionsChooseTheMoment() throws IOException {
    var plain = export("derivation", "a.svg");
    same(plain,
        export("derivation", "a.svg", "--step", "1", "--class", "1", "--theme", "light", "--route", "kronecker",
            "--detail", "brief",
            "--size", "1920x1080"));
    for (var options : List.of("--step 5", "--class 2", "--theme dark", "--numbers")) {
      assertThat(Arrays.equals(plain, export("derivation", "a.svg", options.split(" ", -1)))).as(options).isFalse();
    }
    same(export("derivation", "a.svg", "--numbers"), export("derivation", "a.svg", "--reading", "numbers"));
    same(export("derivation", "a.svg", "--step", "15"), export("derivation", "a.svg", "--step", "15", "--at", "1"));
    same(export("derivation", "a.svg", "--step", "1"), export("derivation", "a.svg", "--step", "1", "--at", "0.5"));
    assertThat(Arrays.equals(export("derivation", "a.svg", "--step", "15"),
        export("derivation", "a.svg", "--step", "15", "--at", "0.5"))).isFalse();
    same(export("derivation", "a.svg", "--class", "bird"), export("derivation", "a.svg", "--class", "3"));
    same(export("backprop", "a.svg", "--stage", "da1"), export("backprop", "a.svg", "--stage", "da1", "--at", "1"));
    same(export("backprop", "a.svg"), export("backprop", "a.svg", "--stage", "update"));
    var pass = export("backprop", "a.svg");
    same(pass, export("backprop", "a.svg", "--lens", "equation"));
    for (var options : List.of("--lens matrices", "--lens chain", "--lens batch", "--epoch 3")) {
      assertThat(Arrays.equals(pass, export("backprop", "a.svg", options.split(" ", -1)))).as(options).isFalse();
    }
    var batch = export("batch", "a.svg");
    same(batch, export("batch", "a.svg", "--examples", "4", "--axis", "classes", "--from", "example", "--batch", "1"));
    for (var options : List.of("--examples 5", "--axis examples", "--from data", "--from data --batch 7",
        "--epoch 2")) {
      assertThat(Arrays.equals(batch, export("batch", "a.svg", options.split(" ", -1)))).as(options).isFalse();
    }
    var explore = export("explore", "a.svg");
    for (var options : List.of("--cards slice", "--cards all", "--text 150", "--cards duel,numbers --text 110")) {
      assertThat(Arrays.equals(explore, export("explore", "a.svg", options.split(" ", -1)))).as(options).isFalse();
    }
  }

  /** A moment of the training, in epochs or in updates, is the one that the document itself could stand at. */
  @Test
  void aTrainingIsShownAfterAsManyUpdatesAsAskedFor() throws IOException {
    var per = Run.of(Task.DEFAULT).updatesPerEpoch();
    var third = export("gradients", "a.svg", "--epoch", "3");
    same(third, export("gradients", "a.svg", "--updates", String.valueOf(3 * per)));
    var file = folder.resolve("third.logitlab.json");
    DocumentFile.write(file, Document.EXAMPLE.withTraining(Training.DEFAULT.at(3 * per)), Optional.empty());
    same(third, export("gradients", "a.svg", "--document", file.toString()));
    assertThat(Arrays.equals(third, export("gradients", "a.svg", "--updates", String.valueOf(3 * per + 1)))).isFalse();
    assertThat(complaint("--out", "a.png", "--epoch", "61"))
        .contains("--epoch: “61” is not a whole number from 0 to 60");
    assertThat(complaint("--out", "a.png", "--updates", "-1"))
        .contains("--updates: “-1” is not a whole number from 0 to " + 60 * per);
  }

  @Test
  void whatStandsBesideADerivationIsAskedFor() throws IOException {
    var numbers = export("derivation", "a.svg");
    for (var options : List.of("--panel jacobian", "--panel answer", "--contracted 0.4", "--mistake sign", "--slip 2",
        "--mistake stale-weights")) {
      assertThat(Arrays.equals(numbers, export("derivation", "a.svg", options.split(" ", -1)))).as(options).isFalse();
    }
    same(numbers, export("derivation", "a.svg", "--panel", "numbers"));
    same(export("derivation", "a.svg", "--mistake", "sign"),
        export("derivation", "a.svg", "--mistake", "sign", "--panel", "mistakes"));
    assertThat(Arrays.equals(export("panel-slips", "a.svg", "--slip", "1"),
        export("panel-slips", "a.svg", "--slip", "3"))).isFalse();
    assertThat(Arrays.equals(export("line", "a.svg"), export("line", "a.svg", "--more"))).isFalse();
    var seeing = document("panel",
        Optional
            .of(new View(Screen.DERIVE, new View.Watched(0, 0), List.of(),
                new View.Derive("two-cases", "two-cases.loss.define", Panel.JACOBIAN, FULL),
                new View.Backprop(Stage.X, 0, BackpropPlayback.START.lens(), Batching.START))));
    same(export("derivation", "a.svg", "--document", seeing), export("derivation", "a.svg", "--document", seeing,
        "--panel", "jacobian"));
    assertThat(Arrays.equals(export("derivation", "a.svg", "--document", seeing),
        export("derivation", "a.svg", "--document", seeing, "--panel", "numbers"))).isFalse();
  }

  /** Lines are counted through the full walk in both details; one that the brief walk leaves out is unfolded there. */
  @Test
  void aRouteIsExportedBrieflyOrInFull() throws IOException {
    var cancel = String.valueOf(Routes.line("kronecker", "kronecker.chain.cancel").orElseThrow() + 1);
    var full = export("derivation", "a.svg", "--route", "kronecker", "--step", cancel);
    same(full, export("derivation", "a.svg", "--route", "kronecker", "--step", cancel, "--detail", "full"));
    var brief = export("derivation", "a.svg", "--route", "kronecker", "--step", cancel, "--detail", "brief");
    assertThat(Arrays.equals(full, brief)).isFalse();
    same(export("derivation", "a.svg"), export("derivation", "a.svg", "--detail", "brief", "--step", "1"));
    var left = String.valueOf(Integer.parseInt(cancel) - 1);
    assertThat(
        Arrays.equals(export("derivation", "a.svg", "--step", left), export("derivation", "a.svg", "--step", left,
            "--detail", "brief")))
        .isFalse();
    assertThat(Arrays.equals(brief, export("derivation", "a.svg", "--route", "kronecker", "--step", cancel, "--detail",
        "brief", "--at", "0.4"))).isFalse();
  }

  @Test
  void theDocumentsViewIsWhereItLooksUnlessAnOptionSaysOtherwise() throws IOException {
    var opening = Routes.byId("two-cases").orElseThrow().blocks().getFirst().lines().size();
    var seeing = document("seeing",
        Optional.of(new View(Screen.DERIVE, new View.Watched(2, 2), List.of(),
            new View.Derive("two-cases", "two-cases.log-base.change", Panel.NUMBERS, FULL),
            new View.Backprop(Stage.DA1, 0.5, BackpropPlayback.START.lens(), Batching.START))));
    var blind = document("blind", Optional.empty());
    var viewed = export("derivation", "a.svg", "--document", seeing);
    assertThat(Arrays.equals(viewed, export("derivation", "a.svg", "--document", blind))).isFalse();
    same(viewed,
        export("derivation", "a.svg", "--document", blind, "--route", "two-cases", "--step",
            String.valueOf(opening + 1),
            "--class", "3"));
    same(export("derivation", "a.svg", "--document", seeing, "--step", "5", "--class", "cat"),
        export("derivation", "a.svg", "--document", blind, "--route", "two-cases", "--step", "5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "exploer --out a.png", "explore", "explore --out", "explore --out a.gif", "explore --out png",
      "explore --out a", "explore --out a.png.", "explore table --out a.png", "explore --out a.png --size 1920",
      "explore --out a.png --size 15x100", "explore --out a.png --size 100x16385",
      "explore --out a.png --size 9000x9000", "explore --out a.png --scale 9", "explore --out a.png --scale 0",
      "explore --out a.png --scale 2 --size 100x100", "explore --out a.png --margin -1",
      "explore --out a.png --margin 401", "route --out a.png --route network --scale 8 --transparent=1",
      "explore --out a.png --size -1x-1",
      "explore --out a.png --size 100x100x100", "explore --out a.png --size 1e3x1000",
      "explore --out a.png --size 99999999999x1", "explore --out a.png --size x",
      "explore --out a.png --cards slices", "explore --out a.png --cards slice,", "explore --out a.png --text 151",
      "explore --out a.png --theme blue", "explore --out a.png --theme", "derivation --out a.png --route none",
      "derivation --out a.png --detail short",
      "derivation --out a.png --step 0", "derivation --out a.png --step 999", "derivation --out a.png --step 1.5",
      "derivation --out a.png --class 4", "derivation --out a.png --class 0", "derivation --out a.png --class cow",
      "backprop --out a.png --stage dw3", "backprop --out a.png --at 1.5", "backprop --out a.png --at NaN",
      "backprop --out a.png --at -0.1", "derivation --out a.png --panel left", "derivation --out a.png --mistake none",
      "derivation --out a.png --slip 0", "derivation --out a.png --slip 99", "derivation --out a.png --contracted 2",
      "derivation --out a.png --reading loud",
      "explore --out a.png --document /no/such/file",
      "training --out a.png --epoch 61", "training --out a.png --epoch 1.5", "training --out a.png --updates -1",
      "training --out a.png --epoch 1 --updates 1", "backprop --out a.png --lens both",
      "batch --out a.png --examples 9",
      "batch --out a.png --examples 0", "batch --out a.png --axis rows", "batch --out a.png --from nowhere",
      "batch --out a.png --batch 2", "batch --out a.png --from data --batch 61",
      "explore --out a.png --out b.png", "explore --out a.png --numbers=1", "explore --out a.png --frames 3"})
  void badInputIsOneLineAndExitCodeTwo(String options) {
    var arguments = Stream.concat(Stream.of("export"), Stream.of(options.split(" ")).filter(word -> !word.isEmpty()))
        .map(word -> word.matches("a\\..*|[ab]|png") ? folder.resolve(word).toString() : word)
        .toArray(String[]::new);
    var result = Runs.run(arguments);
    assertThat(result.code()).as(result.error()).isEqualTo(ExitCode.USAGE);
    assertThat(result.output()).isEmpty();
    assertThat(result.error()).startsWith("logitlab: ").endsWith("\n").hasLineCount(1).doesNotContain("Exception");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aPictureNeverReplacesTheDocumentItIsMadeOf() throws IOException {
    var document = folder.resolve("lesson.svg");
    DocumentFile.write(document, Document.EXAMPLE, Optional.empty());
    var link = Files.createSymbolicLink(folder.resolve("link.png"), document);
    for (var out : List.of(document, link)) {
      var result = Runs.run("export", "explore", "--document", document.toString(), "--out", out.toString());
      assertThat(result.code()).isEqualTo(ExitCode.USAGE);
      assertThat(result.error()).contains("is the document itself");
      assertThat(DocumentFile.read(document).document()).isEqualTo(Document.EXAMPLE);
    }
  }

  @Test
  void refusalsNameTheOptionAndWhatItTakes() {
    assertThat(complaint("--out", "a.gif")).contains("--out", ".png, .svg");
    assertThat(Runs.run("export", "--out", "a.png").error()).contains("FIGURE");
    assertThat(complaint("--out", "a.png", "--theme", "blue")).contains("--theme: “blue” is none of light, dark");
    assertThat(complaint("--out", "a.png", "--stage", "q")).contains("--stage", "x, z1, a1", "dw1");
    assertThat(complaint("--out", "a.png", "--class", "cow")).contains("--class", "cat, dog, bird");
    assertThat(complaint("--out", "a.png", "--step", "999")).containsPattern("--step.* from 1 to \\d+");
    assertThat(complaint("--out", "a.png", "--lens", "q")).contains("equation, matrices, chain, batch");
    assertThat(complaint("--out", "a.png", "--size", "1x1")).contains("--size", "16 to 16384");
  }

  @Test
  void whatCannotBeWrittenIsSaidAndLeavesNothing() throws IOException {
    var taken = Files.createDirectory(folder.resolve("folder.png"));
    var kept = Files.writeString(taken.resolve("kept"), "kept");
    for (var out : List.of(taken.toString(), folder.resolve("no/such/a.svg").toString(), kept + "/a.svg")) {
      var result = Runs.run("export", "line", "--out", out, "--size", "100x100");
      assertThat(result.code()).as(result.error()).isEqualTo(ExitCode.USAGE);
      assertThat(result.error()).hasLineCount(1).contains("cannot be written");
    }
    assertThat(folder).isDirectoryContaining(path -> path.equals(taken)).isDirectoryNotContaining("glob:**.tmp");
    assertThat(kept).hasContent("kept");
  }

  @Test
  void noWindowToolkitIsTouched() throws Exception {
    var classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("openjfx"))
        .collect(Collectors.joining(File.pathSeparator));
    var out = folder.resolve("a.png");
    var log = folder.resolve("log");
    var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xlog:class+load:stdout", "-Djava.awt.headless=true", "-classpath", classes, "logitlab.Main", "export",
        "explore", "--out", out.toString(), "--size", "160x90")
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    assertThat(out).exists();
    assertThat(Files.readString(log)).contains("logitlab.export.Exports")
        .doesNotContainPattern("\\] (javafx|com\\.sun\\.javafx)\\.");
  }

  /** A picture stands for its document, with what the options said of where to look; without it, it stands for nothing. */
  @Test
  void aPictureIsADocumentToo() throws IOException {
    var out = folder.resolve("a.png");
    assertThat(Runs.run("export", "formula", "--document", document("four", Optional.empty()), "--route", "short-way",
        "--step", "3", "--out", out.toString()).code()).isEqualTo(ExitCode.SUCCESS);
    var loaded = DocumentFile.read(out);
    assertThat(loaded.document()).isEqualTo(FOUR);
    assertThat(loaded.view().orElseThrow().derive().route()).isEqualTo("short-way");
    same(export("formula", "b.png", "--document", out.toString()),
        export("formula", "c.png", "--document", folder.resolve("four.logitlab.json").toString(), "--route",
            "short-way",
            "--step", "3"));
    assertThat(Runs.run("eval", "--json", "--document", out.toString()).code()).isEqualTo(ExitCode.SUCCESS);
    var refused = Runs.run("eval", "--document", folder.resolve("b.png").toString());
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.error()).hasLineCount(1).contains("carries no Logit Lab document");
  }

  private byte[] export(String figure, String file, String... options) throws IOException {
    var out = folder.resolve(file);
    var result = Runs
        .run(Stream.concat(Stream.of("export", figure, "--no-document", "--out", out.toString()), Stream.of(options))
            .toArray(String[]::new));
    assertThat(result).isEqualTo(new Runs.Result(ExitCode.SUCCESS, "", ""));
    return Files.readAllBytes(out);
  }

  private static void same(byte[] one, byte[] other) {
    assertThat(Arrays.equals(one, other)).isTrue();
  }

  private String document(String name, Optional<View> view) throws IOException {
    var file = folder.resolve(name + ".logitlab.json");
    DocumentFile.write(file, FOUR, view);
    return file.toString();
  }

  private static String complaint(String... options) {
    var result = Runs.run(Stream.concat(Stream.of("export", "explore"), Stream.of(options)).toArray(String[]::new));
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    return result.error();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
