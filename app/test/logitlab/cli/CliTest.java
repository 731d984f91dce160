package logitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.softmax.Softmax;
import logitlab.state.document.Document;
import logitlab.state.file.DocumentFile;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command from its arguments to its output. It is long because each way to go wrong has its sentence. */
class CliTest {
  private static final Gson GSON = new Gson();

  @TempDir
  private Path folder;

  /** What a run left behind. */
  private record Result(int code, String output, String error) {
    JsonObject json() {
      assertThat(code).as(error).isZero();
      assertThat(error).isEmpty();
      assertThat(output).endsWith("\n").hasLineCount(1);
      return GSON.fromJson(output, JsonObject.class);
    }
  }

  @Test
  void evalPrintsTheKeysInTheirOrder() {
    var json = run("eval", "--logits", "2,1,0.1", "--target", "1", "--json").json();
    assertThat(json.keySet()).containsExactly("logits", "target", "temperature", "p", "log_p", "loss", "gradient",
        "jacobian");
    assertThat(vec(json.get("logits"))).isEqualTo(Vec.of(2, 1, 0.1));
    assertThat(vec(json.get("target"))).isEqualTo(Vec.of(1, 0, 0));
    assertThat(json.get("temperature").getAsDouble()).isEqualTo(1);
    assertThat(json.get("loss").getAsDouble()).isBetween(0.417030, 0.417031);
  }

  @Test
  void evalPrintsTheTargetInUse() {
    var json = run("eval", "--logits", "2,0,-1", "--target", "1", "--smoothing", "0.5", "--json").json();
    assertThat(vec(json.get("target"))).isEqualTo(Vec.of(0.5 + 0.5 / 3, 0.5 / 3, 0.5 / 3));
    assertThat(vec(json.get("gradient")).plus(vec(json.get("target"))).minus(vec(json.get("p"))).maxAbs())
        .isLessThan(1e-15);
    var table = run("eval", "--logits", "2,0,-1", "--target", "1", "--smoothing", "0.5").output();
    assertThat(table).contains("0.6666666666666666").containsPattern("ε +0\\.5");
  }

  @Test
  void everyNumberReadsBackToTheSameDouble() {
    var random = new Random(3);
    for (var i = 0; i < 50; i++) {
      var z = Vec.generate(4, k -> random.nextGaussian() * 20);
      var temperature = 0.5 + random.nextDouble();
      var json = run("eval", "--logits", text(z), "--target", "3", "--temperature", "" + temperature, "--json").json();
      var softmax = Softmax.of(z, temperature);
      assertThat(vec(json.get("logits"))).isEqualTo(z);
      assertThat(vec(json.get("p"))).isEqualTo(softmax.p());
      assertThat(vec(json.get("log_p"))).isEqualTo(softmax.logP());
      assertThat(mat(json.get("jacobian"))).isEqualTo(softmax.jacobian());
    }
  }

  @Test
  void theTableHasTheSameNumbers() {
    var result = run("eval", "--logits", "2,1,0.1", "--target", "1");
    assertThat(result.code()).isZero();
    var softmax = Document.EXAMPLE.softmax();
    softmax.p().stream().forEach(p -> assertThat(result.output()).contains(Double.toString(p)));
    assertThat(result.output().lines().filter(line -> line.startsWith("class 1"))).hasSize(2);
  }

  @Test
  void targetsAreNumbersNamesOrVectors() throws IOException {
    var file = write(Document.EXAMPLE.withClasses(List.of("cat", "2", "dog,bird")));
    assertThat(target("--document", file, "--target", "cat")).isEqualTo(Vec.of(1, 0, 0));
    assertThat(target("--document", file, "--target", "2")).isEqualTo(Vec.of(0, 1, 0));
    assertThat(target("--document", file, "--target", "3")).isEqualTo(Vec.of(0, 0, 1));
    assertThat(target("--document", file, "--target", "dog,bird")).isEqualTo(Vec.of(0, 0, 1));
    assertThat(target("--document", file, "--target", "0.25, 0.5 ,2.5e-1")).isEqualTo(Vec.of(0.25, 0.5, 0.25));
    assertThat(target("--document", file)).isEqualTo(Vec.of(1, 0, 0));
    assertThat(target("--logits", "-1,2", "--target", "2")).isEqualTo(Vec.of(0, 1));
    assertThat(target("--logits=-1,-.5", "--target=class 1")).isEqualTo(Vec.of(1, 0));
  }

  @Test
  void minusZeroIsZero() {
    assertThat(vec(run("eval", "--logits", "-0.0,-0", "--target", "1", "--json").json().get("logits")))
        .isEqualTo(Vec.of(0, 0));
  }

  @Test
  void backpropPrintsTheKeysInTheirOrder() throws IOException {
    var file = write(Document.EXAMPLE);
    var json = run("backprop", "--document", file, "--json").json();
    assertThat(json.keySet()).containsExactly("z1", "a1", "z2", "p", "loss", "dz2", "dw2", "db2", "da1", "dz1", "dw1",
        "db1", "dx");
    var pass = Document.EXAMPLE.network().pass();
    assertThat(vec(json.get("dz1"))).isEqualTo(pass.dz1());
    assertThat(mat(json.get("dw1"))).isEqualTo(pass.dw1());
    var table = run("backprop", "--document", file);
    assertThat(table.code()).isZero();
    assertThat(table.output()).contains(Double.toString(pass.dw2().get(2, 1)), Double.toString(pass.loss()));
  }

  @Test
  void aDocumentALineGivesAnObjectALine() {
    var line = "{\"format\":\"logitlab\",\"version\":1,\"logits\":[%s,0]}\n";
    var result = feed(line.formatted(1) + "\n" + line.formatted(2).strip(), "eval", "--document", "-", "--target",
        "2");
    assertThat(result.code()).isZero();
    assertThat(result.output().lines().map(text -> vec(GSON.fromJson(text, JsonObject.class).get("logits"))))
        .containsExactly(Vec.of(1, 0), Vec.of(2, 0));
    assertThat(feed(line.formatted(1), "backprop", "--document", "-").output()).startsWith("{\"z1\":");
    assertThat(feed("", "eval", "--document", "-")).isEqualTo(new Result(0, "", ""));
  }

  @Test
  void aBadLineLeavesTheObjectsBeforeIt() {
    var line = "{\"format\":\"logitlab\",\"version\":1,\"logits\":[%s,0]}\n";
    var result = feed(line.formatted(1) + line.formatted("1e9") + line.formatted(3), "eval", "--document", "-");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.output()).hasLineCount(1);
    assertThat(result.error()).hasLineCount(1).contains("line 2", "logits");
    assertThat(feed(line.formatted(1) + "{\"format\":3}\n", "backprop", "--document", "-").error())
        .contains("line 2", "format must be a text");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "evall", "--nonsense", "eval", "eval --logits", "eval --logits 1,2", "eval --logits 1 --target 1",
      "eval --logits 1,2,3,4,5,6,7,8,9,10,11 --target 1", "eval --logits 1,two --target 1",
      "eval --logits 1,,2 --target 1", "eval --logits 1,2, --target 1", "eval --logits , --target 1",
      "eval --logits 1,NaN --target 1", "eval --logits 1,Infinity --target 1", "eval --logits 1,1e400 --target 1",
      "eval --logits 1,1e7 --target 1", "eval --logits 1,0x1p3 --target 1", "eval --logits 1,2f --target 1",
      "eval --logits 1,2 --target 0", "eval --logits 1,2 --target 3", "eval --logits 1,2 --target -1",
      "eval --logits 1,2 --target 99999999999999999999", "eval --logits 1,2 --target cat",
      "eval --logits 1,2 --target 0.5", "eval --logits 1,2 --target 0.5,0.4", "eval --logits 1,2 --target 1.5,-0.5",
      "eval --logits 1,2 --target 1,0,0", "eval --logits 1,2 --target 1 --temperature 0",
      "eval --logits 1,2 --target 1 --temperature hot", "eval --logits 1,2 --target 1 --temperature 1e4",
      "eval --logits 1,2 --target 1 --smoothing 1.5", "eval --logits 1,2 --target 1 --smoothing some",
      "eval --logits 1,2 --logits 1,2 --target 1", "eval --logits 1,2 --target 1 extra",
      "eval --logits 1,2 --target 1 --jsn", "eval --logits 1,2 --target 1 --json=yes",
      "eval --logits 1,2 --target 1 --document x.json", "eval --document /no/such/file", "eval --document /",
      "eval --document @x", "backprop", "backprop --document /no/such/file", "backprop --logits 1,2",
      "eval --logits 1\n,2x --target 1"})
  void badInputIsOneLineAndExitCodeTwo(String arguments) {
    var result = run(arguments.split(" "));
    assertThat(result.code()).as(result.error()).isEqualTo(2);
    assertThat(result.output()).isEmpty();
    assertThat(result.error()).startsWith("logitlab: ").endsWith("\n").hasLineCount(1).doesNotContain("Exception");
  }

  @Test
  void anEmptyTargetIsRefused() {
    assertThat(run("eval", "--logits", "1,2", "--target", "").code()).isEqualTo(2);
  }

  @Test
  void helpAndVersionAreResults() {
    for (var arguments : List.of("--help", "eval --help", "backprop -h", "check --help", "export --help",
        "--version")) {
      var result = run(arguments.split(" "));
      assertThat(result.code()).isZero();
      assertThat(result.error()).isEmpty();
      assertThat(result.output()).isNotBlank().doesNotContain("%n");
    }
    assertThat(run("--help").output()).contains("eval", "backprop", "check", "export", "logitlab [FILE]");
    assertThat(run("export", "--help").output()).contains("FIGURE", "explore, derivation, backprop", "--out", "--size",
        "--document", "--theme", "--route", "--step", "--numbers", "--class", "--stage", "--at");
    assertThat(run("check", "--help").output()).contains("--route", "--points", "--seed");
  }

  @Test
  void anOutputThatCannotBeWrittenIsSaid() {
    var error = new ByteArrayOutputStream();
    var full = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("No space left on device");
      }
    };
    for (var arguments : List.of(List.of("eval", "--logits", "1,2", "--target", "1"), List.of("--help"))) {
      error.reset();
      var cli = new Cli(new Console(new Words(Locale.ENGLISH), InputStream.nullInputStream(), full, error));
      assertThat(cli.run(arguments)).isEqualTo(2);
      assertThat(error.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("No space left on device");
    }
  }

  @Test
  void filesAndCommandsAreToldApart() {
    var cli = new Cli(
        new Console(new Words(Locale.ENGLISH), InputStream.nullInputStream(), OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream()));
    assertThat(cli.takes(List.of())).isFalse();
    assertThat(cli.takes(List.of("a.logitlab.json"))).isFalse();
    assertThat(cli.takes(List.of("eval"))).isTrue();
    assertThat(cli.takes(List.of("--version"))).isTrue();
  }

  private String write(Document document) throws IOException {
    var file = folder.resolve("a document.logitlab.json");
    DocumentFile.write(file, document, Optional.empty());
    return file.toString();
  }

  private static Vec target(String... options) {
    var arguments = Stream.concat(Stream.of("eval", "--json"), Stream.of(options)).toArray(String[]::new);
    return vec(run(arguments).json().get("target"));
  }

  /** How formulas are written changes no number. */
  @Test
  void displayChoicesNeverChangeNumbers() {
    var head = "{\"format\":\"logitlab\",\"version\":1";
    var chosen = head + ",\"conventions\":{\"names\":\"q-p-z\",\"log\":\"two\",\"gradients\":\"rows\"}}";
    for (var command : List.of("eval", "backprop")) {
      var plain = Runs.feed(head + "}\n", command, "--document", "-");
      assertThat(plain.code()).isZero();
      assertThat(Runs.feed(chosen + "\n", command, "--document", "-")).isEqualTo(plain);
    }
  }

  private static Result run(String... arguments) {
    return feed("", arguments);
  }

  private static Result feed(String input, String... arguments) {
    var output = new ByteArrayOutputStream();
    var error = new ByteArrayOutputStream();
    var console = new Console(new Words(Locale.ENGLISH),
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), output, error);
    var code = new Cli(console).run(List.of(arguments));
    return new Result(code, output.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
  }

  private static String text(Vec vec) {
    return vec.toString().replaceAll("[\\[\\] ]", "");
  }

  private static Vec vec(JsonElement element) {
    return Vec.of(GSON.fromJson(element, double[].class));
  }

  private static Mat mat(JsonElement element) {
    return new Mat(((JsonArray) element).asList().stream().map(CliTest::vec).toList());
  }

  @Test
  void whatTheProgramItselfFailsAtIsOneLine() {
    for (var failure : List.of(new OutOfMemoryError("Java heap space"), new StackOverflowError(),
        new ExceptionInInitializerError(new IllegalStateException("no room")), new IllegalStateException("a\nb"),
        new CompletionException(new UnsatisfiedLinkError("no pipeline")))) {
      var error = new ByteArrayOutputStream();
      var console = new Console(new Words(Locale.ENGLISH), InputStream.nullInputStream(),
          OutputStream.nullOutputStream(), error);
      assertThat(Cli.answer(console, failure)).isEqualTo(ExitCode.FAILURE);
      assertThat(error.toString(StandardCharsets.UTF_8).lines()).singleElement()
          .asString()
          .startsWith("logitlab: ")
          .doesNotContain("ExceptionInInitializerError", "CompletionException");
    }
  }

  @Test
  void standardInputThatIsClosedIsSaid() throws IOException {
    var closed = InputStream.nullInputStream();
    closed.close();
    var error = new ByteArrayOutputStream();
    var console = new Console(new Words(Locale.ENGLISH), closed, OutputStream.nullOutputStream(), error);
    assertThat(new Cli(console).run(List.of("eval", "--document", "-", "--json"))).isEqualTo(ExitCode.USAGE);
    assertThat(error.toString(StandardCharsets.UTF_8)).contains("standard input cannot be read").hasLineCount(1);
  }

  @Test
  void aFolderWithoutANameIsRefused() {
    var result = Runs.run("sheets", "--out", "");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.error()).hasLineCount(1).contains("is not the name of a file");
  }
}
